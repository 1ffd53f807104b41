import { createHmac, randomBytes } from 'node:crypto';
import { sameSecret } from './constant-time.ts';

/**
 * Signing and proving by the Standard Webhooks scheme: `id.timestamp.body` under HMAC-SHA256, several signatures in one
 * header so that a secret can be changed without a gap. Svix, and so Moflay, sends the same three headers as `svix-…`.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export interface SignedMessage {
  /** The same over retries: receivers tell repeats by it. */
  id: string;
  /** When this attempt is made, in milliseconds. */
  sentAt: number;
  body: string | Uint8Array;
}

export type HeaderPrefix = 'webhook' | 'svix';

export type WebhookVerdict =
  | { ok: true; id: string; secretIndex: number }
  | { ok: false; reason: WebhookRefusal; id: string | null };

export type WebhookRefusal =
  | 'no_secret_configured'
  | 'secret_missing'
  | 'secret_wrong'
  | 'too_old'
  | 'too_new';

/** Both ways, as the reference libraries have it. */
export const toleranceMs = 5 * 60_000;

const secretPrefix = 'whsec_';

/** Headers for one attempt, with a signature for each secret that is still valid. @throws TypeError for a secret that is none */
export function signWebhook(
  message: SignedMessage,
  secrets: readonly string[],
  prefix: HeaderPrefix = 'webhook',
): Record<string, string> {
  const timestamp = String(Math.floor(message.sentAt / 1_000));
  const signatures = secrets.map((secret) => {
    const key = keyOf(secret);
    if (!key) throw new TypeError('a secret must be whsec_ and base64');
    return `v1,${signatureOf(key, message.id, timestamp, message.body)}`;
  });
  return {
    [`${prefix}-id`]: message.id,
    [`${prefix}-timestamp`]: timestamp,
    [`${prefix}-signature`]: signatures.join(' '),
  };
}

/**
 * Judges one call at the time it was received. Signature first: only what is proven to be the sender's may be called
 * too old. No usable secret refuses everything.
 */
export function verifyWebhook(
  call: { headers: Headers; raw: Uint8Array; receivedAt: number },
  secrets: readonly string[],
  prefix: HeaderPrefix = 'webhook',
): WebhookVerdict {
  const id = call.headers.get(`${prefix}-id`) || null;
  const refuse = (reason: WebhookRefusal): WebhookVerdict => ({ ok: false, reason, id });
  const valid = secrets.filter((secret) => secret !== '');
  if (valid.length === 0) return refuse('no_secret_configured');
  const timestamp = call.headers.get(`${prefix}-timestamp`);
  const header = call.headers.get(`${prefix}-signature`);
  if (id === null || !timestamp || !header) return refuse('secret_missing');
  if (!/^\d{1,12}$/.test(timestamp)) return refuse('secret_wrong');
  const claimed = header.split(' ').flatMap((each) => (each.startsWith('v1,') ? [each.slice(3)] : []));
  const secretIndex = valid.findIndex((secret) => {
    const key = keyOf(secret);
    if (!key) return false;
    const expected = signatureOf(key, id, timestamp, call.raw);
    return claimed.some((signature) => sameSecret(signature, expected));
  });
  if (secretIndex < 0) return refuse('secret_wrong');
  const ageMs = Math.floor(call.receivedAt / 1_000) * 1_000 - Number(timestamp) * 1_000;
  if (ageMs > toleranceMs) return refuse('too_old');
  return ageMs < -toleranceMs ? refuse('too_new') : { ok: true, id, secretIndex };
}

/** 192 random bits, as `whsec_…`. */
export function newWebhookSecret(): string {
  return secretPrefix + randomBytes(24).toString('base64');
}

function signatureOf(key: Uint8Array, id: string, timestamp: string, body: string | Uint8Array): string {
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
}

/** The bytes behind `whsec_…`; the prefix may be missing. Null for text that is no base64. */
function keyOf(secret: string): Uint8Array | null {
  const text = secret.startsWith(secretPrefix) ? secret.slice(secretPrefix.length) : secret;
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.replace(/=+$/, '').length % 4 !== 1;
  return isBase64 ? Buffer.from(text, 'base64') : null;
}
