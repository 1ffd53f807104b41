import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm';
import {
  type DeliveryStatus,
  deliverySourcesOf,
  unfinishedDeliveries,
} from '../../shared/delivery-status.ts';
import type { Store } from '../client.ts';
import { deliveries, deliveryAttempts } from '../schema/deliveries.ts';

export type DeliveryRecord = typeof deliveries.$inferSelect;
export type AttemptRecord = typeof deliveryAttempts.$inferSelect;

const rowsAtOnce = 500;

export function findDelivery(store: Store, id: string): DeliveryRecord | undefined {
  return store.select().from(deliveries).where(eq(deliveries.id, id)).get();
}

export function insertDeliveries(store: Store, records: readonly (typeof deliveries.$inferInsert)[]): void {
  for (let at = 0; at < records.length; at += rowsAtOnce)
    store
      .insert(deliveries)
      .values(records.slice(at, at + rowsAtOnce))
      .run();
}

/** Moves a delivery if its state allows it; false if it does not (any more). */
export function moveDelivery(
  store: Store,
  id: string,
  to: DeliveryStatus,
  change: Partial<Omit<DeliveryRecord, 'id' | 'status'>>,
): boolean {
  const moved = store
    .update(deliveries)
    .set({ ...change, status: to })
    .where(and(eq(deliveries.id, id), inArray(deliveries.status, deliverySourcesOf(to))))
    .run();
  return moved.changes === 1;
}

/** Gives up everything that still waits for an endpoint. */
export function exhaustWaiting(store: Store, endpointId: string): void {
  store
    .update(deliveries)
    .set({ status: 'exhausted', nextAttemptAt: null, claimedUntilAt: null })
    .where(and(eq(deliveries.endpointId, endpointId), inArray(deliveries.status, [...unfinishedDeliveries])))
    .run();
}

/** The longest-due deliveries of one endpoint. One being sent is due when its claim has run out. */
export function dueDeliveries(
  store: Store,
  endpointId: string,
  now: number,
  limit: number,
): DeliveryRecord[] {
  return store
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.endpointId, endpointId),
        isNotNull(deliveries.nextAttemptAt),
        lte(deliveries.nextAttemptAt, now),
      ),
    )
    .orderBy(asc(deliveries.nextAttemptAt))
    .limit(limit)
    .all();
}

export interface DueEndpoint {
  endpointId: string;
  dueAt: number;
  /** 1: nothing but failures lately. */
  failing: 0 | 1;
}

/**
 * Every enabled endpoint something waits for, with when its first delivery is due. It hops over the index from endpoint
 * to endpoint, so that its cost is the number of those, however much waits for a dead one.
 */
export const dueEndpointsStatement = `
  WITH RECURSIVE waiting(id) AS (
    SELECT min(endpoint_id) FROM deliveries WHERE next_attempt_at IS NOT NULL
    UNION ALL
    SELECT (SELECT min(endpoint_id) FROM deliveries WHERE next_attempt_at IS NOT NULL AND endpoint_id > waiting.id)
    FROM waiting WHERE waiting.id IS NOT NULL
  )
  SELECT waiting.id AS endpointId,
    max((SELECT min(next_attempt_at) FROM deliveries
     WHERE endpoint_id = waiting.id AND next_attempt_at IS NOT NULL), coalesce(quiet_until_at, 0)) AS dueAt,
    endpoints.failing_since_at IS NOT NULL AS failing
  FROM waiting JOIN endpoints ON endpoints.id = waiting.id
  WHERE endpoints.status = 'enabled' AND endpoints.deleted_at IS NULL
  ORDER BY dueAt`;

/** When the first delivery of one endpoint is due, and the endpoint wants to hear again. */
export const dueAtStatement = `
  SELECT max(min(next_attempt_at), coalesce((SELECT quiet_until_at FROM endpoints WHERE id = endpoint_id), 0)) AS dueAt
  FROM deliveries WHERE endpoint_id = ? AND next_attempt_at IS NOT NULL`;

export function insertAttempt(store: Store, record: typeof deliveryAttempts.$inferInsert): void {
  store.insert(deliveryAttempts).values(record).run();
}

export function attemptsOf(store: Store, deliveryId: string): AttemptRecord[] {
  return store
    .select()
    .from(deliveryAttempts)
    .where(eq(deliveryAttempts.deliveryId, deliveryId))
    .orderBy(asc(deliveryAttempts.id))
    .all();
}
