import { createHash } from 'node:crypto';
import type { PaymentStatus } from '../../../shared/payment-status.ts';
import { sameSecret } from '../../security/constant-time.ts';
import type { HookCall, Proof, ProviderEvent, ProviderHook } from '../provider.ts';
import { eventPaymentWire, eventWire, verificationWire } from './wire.ts';

/** Moyasar puts its proof, the shared secret, into the body. It has no signature header in any source. */
export const moyasarHook: ProviderHook = { prove, parse, answer: '{"received":true}' };

const cut = '[redacted]';

/** Event types that speak of a payment, with the state each claims. `payment_faild` is how the documents' prose has it. */
const paymentEvents: Record<string, PaymentStatus | null> = {
  payment_paid: 'paid',
  payment_failed: 'failed',
  payment_faild: 'failed',
  payment_authorized: 'authorized',
  payment_captured: 'paid',
  payment_refunded: 'partially_refunded',
  payment_voided: 'voided',
  payment_verified: null,
  payment_abandoned: null,
  payment_canceled: 'failed',
  payment_expired: 'failed',
};

function prove(call: HookCall, secrets: readonly string[]): Proof {
  const text = Buffer.from(call.raw.buffer, call.raw.byteOffset, call.raw.byteLength).toString('utf8');
  const body = parseObject(text);
  if (typeof body === 'string') return refusal(body, text, null);
  const token = body.secret_token;
  const valid = secrets.filter((secret) => secret !== '');
  if (valid.length === 0) return refusal('no_secret_configured', text, body);
  if (typeof token !== 'string' || token === '') return refusal('secret_missing', text, body);
  const secretIndex = valid.findIndex((secret) => sameSecret(token, secret));
  if (secretIndex < 0) return refusal('secret_wrong', text, body);
  const redacted = redact(text, body, token);
  return { ok: true, body: Buffer.from(redacted), dedupKey: dedupKeyOf(body, redacted), secretIndex };
}

function parse(text: string): ProviderEvent {
  const body = parseObject(text);
  const envelope = typeof body === 'string' ? null : eventWire.safeParse(body);
  if (!envelope?.success) {
    const type =
      typeof body === 'object' && typeof body.type === 'string' ? body.type.slice(0, 60) : 'unknown';
    return { ...nothing, type, problem: 'the envelope lacks a readable id, type, live or data' };
  }
  const { type, live, data } = envelope.data;
  const known = {
    ...nothing,
    type: type.slice(0, 60),
    mode: live == null ? null : live ? 'live' : 'test',
  } as const;
  if (type === 'webhook_verification') return { ...known, ...readVerification(data) };
  if (!(type in paymentEvents)) return known;
  const payment = eventPaymentWire.safeParse(data);
  if (!payment.success) return { ...known, topic: 'payment', problem: 'the event names no payment id' };
  if (live == null)
    return {
      ...known,
      topic: 'payment',
      paymentRef: payment.data.id,
      problem: 'the event does not say whether it is live',
    };
  return {
    ...known,
    topic: 'payment',
    paymentRef: payment.data.id,
    linkRef: payment.data.invoice_id ?? null,
    claims: paymentEvents[type] ?? null,
    amountMinor: payment.data.amount ?? null,
    currency: payment.data.currency ?? null,
  };
}

const nothing: ProviderEvent = {
  type: 'unknown',
  topic: 'other',
  mode: null,
  paymentRef: null,
  linkRef: null,
  claims: null,
  amountMinor: null,
  currency: null,
  verification: null,
  problem: null,
};

function readVerification(data: Record<string, unknown>): Partial<ProviderEvent> {
  const read = verificationWire.safeParse(data);
  if (!read.success) return { topic: 'hook_verification', problem: 'the verification carries no code' };
  const { webhook_id: hookRef, verification_code: code } = read.data;
  return { topic: 'hook_verification', verification: { hookRef, code } };
}

type Body = Record<string, unknown>;

function parseObject(text: string): Body | 'not_json' | 'too_deep' {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Body)
      : 'not_json';
  } catch (error) {
    return error instanceof RangeError ? 'too_deep' : 'not_json';
  }
}

function refusal(reason: Extract<Proof, { ok: false }>['reason'], text: string, body: Body | null): Proof {
  const token = body?.secret_token;
  return {
    ok: false,
    reason,
    eventKey: typeof body?.id === 'string' ? body.id.slice(0, 128) : null,
    eventType: typeof body?.type === 'string' ? body.type.slice(0, 60) : null,
    redactedBody: redact(text, body, typeof token === 'string' ? token : null),
  };
}

const tokenMember = /("secret_token"\s*:\s*)(?:"(?:[^"\\]|\\.)*"|[^\s,}\]]+)/g;

/** Replaces the token's value in place and leaves every other byte as it came. */
function redact(text: string, body: Body | null, token: string | null): string {
  const redacted = text.replace(tokenMember, `$1"${cut}"`);
  const spelledOtherwise = body !== null && 'secret_token' in body && redacted === text;
  if (spelledOtherwise) return withoutToken(JSON.stringify({ ...body, secret_token: cut }), token);
  return withoutToken(redacted, token);
}

/** The token must not survive anywhere else in the body either. */
function withoutToken(text: string, token: string | null): string {
  return token !== null && token.length >= 8 && text.includes(token) ? text.replaceAll(token, cut) : text;
}

function dedupKeyOf(body: Body, redacted: string): string {
  const id = body.id;
  if (typeof id === 'string' && /^[\x21-\x7e]{1,128}$/.test(id)) return id;
  return `sha256:${createHash('sha256').update(redacted).digest('hex')}`;
}
