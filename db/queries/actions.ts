import { and, asc, eq, gt, inArray, isNotNull, lte, ne, sql, sum } from 'drizzle-orm';
import { type ActionStatus, actionSourcesOf, unfinishedActions } from '../../shared/action-status.ts';
import type { Mode } from '../../shared/ledger.ts';
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

/** What somebody has given back since then, or tried to: only what a provider refused does not count. */
export function givenBackBy(
  store: Store,
  { userId, mode, currency, since }: { userId: string; mode: Mode; currency: string; since: number },
): number {
  const found = store
    .select({ total: sum(paymentActions.amountMinor).mapWith(Number) })
    .from(paymentActions)
    .where(
      and(
        eq(paymentActions.userId, userId),
        gt(paymentActions.requestedAt, since),
        eq(paymentActions.mode, mode),
        eq(paymentActions.currency, currency),
        ne(paymentActions.kind, 'capture'),
        ne(paymentActions.status, 'refused'),
      ),
    )
    .get();
  return found?.total ?? 0;
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
