import { and, eq, getTableColumns, gt, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { awaitingMoney, type InvoiceStatus } from '../../shared/invoice-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { invoices } from '../schema/invoices.ts';
import { metadataEntries } from '../schema/metadata.ts';
import { payments } from '../schema/payments.ts';
import type { InvoiceRecord } from './invoices.ts';
import {
  equals,
  isBehind,
  isOneOf,
  isWithin,
  newestFirst,
  type Place,
  type PlaceColumns,
  sorted,
  unindexed,
} from './keyset.ts';
import { drivenBy, hasMetadata, type MetadataFilter } from './metadata.ts';
import { matchOf } from './search-words.ts';

export interface InvoiceFilter {
  mode: Mode;
  status?: InvoiceStatus | 'overdue' | 'needs_review' | undefined;
  search?: string | undefined;
  customerId?: string | undefined;
  currency?: string | undefined;
  reference?: string | undefined;
  metadata?: MetadataFilter | undefined;
  createdAfter?: number | undefined;
  createdBefore?: number | undefined;
  paidAfter?: number | undefined;
  paidBefore?: number | undefined;
  ids?: readonly string[] | undefined;
}

/** A list by the time of payment is ordered by it; every other one by the time of creation. */
export function isByPaidTime({ paidAfter, paidBefore }: InvoiceFilter): boolean {
  return paidAfter !== undefined || paidBefore !== undefined;
}

/** Newest first, from behind `after`. */
export function listInvoices(
  store: Store,
  filter: InvoiceFilter,
  page: { after: Place | undefined; limit: number; now: number },
): InvoiceRecord[] {
  const owner = {
    kind: 'invoice',
    mode: filter.mode,
    id: invoices.id,
    createdAt: invoices.createdAt,
  } as const;
  const { reference, customerId, ids } = filter;
  const isNarrow = [reference, customerId, ids].some((one) => one !== undefined);
  const driver = isNarrow || isByPaidTime(filter) ? null : drivenBy(filter.metadata, owner);
  const place = driver ? { at: metadataEntries.createdAt, id: metadataEntries.ownerId } : placeOf(filter);
  const conditions = and(
    driver ?? undefined,
    // A customer's invoices have an index without the mode.
    equals((customerId ?? ids) === undefined ? invoices.mode : unindexed(invoices.mode), filter.mode),
    statusCondition(filter.status, page.now, isNarrow),
    equals(invoices.customerId, customerId),
    equals(invoices.currency, filter.currency),
    equals(invoices.reference, reference),
    isOneOf(invoices.id, ids),
    hasMetadata(store, filter.metadata, owner),
    isWithin(isByPaidTime(filter) ? invoices.createdAt : place.at, filter.createdAfter, filter.createdBefore),
    isWithin(invoices.paidAt, filter.paidAfter, filter.paidBefore),
    searchCondition(filter.search),
    isBehind(place, page.after),
  );
  const columns = getTableColumns(invoices);
  const list = driver
    ? store.select(columns).from(metadataEntries).crossJoin(invoices).where(conditions)
    : store.select(columns).from(invoices).where(conditions);
  return list
    .orderBy(...newestFirst(place))
    .limit(page.limit)
    .all();
}

function placeOf(filter: InvoiceFilter): PlaceColumns {
  const place = { at: isByPaidTime(filter) ? invoices.paidAt : invoices.createdAt, id: invoices.id };
  return (filter.reference ?? filter.ids) === undefined ? place : sorted(place);
}

/** For each invoice that got money: the method of the payment that brought the most recent of it. */
export function paymentMethodsOf(
  store: Store,
  invoiceIds: string[],
): Map<string, { method: string | null; connectionId: string }> {
  if (invoiceIds.length === 0) return new Map();
  const rows = store
    .select({ invoiceId: payments.invoiceId, method: payments.method, connectionId: payments.connectionId })
    .from(payments)
    .where(and(inArray(payments.invoiceId, invoiceIds), gt(payments.paidMinor, 0)))
    .orderBy(payments.createdAt)
    .all();
  return new Map(rows.map(({ invoiceId, ...rest }) => [invoiceId, rest]));
}

function statusCondition(status: InvoiceFilter['status'], now: number, isNarrow: boolean): SQL | undefined {
  const column = isNarrow ? unindexed(invoices.status) : sql`${invoices.status}`;
  if (status === undefined) return undefined;
  if (status === 'needs_review') return eq(invoices.needsReview, true);
  if (status !== 'overdue') return eq(column, status);
  return and(inArray(column, [...awaitingMoney]), isNotNull(invoices.dueAt), lt(invoices.dueAt, now));
}

/** Every word must begin a word of the invoice. */
function searchCondition(search: string | undefined): SQL | undefined {
  const match = matchOf(search ?? '');
  return match === null
    ? undefined
    : sql`${invoices.id} in (select invoice_id from invoice_search where invoice_search match ${match})`;
}
