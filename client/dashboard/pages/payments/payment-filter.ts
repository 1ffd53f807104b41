import { isId } from '../../../../shared/ids.ts';
import type { Mode } from '../../../../shared/ledger.ts';
import { type PaymentSort, paymentSorts } from '../../../../shared/list-sorts.ts';
import { isCurrency, parseAmount } from '../../../../shared/money.ts';
import { paymentStatuses } from '../../../../shared/payment-status.ts';
import { startOfDay } from '../../days.ts';

/** The filters as they stand in the address, so that a list can be kept and shared; amounts as they are typed. */
export type PaymentFilterParams = {
  status?: string;
  search?: string;
  connection?: string;
  method?: string;
  currency?: string;
  min?: string;
  max?: string;
  sort?: string;
  from?: string;
  to?: string;
};

/** Every filter taken away; the order is none. */
export const noPaymentFilter = {
  status: undefined,
  search: undefined,
  connection: undefined,
  method: undefined,
  currency: undefined,
  min: undefined,
  max: undefined,
  from: undefined,
  to: undefined,
};

/** What does not make sense in an address is left out, never an error; amounts mean nothing without a currency. */
export function paymentFilterOf(params: Partial<PaymentFilterParams>, mode: Mode) {
  const currency = params.currency && isCurrency(params.currency) ? params.currency : undefined;
  return {
    mode,
    status: paymentStatuses.find((status) => status === params.status),
    search: params.search?.trim().slice(0, 100) || undefined,
    connectionId: params.connection && isId('connection', params.connection) ? params.connection : undefined,
    method: params.method?.trim().slice(0, 40) || undefined,
    currency,
    sort: sortsIn(currency).find((sort) => sort === params.sort),
    amountMinMinor: amountIn(params.min, currency),
    amountMaxMinor: amountIn(params.max, currency),
    createdAfter: startOfDay(params.from),
    createdBefore: startOfDay(params.to, 1),
  };
}

export function arePaymentsFiltered(params: Partial<PaymentFilterParams>): boolean {
  return Object.keys(noPaymentFilter).some((name) => params[name as keyof PaymentFilterParams]);
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
