import type { Store } from '../../db/client.ts';
import { exhaustWaiting, findDelivery, moveDelivery } from '../../db/queries/deliveries.ts';
import {
  addSecret,
  deleteSecrets,
  type EndpointRecord,
  findEndpoint,
  insertEndpoint,
  moveEndpoint,
  replaceTypes,
  updateEndpointRecord,
} from '../../db/queries/endpoints.ts';
import { findMessage } from '../../db/queries/messages.ts';
import { newId } from '../../shared/ids.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { EndpointChange, EndpointInput } from '../../shared/schemas/endpoint.ts';
import type { TargetProblem } from '../../shared/target-problems.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { newWebhookSecret } from '../security/standard-webhooks.ts';
import { readTarget, type Target, targetRemedies } from '../security/target.ts';
import { announce } from './announce.ts';
import { disableEndpointIn } from './record.ts';
import { secretPlace } from './send.ts';

/** Makes an endpoint with a fresh secret, which is returned this once. @throws DaftarError `endpoint.url_not_allowed` */
export function createEndpoint(
  deps: Deps,
  mode: Mode,
  { url, types, description }: EndpointInput,
  id = newId('endpoint', deps.clock.now()),
): { endpoint: EndpointRecord; secret: string } {
  const now = deps.clock.now();
  const secret = newWebhookSecret();
  const target = checkedUrl(deps, mode, url);
  deps.database.transaction((tx) => {
    insertEndpoint(tx, {
      id,
      mode,
      url: target,
      description: description || null,
      status: 'enabled',
      createdAt: now,
      updatedAt: now,
    });
    replaceTypes(tx, id, types);
    addSecret(tx, sealedSecret(deps, id, secret), now);
  });
  publish(deps, { id, mode });
  return { endpoint: requireEndpoint(deps.database, id), secret };
}

/** Changes what is given. @throws DaftarError `endpoint.not_found`, `endpoint.url_not_allowed` */
export function updateEndpoint(
  deps: Deps,
  id: string,
  { url, types, description }: EndpointChange,
): EndpointRecord {
  deps.database.transaction((tx) => {
    const { mode } = requireEndpoint(tx, id);
    updateEndpointRecord(tx, id, {
      ...(url === undefined ? {} : { url: checkedUrl(deps, mode, url), quietUntilAt: null }),
      ...(description === undefined ? {} : { description: description || null }),
      updatedAt: deps.clock.now(),
    });
    if (types !== undefined) replaceTypes(tx, id, types);
  });
  return changed(deps, id);
}

/** Ends an endpoint: what waits for it is given up, its secrets are destroyed, its history stays. */
export function deleteEndpoint(deps: Deps, id: string): void {
  const now = deps.clock.now();
  const { mode } = deps.database.transaction((tx) => {
    const endpoint = requireEndpoint(tx, id);
    updateEndpointRecord(tx, id, { deletedAt: now, updatedAt: now });
    deleteSecrets(tx, id);
    replaceTypes(tx, id, []);
    exhaustWaiting(tx, id);
    return endpoint;
  });
  publish(deps, { id, mode });
}

/** What is told meanwhile waits. */
export function pauseEndpoint(deps: Deps, id: string): EndpointRecord {
  requireEndpoint(deps.database, id);
  moveEndpoint(deps.database, id, 'paused', { updatedAt: deps.clock.now() });
  return changed(deps, id);
}

/** What is told from now on does not reach it; `recoverEndpoint` can make up for that. */
export function disableEndpoint(deps: Deps, id: string): EndpointRecord {
  deps.database.transaction((tx) => disableEndpointIn(tx, deps, requireEndpoint(tx, id), 'by_hand'));
  return changed(deps, id);
}

/** Lets a paused or disabled endpoint hear again; what waited for it goes out. */
export function enableEndpoint(deps: Deps, id: string): EndpointRecord {
  requireEndpoint(deps.database, id);
  const well = { disabledAt: null, disabledReason: null, failingSinceAt: null, quietUntilAt: null };
  moveEndpoint(deps.database, id, 'enabled', { ...well, updatedAt: deps.clock.now() });
  deps.bells.deliveries.ring();
  return changed(deps, id);
}

