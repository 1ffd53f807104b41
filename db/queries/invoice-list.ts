import { and, eq, getTableColumns, gt, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { awaitingMoney, type InvoiceStatus } from '../../shared/invoice-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { InvoiceSort } from '../../shared/list-sorts.ts';
import type { Store } from '../client.ts';
import { dueOrder, invoices } from '../schema/invoices.ts';
import { metadataEntries } from '../schema/metadata.ts';
import { payments } from '../schema/payments.ts';
import type { InvoiceRecord } from './invoices.ts';
import {
  equals,
  inOrder,
  isBehind,
  isOneOf,
  isWithin,
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
  /** The newest first, if nothing is said. */
  sort?: InvoiceSort | undefined;
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

/** In the order asked for, from behind `after`. */
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
  const place = driver ? { at: metadataEntries.createdAt, id: metadataEntries.ownerId } : columnsOf(filter);
  const order = orderOf(filter);
  // These orders have indexes that hold the status, but not before the order.
  const isByTime = order !== 'due' && order !== 'amount';
  const conditions = and(
    driver ?? undefined,
    // A customer's invoices have an index without the mode.
    equals((customerId ?? ids) === undefined ? invoices.mode : unindexed(invoices.mode), filter.mode),
    statusCondition(filter.status, page.now, isNarrow || !isByTime),
    equals(invoices.customerId, customerId),
    equals(order === 'due' ? unindexed(invoices.currency) : invoices.currency, filter.currency),
    equals(invoices.reference, reference),
    isOneOf(invoices.id, ids),
    hasMetadata(store, filter.metadata, owner),
    isWithin(createdAtOf(filter, place), filter.createdAfter, filter.createdBefore),
    isWithin(invoices.paidAt, filter.paidAfter, filter.paidBefore),
    searchCondition(filter.search),
    isBehind(place, page.after),
  );
  const columns = getTableColumns(invoices);
  const list = driver
    ? store.select(columns).from(metadataEntries).crossJoin(invoices).where(conditions)
    : store.select(columns).from(invoices).where(conditions);
  return list
    .orderBy(...inOrder(place))
    .limit(page.limit)
    .all();
}

/** The time of creation: as the list is ordered by it, or past every index where it has another order. */
function createdAtOf(filter: InvoiceFilter, { at }: PlaceColumns): PlaceColumns['at'] {
  if (isByPaidTime(filter)) return invoices.createdAt;
  const order = orderOf(filter);
  return order === 'due' || order === 'amount' ? unindexed(invoices.createdAt) : at;
}

/** Amounts of different currencies have no order. */
function orderOf({ sort = 'newest', currency }: Pick<InvoiceFilter, 'sort' | 'currency'>): InvoiceSort {
  return sort === 'amount' && currency === undefined ? 'newest' : sort;
}

function columnsOf(filter: InvoiceFilter): PlaceColumns {
  const place = plainColumnsOf(filter);
  if ((filter.reference ?? filter.ids) !== undefined) return sorted(place);
  // A customer's invoices have an index by the time of creation alone.
  return filter.customerId === undefined || place.at === invoices.createdAt ? place : sorted(place);
}

function plainColumnsOf(filter: InvoiceFilter): PlaceColumns {
  const { id, paidAt, createdAt, totalMinor } = invoices;
  if (isByPaidTime(filter)) return { at: paidAt, id };
  const order = orderOf(filter);
  if (order === 'due') return { at: dueOrder, id, isRising: true };
  if (order === 'amount') return { at: totalMinor, id };
  return { at: createdAt, id, isRising: order === 'oldest' };
}

/** Where a row stands in the order of its list. */
export function invoicePlace(filter: Pick<InvoiceFilter, 'sort' | 'currency'>, row: InvoiceRecord): Place {
  const at = {
    newest: row.createdAt,
    oldest: row.createdAt,
    due: row.dueAt ?? Number.MAX_SAFE_INTEGER,
    amount: row.totalMinor,
  };
  return { at: at[orderOf(filter)], id: row.id };
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
  // By the row's own number, which is the same in both: no key has to be looked up for each of many.
  return match === null
    ? undefined
    : sql`invoices.rowid in (select rowid from invoice_search where invoice_search match ${match})`;
}
