import { and, count, desc, eq, gte, inArray, lte, notInArray, or, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import { type EventStatus, eventSourcesOf, eventsInWork } from '../../shared/event-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { arrivals, eventArrivals, events, refusals } from '../schema/events.ts';

export type EventRecord = typeof events.$inferSelect;

export function findEvent(store: Store, id: string): EventRecord | undefined {
  return store.select().from(events).where(eq(events.id, id)).get();
}

/**
 * Events that are due for work, but for those of some connections: each state's oldest first, so that an index answers
 * it however long the queue is.
 */
export function dueEvents(
  store: Store,
  now: number,
  limit: number,
  except: readonly string[] = [],
): EventRecord[] {
  return eventsInWork.flatMap((status) =>
    store
      .select()
      .from(events)
      .where(
        and(
          eq(events.status, status),
          lte(events.nextAttemptAt, now),
          except.length === 0 ? undefined : notInArray(events.connectionId, [...except]),
        ),
      )
      .orderBy(events.nextAttemptAt)
      .limit(limit)
      .all(),
  );
}

/** When the next event becomes due, or null. Each state by itself: that is the first row of an index, not a scan of it. */
export function nextEventDueAt(store: Store): number | null {
  const dueAt = eventsInWork.flatMap((status) => {
    const row = store
      .select({ at: sql<number | null>`min(${events.nextAttemptAt})` })
      .from(events)
      .where(eq(events.status, status))
      .get();
    return row?.at ?? [];
  });
  return dueAt.length === 0 ? null : Math.min(...dueAt);
}

/** All events in work that speak of one payment: one answer of the provider settles them together. */
export function eventsInWorkOf(store: Store, connectionId: string, paymentRef: string): EventRecord[] {
  return (
    store
      .select()
      .from(events)
      .where(
        and(
          eq(events.connectionId, connectionId),
          eq(events.paymentRef, paymentRef),
          inArray(events.status, [...eventsInWork]),
        ),
      )
      // The plus keeps SQLite from walking all of the connection's events in this order instead of looking up the payment's.
      .orderBy(sql`+${events.receivedAt}`)
      .all()
  );
}

/** What was told of one payment, and other events of the same connection by their ids: the oldest first. */
export function eventsAbout(
  store: Store,
  connectionId: string,
  { paymentRefs, ids }: { paymentRefs: readonly string[]; ids: readonly string[] },
): EventRecord[] {
  const told = store
    .select()
    .from(events)
    .where(and(eq(events.connectionId, connectionId), inArray(events.paymentRef, [...paymentRefs])));
  const named = store
    .select()
    .from(events)
    .where(and(sql`+${events.connectionId} = ${connectionId}`, inArray(events.id, [...ids])));
  return union(told, named)
    .all()
    .sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1));
}

/** Moves an event if its state allows it; false if it does not (any more). */
export function moveEvent(
  store: Store,
  id: string,
  to: EventStatus,
  change: Partial<Omit<EventRecord, 'id' | 'status'>> = {},
): boolean {
  const moved = store
    .update(events)
    .set({ ...change, status: to })
    .where(and(eq(events.id, id), inArray(events.status, eventSourcesOf(to))))
    .run();
  return moved.changes === 1;
}

/** The body as stored and its headers, from the event's first arrival. */
export function firstArrivalOf(store: Store, event: EventRecord) {
  return store.select().from(arrivals).where(eq(arrivals.id, event.firstArrivalId)).get();
}

export function arrivalTimesOf(store: Store, eventId: string, limit: number): number[] {
  return store
    .select({ at: arrivals.receivedAt })
    .from(eventArrivals)
    .innerJoin(arrivals, eq(arrivals.id, eventArrivals.arrivalId))
    .where(eq(eventArrivals.eventId, eventId))
    .orderBy(arrivals.id)
    .limit(limit)
    .all()
    .map(({ at }) => at);
}

/** What a connection's card shows of its inbound side. */
export function connectionActivity(store: Store, connectionId: string, since: number) {
  const last = store
    .select({ at: events.receivedAt, type: events.type })
    .from(events)
    .where(eq(events.connectionId, connectionId))
    .orderBy(desc(events.receivedAt), desc(events.id))
    .limit(1)
    .get();
  const refusal = store
    .select({ at: refusals.lastAt, reason: refusals.reason })
    .from(refusals)
    .where(eq(refusals.connectionId, connectionId))
    .orderBy(desc(refusals.lastAt))
    .limit(1)
    .get();
  const today = store
    .select({ n: count() })
    .from(events)
    .where(and(eq(events.connectionId, connectionId), gte(events.receivedAt, since)))
    .get();
  const stuck = store
    .select({ n: count() })
    .from(events)
    .where(
      and(
        eq(events.connectionId, connectionId),
        gte(events.receivedAt, since),
        or(eq(events.status, 'review'), eq(events.status, 'dead'), eq(events.status, 'retrying')),
      ),
    )
    .get();
  return {
    lastEventAt: last?.at ?? null,
    lastEventType: last?.type ?? null,
    lastRefusal: refusal ?? null,
    eventsToday: today?.n ?? 0,
    eventsStuck: stuck?.n ?? 0,
  };
}

/** Moves every event of a state (and type) whose state allows it. Returns how many. */
export function moveEventsOf(
  store: Store,
  filter: { mode: Mode; status: EventStatus; type?: string | undefined },
  to: EventStatus,
  change: Partial<Omit<EventRecord, 'id' | 'status'>>,
): number {
  if (!eventSourcesOf(to).includes(filter.status)) return 0;
  return store
    .update(events)
    .set({ ...change, status: to })
    .where(
      and(
        eq(events.mode, filter.mode),
        eq(events.status, filter.status),
        filter.type === undefined ? undefined : eq(events.type, filter.type),
      ),
    )
    .run().changes;
}
