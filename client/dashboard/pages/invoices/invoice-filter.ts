import type { Mode } from '../../../../shared/ledger.ts';
import { type InvoiceSort, invoiceSorts } from '../../../../shared/list-sorts.ts';
import { isCurrency } from '../../../../shared/money.ts';
import type { InvoiceListFilter } from '../../data/queries.ts';
import { startOfDay } from '../../days.ts';

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

/** The filters as they stand in the address, so that a list can be kept and shared. */
export type FilterParams = {
  status?: string;
  search?: string;
  currency?: string;
  sort?: string;
  from?: string;
  to?: string;
};

/** Every filter taken away; the order is none. */
export const noFilter = {
  status: undefined,
  search: undefined,
  currency: undefined,
  from: undefined,
  to: undefined,
};

/** What does not make sense in an address is left out, never an error. */
export function filterOf(params: Partial<FilterParams>, mode: Mode): InvoiceListFilter {
  const search = params.search?.trim().slice(0, 100);
  const currency = params.currency && isCurrency(params.currency) ? params.currency : undefined;
  return {
    mode,
    status: statusFilters.find((status) => status === params.status),
    search: search || undefined,
    currency,
    sort: sortsIn(currency).find((sort) => sort === params.sort),
    createdAfter: startOfDay(params.from),
    createdBefore: startOfDay(params.to, 1),
  };
}

export function isFiltered(params: Partial<FilterParams>): boolean {
  return [params.status, params.search, params.currency, params.from, params.to].some(Boolean);
}

/** Amounts have an order within one currency only. */
export function sortsIn(currency: string | undefined): readonly InvoiceSort[] {
  return currency ? invoiceSorts : invoiceSorts.filter((sort) => sort !== 'amount');
}
