import type { JSX } from 'solid-js';
import { DateRange } from '../../../components/DateRange.tsx';
import { FilterBar } from '../../../components/FilterBar.tsx';
import { SelectField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { SortField } from '../../lists/SortField.tsx';
import { currencyChoices } from './currency-choices.ts';
import { type FilterParams, isFiltered, noFilter, sortsIn } from './invoice-filter.ts';

interface InvoiceFiltersProps {
  params: Partial<FilterParams>;
  onChange: (change: { [K in keyof FilterParams]?: string | undefined }) => void;
}

export function InvoiceFilters(props: InvoiceFiltersProps): JSX.Element {
  return (
    <FilterBar
      search={{
        label: t.invoices.searchLabel(),
        placeholder: t.invoices.search(),
        value: props.params.search,
        onSearch: (search) => props.onChange({ search }),
      }}
      inUse={[props.params.currency, props.params.sort, props.params.from, props.params.to].some(Boolean)}
      isFiltered={isFiltered(props.params)}
      onClear={() => props.onChange(noFilter)}
    >
      <SelectField
        label={t.invoices.currency()}
        value={props.params.currency ?? ''}
        choices={[{ value: '', label: t.invoices.anyCurrency() }, ...currencyChoices()]}
        onChange={(currency) => props.onChange({ currency: currency || undefined })}
      />
      <SortField
        orders={sortsIn(props.params.currency)}
        value={props.params.sort}
        onChange={(sort) => props.onChange({ sort })}
      />
      <DateRange
        label={t.invoices.from()}
        from={props.params.from}
        to={props.params.to}
        onChange={props.onChange}
      />
    </FilterBar>
  );
}
