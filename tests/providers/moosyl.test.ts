import { describe, expect, test } from 'bun:test';
import { createHash, createHmac } from 'node:crypto';
import { minorOf, ouguiyaOf } from '../../server/providers/moosyl/money.ts';
import { moosyl } from '../../server/providers/moosyl/moosyl.ts';
import { withoutPassCodes } from '../../server/providers/moosyl/redact.ts';
import { moosylPaymentStatuses, paymentStatusOf } from '../../server/providers/moosyl/status.ts';
import type { Proof } from '../../server/providers/provider.ts';
import { describeProvider } from './contract.ts';

/** The example of Moosyl's documentation (seeds/moosyl-webhooks), with a pass code in it. */
const payment = {
  id: '2fd1ef95-0af6-4adf-a860-bd4d161fbc5f',
  amount: 1500,
  phoneNumber: '22222222',
  passCode: '4711',
  status: 'completed',
  environmentId: 'a3f79c2f-bd4f-45d9-92f8-5f8e9095f04a',
  paymentRequestId: 'f57a2cc2-2ab1-4f5c-98ef-c38eb41257e8',
  configurationId: '17ce17cb-b657-4def-b754-1ef633fd5f18',
  referenceId: 'BK-REF-884421',
  metadata: { provider: 'bankily', paymentCode: '1234567' },
  payoutId: null,
  completedAt: '2026-02-16T10:21:02.000Z',
  createdAt: '2026-02-16T10:20:31.000Z',
  updatedAt: '2026-02-16T10:21:02.000Z',
};

const request = {
  id: payment.paymentRequestId,
  transactionId: 'INV-100231',
  amount: 1500,
  totalAmount: 1500,
  phoneNumber: '22222222',
  status: 'completed',
  environmentId: payment.environmentId,
  createdAt: '2026-02-16T10:20:30.000Z',
  updatedAt: '2026-02-16T10:21:02.000Z',
};

const paymentEvent = (event: string, more: Record<string, unknown> = {}) => ({
  event,
  data: { ...payment, ...more, request, transactionId: request.transactionId },
});

const ofPayment = {
  topic: 'payment',
  mode: null,
  environment: payment.environmentId,
  paymentRef: payment.id,
  linkRef: request.id,
  amountMinor: 150_000,
  currency: 'MRU',
} as const;

const ofRequest = { ...ofPayment, paymentRef: 'request:INV-100231', claims: null } as const;

const signature = (body: string | Uint8Array, secret: string) =>
  createHmac('sha256', secret).update(body).digest('hex');

const secret = 'moosyl_test_secret';

