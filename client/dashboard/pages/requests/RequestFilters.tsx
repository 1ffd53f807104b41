import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { DateRange } from '../../../components/DateRange.tsx';
import { FilterBar } from '../../../components/FilterBar.tsx';
import { SelectField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { can } from '../../data/permissions.ts';
import { queries } from '../../data/queries.ts';
import { SortField } from '../../lists/SortField.tsx';
import { areRequestsFiltered, noRequestFilter, type RequestFilterParams } from './request-filter.ts';

interface RequestFiltersProps {
  params: Partial<RequestFilterParams>;
  onChange: (change: { [K in keyof RequestFilterParams]?: string | undefined }) => void;
}

export function RequestFilters(props: RequestFiltersProps): JSX.Element {
  const keys = useQuery(() => ({ ...queries.keys(mode()), enabled: can('keys.list') }));
  const keyChoices = () =>
    (keys.isSuccess ? keys.data : []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FilterBar
      search={{
        label: t.developers.requests.searchLabel(),
        placeholder: t.developers.requests.search(),
        value: props.params.search,
        onSearch: (search) => props.onChange({ search }),
      }}
      inUse={[props.params.key, props.params.sort, props.params.from, props.params.to].some(Boolean)}
      isFiltered={areRequestsFiltered(props.params)}
      onClear={() => props.onChange(noRequestFilter)}
    >
      <Show when={keyChoices().length > 0}>
        <SelectField
          label={t.developers.requests.keyLabel()}
          value={props.params.key ?? ''}
          choices={[{ value: '', label: t.developers.requests.anyKey() }, ...keyChoices()]}
          onChange={(key) => props.onChange({ key: key || undefined })}
        />
      </Show>
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
