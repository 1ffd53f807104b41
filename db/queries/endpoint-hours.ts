import { and, desc, eq, gt, isNotNull, lt, sql } from 'drizzle-orm';
import type { Store } from '../client.ts';
import { endpointHours } from '../schema/deliveries.ts';

const hourMs = 3_600_000;

/** Counts one try into its hour; belongs into the transaction that keeps it. */
export function countTry(store: Store, endpointId: string, at: number, delivered: boolean): void {
  const one = { delivered: delivered ? 1 : 0, failed: delivered ? 0 : 1 };
  store
    .insert(endpointHours)
    .values({ endpointId, hourAt: at - (at % hourMs), ...one, lastDeliveredAt: delivered ? at : null })
    .onConflictDoUpdate({
      target: [endpointHours.endpointId, endpointHours.hourAt],
      set: {
        delivered: sql`${endpointHours.delivered} + ${one.delivered}`,
        failed: sql`${endpointHours.failed} + ${one.failed}`,
        ...(delivered ? { lastDeliveredAt: at } : {}),
      },
    })
    .run();
}

/** Tries of the hours that begin after `since`. */
export function triesSince(
  store: Store,
  endpointId: string,
  since: number,
): { delivered: number; failed: number } {
  const row = store
    .select({
      delivered: sql<number>`coalesce(sum(${endpointHours.delivered}), 0)`,
      failed: sql<number>`coalesce(sum(${endpointHours.failed}), 0)`,
    })
    .from(endpointHours)
    .where(and(eq(endpointHours.endpointId, endpointId), gt(endpointHours.hourAt, since)))
    .get();
  return row ?? { delivered: 0, failed: 0 };
}

export function lastDeliveredAt(store: Store, endpointId: string): number | null {
  const row = store
    .select({ at: endpointHours.lastDeliveredAt })
    .from(endpointHours)
    .where(and(eq(endpointHours.endpointId, endpointId), isNotNull(endpointHours.lastDeliveredAt)))
    .orderBy(desc(endpointHours.hourAt))
    .limit(1)
    .get();
  return row?.at ?? null;
}

/** Throws the oldest away, at most so many. Returns how many went. */
export function dropHoursBefore(store: Store, before: number, limit: number): number {
  const old = store
    .select({ rowid: sql`rowid` })
    .from(endpointHours)
    .where(lt(endpointHours.hourAt, before))
    .limit(limit);
  return store.delete(endpointHours).where(sql`rowid IN ${old}`).run().changes;
}
