import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { EntryKind, Mode, ReviewKind } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { events, hourTotals } from '../schema/events.ts';
import { reviews } from '../schema/invoices.ts';
import { entries, payments } from '../schema/payments.ts';
import { recountTry } from './hour-tries.ts';

export type PaymentRecord = typeof payments.$inferSelect;
export type EntryRecord = typeof entries.$inferSelect;
export type ReviewRecord = typeof reviews.$inferSelect;

export function findPayment(store: Store, id: string): PaymentRecord | undefined {
  return store.select().from(payments).where(eq(payments.id, id)).get();
}

export function findPaymentByKey(store: Store, connectionId: string, key: string): PaymentRecord | undefined {
  return store
    .select()
    .from(payments)
    .where(and(eq(payments.connectionId, connectionId), eq(payments.key, key)))
    .get();
}

/** The payment whose payer's receipt carries this number. */
export function findPaymentByReceipt(
  store: Store,
  connectionId: string,
  receipt: string,
): PaymentRecord | undefined {
  return store
    .select()
    .from(payments)
    .where(and(eq(payments.connectionId, connectionId), eq(payments.receipt, receipt)))
    .get();
}

export function insertPayment(store: Store, record: typeof payments.$inferInsert): PaymentRecord {
  const inserted = store.insert(payments).values(record).returning().get();
  recountTry(store, undefined, inserted);
  return inserted;
}

export function updatePayment(store: Store, id: string, change: Partial<typeof payments.$inferInsert>): void {
  // Only a new status comes with anything that the hours' tries are counted by.
  const before = change.status === undefined ? undefined : findPayment(store, id);
  store.update(payments).set(change).where(eq(payments.id, id)).run();
  if (before) recountTry(store, before, findPayment(store, id));
}

/** Makes one of two mirrors of the same payment; `from` must not have booked anything. */
export function mergePayment(store: Store, from: string, into: string): void {
  store.update(events).set({ paymentId: into }).where(eq(events.paymentId, from)).run();
  const merged = store.delete(payments).where(eq(payments.id, from)).returning().get();
  recountTry(store, merged, undefined);
}

export function paymentsOf(store: Store, invoiceId: string): PaymentRecord[] {
  return store
    .select()
    .from(payments)
    .where(eq(payments.invoiceId, invoiceId))
    .orderBy(asc(payments.createdAt))
    .all();
}

export function paymentsOfAll(store: Store, invoiceIds: readonly string[]): PaymentRecord[] {
  if (invoiceIds.length === 0) return [];
  return store
    .select()
    .from(payments)
    .where(inArray(payments.invoiceId, [...invoiceIds]))
    .orderBy(asc(payments.createdAt))
    .all();
}

export function entriesOf(store: Store, invoiceId: string): EntryRecord[] {
  return store
    .select()
    .from(entries)
    .where(eq(entries.invoiceId, invoiceId))
    .orderBy(asc(entries.at), asc(entries.id))
    .all();
}

export function insertEntry(store: Store, record: typeof entries.$inferInsert): void {
  store.insert(entries).values(record).run();
}

/** Σ of a payment's entries by kind. */
export function bookedFor(store: Store, paymentId: string): Record<EntryKind, number> {
  return sums(
    store
      .select({ kind: entries.kind, total: sql<number>`sum(${entries.amountMinor})` })
      .from(entries)
      .where(eq(entries.paymentId, paymentId))
      .groupBy(entries.kind)
      .all(),
  );
}

/** Σ of an invoice's entries by kind. */
export function bookedOn(store: Store, invoiceId: string): Record<EntryKind, number> {
  return sums(
    store
      .select({ kind: entries.kind, total: sql<number>`sum(${entries.amountMinor})` })
      .from(entries)
      .where(eq(entries.invoiceId, invoiceId))
      .groupBy(entries.kind)
      .all(),
  );
}

/** Adds money to the hour it was booked in. */
export function addToHour(
  store: Store,
  row: { mode: Mode; currency: string; hourAt: number; connectionId: string },
  add: { inMinor: number; outMinor: number; payments: number },
): void {
  store
    .insert(hourTotals)
    .values({ ...row, ...add })
    .onConflictDoUpdate({
      target: [hourTotals.mode, hourTotals.hourAt, hourTotals.currency, hourTotals.connectionId],
      set: {
        inMinor: sql`${hourTotals.inMinor} + ${add.inMinor}`,
        outMinor: sql`${hourTotals.outMinor} + ${add.outMinor}`,
        payments: sql`${hourTotals.payments} + ${add.payments}`,
      },
    })
    .run();
}

/** Open and settled ones. */
export function reviewsOf(store: Store, invoiceId: string): ReviewRecord[] {
  return store.select().from(reviews).where(eq(reviews.invoiceId, invoiceId)).all();
}

export function openReviewsOf(store: Store, invoiceId: string): ReviewRecord[] {
  return store
    .select()
    .from(reviews)
    .where(and(eq(reviews.invoiceId, invoiceId), isNull(reviews.closedAt)))
    .orderBy(asc(reviews.openedAt))
    .all();
}

export function insertReview(store: Store, record: typeof reviews.$inferInsert): void {
  store.insert(reviews).values(record).run();
}

export function closeReviews(
  store: Store,
  invoiceId: string,
  kinds: readonly ReviewKind[],
  closedAt: number,
): void {
  for (const kind of kinds) {
    store
      .update(reviews)
      .set({ closedAt })
      .where(and(eq(reviews.invoiceId, invoiceId), eq(reviews.kind, kind), isNull(reviews.closedAt)))
      .run();
  }
}

function sums(rows: { kind: EntryKind; total: number }[]): Record<EntryKind, number> {
  const totals: Record<EntryKind, number> = { payment: 0, refund: 0, reversal: 0 };
  for (const { kind, total } of rows) totals[kind] = total;
  return totals;
}
