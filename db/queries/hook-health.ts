import { and, count, desc, eq, gte, inArray, notExists, sql } from 'drizzle-orm';
import type { Store } from '../client.ts';
import { arrivals, events, refusals } from '../schema/events.ts';
import { payments } from '../schema/payments.ts';

/** Refused calls since when whose proof was wrong. */
export function wrongProofs(store: Store, connectionId: string, since: number) {
  return store
    .select({
      n: sql<number>`coalesce(sum(${refusals.count}), 0)`,
      since: sql<number | null>`min(${refusals.firstAt})`,
      lastAt: sql<number | null>`max(${refusals.lastAt})`,
    })
    .from(refusals)
    .where(
      and(
        eq(refusals.connectionId, connectionId),
        gte(refusals.lastAt, since),
        inArray(refusals.reason, ['secret_wrong', 'secret_missing', 'no_secret_configured']),
      ),
    )
    .get();
}

/** Payments with money of which no event ever came: the sweep found them. */
export function unannouncedPayments(store: Store, connectionId: string, since: number) {
  const told = store
    .select({ one: sql`1` })
    .from(events)
    .where(and(eq(events.connectionId, payments.connectionId), eq(events.paymentRef, payments.key)));
  return store
    .select({ n: count(), since: sql<number | null>`min(${payments.createdAt})` })
    .from(payments)
    .where(
      and(
        eq(payments.connectionId, connectionId),
        gte(payments.createdAt, since),
        inArray(payments.status, ['paid', 'partially_refunded', 'refunded']),
        notExists(told),
      ),
    )
    .get();
}

export function otherModeEvents(store: Store, connectionId: string, since: number) {
  return store
    .select({ n: count(), since: sql<number | null>`min(${events.receivedAt})` })
    .from(events)
    .where(
      and(
        eq(events.connectionId, connectionId),
        eq(events.reason, 'other_mode'),
        gte(events.receivedAt, since),
      ),
    )
    .get();
}

/** With which secret each of the latest events proved itself. */
export function latestSecretIndexes(store: Store, connectionId: string, limit: number) {
  return store
    .select({ secretIndex: arrivals.secretIndex, at: events.receivedAt })
    .from(events)
    .innerJoin(arrivals, eq(arrivals.id, events.firstArrivalId))
    .where(eq(events.connectionId, connectionId))
    .orderBy(desc(events.receivedAt), desc(events.id))
    .limit(limit)
    .all();
}
