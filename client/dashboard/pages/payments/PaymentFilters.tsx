import { type JSX, Show } from 'solid-js';
import { methodName, methodNames } from '../../../../shared/method-names.ts';
import { TextField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { ConnectionField } from '../../lists/ConnectionField.tsx';
import { FilterField } from '../../lists/FilterField.tsx';
import { ListFilters } from '../../lists/ListFilters.tsx';
import type { FiltersProps } from '../../lists/list-filter.ts';
import { currencyChoices } from '../invoices/currency-choices.ts';
import { type PaymentParams, paymentFilter, sortsIn } from './payment-filter.ts';

export function PaymentFilters(props: FiltersProps<PaymentParams>): JSX.Element {
  return (
    <ListFilters
      filter={paymentFilter}
      params={props.params}
      onChange={props.onChange}
      search={{ label: t.payments.searchLabel(), placeholder: t.payments.search() }}
      orders={sortsIn(props.params.currency)}
      from={t.payments.from()}
    >
      <ConnectionField
        value={props.params.connection}
        onChange={(connection) => props.onChange({ connection })}
      />
      <FilterField
        label={t.payments.method()}
        any={t.payments.anyMethod()}
        value={props.params.method}
        choices={methodNames.map((method) => ({ value: method, label: methodName(method) }))}
        onChange={(method) => props.onChange({ method })}
      />
      <FilterField
        label={t.invoices.currency()}
        any={t.invoices.anyCurrency()}
        value={props.params.currency}
        choices={currencyChoices()}
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
    </ListFilters>
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
