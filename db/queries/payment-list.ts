import { and, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { Mode } from '../../shared/ledger.ts';
import type { PaymentStatus } from '../../shared/payment-status.ts';
import type { Store } from '../client.ts';
import { invoices } from '../schema/invoices.ts';
import { payments } from '../schema/payments.ts';
import { equals, isBehind, isOneOf, isWithin, newestFirst, type Place, sorted, unindexed } from './keyset.ts';
import { isFoundBy, type PaymentClue } from './payment-search.ts';
import type { PaymentRecord } from './payments.ts';

export interface PaymentFilter {
  mode: Mode;
  status?: PaymentStatus | undefined;
  invoiceId?: string | undefined;
  customerId?: string | undefined;
  connectionId?: string | undefined;
  createdAfter?: number | undefined;
  createdBefore?: number | undefined;
  method?: string | undefined;
  currency?: string | undefined;
  amountMinMinor?: number | undefined;
  amountMaxMinor?: number | undefined;
  clue?: PaymentClue | undefined;
  ids?: readonly string[] | undefined;
}

/** Newest first, from behind `after`. */
export function listPayments(
  store: Store,
  filter: PaymentFilter,
  { after, limit }: { after: Place | undefined; limit: number },
): PaymentRecord[] {
  const { invoiceId, customerId, clue, ids, amountMinMinor, amountMaxMinor } = filter;
  const isNarrow = [invoiceId, customerId, clue, ids].some((one) => one !== undefined);
  // A connection's payments have an index without the mode.
  const isShared = !isNarrow && filter.connectionId === undefined;
  const plain = { at: payments.createdAt, id: payments.id };
  const place = isNarrow ? sorted(plain) : plain;
  const shared = (column: typeof payments.mode | typeof payments.status) =>
    isShared ? column : unindexed(column);
  const ofCustomer = (id: string) =>
    inArray(
      payments.invoiceId,
      store.select({ id: invoices.id }).from(invoices).where(eq(invoices.customerId, id)),
    );
  return store
    .select()
    .from(payments)
    .where(
      and(
        equals(shared(payments.mode), filter.mode),
        equals(shared(payments.status), filter.status),
        equals(payments.invoiceId, invoiceId),
        isOneOf(payments.id, ids),
        equals(isNarrow ? unindexed(payments.connectionId) : payments.connectionId, filter.connectionId),
        customerId === undefined ? undefined : ofCustomer(customerId),
        equals(sql`lower(${payments.method})`, filter.method?.toLowerCase()),
        equals(payments.currency, filter.currency),
        amountMinMinor === undefined ? undefined : gte(payments.amountMinor, amountMinMinor),
        amountMaxMinor === undefined ? undefined : lte(payments.amountMinor, amountMaxMinor),
        clue && isFoundBy(store, filter.mode, clue),
        isWithin(place.at, filter.createdAfter, filter.createdBefore),
        isBehind(place, after),
      ),
    )
    .orderBy(...newestFirst(place))
    .limit(limit)
    .all();
}
