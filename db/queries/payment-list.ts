import { and, eq, inArray } from 'drizzle-orm';
import type { Mode } from '../../shared/ledger.ts';
import type { PaymentStatus } from '../../shared/payment-status.ts';
import type { Store } from '../client.ts';
import { invoices } from '../schema/invoices.ts';
import { payments } from '../schema/payments.ts';
import { equals, isBehind, isWithin, newestFirst, type Place } from './keyset.ts';
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
  const place = { at: payments.createdAt, id: payments.id };
  const ofCustomer = (customerId: string) =>
    inArray(
      payments.invoiceId,
      store.select({ id: invoices.id }).from(invoices).where(eq(invoices.customerId, customerId)),
    );
  return store
    .select()
    .from(payments)
    .where(
      and(
        eq(payments.mode, filter.mode),
        equals(payments.status, filter.status),
        equals(payments.invoiceId, filter.invoiceId),
        equals(payments.connectionId, filter.connectionId),
        filter.customerId === undefined ? undefined : ofCustomer(filter.customerId),
        isWithin(payments.createdAt, filter.createdAfter, filter.createdBefore),
        isBehind(place, after),
      ),
    )
    .orderBy(...newestFirst(place))
    .limit(limit)
    .all();
}
