import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import { type ActionStatus, actionSourcesOf, unfinishedActions } from '../../shared/action-status.ts';
import type { Store } from '../client.ts';
import { paymentActions } from '../schema/actions.ts';

export type ActionRecord = typeof paymentActions.$inferSelect;

export function findAction(store: Store, id: string): ActionRecord | undefined {
  return store.select().from(paymentActions).where(eq(paymentActions.id, id)).get();
}

export function insertAction(store: Store, record: typeof paymentActions.$inferInsert): ActionRecord {
  return store.insert(paymentActions).values(record).returning().get();
}

/** Moves an action if its state allows it; false if it does not (any more). */
export function moveAction(
  store: Store,
  id: string,
  to: ActionStatus,
  change: Partial<Omit<ActionRecord, 'id' | 'status'>>,
): boolean {
  const moved = store
    .update(paymentActions)
    .set({ ...change, status: to })
    .where(and(eq(paymentActions.id, id), inArray(paymentActions.status, actionSourcesOf(to))))
    .run();
  return moved.changes === 1;
}

export function updateAction(store: Store, id: string, change: Partial<Omit<ActionRecord, 'status'>>): void {
  store.update(paymentActions).set(change).where(eq(paymentActions.id, id)).run();
}

export function unfinishedActionOf(store: Store, paymentId: string): ActionRecord | undefined {
  return store
    .select()
    .from(paymentActions)
    .where(
      and(eq(paymentActions.paymentId, paymentId), inArray(paymentActions.status, [...unfinishedActions])),
    )
    .get();
}

export function actionsOf(store: Store, invoiceId: string): ActionRecord[] {
  return store
    .select()
    .from(paymentActions)
    .where(eq(paymentActions.invoiceId, invoiceId))
    .orderBy(asc(paymentActions.requestedAt), asc(paymentActions.id))
    .all();
}

export function dueActions(store: Store, now: number, limit: number): ActionRecord[] {
  return store
    .select()
    .from(paymentActions)
    .where(and(isNotNull(paymentActions.nextAttemptAt), lte(paymentActions.nextAttemptAt, now)))
    .orderBy(paymentActions.nextAttemptAt)
    .limit(limit)
    .all();
}

export function nextActionDueAt(store: Store): number | null {
  const row = store
    .select({ at: sql<number | null>`min(${paymentActions.nextAttemptAt})` })
    .from(paymentActions)
    .where(isNotNull(paymentActions.nextAttemptAt))
    .get();
  return row?.at ?? null;
}
