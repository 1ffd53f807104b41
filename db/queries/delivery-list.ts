import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { AttemptOutcome, DeliveryStatus } from '../../shared/delivery-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { TimeSort } from '../../shared/list-sorts.ts';
import type { MessageType } from '../../shared/message-types.ts';
import type { Store } from '../client.ts';
import { deliveries, endpoints, messages } from '../schema/deliveries.ts';
import { invoices } from '../schema/invoices.ts';
import {
  beginsWith,
  equals,
  inOrder,
  isBehind,
  isOneOf,
  isWithin,
  type Place,
  sorted,
  unindexed,
} from './keyset.ts';

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

/** What one message became at each endpoint, the first one first. */
export function deliveriesOfMessage(store: Store, messageId: string) {
  return joinedDeliveries(store).where(eq(deliveries.messageId, messageId)).orderBy(asc(deliveries.id)).all();
}

export function shownDeliveryById(store: Store, id: string) {
  return joinedDeliveries(store).where(eq(deliveries.id, id)).get();
}

export type ShownDelivery = ReturnType<typeof deliveriesOfMessage>[number];

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

function joinedDeliveries(store: Store) {
  return store
    .select(shownDelivery)
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(endpoints, eq(endpoints.id, deliveries.endpointId))
    .leftJoin(invoices, eq(invoices.id, messages.invoiceId))
    .$dynamic();
}
