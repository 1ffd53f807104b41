import { and, eq, inArray } from 'drizzle-orm';
import type { Mode } from '../../shared/ledger.ts';
import type { PaymentStatus } from '../../shared/payment-status.ts';
import type { Store } from '../client.ts';
import { invoices } from '../schema/invoices.ts';
import { payments } from '../schema/payments.ts';
import { equals, isBehind, isWithin, newestFirst, type Place, sorted, unindexed } from './keyset.ts';
import type { PaymentRecord } from './payments.ts';

export interface PaymentFilter {
  mode: Mode;
  status?: PaymentStatus | undefined;
  invoiceId?: string | undefined;
  customerId?: string | undefined;
  connectionId?: string | undefined;
  createdAfter?: number | undefined;
  createdBefore?: number | undefined;
}

/** Newest first, from behind `after`. */
export function listPayments(
  store: Store,
  filter: PaymentFilter,
  { after, limit }: { after: Place | undefined; limit: number },
): PaymentRecord[] {
  const { invoiceId, customerId } = filter;
  const isNarrow = invoiceId !== undefined || customerId !== undefined;
  const plain = { at: payments.createdAt, id: payments.id };
  const place = isNarrow ? sorted(plain) : plain;
  const shared = (column: typeof payments.mode | typeof payments.status) =>
    isNarrow ? unindexed(column) : column;
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
        equals(payments.connectionId, filter.connectionId),
        customerId === undefined ? undefined : ofCustomer(customerId),
        isWithin(place.at, filter.createdAfter, filter.createdBefore),
        isBehind(place, after),
      ),
    )
    .orderBy(...newestFirst(place))
    .limit(limit)
    .all();
}
