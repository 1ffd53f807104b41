import { createHash } from 'node:crypto';
import type { PaymentStatus } from '../../../shared/payment-status.ts';
import { verifyWebhook } from '../../security/standard-webhooks.ts';
import { readJsonObject } from '../json-body.ts';
import type { HookCall, Proof, ProviderEvent, ProviderHook } from '../provider.ts';
import { eventPaymentWire, eventWire } from './wire.ts';

/** Moflay sends through Svix: the Standard Webhooks scheme under `svix-` header names. */
export const moflayHook: ProviderHook = { prove, parse, answer: '{"received":true}' };

const claimsOf: Record<string, PaymentStatus> = {
  'payment.completed': 'paid',
  'payment.failed': 'failed',
  'payment.canceled': 'canceled',
};

const modeOf = { sandbox: 'test', production: 'live' } as const;

function prove(call: HookCall, secrets: readonly string[]): Proof {
  const text = Buffer.from(call.raw).toString('utf8');
  const body = readJsonObject(text);
  const verdict = verifyWebhook(call, secrets, 'svix');
  if (typeof body !== 'string' && verdict.ok) {
    return { ok: true, body: call.raw, dedupKey: dedupKeyOf(verdict.id), secretIndex: verdict.secretIndex };
  }
  return {
    ok: false,
    reason: typeof body === 'string' ? body : verdict.ok ? 'secret_wrong' : verdict.reason,
    eventKey: verdict.id?.slice(0, 128) ?? null,
    eventType: typeof body !== 'string' && typeof body.type === 'string' ? body.type.slice(0, 60) : null,
    redactedBody: text,
  };
}

function parse(text: string): ProviderEvent {
  const body = readJsonObject(text);
  const envelope = typeof body === 'string' ? null : eventWire.safeParse(body);
  if (!envelope?.success) {
    const type = typeof body === 'object' && typeof body.type === 'string' ? body.type : 'unknown';
    return { ...nothing, type: type.slice(0, 60), problem: 'no_envelope' };
  }
  const { type, data } = envelope.data;
  const about = { ...nothing, type: type.slice(0, 60) };
  if (!Object.hasOwn(claimsOf, type)) return about;
  const payment = eventPaymentWire.safeParse(data);
  if (!payment.success) {
    const problem = 'no_transaction';
    return { ...about, topic: 'payment', problem };
  }
  return {
    ...about,
    topic: 'payment',
    mode: modeOf[payment.data.environment],
    paymentRef: payment.data.id,
    claims: claimsOf[type] ?? null,
    // The amount stays unread here: its unit is a setting of the account, which bytes alone do not know.
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

/** `svix-id` stays the same over retries. */
function dedupKeyOf(id: string): string {
  return /^[\x21-\x7e]{1,128}$/.test(id) ? id : `sha256:${createHash('sha256').update(id).digest('hex')}`;
}
