import { createHash } from 'node:crypto';
import type { RefusalReason } from '../../../shared/event-status.ts';
import type { PaymentStatus } from '../../../shared/payment-status.ts';
import { sameSecret } from '../../security/constant-time.ts';
import { type JsonBody, readJsonObject } from '../json-body.ts';
import type { HookCall, Proof, ProviderEvent, ProviderHook } from '../provider.ts';
import { redactProven, redactRefused } from './redact.ts';
import { eventPaymentWire, eventWire, verificationWire } from './wire.ts';

/** Moyasar puts its proof, the shared secret, into the body. It has no signature header in any source. */
export const moyasarHook: ProviderHook = { prove, parse, answer: '{"received":true}' };

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
  const raw = Buffer.from(call.raw.buffer, call.raw.byteOffset, call.raw.byteLength);
  const text = raw.toString('utf8');
  const body = readJsonObject(text);
  const refuse = (reason: RefusalReason) =>
    refusal(reason, text, typeof body === 'string' ? null : body, secrets);
  if (typeof body === 'string') return refuse(body);
  const token = body.secret_token;
  if (secrets.every((secret) => secret === '')) return refuse('no_secret_configured');
  if (typeof token !== 'string' || token === '') return refuse('secret_missing');
  const secretIndex = secrets.findIndex((secret) => sameSecret(token, secret));
  if (secretIndex < 0) return refuse('secret_wrong');
  try {
    const redacted = redactProven(
      raw,
      body,
      secrets.filter((secret) => secret !== ''),
    );
    return { ok: true, body: redacted, dedupKey: dedupKeyOf(body, redacted), secretIndex };
  } catch (error) {
    if (error instanceof RangeError) return refuse('too_deep');
    throw error;
  }
}

function parse(text: string): ProviderEvent {
  const body = readJsonObject(text);
  const envelope = typeof body === 'string' ? null : eventWire.safeParse(body);
  if (!envelope?.success) {
    const type =
      typeof body === 'object' && typeof body.type === 'string' ? body.type.slice(0, 60) : 'unknown';
    return { ...nothing, type, problem: 'no_envelope' };
  }
  const { type, live, data } = envelope.data;
  const known = {
    ...nothing,
    type: type.slice(0, 60),
    mode: live == null ? null : live ? 'live' : 'test',
  } as const;
  if (type === 'webhook_verification') return { ...known, ...readVerification(data) };
  if (!Object.hasOwn(paymentEvents, type)) return known;
  const payment = eventPaymentWire.safeParse(data);
  if (!payment.success) return { ...known, topic: 'payment', problem: 'no_payment_id' };
  if (live == null)
    return {
      ...known,
      topic: 'payment',
      paymentRef: payment.data.id,
      problem: 'no_mode',
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
  if (!read.success) return { topic: 'hook_verification', problem: 'no_verification_code' };
  const { webhook_id: hookRef, verification_code: code } = read.data;
  return { topic: 'hook_verification', verification: { hookRef, code } };
}

function refusal(
  reason: RefusalReason,
  text: string,
  body: JsonBody | null,
  secrets: readonly string[],
): Proof {
  const token = body?.secret_token;
  const given = typeof token === 'string' ? [token] : [];
  return {
    ok: false,
    reason,
    eventKey: typeof body?.id === 'string' ? body.id.slice(0, 128) : null,
    eventType: typeof body?.type === 'string' ? body.type.slice(0, 60) : null,
    redactedBody: redactRefused(text, [...secrets, ...given]),
  };
}

function dedupKeyOf(body: JsonBody, redacted: Buffer): string {
  const id = body.id;
  if (typeof id === 'string' && /^[\x21-\x7e]{1,128}$/.test(id)) return id;
  return `sha256:${createHash('sha256').update(redacted).digest('hex')}`;
}
