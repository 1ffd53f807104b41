import { attemptsOf } from '../../db/queries/deliveries.ts';
import {
  countWaiting,
  type EndpointRecord,
  listEndpointRecords,
  typesOfEndpoint,
  validSecrets,
} from '../../db/queries/endpoints.ts';
import { decodeCursor, pageOf } from '../../db/queries/keyset.ts';
import {
  deliveriesOfMessage,
  deliveryCounts,
  findMessage,
  listDeliveries,
  listMessages,
  shownDeliveryById,
} from '../../db/queries/messages.ts';
import type { DeliveryStatus } from '../../shared/delivery-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import { type MessageType, messageTypes } from '../../shared/message-types.ts';
import type {
  AttemptView,
  DeliveryView,
  EndpointView,
  MessageRow,
  MessageView,
} from '../../shared/message-views.ts';
import type { Page } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';

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
  };
}

/** A page of messages, newest first. */
export function messagePage(
  { database }: Deps,
  filter: {
    mode: Mode;
    type?: MessageType | undefined;
    invoiceId?: string | undefined;
    cursor?: string | undefined;
    limit: number;
  },
): Page<MessageRow> {
  const page = { after: decodeCursor(filter.cursor), limit: filter.limit + 1 };
  const { rows, nextCursor } = pageOf(
    listMessages(database, filter, page),
    filter.limit,
    ({ createdAt, id }) => ({ at: createdAt, id }),
  );
  const counts = deliveryCounts(
    database,
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map(({ position: _position, recipients: _recipients, ...row }) => ({
      ...row,
      deliveries: counts.get(row.id) ?? {},
    })),
    nextCursor,
  };
}

/** @throws DaftarError `message.not_found` */
export function messageView({ database }: Deps, id: string): MessageView {
  const message = findMessage(database, id);
  if (!message) throw new DaftarError('message.not_found', `There is no message ${id}`);
  const { position: _position, recipients: _recipients, ...shown } = message;
  return { ...shown, deliveries: deliveriesOfMessage(database, id).map(deliveryView) };
}

/** A page of one endpoint's deliveries, newest first. */
export function deliveryPage(
  { database }: Deps,
  filter: {
    endpointId: string;
    status?: DeliveryStatus | undefined;
    cursor?: string | undefined;
    limit: number;
  },
): Page<DeliveryView> {
  const page = { after: decodeCursor(filter.cursor), limit: filter.limit + 1 };
  const { rows, nextCursor } = pageOf(
    listDeliveries(database, filter, page).map(deliveryView),
    filter.limit,
    ({ createdAt, id }) => ({ at: createdAt, id }),
  );
  return { rows, nextCursor };
}

/** One delivery with every try of it. @throws DaftarError `delivery.not_found` */
export function deliveryWithAttempts(
  { database }: Deps,
  id: string,
): DeliveryView & { tries: AttemptView[] } {
  const found = shownDeliveryById(database, id);
  if (!found) throw new DaftarError('delivery.not_found', `There is no delivery ${id}`);
  const tries = attemptsOf(database, id).map(({ deliveryId: _delivery, ...attempt }) => attempt);
  return { ...deliveryView(found), tries };
}

function deliveryView({ delivery, type, url }: ReturnType<typeof deliveriesOfMessage>[number]): DeliveryView {
  const { id, messageId, endpointId, status, attempts, nextAttemptAt, createdAt, deliveredAt } = delivery;
  return { id, messageId, type, endpointId, url, status, attempts, nextAttemptAt, createdAt, deliveredAt };
}
