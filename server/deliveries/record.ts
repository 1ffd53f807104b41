import type { Store } from '../../db/client.ts';
import { type DeliveryRecord, insertAttempt, moveDelivery } from '../../db/queries/deliveries.ts';
import { countTry } from '../../db/queries/endpoint-hours.ts';
import {
  type EndpointRecord,
  findEndpoint,
  moveEndpoint,
  updateEndpointRecord,
} from '../../db/queries/endpoints.ts';
import type { DisabledReason } from '../../shared/delivery-status.ts';
import { type AnnounceDeps, announce } from './announce.ts';
import { nextAttemptAt, pauseMs } from './schedule.ts';
import type { Attempt } from './send.ts';

/** An endpoint that has done nothing but fail for this long is disabled. */
export const disableAfterMs = 5 * 24 * 3_600_000;

const atRest = { nextAttemptAt: null, claimedUntilAt: null };

/** Keeps one try and everything that follows from it; all of it belongs into one transaction. */
export function recordAttempt(
  tx: Store,
  deps: AnnounceDeps,
  delivery: DeliveryRecord,
  attempt: Attempt,
  random: number,
): void {
  const { retryAfter, ...kept } = attempt;
  insertAttempt(tx, { ...kept, deliveryId: delivery.id });
  const endpoint = findEndpoint(tx, delivery.endpointId);
  if (!endpoint) return;
  const now = deps.clock.now();
  const attempts = delivery.attempts + 1;
  countTry(tx, endpoint.id, now, attempt.outcome === 'delivered');
  if (attempt.outcome === 'delivered') {
    moveDelivery(tx, delivery.id, 'delivered', { ...atRest, attempts, deliveredAt: now });
    if (endpoint.failingSinceAt !== null) updateEndpointRecord(tx, endpoint.id, { failingSinceAt: null });
    return;
  }
  const gone = attempt.outcome === 'gone';
  const next = gone ? null : nextAttemptAt(attempts, now, { retryAfter, random });
  if (next === null) moveDelivery(tx, delivery.id, 'exhausted', { ...atRest, attempts });
  else moveDelivery(tx, delivery.id, 'retrying', { attempts, nextAttemptAt: next, claimedUntilAt: null });
  const failingSinceAt = endpoint.failingSinceAt ?? attempt.at;
  const quietUntilAt = Math.max(
    endpoint.quietUntilAt ?? 0,
    now + pauseMs(attempt.statusCode, retryAfter, now),
  );
  updateEndpointRecord(tx, endpoint.id, { failingSinceAt, ...(quietUntilAt > now ? { quietUntilAt } : {}) });
  if (gone) disableEndpointIn(tx, deps, endpoint, 'gone');
  else if (now - failingSinceAt >= disableAfterMs) disableEndpointIn(tx, deps, endpoint, 'failing');
}

/** Disables an endpoint and tells the others. What waits for it stays, and goes out when it is enabled again. */
export function disableEndpointIn(
  tx: Store,
  deps: AnnounceDeps,
  endpoint: EndpointRecord,
  reason: DisabledReason,
): boolean {
  const now = deps.clock.now();
  const change = { disabledAt: now, disabledReason: reason, updatedAt: now };
  if (!moveEndpoint(tx, endpoint.id, 'disabled', change)) return false;
  announce(tx, deps, {
    type: 'endpoint.disabled',
    mode: endpoint.mode,
    payload: {
      endpoint: {
        id: endpoint.id,
        url: endpoint.url,
        status: 'disabled',
        reason,
        disabledAt: new Date(now).toISOString(),
      },
    },
  });
  return true;
}
