import type { JSX } from 'solid-js';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { t } from '../../../i18n/i18n.ts';
import { FilterField } from '../../lists/FilterField.tsx';
import { ListFilters } from '../../lists/ListFilters.tsx';
import type { FiltersProps } from '../../lists/list-filter.ts';
import { type MessageParams, messageFilter } from './message-filter.ts';
import { typeChoices } from './type-choices.ts';

export function MessageFilters(props: FiltersProps<MessageParams>): JSX.Element {
  return (
    <ListFilters
      filter={messageFilter}
      params={props.params}
      onChange={props.onChange}
      search={{ label: t.messages.search(), placeholder: t.messages.searchHint(), ltr: true }}
      orders={timeSorts}
    >
      <FilterField
        label={t.messages.type()}
        any={t.messages.anyType()}
        value={props.params.type}
        choices={typeChoices()}
        onChange={(type) => props.onChange({ type })}
      />
    </ListFilters>
  );
}
