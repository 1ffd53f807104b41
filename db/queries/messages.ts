import { and, asc, count, desc, eq, gte, inArray, lt, ne, notExists, or, sql } from 'drizzle-orm';
import type { DeliveryStatus } from '../../shared/delivery-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { MessageType } from '../../shared/message-types.ts';
import type { Store } from '../client.ts';
import { deliveries, endpoints, messageCounters, messages } from '../schema/deliveries.ts';
import type { Place } from './keyset.ts';

export type MessageRecord = typeof messages.$inferSelect;

export function findMessage(store: Store, id: string): MessageRecord | undefined {
  return store.select().from(messages).where(eq(messages.id, id)).get();
}

export function insertMessage(store: Store, record: typeof messages.$inferInsert): void {
  store.insert(messages).values(record).run();
}

/** The next number of this invoice's messages, taken inside the transaction that uses it. */
export function takeSequence(store: Store, invoiceId: string): number {
  return store
    .insert(messageCounters)
    .values({ invoiceId, sequence: 1, toldPosition: 0 })
    .onConflictDoUpdate({
      target: messageCounters.invoiceId,
      set: { sequence: sql`${messageCounters.sequence} + 1` },
    })
    .returning()
    .get().sequence;
}

/** The last row of the invoice's history that was looked at for something to tell. */
export function toldPosition(store: Store, invoiceId: string): number {
  const row = store.select().from(messageCounters).where(eq(messageCounters.invoiceId, invoiceId)).get();
  return row?.toldPosition ?? 0;
}

export function setToldPosition(store: Store, invoiceId: string, position: number): void {
  store
    .insert(messageCounters)
    .values({ invoiceId, sequence: 0, toldPosition: position })
    .onConflictDoUpdate({ target: messageCounters.invoiceId, set: { toldPosition: position } })
    .run();
}

/** Newest first, from behind `after`. */
export function listMessages(
  store: Store,
  filter: { mode: Mode; type?: MessageType | undefined; invoiceId?: string | undefined },
  page: { after: Place | undefined; limit: number },
): Omit<MessageRecord, 'body'>[] {
  const { after } = page;
  const { body: _body, ...columns } = messageColumns;
  return store
    .select(columns)
    .from(messages)
    .where(
      and(
        eq(messages.mode, filter.mode),
        filter.type === undefined ? undefined : eq(messages.type, filter.type),
        filter.invoiceId === undefined ? undefined : eq(messages.invoiceId, filter.invoiceId),
        after &&
          or(
            lt(messages.createdAt, after.at),
            and(eq(messages.createdAt, after.at), lt(messages.id, after.id)),
          ),
      ),
    )
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(page.limit)
    .all();
}

const messageColumns = {
  id: messages.id,
  mode: messages.mode,
  type: messages.type,
  invoiceId: messages.invoiceId,
  sequence: messages.sequence,
  position: messages.position,
  body: messages.body,
  recipients: messages.recipients,
  createdAt: messages.createdAt,
};

/** How many deliveries of each message stand where. */
export function deliveryCounts(
  store: Store,
  messageIds: readonly string[],
): Map<string, Partial<Record<DeliveryStatus, number>>> {
  const counts = new Map<string, Partial<Record<DeliveryStatus, number>>>();
  if (messageIds.length === 0) return counts;
  const rows = store
    .select({ messageId: deliveries.messageId, status: deliveries.status, n: count() })
    .from(deliveries)
    .where(inArray(deliveries.messageId, [...messageIds]))
    .groupBy(deliveries.messageId, deliveries.status)
    .all();
  for (const { messageId, status, n } of rows)
    counts.set(messageId, { ...counts.get(messageId), [status]: n });
  return counts;
}

const shownDelivery = { delivery: deliveries, type: messages.type, url: endpoints.url };

export function deliveriesOfMessage(store: Store, messageId: string) {
  return joinedDeliveries(store).where(eq(deliveries.messageId, messageId)).orderBy(asc(deliveries.id)).all();
}

export function shownDeliveryById(store: Store, id: string) {
  return joinedDeliveries(store).where(eq(deliveries.id, id)).get();
}

/** Newest first, from behind `after`. */
export function listDeliveries(
  store: Store,
  filter: { endpointId: string; status?: DeliveryStatus | undefined },
  page: { after: Place | undefined; limit: number },
) {
  const { after } = page;
  return joinedDeliveries(store)
    .where(
      and(
        eq(deliveries.endpointId, filter.endpointId),
        filter.status === undefined ? undefined : eq(deliveries.status, filter.status),
        after &&
          or(
            lt(deliveries.createdAt, after.at),
            and(eq(deliveries.createdAt, after.at), lt(deliveries.id, after.id)),
          ),
      ),
    )
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(page.limit)
    .all();
}

function joinedDeliveries(store: Store) {
  return store
    .select(shownDelivery)
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(endpoints, eq(endpoints.id, deliveries.endpointId))
    .$dynamic();
}

/** Messages since a time, of the types it wants, that an endpoint has no delivery of. Pings are never one of them. */
export function messagesMissedBy(
  store: Store,
  endpoint: { id: string; mode: Mode; types: readonly MessageType[] },
  since: number,
): string[] {
  const had = store
    .select({ one: sql`1` })
    .from(deliveries)
    .where(and(eq(deliveries.messageId, messages.id), eq(deliveries.endpointId, endpoint.id)));
  return store
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.mode, endpoint.mode),
        gte(messages.createdAt, since),
        inArray(messages.type, [...endpoint.types]),
        ne(messages.type, 'ping'),
        notExists(had),
      ),
    )
    .orderBy(asc(messages.createdAt), asc(messages.id))
    .all()
    .map(({ id }) => id);
}

/** Starts every given-up delivery of messages since a time again. Returns how many. */
export function restartExhausted(store: Store, endpointId: string, since: number, now: number): number {
  return store
    .update(deliveries)
    .set({ status: 'pending', attempts: 0, nextAttemptAt: now, claimedUntilAt: null })
    .where(
      and(
        eq(deliveries.endpointId, endpointId),
        eq(deliveries.status, 'exhausted'),
        gte(deliveries.createdAt, since),
      ),
    )
    .run().changes;
}
