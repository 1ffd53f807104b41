import { and, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { Mode } from '../../shared/ledger.ts';
import type { PaymentSort } from '../../shared/list-sorts.ts';
import type { PaymentStatus } from '../../shared/payment-status.ts';
import type { Store } from '../client.ts';
import { invoices } from '../schema/invoices.ts';
import { payments } from '../schema/payments.ts';
import { equals, inOrder, isBehind, isOneOf, isWithin, type Place, sorted, unindexed } from './keyset.ts';
import { isFoundBy, type PaymentClue } from './payment-search.ts';
import type { PaymentRecord } from './payments.ts';

export interface PaymentFilter {
  mode: Mode;
  status?: PaymentStatus | undefined;
  /** The newest first, if nothing is said. */
  sort?: PaymentSort | undefined;
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

/** In the order asked for, from behind `after`. */
export function listPayments(
  store: Store,
  filter: PaymentFilter,
  { after, limit }: { after: Place | undefined; limit: number },
): PaymentRecord[] {
  const { invoiceId, customerId, clue, ids, amountMinMinor, amountMaxMinor } = filter;
  const isNarrow = [invoiceId, customerId, clue, ids].some((one) => one !== undefined);
  const isByAmount = orderOf(filter) === 'amount';
  // A connection's payments have an index without the mode.
  const ofConnection = !isNarrow && !isByAmount && filter.connectionId !== undefined;
  const plain = isByAmount
    ? { at: payments.amountMinor, id: payments.id }
    : { at: payments.createdAt, id: payments.id, isRising: filter.sort === 'oldest' };
  const place = isNarrow ? sorted(plain) : plain;
  const createdAt = isByAmount ? unindexed(payments.createdAt) : place.at;
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
        equals(isNarrow || ofConnection ? unindexed(payments.mode) : payments.mode, filter.mode),
        // The index by amount holds the status, but not before the amount.
        equals(
          isNarrow || ofConnection || isByAmount ? unindexed(payments.status) : payments.status,
          filter.status,
        ),
        equals(payments.invoiceId, invoiceId),
        isOneOf(payments.id, ids),
        equals(ofConnection ? payments.connectionId : unindexed(payments.connectionId), filter.connectionId),
        customerId === undefined ? undefined : ofCustomer(customerId),
        equals(sql`lower(${payments.method})`, filter.method?.toLowerCase()),
        equals(payments.currency, filter.currency),
        amountMinMinor === undefined ? undefined : gte(payments.amountMinor, amountMinMinor),
        amountMaxMinor === undefined ? undefined : lte(payments.amountMinor, amountMaxMinor),
        clue && isFoundBy(store, filter.mode, clue),
        isWithin(createdAt, filter.createdAfter, filter.createdBefore),
        isBehind(place, after),
      ),
    )
    .orderBy(...inOrder(place))
    .limit(limit)
    .all();
}

/** Where a row stands in the order of its list. */
export function paymentPlace(
  filter: Pick<PaymentFilter, 'sort' | 'currency'>,
  { amountMinor, createdAt, id }: PaymentRecord,
): Place {
  return { at: orderOf(filter) === 'amount' ? amountMinor : createdAt, id };
}

/** Amounts of different currencies have no order. */
function orderOf({ sort = 'newest', currency }: Pick<PaymentFilter, 'sort' | 'currency'>): PaymentSort {
  return sort === 'amount' && currency === undefined ? 'newest' : sort;
}
