import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import { methodName, methodNames } from '../../../../shared/method-names.ts';
import { DateRange } from '../../../components/DateRange.tsx';
import { FilterBar } from '../../../components/FilterBar.tsx';
import { SelectField, TextField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { currencyChoices } from '../invoices/currency-choices.ts';
import { arePaymentsFiltered, noPaymentFilter, type PaymentFilterParams } from './payment-filter.ts';

interface PaymentFiltersProps {
  params: Partial<PaymentFilterParams>;
  onChange: (change: { [K in keyof PaymentFilterParams]?: string | undefined }) => void;
}

export function PaymentFilters(props: PaymentFiltersProps): JSX.Element {
  const connections = useQuery(() => queries.connections(mode()));
  const connectionChoices = () =>
    (connections.isPending ? [] : (connections.data ?? [])).map(({ id, name }) => ({
      value: id,
      label: name,
    }));
  const { status: _status, search: _search, ...more } = noPaymentFilter;
  const inUse = Object.keys(more).some((name) => props.params[name as keyof PaymentFilterParams]);
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
      <SelectField
        label={t.events.connection()}
        value={props.params.connection ?? ''}
        choices={[{ value: '', label: t.events.anyConnection() }, ...connectionChoices()]}
        onChange={(connection) => props.onChange({ connection: connection || undefined })}
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
