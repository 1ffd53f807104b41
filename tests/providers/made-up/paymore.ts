import { createHash, createHmac } from 'node:crypto';
import type { Proof, Provider, ProviderEvent } from '../../../server/providers/provider.ts';
import { sameSecret } from '../../../server/security/constant-time.ts';
import type { PaymentStatus } from '../../../shared/payment-status.ts';

/** The whole of a provider that does not exist: what somebody writes who adds a fifth one. */
export const paymore: Provider = {
  id: 'paymore',
  name: 'PayMore',
  country: 'AE',
  kind: 'link',
  hookSetup: 'by_hand',
  currencies: ['AED'],
  dashboardUrl: 'https://paymore.example',
  sandboxPath: null,
  hookSecretField: 'webhookSecret',
  fields: ['secretKey', 'webhookSecret'].map((key) => ({
    key,
    labelKey: key,
    helpKey: `paymore.${key}`,
    secret: true,
    required: key === 'secretKey',
    placeholder: '',
    pattern: '\\S{8,}',
    maxLength: 100,
  })),
  apiUrl: () => 'https://api.paymore.example',
  checkCredentials: ({ secretKey = '' }) =>
    secretKey.length < 8 ? [{ field: 'secretKey', code: 'too_short' }] : [],
  refuseAmount: ({ amountMinor }) =>
    amountMinor % 25 === 0
      ? null
      : { code: 'checkout.amount_not_chargeable', message: 'quarters of a dirham only', facts: {} },
  hook: { prove, parse, answer: 'ok' },
  connect: () => {
    throw new Error('nobody lives there');
  },
};

const statuses: Readonly<Record<string, PaymentStatus>> = {
  waiting: 'initiated',
  done: 'paid',
  broken: 'failed',
};

export function paymoreStatusOf(status: string): PaymentStatus | null {
  return Object.hasOwn(statuses, status) ? (statuses[status] ?? null) : null;
}

export function signatureOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

function prove(
  { headers, raw }: Parameters<Provider['hook']['prove']>[0],
  secrets: readonly string[],
): Proof {
  const body = Buffer.from(raw).toString('utf8');
  const refusal = { ok: false, eventKey: null, eventType: null, redactedBody: body } as const;
  const valid = secrets.filter(Boolean);
  if (valid.length === 0) return { ...refusal, reason: 'no_secret_configured' };
  const given = headers.get('x-paymore-signature') ?? '';
  const secretIndex = valid.findIndex((secret) => sameSecret(given, signatureOf(body, secret)));
  if (secretIndex < 0) return { ...refusal, reason: given === '' ? 'secret_missing' : 'secret_wrong' };
  return { ok: true, body: raw, secretIndex, dedupKey: createHash('sha256').update(raw).digest('hex') };
}

function parse(text: string): ProviderEvent {
  const nothing = {
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
  } as const satisfies ProviderEvent;
  try {
    const { what, payment } = JSON.parse(text) as {
      what?: unknown;
      payment?: { id?: unknown; state?: unknown };
    };
    if (what !== 'payment' || typeof payment?.id !== 'string')
      return { ...nothing, type: String(what ?? 'unknown') };
    return {
      ...nothing,
      type: 'payment',
      topic: 'payment',
      paymentRef: payment.id,
      claims: paymoreStatusOf(String(payment.state)),
    };
  } catch {
    return { ...nothing, problem: 'no_object' };
  }
}
