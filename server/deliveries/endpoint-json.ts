import { type AttemptRecord, attemptsOf } from '../../db/queries/deliveries.ts';
import { deliveriesOfMessage, type ShownDelivery } from '../../db/queries/delivery-list.ts';
import { countWaiting, type EndpointRecord, typesOfEndpoints } from '../../db/queries/endpoints.ts';
import { deliveryCounts, type ListedMessage } from '../../db/queries/message-list.ts';
import type { MessageRecord } from '../../db/queries/messages.ts';
import type { DeliveryStatus } from '../../shared/delivery-status.ts';
import { messageTypes } from '../../shared/message-types.ts';
import type { Deps } from '../deps.ts';
import { isoTime } from '../iso-time.ts';
import { recoveryOf } from './recovery.ts';

type JsonDeps = Pick<Deps, 'database'>;

/** Endpoints, messages and deliveries as the merchant's own systems see them through the REST API. */
export function endpointsJson({ database }: JsonDeps, endpoints: readonly EndpointRecord[]) {
  const types = typesOfEndpoints(
    database,
    endpoints.map(({ id }) => id),
  );
  return endpoints.map((endpoint) => ({
    id: endpoint.id,
    mode: endpoint.mode,
    url: endpoint.url,
    description: endpoint.description,
    types: messageTypes.filter((type) => types.get(endpoint.id)?.has(type)),
    status: endpoint.status,
    disabledAt: isoTime(endpoint.disabledAt),
    disabledReason: endpoint.disabledReason,
    failingSinceAt: isoTime(endpoint.failingSinceAt),
    createdAt: isoTime(endpoint.createdAt),
    updatedAt: isoTime(endpoint.updatedAt),
  }));
}

/** One endpoint, with what waits for it and how its last recovery stands. */
export function endpointJson(deps: JsonDeps, endpoint: EndpointRecord) {
  const [json] = endpointsJson(deps, [endpoint]);
  if (!json) throw new Error(`endpoint ${endpoint.id} was found and not shown`);
  const recovery = recoveryOf(deps, endpoint.id);
  return {
    ...json,
    waiting: countWaiting(deps.database, endpoint.id),
    recovery: recovery && {
      ...recovery,
      since: isoTime(recovery.since),
      startedAt: isoTime(recovery.startedAt),
      filledAt: isoTime(recovery.filledAt),
    },
  };
}

export function messagesJson(
  { database }: JsonDeps,
  messages: readonly Omit<ListedMessage, 'invoiceNumber'>[],
) {
  const counts = deliveryCounts(
    database,
    messages.map(({ id }) => id),
  );
  return messages.map(({ id, mode, type, test, invoiceId, sequence, createdAt }) => ({
    id,
    mode,
    type,
    test,
    invoiceId,
    sequence,
    createdAt: isoTime(createdAt),
    deliveryCounts: allCounts(counts.get(id)),
  }));
}

/** One message, with what it says and where it went. */
export function messageJson(deps: JsonDeps, message: MessageRecord) {
  const [json] = messagesJson(deps, [message]);
  if (!json) throw new Error(`message ${message.id} was found and not shown`);
  const kept = message.emptiedAt === null;
  return {
    ...json,
    body: kept ? (JSON.parse(message.body) as Record<string, unknown>) : null,
    deliveries: deliveriesOfMessage(deps.database, message.id).map(deliveryJson),
  };
}

export function deliveryJson({ delivery, invoiceId, url, lastOutcome, lastStatusCode }: ShownDelivery) {
  return {
    id: delivery.id,
    mode: delivery.mode,
    messageId: delivery.messageId,
    endpointId: delivery.endpointId,
    type: delivery.type,
    invoiceId,
    url,
    status: delivery.status,
    attempts: delivery.attempts,
    lastOutcome,
    lastStatusCode,
    nextAttemptAt: isoTime(delivery.nextAttemptAt),
    createdAt: isoTime(delivery.createdAt),
    deliveredAt: isoTime(delivery.deliveredAt),
  };
}

/** One delivery with every try of it. */
export function deliveryWithTriesJson({ database }: JsonDeps, shown: ShownDelivery) {
  return { ...deliveryJson(shown), tries: attemptsOf(database, shown.delivery.id).map(attemptJson) };
}

function attemptJson({
  at,
  tookMs,
  outcome,
  statusCode,
  detail,
  requestHeaders,
  responseText,
}: AttemptRecord) {
  return { at: isoTime(at), tookMs, outcome, statusCode, detail, requestHeaders, responseText };
}

function allCounts(counts: Partial<Record<DeliveryStatus, number>> = {}) {
  const none = { pending: 0, sending: 0, delivered: 0, retrying: 0, exhausted: 0 };
  return { ...none, ...counts };
}