describeProvider({
  provider: moosyl,
  mode: 'test',
  secret,
  credentials: {
    secretKey: 'sk_test_abcdefghijkl',
    publishableKey: 'pk_test_abcdefghijkl',
    webhookSecret: secret,
  },
  sign: (body, options) => ({
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Moosyl-Webhook/1.0',
      'x-webhook-event': (JSON.parse(body) as { event: string }).event,
      'x-webhook-signature': `sha256=${signature(body, options.secret)}`,
    },
    body,
  }),
  checksTime: false,
  events: {
    'payment-created': {
      body: paymentEvent('payment-created', { status: 'pending' }),
      read: { ...ofPayment, claims: 'initiated' },
    },
    'payment-updated': { body: paymentEvent('payment-updated'), read: { ...ofPayment, claims: 'paid' } },
    'a failed payment': {
      body: paymentEvent('payment-updated', { status: 'failed' }),
      read: { ...ofPayment, claims: 'failed' },
    },
    'a status nobody knows': {
      body: paymentEvent('payment-updated', { status: 'refunding' }),
      read: { ...ofPayment, claims: null },
    },
    'payment-request-created': { body: { event: 'payment-request-created', data: request }, read: ofRequest },
    'payment-request-updated': { body: { event: 'payment-request-updated', data: request }, read: ofRequest },
    'subscription-created': {
      body: { event: 'subscription-created', data: { id: 's1' } },
      read: { type: 'subscription-created', topic: 'other', paymentRef: null },
    },
  },
  unknownEvent: { event: 'wallet-danced', data: { id: 'w1' } },
  statuses: {
    pending: 'initiated',
    completed: 'paid',
    expired: 'expired',
    cancelled: 'canceled',
    failed: 'failed',
  },
  statusOf: paymentStatusOf,
  badCredentials: [
    { name: 'none', values: { secretKey: '' }, problem: { field: 'secretKey', code: 'missing' } },
    {
      name: 'a space inside',
      values: { secretKey: 'sk_test_abc defghi' },
      problem: { field: 'secretKey', code: 'has_spaces' },
    },
    {
      name: 'the publishable key',
      values: { secretKey: 'pk_test_abcdefgh' },
      problem: { field: 'secretKey', code: 'publishable_in_secret_place' },
    },
    {
      name: 'the secret key in public',
      values: { publishableKey: 'sk_test_abcdefgh' },
      problem: { field: 'publishableKey', code: 'secret_in_publishable_place' },
    },
    {
      name: 'a live key in test mode',
      values: { secretKey: 'sk_live_abcdefgh' },
      problem: { field: 'secretKey', code: 'mode_mismatch' },
    },
    {
      name: 'something else',
      values: { secretKey: 'hello-there-you' },
      problem: { field: 'secretKey', code: 'wrong_shape' },
    },
    {
      name: 'a hook secret to be guessed',
      values: { webhookSecret: 'short' },
      problem: { field: 'webhookSecret', code: 'too_short' },
    },
    {
      name: 'a field nobody knows',
      values: { apiKey: 'x' },
      problem: { field: 'apiKey', code: 'unknown_field' },
    },
  ],
  chargeable: [
    { amountMinor: 100, currency: 'MRU' },
    { amountMinor: 150_000, currency: 'MRU' },
  ],
  notChargeable: [
    { amountMinor: 1_050, currency: 'MRU' },
    { amountMinor: 1, currency: 'MRU' },
    { amountMinor: 0, currency: 'MRU' },
    { amountMinor: 1_000_000_000_100, currency: 'MRU' },
    { amountMinor: 150_000, currency: 'SAR' },
  ],
});

function prove(
  body: string | Uint8Array,
  headers: Record<string, string>,
  secrets: readonly string[] = [secret],
): Proof {
  const raw = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return moosyl.hook.prove({ headers: new Headers(headers), checkoutId: null, raw, receivedAt: 0 }, secrets);
}

const signed = (body: string, more: Record<string, string> = {}) =>
  prove(body, { 'x-webhook-signature': `sha256=${signature(body, secret)}`, ...more });

describe('Moosyl’s signature', () => {
  const body = '{"event":"payment-updated","data":{"id":"p1","status":"completed"}}';
  const hex = '699d1ac5594b94d1dec3e4509a06a7c25ea72cbe6a109db4317108ba18bb789a';

  test('is the one that an independent implementation computed', () => {
    expect(prove(body, { 'x-webhook-signature': `sha256=${hex}` })).toMatchObject({
      ok: true,
      secretIndex: 0,
    });
  });

  test.each([hex, `sha256=${hex.toUpperCase()}`, `SHA256=${hex}`, ` sha256=${hex} `])(
    'may be written as %j',
    (header) => {
      expect(prove(body, { 'x-webhook-signature': header })).toMatchObject({ ok: true });
    },
  );

  test.each([
    'sha256=',
    hex.slice(1),
    `${hex}0`,
    `sha512=${hex}`,
    hex.replace('6', '7'),
    'sha256=zz',
    `sha256=sha256=${hex}`,
  ])('is refused as %j', (header) => {
    expect(prove(body, { 'x-webhook-signature': header })).toMatchObject({
      ok: false,
      reason: 'secret_wrong',
    });
  });

  test('covers every byte, those that JSON does not care for too', () => {
    for (const changed of [`${body} `, body.replace('completed', 'Completed'), body.replace(':', ': ')]) {
      expect(prove(changed, { 'x-webhook-signature': hex })).toMatchObject({ ok: false });
    }
  });

  test('covers bytes that are no text', () => {
    const bytes = Uint8Array.of(0x7b, 0xff, 0x00, 0x7d);
    expect(prove(bytes, { 'x-webhook-signature': signature(bytes, secret) })).toMatchObject({
      ok: false,
      reason: 'not_json',
    });
  });

  test('names the event, and a header that names another one is refused', () => {
    expect(signed(body, { 'x-webhook-event': 'payment-updated' })).toMatchObject({ ok: true });
    expect(signed(body, { 'x-webhook-event': 'payment-created' })).toMatchObject({
      ok: false,
      reason: 'event_differs',
      eventType: 'payment-updated',
      eventKey: 'p1',
    });
  });

  test('the key of a call is the digest of what is stored, so a new pass code in the same words is the same event', () => {
    const first = signed(JSON.stringify(paymentEvent('payment-updated')));
    const again = signed(JSON.stringify(paymentEvent('payment-updated', { passCode: '9999' })));
    if (!first.ok || !again.ok) throw new Error('refused');
    expect(first.dedupKey).toBe(`sha256:${createHash('sha256').update(first.body).digest('hex')}`);
    expect(again.dedupKey).toBe(first.dedupKey);
  });
});

