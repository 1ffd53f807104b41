import type { Store } from '../../db/client.ts';
import { attemptsOf } from '../../db/queries/deliveries.ts';
import {
  type DeliveryFilter,
  deliveriesOfMessage,
  listDeliveries,
  type ShownDelivery,
  shownDeliveryById,
} from '../../db/queries/delivery-list.ts';
import { lastDeliveredAt, triesSince } from '../../db/queries/endpoint-hours.ts';
import {
  countWaiting,
  type EndpointRecord,
  listEndpointRecords,
  oldestWaitingAt,
  typesOfEndpoint,
  validSecrets,
} from '../../db/queries/endpoints.ts';
import { findInvoice, findInvoiceByNumber } from '../../db/queries/invoices.ts';
import { decodeCursor, pageOf } from '../../db/queries/keyset.ts';
import { deliveryCounts, listMessages, type MessageFilter } from '../../db/queries/message-list.ts';
import { findMessage } from '../../db/queries/messages.ts';
import { isId } from '../../shared/ids.ts';
import type { Mode } from '../../shared/ledger.ts';
import { messageTypes } from '../../shared/message-types.ts';
import type {
  DeliveryDetailView,
  DeliveryView,
  EndpointView,
  MessageRow,
  MessageView,
  ResendRefusal,
} from '../../shared/message-views.ts';
import type { DeliveryListFilter, MessageListFilter } from '../../shared/schemas/endpoint.ts';
import type { Page } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { originOf } from './origin.ts';
import { recoveryOf } from './recovery.ts';

const dayMs = 86_400_000;

export function listEndpoints(deps: Deps, mode: Mode): EndpointView[] {
  return listEndpointRecords(deps.database, mode).map((endpoint) => endpointView(deps, endpoint));
}

export function endpointView({ database, clock }: Deps, endpoint: EndpointRecord): EndpointView {
  const { deletedAt: _deleted, ...shown } = endpoint;
  const types = new Set(typesOfEndpoint(database, endpoint.id));
  return {
    ...shown,
    types: messageTypes.filter((type) => types.has(type)),
    secrets: validSecrets(database, endpoint.id, clock.now()).map(({ hint, createdAt, expiresAt }) => ({
      hint,
      createdAt,
      expiresAt,
    })),
    waiting: countWaiting(database, endpoint.id),
    oldestWaitingAt: oldestWaitingAt(database, endpoint.id),
    lastDeliveredAt: lastDeliveredAt(database, endpoint.id),
    lastDay: triesSince(database, endpoint.id, clock.now() - dayMs),
    recovery: recoveryOf({ database }, endpoint.id),
  };
}

/** A page of messages in the order asked for; with `ids` only those of them. */
export function messagePage(
  { database }: Pick<Deps, 'database'>,
  { cursor, limit, search, ...filter }: MessageListFilter & Pick<MessageFilter, 'ids'>,
): Page<MessageRow> {
  const sought = soughtBy(database, filter.mode, search ?? '');
  if (!sought || sought.deliveryStart !== undefined) return { rows: [], nextCursor: null };
  const { rows, nextCursor } = pageOf(
    listMessages(
      database,
      { ...filter, ...sought.of, idStart: sought.messageStart },
      { after: decodeCursor(cursor), limit: limit + 1 },
    ),
    limit,
    ({ createdAt, id }) => ({ at: createdAt, id }),
  );
  const counts = deliveryCounts(
    database,
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map(({ recipients: _recipients, emptiedAt: _emptied, ...row }) => ({
      ...row,
      deliveries: counts.get(row.id) ?? {},
    })),
    nextCursor,
  };
}

interface Sought {
  messageStart?: string;
  deliveryStart?: string;
  of?: { invoiceId: string };
}

/** What a text names: the beginning of an id, an invoice's id or its number. Null: nothing can match. */
function soughtBy(store: Store, mode: Mode | undefined, text: string): Sought | null {
  if (text === '') return {};
  if (text.startsWith('msg_')) return { messageStart: text };
  if (text.startsWith('dlv_')) return { deliveryStart: text };
  if (isId('invoice', text)) return { of: { invoiceId: text } };
  const invoice = mode && findInvoiceByNumber(store, mode, text.toUpperCase());
  return invoice ? { of: { invoiceId: invoice.id } } : null;
}

/** @throws DaftarError `message.not_found` */
export function messageView({ database }: Pick<Deps, 'database'>, id: string): MessageView {
  const message = findMessage(database, id);
  if (!message) throw new DaftarError('message.not_found', `There is no message ${id}`);
  const { recipients: _recipients, body, ...shown } = message;
  return {
    ...shown,
    body: message.emptiedAt === null ? body : null,
    invoiceNumber:
      message.invoiceId === null ? null : (findInvoice(database, message.invoiceId)?.number ?? null),
    ...originOf(database, message),
    deliveries: deliveriesOfMessage(database, id).map(deliveryView),
  };
}

/** A page of deliveries in the order asked for; with `ids` only those of them. */
export function deliveryPage(
  { database }: Pick<Deps, 'database'>,
  { cursor, limit, search, ...filter }: DeliveryListFilter & Pick<DeliveryFilter, 'ids'>,
): Page<DeliveryView> {
  const sought = soughtBy(database, filter.mode, search ?? '');
  if (!sought) return { rows: [], nextCursor: null };
  const wanted = {
    ...filter,
    ...sought.of,
    messageStart: sought.messageStart,
    idStart: sought.deliveryStart,
  };
  const { rows, nextCursor } = pageOf(
    listDeliveries(database, wanted, { after: decodeCursor(cursor), limit: limit + 1 }).map(deliveryView),
    limit,
    ({ createdAt, id }) => ({ at: createdAt, id }),
  );
  return { rows, nextCursor };
}

/** @throws DaftarError `delivery.not_found` */
export function deliveryWithAttempts({ database }: Pick<Deps, 'database'>, id: string): DeliveryDetailView {
  const found = shownDeliveryById(database, id);
  const message = found && findMessage(database, found.delivery.messageId);
  if (!found || !message) throw new DaftarError('delivery.not_found', `There is no delivery ${id}`);
  const tries = attemptsOf(database, id).map(({ deliveryId: _delivery, ...attempt }) => attempt);
  return {
    ...deliveryView(found),
    ...originOf(database, message),
    body: message.emptiedAt === null ? message.body : null,
    tries,
  };
}

function deliveryView(shown: ShownDelivery): DeliveryView {
  const {
    delivery,
    emptiedAt: _emptied,
    endpointStatus: _status,
    endpointDeletedAt: _deleted,
    ...more
  } = shown;
  const { claimedUntilAt: _claimed, recoveryId: _recovery, ...columns } = delivery;
  return { ...columns, ...more, resendRefusal: resendRefusal(shown) };
}

/** What `resendDelivery` would answer now, for a page that says it beforehand. */
function resendRefusal({ delivery, ...shown }: ShownDelivery): ResendRefusal | null {
  if (shown.endpointDeletedAt !== null) return 'endpoint.not_found';
  if (shown.endpointStatus === 'disabled') return 'endpoint.disabled';
  if (shown.emptiedAt !== null) return 'message.emptied';
  return delivery.status === 'sending' ? 'delivery.in_work' : null;
}
