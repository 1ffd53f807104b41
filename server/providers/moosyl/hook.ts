import { createHash, createHmac } from 'node:crypto';
import type { RefusalReason } from '../../../shared/event-status.ts';
import { sameSecret } from '../../security/constant-time.ts';
import { type JsonBody, readJsonObject } from '../json-body.ts';
import type { HookCall, Proof, ProviderEvent, ProviderHook } from '../provider.ts';
import { currency } from './money.ts';
import { withoutPassCodes } from './redact.ts';
import { paymentStatusOf } from './status.ts';
import { eventPaymentWire, eventRequestWire, eventWire } from './wire.ts';

/** Moosyl signs the raw body: `x-webhook-signature: sha256=<hex>`. Nothing in a call tells its time or its own id. */
export const moosylHook: ProviderHook = { prove, parse, answer: '{"received":true}' };

function prove({ headers, raw }: HookCall, secrets: readonly string[]): Proof {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('utf8');
  const body = readJsonObject(text);
  const refuse = (reason: RefusalReason) => refusal(reason, headers, text, body);
  if (secrets.every((secret) => secret === '')) return refuse('no_secret_configured');
  const header = headers.get('x-webhook-signature') ?? '';
  if (header === '') return refuse('secret_missing');
  const given = /^(?:sha256=)?([0-9a-f]{64})$/i.exec(header.trim())?.[1]?.toLowerCase() ?? '';
  const secretIndex = secrets.findIndex((secret) => secret !== '' && sameSecret(given, sign(raw, secret)));
  if (secretIndex < 0) return refuse('secret_wrong');
  if (typeof body === 'string') return refuse(body);
  const named = headers.get('x-webhook-event');
  if (named !== null && named !== body.event) return refuse('event_differs');
  const stored = withoutPassCodes(text);
  const dedupKey = `sha256:${createHash('sha256').update(stored).digest('hex')}`;
  return { ok: true, body: Buffer.from(stored), dedupKey, secretIndex };
}

function sign(raw: Uint8Array, secret: string): string {
  return createHmac('sha256', secret).update(raw).digest('hex');
}

function refusal(
  reason: RefusalReason,
  headers: Headers,
  text: string,
  body: JsonBody | 'not_json' | 'too_deep',
): Proof {
  const envelope = typeof body === 'string' ? undefined : eventWire.safeParse(body).data;
  const id = envelope?.data.id;
  const type = envelope?.event ?? headers.get('x-webhook-event');
  return {
    ok: false,
    reason,
    eventKey: typeof id === 'string' ? id.slice(0, 128) : null,
    eventType: type?.slice(0, 60) ?? null,
    redactedBody: withoutPassCodes(text),
  };
}

function parse(text: string): ProviderEvent {
  const body = readJsonObject(text);
  const envelope = typeof body === 'string' ? null : eventWire.safeParse(body);
  if (!envelope?.success) return { ...nothing, problem: 'no_envelope' };
  const { event, data } = envelope.data;
  const type = event.slice(0, 60);
  switch (event) {
    case 'payment-created':
    case 'payment-updated':
      return { ...nothing, type, ...readPayment(data) };
    case 'payment-request-created':
    case 'payment-request-updated':
      return { ...nothing, type, ...readRequest(data) };
    default:
      return { ...nothing, type };
  }
}

const nothing: ProviderEvent = {
  type: 'unknown',
  topic: 'other',
  mode: null,
  environment: null,
  paymentRef: null,
  linkRef: null,
  claims: null,
  amountMinor: null,
  currency: null,
  verification: null,
  problem: null,
};

function readPayment(data: JsonBody): Partial<ProviderEvent> {
  const payment = eventPaymentWire.safeParse(data).data;
  if (!payment) return { topic: 'payment', problem: 'no_payment_id' };
  return {
    topic: 'payment',
    environment: payment.environmentId ?? null,
    paymentRef: payment.id,
    linkRef: payment.paymentRequestId ?? null,
    claims: payment.status == null ? null : paymentStatusOf(payment.status),
    amountMinor: payment.amount ?? null,
    currency,
  };
}

/** A request's status decides nothing: its event only says that it is worth asking again. */
function readRequest(data: JsonBody): Partial<ProviderEvent> {
  const request = eventRequestWire.safeParse(data).data;
  if (!request) return { topic: 'payment', problem: 'no_payment_request' };
  return {
    topic: 'payment',
    environment: request.environmentId ?? null,
    paymentRef: requestKey(request.transactionId),
    linkRef: request.id,
    amountMinor: request.totalAmount ?? request.amount ?? null,
    currency,
  };
}

const requestPrefix = 'request:';

/** The key of money that a payment request proves before its payment has named itself. */
export function requestKey(transactionId: string): string {
  return requestPrefix + transactionId;
}

/** The transaction id of such a key; null for the id of a payment. */
export function transactionOf(paymentRef: string): string | null {
  return paymentRef.startsWith(requestPrefix) ? paymentRef.slice(requestPrefix.length) : null;
}
