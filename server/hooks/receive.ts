import { findCheckoutByCallback } from '../../db/queries/checkouts.ts';
import type { OpenConnection } from '../billing/connection-book.ts';
import type { Deps } from '../deps.ts';
import { cutCardNumbers } from '../security/card-numbers.ts';
import type { Journal } from './journal.ts';
import type { Quarantine } from './quarantine.ts';

/** One call at a hook, before anything is known about it. */
export interface InboundCall {
  provider: string;
  token: string;
  headers: Headers;
  /** What stands behind the token: the end of one checkout's own callback URL. */
  checkoutToken: string | null;
  /** Null: larger than `bodyBytesMax`, and not read. */
  raw: Uint8Array | null;
}

export type Reception =
  | { taken: true; answer: string }
  | { taken: false; status: 400 | 401 | 404 | 413 | 415 };

/** Providers' calls are a few kilobytes; more than this is somebody else's. */
export const bodyBytesMax = 256 * 1024;

/** Headers that are kept beside a body: none of them carries a secret. */
const keptHeaders = ['content-type', 'user-agent', 'svix-id', 'svix-timestamp', 'x-webhook-event'] as const;

/**
 * Verifies one call, cuts its secrets and whole card numbers out, and journals it. Resolves with `taken` only after the commit is on disk; a
 * refused call leaves a note in quarantine.
 * @throws JournalBusy
 */
export async function receiveCall(
  { connections, clock, database }: Pick<Deps, 'connections' | 'clock' | 'database'>,
  journal: Journal,
  quarantine: Quarantine,
  { provider, token, checkoutToken, headers, raw }: InboundCall,
): Promise<Reception> {
  const receivedAt = clock.now();
  const connection = connections.byHookToken(provider, token);
  const note = { provider, connection, headers, raw, receivedAt };
  if (!connection) {
    quarantine.note({ ...note, reason: 'unknown_hook' });
    return { taken: false, status: 404 };
  }
  const checkoutId = checkoutToken === null ? null : calledCheckout(database, connection, checkoutToken);
  if (checkoutToken !== null && checkoutId === null) {
    quarantine.note({ ...note, reason: 'unknown_hook' });
    return { taken: false, status: 404 };
  }
  if (!raw) {
    quarantine.note({ ...note, reason: 'too_large' });
    return { taken: false, status: 413 };
  }
  if (!saysJson(headers)) {
    quarantine.note({ ...note, reason: 'wrong_content_type' });
    return { taken: false, status: 415 };
  }
  const proof = connection.provider.hook.prove(
    { headers, raw, receivedAt, checkoutId },
    connection.hookSecretsAt(receivedAt),
  );
  if (!proof.ok) {
    quarantine.note({ ...note, reason: proof.reason, proof });
    return { taken: false, status: proof.reason === 'not_json' || proof.reason === 'too_deep' ? 400 : 401 };
  }
  await journal.append({
    connectionId: connection.record.id,
    dedupKey: proof.dedupKey,
    receivedAt,
    headers: keptHeadersOf(headers),
    secretIndex: proof.secretIndex,
    checkoutId,
    body: cutCardNumbers(proof.body),
  });
  return { taken: true, answer: connection.provider.hook.answer };
}

/** The checkout of this connection whose callback URL ends so. */
function calledCheckout(
  database: Deps['database'],
  { record }: OpenConnection,
  checkoutToken: string,
): string | null {
  const checkout = findCheckoutByCallback(database, checkoutToken);
  return checkout?.connectionId === record.id ? checkout.id : null;
}

export type NotedConnection = OpenConnection | null;

export function keptHeadersOf(headers: Headers): string {
  const kept: Record<string, string> = {};
  for (const name of keptHeaders) {
    const value = headers.get(name);
    if (value !== null) kept[name] = value.slice(0, 200);
  }
  return JSON.stringify(kept);
}

/** A provider that names no type is taken at its body's word; one that names another type is refused. */
function saysJson(headers: Headers): boolean {
  const type = headers.get('content-type');
  return type === null || /^application\/(?:[\w.+-]+\+)?json\b/i.test(type);
}
