import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Store } from '../client.ts';
import { deliveries, deliveryAttempts, messageCounters, messages } from '../schema/deliveries.ts';
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

/** The oldest whole messages behind a place that were told before a time; whether everybody who should have one has it. */
export function oldMessages(store: Store, before: number, after: Place, limit: number) {
  const undelivered = sql`EXISTS (SELECT 1 FROM deliveries JOIN endpoints ON endpoints.id = endpoint_id
    WHERE message_id = ${messages.id} AND deliveries.status <> 'delivered' AND endpoints.deleted_at IS NULL)`;
  return store
    .select({ id: messages.id, createdAt: messages.createdAt, isDone: sql<number>`NOT ${undelivered}` })
    .from(messages)
    .where(
      and(
        isNull(messages.emptiedAt),
        lt(messages.createdAt, before),
        sql`(${messages.createdAt}, ${messages.id}) > (${after.at}, ${after.id})`,
      ),
    )
    .orderBy(asc(messages.createdAt), asc(messages.id))
    .limit(limit)
    .all();
}

/** Throws away what was sent and what came back; that it was told, to whom and when, stays. */
export function emptyMessages(store: Store, ids: readonly string[], now: number): void {
  if (ids.length === 0) return;
  const ofThem = store
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(inArray(deliveries.messageId, [...ids]));
  store.delete(deliveryAttempts).where(inArray(deliveryAttempts.deliveryId, ofThem)).run();
  store
    .update(messages)
    .set({ body: '', emptiedAt: now })
    .where(inArray(messages.id, [...ids]))
    .run();
}
