import { type JSX, Show } from 'solid-js';
import { methodName, methodNames } from '../../../../shared/method-names.ts';
import { DateRange } from '../../../components/DateRange.tsx';
import { FilterBar } from '../../../components/FilterBar.tsx';
import { SelectField, TextField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { ConnectionField } from '../../lists/ConnectionField.tsx';
import { SortField } from '../../lists/SortField.tsx';
import { currencyChoices } from '../invoices/currency-choices.ts';
import { arePaymentsFiltered, noPaymentFilter, type PaymentFilterParams, sortsIn } from './payment-filter.ts';

interface PaymentFiltersProps {
  params: Partial<PaymentFilterParams>;
  onChange: (change: { [K in keyof PaymentFilterParams]?: string | undefined }) => void;
}

export function PaymentFilters(props: PaymentFiltersProps): JSX.Element {
  const { status: _status, search: _search, ...more } = noPaymentFilter;
  const inUse = ['sort', ...Object.keys(more)].some(
    (name) => props.params[name as keyof PaymentFilterParams],
  );
  return (
    <FilterBar
      search={{
        label: t.payments.searchLabel(),
        placeholder: t.payments.search(),
        value: props.params.search,
        onSearch: (search) => props.onChange({ search }),
      }}
      inUse={inUse}
      isFiltered={arePaymentsFiltered(props.params)}
      onClear={() => props.onChange(noPaymentFilter)}
    >
      <ConnectionField
        value={props.params.connection}
        onChange={(connection) => props.onChange({ connection })}
      />
      <SelectField
        label={t.payments.method()}
        value={props.params.method ?? ''}
        choices={[
          { value: '', label: t.payments.anyMethod() },
          ...methodNames.map((method) => ({ value: method, label: methodName(method) })),
        ]}
        onChange={(method) => props.onChange({ method: method || undefined })}
      />
      <SelectField
        label={t.invoices.currency()}
        value={props.params.currency ?? ''}
        choices={[{ value: '', label: t.invoices.anyCurrency() }, ...currencyChoices()]}
        onChange={(currency) =>
          props.onChange(currency ? { currency } : { currency: undefined, min: undefined, max: undefined })
        }
      />
      <Show when={props.params.currency}>
        <div class="date-range">
          <AmountField
            label={t.payments.min()}
            value={props.params.min}
            onInput={(min) => props.onChange({ min })}
          />
          <AmountField
            label={t.payments.max()}
            value={props.params.max}
            onInput={(max) => props.onChange({ max })}
          />
        </div>
      </Show>
      <SortField
        orders={sortsIn(props.params.currency)}
        value={props.params.sort}
        onChange={(sort) => props.onChange({ sort })}
      />
      <DateRange
        label={t.payments.from()}
        from={props.params.from}
        to={props.params.to}
        onChange={props.onChange}
      />
    </FilterBar>
  );
}

function AmountField(props: {
  label: string;
  value: string | undefined;
  onInput: (amount: string | undefined) => void;
}): JSX.Element {
  return (
    <TextField
      label={props.label}
      value={props.value ?? ''}
      onInput={(typed) => props.onInput(typed.trim() || undefined)}
      inputmode="decimal"
      maxLength={20}
      ltr
    />
  );
}
