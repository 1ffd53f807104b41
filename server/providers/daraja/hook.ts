import { createHash } from 'node:crypto';
import { parseAmount } from '../../../shared/money.ts';
import { readJsonObject } from '../json-body.ts';
import { mpesaResultOf } from '../mpesa/result-codes.ts';
import type { HookCall, PaymentEvidence, Proof, ProviderEvent, ProviderHook } from '../provider.ts';
import { type CallbackWire, callbackWire } from './wire.ts';

/**
 * Safaricom signs nothing. What proves a call is its path, which one prompt alone was given; what it says is believed
 * only after the API was asked.
 */
export const darajaHook: ProviderHook = { prove, parse, answer: '{"ResultCode":0,"ResultDesc":"Accepted"}' };

function prove(call: HookCall): Proof {
  const text = Buffer.from(call.raw).toString('utf8');
  const body = readJsonObject(text);
  const problem = typeof body === 'string' ? body : call.checkoutId === null ? 'unknown_hook' : null;
  if (problem !== null) {
    const { type, paymentRef } = parse(text);
    return { ok: false, reason: problem, eventKey: paymentRef, eventType: type, redactedBody: text };
  }
  const dedupKey = `sha256:${createHash('sha256').update(call.raw).digest('hex')}`;
  return { ok: true, body: call.raw, dedupKey, secretIndex: 0 };
}

function parse(text: string): ProviderEvent {
  const body = readJsonObject(text);
  if (typeof body === 'string') return { ...nothing, problem: 'no_object' };
  const inner = body.Body;
  if (typeof inner !== 'object' || inner === null || !('stkCallback' in inner)) return nothing;
  const about = { ...nothing, type: 'stkCallback', topic: 'payment' } as const;
  const callback = callbackWire.safeParse(inner.stkCallback);
  if (!callback.success) return { ...about, problem: 'no_checkout_request' };
  const { CheckoutRequestID: paymentRef, ResultCode } = callback.data;
  const claims = mpesaResultOf(ResultCode)?.status ?? null;
  if (claims !== 'paid') return { ...about, paymentRef, claims };
  const evidence = evidenceOf(callback.data);
  const { amountMinor } = evidence;
  return {
    ...about,
    paymentRef,
    claims,
    amountMinor,
    currency: amountMinor === null ? null : 'KES',
    evidence,
  };
}

/** Null mode: Daraja's is its host, and a callback URL was only ever given to the host of the connection's own mode. */
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

function evidenceOf({ CallbackMetadata }: CallbackWire): PaymentEvidence {
  const textOf = (name: string) =>
    String(CallbackMetadata?.Item.find((item) => item.Name === name)?.Value ?? '');
  const amount = parseAmount(textOf('Amount'), 'KES');
  const receipt = textOf('MpesaReceiptNumber');
  return {
    receipt: /^[A-Z0-9]{6,20}$/i.test(receipt) ? receipt : null,
    amountMinor: amount.ok ? amount.value : null,
  };
}
