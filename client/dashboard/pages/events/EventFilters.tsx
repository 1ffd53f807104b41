import type { JSX } from 'solid-js';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { DateRange } from '../../../components/DateRange.tsx';
import { FilterBar } from '../../../components/FilterBar.tsx';
import { SelectField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { ConnectionField } from '../../lists/ConnectionField.tsx';
import { SortField } from '../../lists/SortField.tsx';
import { areEventsFiltered, type EventFilterParams, noEventFilter } from './event-filter.ts';
import { eventTypeChoices } from './event-words.ts';

interface EventFiltersProps {
  params: Partial<EventFilterParams>;
  onChange: (change: { [K in keyof EventFilterParams]?: string | undefined }) => void;
}

export function EventFilters(props: EventFiltersProps): JSX.Element {
  return (
    <FilterBar
      search={{
        label: t.events.searchLabel(),
        placeholder: t.events.search(),
        value: props.params.search,
        onSearch: (search) => props.onChange({ search }),
      }}
      inUse={[
        props.params.connection,
        props.params.type,
        props.params.sort,
        props.params.from,
        props.params.to,
      ].some(Boolean)}
      isFiltered={areEventsFiltered(props.params)}
      onClear={() => props.onChange(noEventFilter)}
    >
      <ConnectionField
        value={props.params.connection}
        onChange={(connection) => props.onChange({ connection })}
      />
      <SelectField
        label={t.events.type()}
        value={props.params.type ?? ''}
        choices={[{ value: '', label: t.events.anyType() }, ...eventTypeChoices()]}
        onChange={(type) => props.onChange({ type: type || undefined })}
      />
      <SortField orders={timeSorts} value={props.params.sort} onChange={(sort) => props.onChange({ sort })} />
      <DateRange
        label={t.lists.from()}
        from={props.params.from}
        to={props.params.to}
        onChange={props.onChange}
      />
    </FilterBar>
  );
}
