import { type EndpointRecord, validSecrets } from '../../db/queries/endpoints.ts';
import type { MessageRecord } from '../../db/queries/messages.ts';
import type { AttemptOutcome } from '../../shared/delivery-status.ts';
import type { Deps } from '../deps.ts';
import { type SafeAnswer, SafeFetchFailure } from '../security/safe-fetch.ts';
import { signWebhook } from '../security/standard-webhooks.ts';

/** One try of a delivery, as it is kept. */
export interface Attempt {
  at: number;
  tookMs: number;
  outcome: AttemptOutcome;
  statusCode: number | null;
  detail: string | null;
  requestHeaders: Record<string, string>;
  responseText: string | null;
  retryAfter: string | null;
}

/** What a secret of an endpoint is sealed for. */
export function secretPlace(endpointId: string): string {
  return `${endpointId}/secret`;
}

/**
 * Sends a message to an endpoint once, signed with every secret that is valid now. Every retry carries the same
 * `webhook-id`, by which receivers tell repeats. Null: it was cut off because the server stops.
 */
export async function sendOnce(
  deps: Pick<Deps, 'clock' | 'database' | 'vault' | 'safeFetch' | 'log'>,
  message: MessageRecord,
  endpoint: EndpointRecord,
  signal: AbortSignal,
): Promise<Attempt | null> {
  const at = deps.clock.now();
  const startedAt = performance.now();
  let headers: Record<string, string> = {};
  const attempt = (outcome: AttemptOutcome, more: Partial<Attempt>): Attempt => ({
    at,
    tookMs: Math.round(performance.now() - startedAt),
    outcome,
    statusCode: null,
    detail: null,
    requestHeaders: withoutSignatures(headers),
    responseText: null,
    retryAfter: null,
    ...more,
  });
  try {
    headers = requestHeaders(deps, message, endpoint.id, at);
    const answer = await deps.safeFetch({
      url: endpoint.url,
      headers,
      body: message.body,
      httpsOnly: endpoint.mode === 'live',
      signal,
    });
    return attempt(outcomeOf(answer), {
      statusCode: answer.status,
      responseText: answer.text,
      retryAfter: answer.headers['retry-after'] ?? null,
    });
  } catch (error) {
    if (signal.aborted) return null;
    if (error instanceof SafeFetchFailure && error.problem !== 'aborted')
      return attempt(error.problem, { detail: error.message });
    deps.log.error('delivery.not_sent', { endpointId: endpoint.id, messageId: message.id, error });
    return attempt('failed', { detail: error instanceof Error ? error.message : String(error) });
  }
}

/** What a message is sent with at a time, signed with every secret that is valid now. */
export function requestHeaders(
  deps: Pick<Deps, 'clock' | 'database' | 'vault'>,
  { id, body }: MessageRecord,
  endpointId: string,
  sentAt: number,
): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Daftar/1 (Standard Webhooks)',
    ...signWebhook({ id, sentAt, body }, secretsOf(deps, endpointId, sentAt)),
  };
}

/** Of what was sent before, a secret made since did not sign it. */
function secretsOf(
  deps: Pick<Deps, 'clock' | 'database' | 'vault'>,
  endpointId: string,
  sentAt: number,
): string[] {
  const valid = validSecrets(deps.database, endpointId, deps.clock.now());
  const ofThen = valid.filter(({ createdAt }) => createdAt <= sentAt);
  return (ofThen.length > 0 ? ofThen : valid).map(({ sealed }) =>
    deps.vault.open(sealed, secretPlace(endpointId)).toString('utf8'),
  );
}

function outcomeOf({ status }: SafeAnswer): AttemptOutcome {
  if (status >= 200 && status < 300) return 'delivered';
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 410) return 'gone';
  if (status >= 400 && status < 500) return 'http_4xx';
  return status >= 500 && status < 600 ? 'http_5xx' : 'http_other';
}

/** A kept signature would let a reader of the log replay the call for five minutes. */
export function withoutSignatures(headers: Record<string, string>): Record<string, string> {
  const signed = headers['webhook-signature'];
  if (signed === undefined) return headers;
  const cut = signed.split(' ').map((signature) => `${signature.slice(0, 9)}…`);
  return { ...headers, 'webhook-signature': cut.join(' ') };
}
