import type { JSX } from 'solid-js';
import { DateRange } from '../../components/DateRange.tsx';
import { FilterBar } from '../../components/FilterBar.tsx';
import { t } from '../../i18n/i18n.ts';
import type { FiltersProps, ListFilter, ListParams } from './list-filter.ts';
import { type ListOrder, SortField } from './SortField.tsx';

interface ListFiltersProps extends FiltersProps<ListParams> {
  filter: ListFilter;
  search: { label: string; placeholder: string; ltr?: boolean };
  orders: readonly ListOrder[];
  /** What the first of the two days is called. */
  from?: string;
  /** What only this list is narrowed by. */
  children?: JSX.Element;
}

/** What narrows a list: words to search for, fields of its own, then its order and two days. */
export function ListFilters(props: ListFiltersProps): JSX.Element {
  return (
    <FilterBar
      search={{
        ...props.search,
        value: props.params.search,
        onSearch: (search) => props.onChange({ search }),
      }}
      inUse={props.filter.isInUse(props.params)}
      isFiltered={props.filter.isFiltered(props.params)}
      onClear={() => props.onChange(props.filter.none)}
    >
      {props.children}
      <SortField
        orders={props.orders}
        value={props.params.sort}
        onChange={(sort) => props.onChange({ sort })}
      />
      <DateRange
        label={props.from ?? t.lists.from()}
        from={props.params.from}
        to={props.params.to}
        onChange={props.onChange}
      />
    </FilterBar>
  );
}
