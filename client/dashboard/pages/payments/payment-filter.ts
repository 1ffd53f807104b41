import type { Mode } from '../../../../shared/ledger.ts';
import { type PaymentSort, paymentSorts } from '../../../../shared/list-sorts.ts';
import { isCurrency, parseAmount } from '../../../../shared/money.ts';
import { paymentStatuses } from '../../../../shared/payment-status.ts';
import { startOfDay } from '../../days.ts';
import { idOf, listFilter, type ParamsOf, searchOf } from '../../lists/list-filter.ts';

/** Amounts stand in the address as they are typed. */
export const paymentFilter = listFilter({
  tab: 'status',
  fields: ['connection', 'method', 'currency', 'min', 'max'],
});

export type PaymentParams = ParamsOf<typeof paymentFilter>;

/** What does not make sense in an address is left out, never an error; amounts mean nothing without a currency. */
export function paymentFilterOf(params: PaymentParams, mode: Mode) {
  const currency = params.currency && isCurrency(params.currency) ? params.currency : undefined;
  return {
    mode,
    status: paymentStatuses.find((status) => status === params.status),
    search: searchOf(params.search),
    connectionId: idOf('connection', params.connection),
    method: params.method?.trim().slice(0, 40) || undefined,
    currency,
    sort: sortsIn(currency).find((sort) => sort === params.sort),
    amountMinMinor: amountIn(params.min, currency),
    amountMaxMinor: amountIn(params.max, currency),
    createdAfter: startOfDay(params.from),
    createdBefore: startOfDay(params.to, 1),
  };
}

/** Amounts have an order within one currency only. */
export function sortsIn(currency: string | undefined): readonly PaymentSort[] {
  return currency ? paymentSorts : paymentSorts.filter((sort) => sort !== 'amount');
}

function amountIn(typed: string | undefined, currency: string | undefined): number | undefined {
  if (!typed || currency === undefined) return undefined;
  const read = parseAmount(typed, currency);
  return read.ok ? read.value : undefined;
}
