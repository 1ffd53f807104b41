import type { JSX } from 'solid-js';
import { t } from '../../../i18n/i18n.ts';
import { FilterField } from '../../lists/FilterField.tsx';
import { ListFilters } from '../../lists/ListFilters.tsx';
import type { FiltersProps } from '../../lists/list-filter.ts';
import { currencyChoices } from './currency-choices.ts';
import { type InvoiceParams, invoiceFilter, sortsIn } from './invoice-filter.ts';

export function InvoiceFilters(props: FiltersProps<InvoiceParams>): JSX.Element {
  return (
    <ListFilters
      filter={invoiceFilter}
      params={props.params}
      onChange={props.onChange}
      search={{ label: t.invoices.searchLabel(), placeholder: t.invoices.search() }}
      orders={sortsIn(props.params.currency)}
      from={t.invoices.from()}
    >
      <FilterField
        label={t.invoices.currency()}
        any={t.invoices.anyCurrency()}
        value={props.params.currency}
        choices={currencyChoices()}
        onChange={(currency) => props.onChange({ currency })}
      />
    </ListFilters>
  );
}
