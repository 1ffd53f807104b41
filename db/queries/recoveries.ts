import { and, asc, count, desc, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { DeliveryStatus } from '../../shared/delivery-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { MessageType } from '../../shared/message-types.ts';
import type { Store } from '../client.ts';
import { deliveries, endpointRecoveries, messages } from '../schema/deliveries.ts';

export type RecoveryRecord = typeof endpointRecoveries.$inferSelect;

export function insertRecovery(store: Store, record: typeof endpointRecoveries.$inferInsert): RecoveryRecord {
  return store.insert(endpointRecoveries).values(record).returning().get();
}

export function updateRecovery(store: Store, id: number, change: Partial<Omit<RecoveryRecord, 'id'>>): void {
  store.update(endpointRecoveries).set(change).where(eq(endpointRecoveries.id, id)).run();
}

/** The oldest whose messages are still being looked through. */
export function unfilledRecovery(store: Store): RecoveryRecord | undefined {
  return store
    .select()
    .from(endpointRecoveries)
    .where(isNull(endpointRecoveries.filledAt))
    .orderBy(asc(endpointRecoveries.id))
    .limit(1)
    .get();
}

export function latestRecovery(store: Store, endpointId: string): RecoveryRecord | undefined {
  return store
    .select()
    .from(endpointRecoveries)
    .where(eq(endpointRecoveries.endpointId, endpointId))
    .orderBy(desc(endpointRecoveries.id))
    .limit(1)
    .get();
}

/** Where the deliveries that a recovery started stand. */
export function recoveryCounts(store: Store, recoveryId: number): Map<DeliveryStatus, number> {
  const rows = store
    .select({ status: deliveries.status, n: count() })
    .from(deliveries)
    .where(eq(deliveries.recoveryId, recoveryId))
    .groupBy(deliveries.status)
    .all();
  return new Map(rows.map(({ status, n }) => [status, n]));
}

/**
 * Starts deliveries of real messages again that were given up or wait for their next try, the oldest first and at most
 * so many. Returns how many.
 */
export function restartFailed(
  store: Store,
  { id, endpointId, since, startedAt }: RecoveryRecord,
  now: number,
  limit: number,
): number {
  const given = store
    .select({ id: deliveries.id })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(
      and(
        eq(deliveries.endpointId, endpointId),
        inArray(deliveries.status, ['exhausted', 'retrying']),
        gte(deliveries.createdAt, since),
        lte(deliveries.createdAt, startedAt),
        or(isNull(deliveries.recoveryId), ne(deliveries.recoveryId, id)),
        ne(deliveries.type, 'ping'),
        eq(messages.test, false),
        isNull(messages.emptiedAt),
      ),
    )
    .orderBy(asc(deliveries.createdAt))
    .limit(limit);
  return store
    .update(deliveries)
    .set({ status: 'pending', attempts: 0, nextAttemptAt: now, claimedUntilAt: null, recoveryId: id })
    .where(inArray(deliveries.id, given))
    .run().changes;
}

export interface Passed {
  id: string;
  mode: Mode;
  type: MessageType;
  createdAt: number;
  /** Real, still whole, and the endpoint has no delivery of it. */
  missed: boolean;
}

/** The next messages behind the recovery's cursor, whether it missed them or not. */
export function messagesBehind(
  store: Store,
  { endpointId, cursorAt, cursorId, startedAt }: RecoveryRecord,
  mode: Mode,
  limit: number,
): Passed[] {
  const had = sql`EXISTS (SELECT 1 FROM deliveries WHERE message_id = ${messages.id} AND endpoint_id = ${endpointId})`;
  return store
    .select({
      id: messages.id,
      mode: messages.mode,
      type: messages.type,
      createdAt: messages.createdAt,
      missed: sql<number>`${messages.test} = 0 AND ${messages.emptiedAt} IS NULL AND NOT ${had}`,
    })
    .from(messages)
    .where(
      and(
        eq(messages.mode, mode),
        sql`(${messages.createdAt}, ${messages.id}) > (${cursorAt}, ${cursorId})`,
        lte(messages.createdAt, startedAt),
      ),
    )
    .orderBy(asc(messages.createdAt), asc(messages.id))
    .limit(limit)
    .all()
    .map((row) => ({ ...row, missed: row.missed === 1 && row.type !== 'ping' }));
}
