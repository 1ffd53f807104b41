import type { JSX } from 'solid-js';
import type { CustomerSort, InvoiceSort } from '../../../shared/list-sorts.ts';
import { SelectField } from '../../components/TextField.tsx';
import { t } from '../../i18n/i18n.ts';

export type ListOrder = InvoiceSort | CustomerSort;

interface SortFieldProps {
  /** The first of them is what the list has where the address says nothing. */
  orders: readonly ListOrder[];
  value: string | undefined;
  onChange: (sort: string | undefined) => void;
}

/** What a list is ordered by. */
export function SortField(props: SortFieldProps): JSX.Element {
  const usual = () => props.orders[0] ?? '';
  return (
    <SelectField
      label={t.lists.order()}
      value={props.orders.find((order) => order === props.value) ?? usual()}
      choices={props.orders.map((order) => ({
        value: order,
        label: order === 'name' ? t.customers.byName() : t.lists.orders[order](),
      }))}
      onChange={(order) => props.onChange(order === usual() ? undefined : order)}
    />
  );
}
