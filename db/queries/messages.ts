import {
  and,
  asc,
  between,
  count,
  eq,
  getTableColumns,
  inArray,
  isNull,
  lt,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { AttemptOutcome, DeliveryStatus } from '../../shared/delivery-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { TimeSort } from '../../shared/list-sorts.ts';
import type { MessageType } from '../../shared/message-types.ts';
import type { Store } from '../client.ts';
import { deliveries, deliveryAttempts, endpoints, messageCounters, messages } from '../schema/deliveries.ts';
import { invoices } from '../schema/invoices.ts';
import { equals, inOrder, isBehind, isOneOf, isWithin, type Place, sorted, unindexed } from './keyset.ts';

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

export interface MessageFilter {
  mode: Mode;
  type?: MessageType | undefined;
  invoiceId?: string | undefined;
  /** The beginning of a message's id. */
  idStart?: string | undefined;
  ids?: readonly string[] | undefined;
  createdAfter?: number | undefined;
  createdBefore?: number | undefined;
  /** The newest first, if nothing is said. */
  sort?: TimeSort | undefined;
}

/** In the order asked for, from behind `after`. */
export function listMessages(
  store: Store,
  filter: MessageFilter,
  page: { after: Place | undefined; limit: number },
) {
  const { idStart, invoiceId, ids } = filter;
  const plain = { at: messages.createdAt, id: messages.id, isRising: filter.sort === 'oldest' };
  const place = (invoiceId ?? ids) === undefined ? plain : sorted(plain);
  const { body: _body, ...columns } = getTableColumns(messages);
  return store
    .select({ ...columns, invoiceNumber: invoices.number })
    .from(messages)
    .leftJoin(invoices, eq(invoices.id, messages.invoiceId))
    .where(
      and(
        eq(messages.mode, filter.mode),
        filter.type === undefined ? undefined : eq(messages.type, filter.type),
        equals(messages.invoiceId, invoiceId),
        isOneOf(messages.id, ids),
        beginsWith(messages.id, idStart),
        isWithin(place.at, filter.createdAfter, filter.createdBefore),
        isBehind(place, page.after),
      ),
    )
    .orderBy(...inOrder(place))
    .limit(page.limit)
    .all();
}

export type ListedMessage = ReturnType<typeof listMessages>[number];

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

/** The last try, found by its index. */
const lastTry = (column: 'outcome' | 'status_code') =>
  sql`(SELECT ${sql.raw(column)} FROM delivery_attempts WHERE delivery_id = ${deliveries.id} ORDER BY id DESC LIMIT 1)`;

const shownDelivery = {
  delivery: deliveries,
  test: messages.test,
  emptiedAt: messages.emptiedAt,
  invoiceId: messages.invoiceId,
  invoiceNumber: invoices.number,
  url: endpoints.url,
  endpointStatus: endpoints.status,
  endpointDeletedAt: endpoints.deletedAt,
  lastOutcome: sql<AttemptOutcome | null>`${lastTry('outcome')}`,
  lastStatusCode: sql<number | null>`${lastTry('status_code')}`,
};

export function deliveriesOfMessage(store: Store, messageId: string) {
  return joinedDeliveries(store).where(eq(deliveries.messageId, messageId)).orderBy(asc(deliveries.id)).all();
}

export function shownDeliveryById(store: Store, id: string) {
  return joinedDeliveries(store).where(eq(deliveries.id, id)).get();
}

export type ShownDelivery = ReturnType<typeof deliveriesOfMessage>[number];

export interface DeliveryFilter {
  mode?: Mode | undefined;
  endpointId?: string | undefined;
  messageId?: string | undefined;
  /** All of what this invoice's messages became. */
  invoiceId?: string | undefined;
  /** The beginning of a delivery's id, or of its message's. */
  idStart?: string | undefined;
  messageStart?: string | undefined;
  ids?: readonly string[] | undefined;
  status?: DeliveryStatus | undefined;
  type?: MessageType | undefined;
  createdAfter?: number | undefined;
  createdBefore?: number | undefined;
  /** The newest first, if nothing is said. */
  sort?: TimeSort | undefined;
}

/** In the order asked for, from behind `after`. */
export function listDeliveries(
  store: Store,
  filter: DeliveryFilter,
  page: { after: Place | undefined; limit: number },
) {
  const { messageId, messageStart, endpointId, invoiceId, idStart, ids } = filter;
  const plain = { at: deliveries.createdAt, id: deliveries.id, isRising: filter.sort === 'oldest' };
  const isFew = [messageId, messageStart, invoiceId, idStart, ids].some((one) => one !== undefined);
  const place = isFew ? sorted(plain) : plain;
  const isNarrow = isFew || endpointId !== undefined;
  const ofInvoice = (id: string) =>
    store.select({ id: messages.id }).from(messages).where(eq(messages.invoiceId, id));
  const free = isFew ? unindexed : (column: SQLiteColumn) => column;
  return joinedDeliveries(store)
    .where(
      and(
        equals(isNarrow ? unindexed(deliveries.mode) : deliveries.mode, filter.mode),
        equals(free(deliveries.endpointId), endpointId),
        equals(deliveries.messageId, messageId),
        invoiceId === undefined ? undefined : inArray(deliveries.messageId, ofInvoice(invoiceId)),
        isOneOf(deliveries.id, ids),
        beginsWith(deliveries.id, idStart),
        beginsWith(deliveries.messageId, messageStart),
        equals(free(deliveries.status), filter.status),
        equals(free(deliveries.type), filter.type),
        isWithin(place.at, filter.createdAfter, filter.createdBefore),
        isBehind(place, page.after),
      ),
    )
    .orderBy(...inOrder(place))
    .limit(page.limit)
    .all();
}

/** Ids have only characters that come before the tilde. */
function beginsWith(column: SQLiteColumn, start: string | undefined): SQL | undefined {
  return start === undefined ? undefined : between(column, start, `${start}~`);
}

function joinedDeliveries(store: Store) {
  return store
    .select(shownDelivery)
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(endpoints, eq(endpoints.id, deliveries.endpointId))
    .leftJoin(invoices, eq(invoices.id, messages.invoiceId))
    .$dynamic();
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
