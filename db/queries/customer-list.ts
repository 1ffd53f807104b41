import { and, asc, eq, exists, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { customers, invoices } from '../schema/invoices.ts';
import { metadataEntries } from '../schema/metadata.ts';
import type { CustomerRecord } from './invoices.ts';
import { equals, inOrder, isBehind, isOneOf, isWithin, type Place, sorted, unindexed } from './keyset.ts';
import { drivenBy, hasMetadata, type MetadataFilter } from './metadata.ts';
import { matchOf, phoneDigits } from './search-words.ts';
import { waitsForMoney } from './waits-for-money.ts';

export interface CustomerFilter {
  mode: Mode;
  reference?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  metadata?: MetadataFilter | undefined;
  createdAfter?: number | undefined;
  createdBefore?: number | undefined;
  /** Words that begin words of the name, e-mail, reference or phone. */
  search?: string | undefined;
  /** Those who owe money, or owe it for longer than they may. */
  owes?: 'open' | 'overdue' | undefined;
  ids?: readonly string[] | undefined;
  /** The oldest first instead of the newest. */
  isRising?: boolean | undefined;
}

/** Where a page by name ends. */
export interface NamePlace {
  name: string;
  id: string;
}

/** By time, from behind `after`. */
export function listCustomers(
  store: Store,
  filter: CustomerFilter,
  { after, limit, now = 0 }: { after: Place | undefined; limit: number; now?: number },
): CustomerRecord[] {
  const owner = {
    kind: 'customer',
    mode: filter.mode,
    id: customers.id,
    createdAt: customers.createdAt,
  } as const;
  const { isRising = false } = filter;
  const isNarrow =
    [filter.reference, filter.email, filter.phone, filter.ids].some((value) => value !== undefined) ||
    isNarrowSearch(store, filter.search);
  const driver = isNarrow ? null : drivenBy(filter.metadata, owner);
  const plain = { at: customers.createdAt, id: customers.id, isRising };
  const driven = { at: metadataEntries.createdAt, id: metadataEntries.ownerId, isRising };
  const place = driver ? driven : isNarrow ? sorted(plain) : plain;
  const conditions = and(
    driver ?? undefined,
    ...conditionsOf(store, filter, now, isNarrow),
    hasMetadata(store, filter.metadata, owner),
    isWithin(place.at, filter.createdAfter, filter.createdBefore),
    isBehind(place, after),
  );
  const columns = getTableColumns(customers);
  const list = driver
    ? store.select(columns).from(metadataEntries).crossJoin(customers).where(conditions)
    : store.select(columns).from(customers).where(conditions);
  return list
    .orderBy(...inOrder(place))
    .limit(limit)
    .all();
}

/** By name, from behind `after`; names that differ only in small and capital letters stand together. */
export function listCustomersByName(
  store: Store,
  filter: CustomerFilter,
  { after, limit, now }: { after: NamePlace | undefined; limit: number; now: number },
): CustomerRecord[] {
  const isNarrow = filter.ids !== undefined || isNarrowSearch(store, filter.search);
  const name = isNarrow ? sql`+${customers.name} collate nocase` : sql`${customers.name} collate nocase`;
  return store
    .select()
    .from(customers)
    .where(
      and(
        ...conditionsOf(store, filter, now, isNarrow),
        isWithin(
          isNarrow ? unindexed(customers.createdAt) : customers.createdAt,
          filter.createdAfter,
          filter.createdBefore,
        ),
        after && sql`(${name}, ${customers.id}) > (${after.name}, ${after.id})`,
      ),
    )
    .orderBy(asc(name), asc(customers.id))
    .limit(limit)
    .all();
}

function conditionsOf(
  store: Store,
  filter: CustomerFilter,
  now: number,
  isNarrow: boolean,
): (SQL | undefined)[] {
  return [
    equals(
      isNarrow && (filter.search ?? filter.ids) !== undefined ? unindexed(customers.mode) : customers.mode,
      filter.mode,
    ),
    isOneOf(customers.id, filter.ids),
    equals(customers.reference, filter.reference),
    equals(customers.email, filter.email),
    equals(customers.phone, filter.phone),
    searchCondition(filter.search, isNarrow),
    filter.owes && owesCondition(store, filter.owes, now),
  ];
}

function searchCondition(search: string | undefined, isNarrow: boolean): SQL | undefined {
  const match = customerMatch(search);
  if (match === null) return undefined;
  // By the row's own number, which the triggers keep the same: no key has to be looked up for each of many.
  const found = sql`(select rowid from customer_search where customer_search match ${match})`;
  return isNarrow ? sql`customers.rowid in ${found}` : sql`+customers.rowid in ${found}`;
}

/** Beyond so many, it is cheaper to walk the list in its order than to look all of them up and sort them. */
const narrowMax = 1_000;

function isNarrowSearch(store: Store, search: string | undefined): boolean {
  const match = customerMatch(search);
  if (match === null) return false;
  const found = store.get<{ n: number }>(
    sql`select count(*) as n from (select 1 from customer_search where customer_search match ${match} limit ${narrowMax})`,
  );
  return found.n < narrowMax;
}

function customerMatch(search: string | undefined): string | null {
  return search === undefined ? null : matchOf(phoneDigits(search) ?? search);
}

function owesCondition(store: Store, owes: 'open' | 'overdue', now: number): SQL {
  const owed = store
    .select({ one: sql`1` })
    .from(invoices)
    .where(
      and(
        eq(invoices.customerId, customers.id),
        waitsForMoney,
        owes === 'overdue' ? sql`${invoices.dueAt} < ${now}` : undefined,
      ),
    );
  return exists(owed);
}

/** What customers owe now, by currency: read from an index that holds nothing else. */
export function owedBy(store: Store, customerIds: readonly string[], now: number) {
  if (customerIds.length === 0) return [];
  return store
    .select({
      customerId: sql<string>`${invoices.customerId}`,
      currency: invoices.currency,
      openMinor: sql<number>`sum(${invoices.dueMinor})`,
      overdueMinor: sql<number>`coalesce(sum(case when ${invoices.dueAt} < ${now} then ${invoices.dueMinor} end), 0)`,
    })
    .from(invoices)
    .where(and(inArray(invoices.customerId, [...customerIds]), waitsForMoney))
    .groupBy(invoices.customerId, invoices.currency)
    .all();
}

/** What the invoices of one customer come to, by currency. They alone are read, by the index of a customer's invoices. */
export function figuresOf(store: Store, customerId: string, now: number) {
  const billed = sql`${invoices.status} not in ('draft', 'void')`;
  return store
    .select({
      currency: invoices.currency,
      invoiceCount: sql<number>`sum(${billed})`,
      invoicedMinor: sql<number>`sum(case when ${billed} then ${invoices.totalMinor} else 0 end)`,
      paidMinor: sql<number>`sum(${invoices.paidMinor})`,
      refundedMinor: sql<number>`sum(${invoices.refundedMinor})`,
      openMinor: sql<number>`sum(case when ${waitsForMoney} then ${invoices.dueMinor} else 0 end)`,
      openCount: sql<number>`sum(${waitsForMoney})`,
      overdueMinor: sql<number>`sum(case when ${waitsForMoney} and ${invoices.dueAt} < ${now} then ${invoices.dueMinor} else 0 end)`,
      overdueCount: sql<number>`coalesce(sum(${waitsForMoney} and ${invoices.dueAt} < ${now}), 0)`,
    })
    .from(invoices)
    .where(eq(invoices.customerId, customerId))
    .groupBy(invoices.currency)
    .having(sql`sum(${invoices.status} <> 'draft') > 0`)
    .orderBy(sql`2 desc`, invoices.currency)
    .all();
}

export function hasInvoices(store: Store, customerId: string): boolean {
  const any = store
    .select({ id: invoices.id })
    .from(invoices)
    .where(eq(invoices.customerId, customerId))
    .limit(1)
    .get();
  return any !== undefined;
}

export function deleteCustomer(store: Store, id: string): void {
  store.delete(customers).where(eq(customers.id, id)).run();
}
