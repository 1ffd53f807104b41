import type { JSX } from 'solid-js';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { t } from '../../../i18n/i18n.ts';
import { ConnectionField } from '../../lists/ConnectionField.tsx';
import { FilterField } from '../../lists/FilterField.tsx';
import { ListFilters } from '../../lists/ListFilters.tsx';
import type { FiltersProps } from '../../lists/list-filter.ts';
import { type EventParams, eventFilter } from './event-filter.ts';
import { eventTypeChoices } from './event-words.ts';

export function EventFilters(props: FiltersProps<EventParams>): JSX.Element {
  return (
    <ListFilters
      filter={eventFilter}
      params={props.params}
      onChange={props.onChange}
      search={{ label: t.events.searchLabel(), placeholder: t.events.search() }}
      orders={timeSorts}
    >
      <ConnectionField
        value={props.params.connection}
        onChange={(connection) => props.onChange({ connection })}
      />
      <FilterField
        label={t.events.type()}
        any={t.events.anyType()}
        value={props.params.type}
        choices={eventTypeChoices()}
        onChange={(type) => props.onChange({ type })}
      />
    </ListFilters>
  );
}
