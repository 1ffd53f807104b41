import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import { type CheckoutStatus, checkoutSourcesOf, unfinishedCheckouts } from '../../shared/checkout-status.ts';
import type { Store } from '../client.ts';
import { checkouts } from '../schema/invoices.ts';

export type CheckoutRecord = typeof checkouts.$inferSelect;

export function findCheckout(store: Store, id: string): CheckoutRecord | undefined {
  return store.select().from(checkouts).where(eq(checkouts.id, id)).get();
}

export function findCheckoutByRef(
  store: Store,
  connectionId: string,
  providerRef: string,
): CheckoutRecord | undefined {
  return store
    .select()
    .from(checkouts)
    .where(and(eq(checkouts.connectionId, connectionId), eq(checkouts.providerRef, providerRef)))
    .get();
}

/** The checkout whose own callback URL ends with this token. */
export function findCheckoutByCallback(store: Store, callbackToken: string): CheckoutRecord | undefined {
  return store.select().from(checkouts).where(eq(checkouts.callbackToken, callbackToken)).get();
}

export function checkoutsOf(store: Store, invoiceId: string): CheckoutRecord[] {
  return store
    .select()
    .from(checkouts)
    .where(eq(checkouts.invoiceId, invoiceId))
    .orderBy(asc(checkouts.id))
    .all();
}

export function checkoutsOfAll(store: Store, invoiceIds: readonly string[]): CheckoutRecord[] {
  if (invoiceIds.length === 0) return [];
  return store
    .select()
    .from(checkouts)
    .where(inArray(checkouts.invoiceId, [...invoiceIds]))
    .orderBy(asc(checkouts.id))
    .all();
}

export function unfinishedCheckoutsOf(store: Store, invoiceId: string): CheckoutRecord[] {
  return checkoutsOf(store, invoiceId).filter(({ status }) => unfinishedCheckouts.includes(status));
}

export function insertCheckout(store: Store, record: typeof checkouts.$inferInsert): CheckoutRecord {
  return store.insert(checkouts).values(record).returning().get();
}

export function updateCheckout(
  store: Store,
  id: string,
  change: Partial<Omit<CheckoutRecord, 'status'>>,
): void {
  store.update(checkouts).set(change).where(eq(checkouts.id, id)).run();
}

/** Moves a checkout if its state allows it; false if it does not (any more). */
export function moveCheckout(
  store: Store,
  id: string,
  to: CheckoutStatus,
  change: Partial<Omit<CheckoutRecord, 'id' | 'status'>>,
): boolean {
  const moved = store
    .update(checkouts)
    .set({ ...change, status: to })
    .where(and(eq(checkouts.id, id), inArray(checkouts.status, checkoutSourcesOf(to))))
    .run();
  return moved.changes === 1;
}

/** Checkouts whose next step at the provider is due. */
export function dueCheckouts(store: Store, now: number, limit: number): CheckoutRecord[] {
  return store
    .select()
    .from(checkouts)
    .where(and(isNotNull(checkouts.nextAttemptAt), lte(checkouts.nextAttemptAt, now)))
    .orderBy(checkouts.nextAttemptAt)
    .limit(limit)
    .all();
}

export function nextCheckoutDueAt(store: Store): number | null {
  const row = store
    .select({ at: sql<number | null>`min(${checkouts.nextAttemptAt})` })
    .from(checkouts)
    .where(isNotNull(checkouts.nextAttemptAt))
    .get();
  return row?.at ?? null;
}

/** Asks for the end of every unfinished link of a connection; the worker cancels them at the provider. */
export function cancelUnfinishedLinks(store: Store, connectionId: string, now: number): void {
  store
    .update(checkouts)
    .set({ cancelRequestedAt: now, nextAttemptAt: now })
    .where(
      and(
        eq(checkouts.connectionId, connectionId),
        eq(checkouts.kind, 'link'),
        inArray(checkouts.status, [...unfinishedCheckouts]),
      ),
    )
    .run();
}