describe('a pass code', () => {
  const secrets = ['4711', '0815', '31337'];

  test.each([
    ['at the top', '{"event":"x","data":{},"passCode":"4711"}'],
    ['deep down', '{"data":{"a":[{"b":{"passCode":"4711"}}]}}'],
    ['as a number', '{"passCode":4711}'],
    ['as a list', '{"passCode":["4711",{"x":"0815"}],"after":1}'],
    ['in other letters', '{"PassCode":"4711","pass_code":"0815","PASS-CODE":31337}'],
    ['with letters escaped', '{"p\\u0061ssCode":"4711"}'],
    ['in a longer name', '{"bankilyPassCode":"4711"}'],
    ['in JSON within JSON', '{"metadata":"{\\"passCode\\":\\"4711\\"}"}'],
    ['with spaces around', '{"passCode"  :\n  "4711" }'],
    ['with quotes in it', '{"passCode":"47\\"4711","amount":1}'],
    ['in text that breaks off', '{"event":"x","data":{"passCode":"4711'],
    ['twice', '{"passCode":"4711","passCode":"0815"}'],
  ])('is cut out %s', (_, body) => {
    const kept = withoutPassCodes(body);
    for (const one of secrets) expect(kept).not.toContain(one);
    expect(kept).toContain('[redacted]');
    if (body.endsWith('}')) expect(() => JSON.parse(kept)).not.toThrow();
  });

  test('is all that changes', () => {
    const body = '{ "amount": 1500,\t"passCode": "4711", "phone":"é" }';
    expect(withoutPassCodes(body)).toBe('{ "amount": 1500,\t"passCode": "[redacted]", "phone":"é" }');
    for (const untouched of ['{"passCode":null}', '{"passed":1,"code":"4711"}', '{"a":"\\u00e9"}'])
      expect(withoutPassCodes(untouched)).toBe(untouched);
  });

  test('is neither stored nor shown, whether the call is taken or refused', () => {
    const body = JSON.stringify(paymentEvent('payment-updated'));
    const taken = signed(body);
    if (!taken.ok) throw new Error(taken.reason);
    expect(Buffer.from(taken.body).toString()).not.toContain('4711');
    const refused = prove(body, { 'x-webhook-signature': 'sha256=00' });
    if (refused.ok) throw new Error('taken');
    expect(refused.redactedBody).not.toContain('4711');
    const broken = prove(body.slice(0, body.indexOf('4711') + 4), {});
    if (broken.ok) throw new Error('taken');
    expect(broken.redactedBody).not.toContain('4711');
  });
});

describe('Moosyl’s money', () => {
  test('is whole ouguiyas on the wire and minor units here', () => {
    expect(minorOf(1500)).toBe(150_000);
    expect(ouguiyaOf(150_000)).toBe(1500);
    expect(() => ouguiyaOf(150_050)).toThrow(RangeError);
  });

  test('has a mapping for every status of its documents', () => {
    for (const status of moosylPaymentStatuses) expect(paymentStatusOf(status)).not.toBeNull();
  });

  test('in an event that carries no whole amount is left to the API', () => {
    for (const amount of [10.5, '10.50', -3, null, 'x'])
      expect(
        moosyl.hook.parse(JSON.stringify(paymentEvent('payment-updated', { amount }))).amountMinor,
      ).toBeNull();
    expect(
      moosyl.hook.parse(JSON.stringify(paymentEvent('payment-updated', { amount: '1500' }))).amountMinor,
    ).toBe(150_000);
  });
});
