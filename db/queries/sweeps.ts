import { and, eq, gt, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import { unfinishedCheckouts } from '../../shared/checkout-status.ts';
import type { Store } from '../client.ts';
import { checkouts } from '../schema/invoices.ts';
import { payments } from '../schema/payments.ts';
import { sweeps } from '../schema/sweeps.ts';

export type SweepRecord = typeof sweeps.$inferSelect;

export function findSweep(store: Store, connectionId: string): SweepRecord | undefined {
  return store.select().from(sweeps).where(eq(sweeps.connectionId, connectionId)).get();
}

/** The connection's row; made, due at once, where there is none yet. */
export function sweepOf(store: Store, connectionId: string, sweptUntilAt: number, now: number): SweepRecord {
  const known = findSweep(store, connectionId);
  if (known) return known;
  return store.insert(sweeps).values({ connectionId, sweptUntilAt, nextAttemptAt: now }).returning().get();
}

export function updateSweep(store: Store, connectionId: string, change: Partial<SweepRecord>): SweepRecord {
  return store.update(sweeps).set(change).where(eq(sweeps.connectionId, connectionId)).returning().get();
}

export function dueSweeps(store: Store, now: number): SweepRecord[] {
  return store
    .select()
    .from(sweeps)
    .where(and(isNotNull(sweeps.nextAttemptAt), lte(sweeps.nextAttemptAt, now)))
    .all();
}

export function nextSweepDueAt(store: Store): number | null {
  return (
    store
      .select({ at: sql<number | null>`min(${sweeps.nextAttemptAt})` })
      .from(sweeps)
      .get()?.at ?? null
  );
}

/** Checkouts of a connection that a sweep asks about: unfinished ones, and those that ended without money lately. */
export function sweepableCheckouts(store: Store, connectionId: string, endedAfter: number): string[] {
  const open = store
    .select({ id: checkouts.id })
    .from(checkouts)
    .where(and(eq(checkouts.connectionId, connectionId), inArray(checkouts.status, [...unfinishedCheckouts])))
    .all();
  const ended = store
    .select({ id: checkouts.id })
    .from(checkouts)
    .where(
      and(
        eq(checkouts.connectionId, connectionId),
        inArray(checkouts.status, ['failed', 'expired', 'canceled']),
        isNotNull(checkouts.providerRef),
        gt(checkouts.updatedAt, endedAfter),
      ),
    )
    .all();
  return [...open, ...ended].map(({ id }) => id);
}

/** Paid payments whose time to be read again has come. */
export function paymentsToReread(store: Store, now: number, limit: number) {
  return store
    .select()
    .from(payments)
    .where(and(isNotNull(payments.rereadAt), lte(payments.rereadAt, now)))
    .orderBy(payments.rereadAt)
    .limit(limit)
    .all();
}

export function nextRereadAt(store: Store): number | null {
  return (
    store
      .select({ at: sql<number | null>`min(${payments.rereadAt})` })
      .from(payments)
      .where(isNotNull(payments.rereadAt))
      .get()?.at ?? null
  );
}
