import type { JSX } from 'solid-js';
import { customerSorts } from '../../../../shared/list-sorts.ts';
import { DateRange } from '../../../components/DateRange.tsx';
import { FilterBar } from '../../../components/FilterBar.tsx';
import { t } from '../../../i18n/i18n.ts';
import { SortField } from '../../lists/SortField.tsx';
import { areCustomersFiltered, type CustomerFilterParams, noCustomerFilter } from './customer-filter.ts';

interface CustomerFiltersProps {
  params: Partial<CustomerFilterParams>;
  onChange: (change: { [K in keyof CustomerFilterParams]?: string | undefined }) => void;
}

export function CustomerFilters(props: CustomerFiltersProps): JSX.Element {
  return (
    <FilterBar
      search={{
        label: t.customers.searchLabel(),
        placeholder: t.customers.search(),
        value: props.params.search,
        onSearch: (search) => props.onChange({ search }),
      }}
      inUse={[props.params.sort, props.params.from, props.params.to].some(Boolean)}
      isFiltered={areCustomersFiltered(props.params)}
      onClear={() => props.onChange(noCustomerFilter)}
    >
      <SortField
        orders={customerSorts}
        value={props.params.sort}
        onChange={(sort) => props.onChange({ sort })}
      />
      <DateRange
        label={t.customers.from()}
        from={props.params.from}
        to={props.params.to}
        onChange={props.onChange}
      />
    </FilterBar>
  );
}
