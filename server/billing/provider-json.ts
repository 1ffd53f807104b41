import type { ConnectionRecord } from '../../db/queries/connections.ts';
import type { EventRecord } from '../../db/queries/events.ts';
import type { Deps } from '../deps.ts';
import { isoTime } from '../iso-time.ts';
import { providerById } from '../providers/registry.ts';

/** Connections and what their providers told, as the merchant's own systems see them through the REST API. */
export function connectionJson(connection: ConnectionRecord) {
  const provider = providerById(connection.provider);
  return {
    id: connection.id,
    mode: connection.mode,
    provider: connection.provider,
    name: connection.name,
    kind: provider?.kind ?? null,
    currencies: provider?.currencies ? [...provider.currencies] : null,
    sandbox: connection.sandbox,
    status: connection.status,
    hookState: connection.hookState,
    createdAt: isoTime(connection.createdAt),
    updatedAt: isoTime(connection.updatedAt),
  };
}

export function eventJson({ connections }: Pick<Deps, 'connections'>, event: EventRecord) {
  return {
    id: event.id,
    mode: event.mode,
    connectionId: event.connectionId,
    provider: connections.byId(event.connectionId)?.provider.id ?? null,
    type: event.type,
    topic: event.topic,
    status: event.status,
    reason: event.reason,
    dedupKey: event.dedupKey,
    invoiceId: event.invoiceId,
    paymentId: event.paymentId,
    amount: event.amountMinor,
    currency: event.currency,
    arrivals: event.arrivals,
    attempts: event.attempts,
    receivedAt: isoTime(event.receivedAt),
    appliedAt: isoTime(event.appliedAt),
  };
}
