import type { JSX } from 'solid-js';
import { refusalReasons } from '../../../../shared/event-status.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { DateRange } from '../../../components/DateRange.tsx';
import { FilterBar } from '../../../components/FilterBar.tsx';
import { SelectField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { ConnectionField } from '../../lists/ConnectionField.tsx';
import { SortField } from '../../lists/SortField.tsx';
import { areRefusalsFiltered, noRefusalFilter, type RefusalFilterParams } from './refusal-filter.ts';

interface RefusalFiltersProps {
  params: Partial<RefusalFilterParams>;
  onChange: (change: { [K in keyof RefusalFilterParams]?: string | undefined }) => void;
}

export function RefusalFilters(props: RefusalFiltersProps): JSX.Element {
  return (
    <FilterBar
      search={{
        label: t.events.refusals.searchLabel(),
        placeholder: t.events.refusals.search(),
        value: props.params.search,
        onSearch: (search) => props.onChange({ search }),
      }}
      inUse={isInUse(props.params)}
      isFiltered={areRefusalsFiltered(props.params)}
      onClear={() => props.onChange(noRefusalFilter)}
    >
      <ConnectionField
        value={props.params.connection}
        onChange={(connection) => props.onChange({ connection })}
      />
      <SelectField
        label={t.events.refusals.reason()}
        value={props.params.reason ?? ''}
        choices={[
          { value: '', label: t.events.refusals.anyReason() },
          ...refusalReasons.map((reason) => ({ value: reason, label: t.refusalReason[reason]() })),
        ]}
        onChange={(reason) => props.onChange({ reason: reason || undefined })}
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

function isInUse({ connection, reason, sort, from, to }: Partial<RefusalFilterParams>): boolean {
  return [connection, reason, sort, from, to].some(Boolean);
}
