import type { JSX } from 'solid-js';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { t } from '../../../i18n/i18n.ts';
import { ListFilters } from '../../lists/ListFilters.tsx';
import type { FiltersProps } from '../../lists/list-filter.ts';
import { MessageTypeField } from './MessageTypeField.tsx';
import { type MessageParams, messageFilter } from './message-filter.ts';

export function MessageFilters(props: FiltersProps<MessageParams>): JSX.Element {
  return (
    <ListFilters
      filter={messageFilter}
      params={props.params}
      onChange={props.onChange}
      search={{ label: t.messages.search(), placeholder: t.messages.searchHint(), ltr: true }}
      orders={timeSorts}
    >
      <MessageTypeField value={props.params.type} onChange={(type) => props.onChange({ type })} />
    </ListFilters>
  );
}
