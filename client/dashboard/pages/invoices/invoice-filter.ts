import type { Mode } from '../../../../shared/ledger.ts';
import { type InvoiceSort, invoiceSorts } from '../../../../shared/list-sorts.ts';
import { isCurrency } from '../../../../shared/money.ts';
import { startOfDay } from '../../days.ts';
import { listFilter, type ParamsOf, searchOf } from '../../lists/list-filter.ts';

/** The statuses worth an index tab, in the order in which an invoice lives. */
export const statusFilters = [
  'draft',
  'open',
  'overdue',
  'partially_paid',
  'paid',
  'partially_refunded',
  'refunded',
  'void',
  'needs_review',
] as const;

export const invoiceFilter = listFilter({ tab: 'status', fields: ['currency'] });

export type InvoiceParams = ParamsOf<typeof invoiceFilter>;

/** What does not make sense in an address is left out, never an error. */
export function invoiceFilterOf(params: InvoiceParams, mode: Mode) {
  const currency = params.currency && isCurrency(params.currency) ? params.currency : undefined;
  return {
    mode,
    status: statusFilters.find((status) => status === params.status),
    search: searchOf(params.search),
    currency,
    sort: sortsIn(currency).find((sort) => sort === params.sort),
    createdAfter: startOfDay(params.from),
    createdBefore: startOfDay(params.to, 1),
  };
}

/** Amounts have an order within one currency only. */
export function sortsIn(currency: string | undefined): readonly InvoiceSort[] {
  return currency ? invoiceSorts : invoiceSorts.filter((sort) => sort !== 'amount');
}
