import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { events } from '../schema/events.ts';
import { invoices, reviews } from '../schema/invoices.ts';
import type { EventRecord } from './events.ts';
import type { ReviewRecord } from './payments.ts';

export function findReview(store: Store, id: string): ReviewRecord | undefined {
  return store.select().from(reviews).where(eq(reviews.id, id)).get();
}

export function closeReview(store: Store, id: string, closedAt: number): void {
  store.update(reviews).set({ closedAt }).where(eq(reviews.id, id)).run();
}

/** Booked, but odd, with the invoice each stands beside; oldest first. */
export function openReviewRows(store: Store, mode: Mode, limit: number) {
  return store
    .select({
      id: reviews.id,
      kind: reviews.kind,
      openedAt: reviews.openedAt,
      amountMinor: reviews.amountMinor,
      paymentId: reviews.paymentId,
      invoiceId: invoices.id,
      number: invoices.number,
      currency: invoices.currency,
      totalMinor: invoices.totalMinor,
      paidMinor: invoices.paidMinor,
      refundedMinor: invoices.refundedMinor,
    })
    .from(reviews)
    .innerJoin(invoices, eq(invoices.id, reviews.invoiceId))
    .where(and(eq(reviews.mode, mode), isNull(reviews.closedAt)))
    .orderBy(asc(reviews.openedAt))
    .limit(limit)
    .all();
}

/** Events that a person must judge; oldest first. */
export function heldEvents(store: Store, mode: Mode, limit: number): EventRecord[] {
  return store
    .select()
    .from(events)
    .where(and(eq(events.mode, mode), eq(events.status, 'review')))
    .orderBy(asc(events.receivedAt), asc(events.id))
    .limit(limit)
    .all();
}

/** How many things wait for a person in all; both are counted on an index. */
export function countWaiting(store: Store, mode: Mode): number {
  const booked = store
    .select({ n: count() })
    .from(reviews)
    .where(and(eq(reviews.mode, mode), isNull(reviews.closedAt)))
    .get();
  const held = store
    .select({ n: count() })
    .from(events)
    .where(and(eq(events.mode, mode), eq(events.status, 'review')))
    .get();
  return (booked?.n ?? 0) + (held?.n ?? 0);
}

/** Payments at the merchant's account that are not for an invoice of ours; the latest first. */
export function notOursEvents(store: Store, mode: Mode, limit: number): EventRecord[] {
  return store
    .select()
    .from(events)
    .where(and(eq(events.mode, mode), eq(events.status, 'ignored'), eq(events.reason, 'not_ours')))
    .orderBy(desc(events.receivedAt), desc(events.id))
    .limit(limit)
    .all();
}
