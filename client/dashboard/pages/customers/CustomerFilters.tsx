import type { JSX } from 'solid-js';
import { customerSorts } from '../../../../shared/list-sorts.ts';
import { t } from '../../../i18n/i18n.ts';
import { ListFilters } from '../../lists/ListFilters.tsx';
import type { FiltersProps } from '../../lists/list-filter.ts';
import { type CustomerParams, customerFilter } from './customer-filter.ts';

export function CustomerFilters(props: FiltersProps<CustomerParams>): JSX.Element {
  return (
    <ListFilters
      filter={customerFilter}
      params={props.params}
      onChange={props.onChange}
      search={{ label: t.customers.searchLabel(), placeholder: t.customers.search() }}
      orders={customerSorts}
      from={t.customers.from()}
    />
  );
}