/** A fresh secret, returned this once; those before sign beside it for a while, so that the receiver can change in peace. */
export function rotateSecret(
  deps: Deps,
  id: string,
  keepOldMs: number,
): { endpoint: EndpointRecord; secret: string } {
  const secret = newWebhookSecret();
  deps.database.transaction((tx) => {
    requireEndpoint(tx, id);
    addSecret(tx, sealedSecret(deps, id, secret), deps.clock.now() + keepOldMs);
  });
  return { endpoint: changed(deps, id), secret };
}

/** Sends a message that means nothing, to see whether it arrives. Returns the message's id. */
export function sendPing(deps: Deps, id: string): string {
  const messageId = deps.database.transaction((tx) => {
    const endpoint = requireListening(tx, id);
    endPause(tx, endpoint);
    const payload = { endpoint: { id, url: endpoint.url } };
    return announce(tx, deps, { type: 'ping', mode: endpoint.mode, payload, onlyTo: id });
  });
  changed(deps, id);
  return messageId;
}

/** Sends one message to one endpoint again, whatever came of it before. @throws DaftarError `delivery.in_work` and others */
export function resendDelivery(deps: Deps, deliveryId: string): void {
  const endpointId = deps.database.transaction((tx) => {
    const delivery = findDelivery(tx, deliveryId);
    if (!delivery) throw new DaftarError('delivery.not_found', `There is no delivery ${deliveryId}`);
    const endpoint = requireListening(tx, delivery.endpointId);
    if (findMessage(tx, delivery.messageId)?.emptiedAt)
      throw new DaftarError('message.emptied', 'The body of this message is not kept any more');
    if (delivery.status === 'sending')
      throw new DaftarError('delivery.in_work', 'It is being sent at this moment; wait for the answer');
    endPause(tx, endpoint);
    const anew = { attempts: 0, nextAttemptAt: deps.clock.now(), claimedUntilAt: null };
    moveDelivery(tx, deliveryId, 'pending', anew);
    return delivery.endpointId;
  });
  deps.bells.deliveries.ring();
  changed(deps, endpointId);
}

/** @throws DaftarError `endpoint.not_found`, also for a deleted one */
export function requireEndpoint(store: Store, id: string): EndpointRecord {
  const endpoint = findEndpoint(store, id);
  if (!endpoint || endpoint.deletedAt !== null)
    throw new DaftarError('endpoint.not_found', `There is no endpoint ${id}`);
  return endpoint;
}

/** @throws DaftarError `endpoint.not_found`, `endpoint.disabled` */
export function requireListening(store: Store, id: string): EndpointRecord {
  const endpoint = requireEndpoint(store, id);
  if (endpoint.status !== 'disabled') return endpoint;
  throw new DaftarError('endpoint.disabled', 'This endpoint is disabled; enable it first', {
    facts: { reason: endpoint.disabledReason },
  });
}

/** A person who wants it sent now has a reason; if the endpoint still wants its pause, it says so again. */
export function endPause(store: Store, { id, quietUntilAt }: EndpointRecord): void {
  if (quietUntilAt !== null) updateEndpointRecord(store, id, { quietUntilAt: null });
}

/** Why messages can't go to a URL, as far as the URL itself says; null: they can. */
export function targetProblem(deps: Deps, mode: Mode, text: string): TargetProblem | null {
  const target = judged(deps, mode, text);
  return target.ok ? null : target.problem;
}

function judged({ config }: Deps, mode: Mode, text: string): Target {
  return readTarget(text, { httpsOnly: mode === 'live', privateTargets: config.privateTargets });
}

function checkedUrl(deps: Deps, mode: Mode, text: string): string {
  const target = judged(deps, mode, text);
  if (target.ok) return target.url.href;
  throw new DaftarError(
    'endpoint.url_not_allowed',
    `Messages can’t be sent there: ${targetRemedies[target.problem]}`,
    {
      facts: { problem: target.problem },
    },
  );
}

function sealedSecret({ vault, clock }: Deps, endpointId: string, secret: string) {
  return {
    endpointId,
    sealed: vault.seal(secret, secretPlace(endpointId)),
    hint: `…${secret.slice(-4)}`,
    createdAt: clock.now(),
    expiresAt: null,
  };
}

/** Tells open pages, and answers the endpoint as it is now. */
export function changed(deps: Deps, id: string): EndpointRecord {
  const endpoint = requireEndpoint(deps.database, id);
  publish(deps, endpoint);
  return endpoint;
}

function publish({ live }: Deps, { id, mode }: { id: string; mode: Mode }): void {
  live.publish({ topic: 'endpoint', id, mode });
}
