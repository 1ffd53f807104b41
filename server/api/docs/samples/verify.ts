import { createHmac, timingSafeEqual } from 'node:crypto';

const toleranceSeconds = 5 * 60;

export interface Message {
  type: string;
  timestamp: string;
  mode: 'test' | 'live';
  sequence?: number;
  data: Record<string, unknown>;
}

/**
 * The message, if Daftar sent it. Give the body exactly as it came, before any JSON parser.
 * Answer 2xx once it is in your database; tell repeats by the header `webhook-id`.
 */
export function verify(secret: string, headers: Headers, body: string): Message {
  const id = headers.get('webhook-id');
  const timestamp = headers.get('webhook-timestamp');
  const signatures = headers.get('webhook-signature');
  if (!id || !timestamp || !signatures) throw new Error('a webhook header is missing');

  const ageSeconds = Date.now() / 1000 - Number(timestamp);
  if (!(Math.abs(ageSeconds) <= toleranceSeconds)) throw new Error('the message is too old or too new');

  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  if (key.length === 0) throw new Error('the secret is missing');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  // While a secret is being changed there are two signatures: one of them has to match.
  const matches = signatures.split(' ').some((signature) => {
    const [version, text = ''] = signature.split(',');
    const given = Buffer.from(text, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!matches) throw new Error('the signature does not match');
  return JSON.parse(body) as Message;
}
