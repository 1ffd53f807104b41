import { useQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { DateRange } from '../../../components/DateRange.tsx';
import { FilterBar } from '../../../components/FilterBar.tsx';
import { SelectField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { SortField } from '../../lists/SortField.tsx';
import { typeChoices } from '../messages/type-choices.ts';
import { areDeliveriesFiltered, type DeliveryFilterParams, noDeliveryFilter } from './delivery-filter.ts';

interface DeliveryFiltersProps {
  params: Partial<DeliveryFilterParams>;
  onChange: (change: { [K in keyof DeliveryFilterParams]?: string | undefined }) => void;
}

export function DeliveryFilters(props: DeliveryFiltersProps): JSX.Element {
  const endpoints = useQuery(() => queries.endpoints(mode()));
  const endpointChoices = () =>
    (endpoints.isPending ? [] : (endpoints.data ?? [])).map(({ id, url }) => ({ value: id, label: url }));
  return (
    <FilterBar
      search={{
        label: t.deliveries.search(),
        placeholder: t.messages.searchHint(),
        ltr: true,
        value: props.params.search,
        onSearch: (search) => props.onChange({ search }),
      }}
      inUse={[
        props.params.endpoint,
        props.params.type,
        props.params.sort,
        props.params.from,
        props.params.to,
      ].some(Boolean)}
      isFiltered={areDeliveriesFiltered(props.params)}
      onClear={() => props.onChange(noDeliveryFilter)}
    >
      <SelectField
        label={t.deliveries.endpoint()}
        value={props.params.endpoint ?? ''}
        choices={[{ value: '', label: t.deliveries.anyEndpoint() }, ...endpointChoices()]}
        onChange={(endpoint) => props.onChange({ endpoint: endpoint || undefined })}
      />
      <SelectField
        label={t.messages.type()}
        value={props.params.type ?? ''}
        choices={[{ value: '', label: t.messages.anyType() }, ...typeChoices()]}
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
