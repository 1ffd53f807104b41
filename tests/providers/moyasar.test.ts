import { describe, expect, test } from 'bun:test';
import { moyasar } from '../../server/providers/moyasar/moyasar.ts';
import { moyasarPaymentStatuses, paymentStatusOf } from '../../server/providers/moyasar/status.ts';
import { describeProvider } from './contract.ts';

const payment = {
  id: '99999999-8888-4777-8666-555555555555',
  status: 'paid',
  amount: 2500,
  currency: 'SAR',
  invoice_id: '11111111-2222-4333-8444-555555555555',
  metadata: null,
};

const event = (type: string, more: Record<string, unknown> = {}) => ({
  id: `aaaaaaaa-bbbb-4ccc-8ddd-${type.padEnd(12, 'e').slice(0, 12)}`,
  type,
  created_at: '2027-01-01T10:05:10+00:00',
  account_name: 'My Shop',
  live: false,
  data: payment,
  ...more,
});

const read = {
  topic: 'payment',
  mode: 'test',
  paymentRef: payment.id,
  linkRef: payment.invoice_id,
  amountMinor: 2500,
} as const;

const wirePayment = (status: string) => ({ ...payment, status, created_at: 0, updated_at: 0 });

describeProvider({
  provider: moyasar,
  mode: 'test',
  secret: 'the-shared-secret',
  credentials: {
    secretKey: 'sk_test_abcdefghijkl',
    publishableKey: 'pk_test_abcdefghijkl',
    webhookSecret: 'the-shared-secret',
  },
  sign: (body, { secret }) => ({
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...(JSON.parse(body) as object), secret_token: secret }),
  }),
  checksTime: false,
  events: {
    payment_paid: { body: event('payment_paid'), read: { ...read, claims: 'paid' } },
    payment_faild: { body: event('payment_faild'), read: { ...read, claims: 'failed' } },
    payment_failed: { body: event('payment_failed'), read: { ...read, claims: 'failed' } },
    payment_authorized: { body: event('payment_authorized'), read: { ...read, claims: 'authorized' } },
    payment_captured: { body: event('payment_captured'), read: { ...read, claims: 'paid' } },
    payment_refunded: { body: event('payment_refunded'), read: { ...read, claims: 'partially_refunded' } },
    payment_voided: { body: event('payment_voided'), read: { ...read, claims: 'voided' } },
    webhook_verification: {
      body: event('webhook_verification', {
        live: undefined,
        data: { webhook_id: 'cccccccc-1111-4222-8333-dddddddddddd', verification_code: '482913' },
      }),
      read: {
        topic: 'hook_verification',
        verification: { hookRef: 'cccccccc-1111-4222-8333-dddddddddddd', code: '482913' },
      },
    },
    'a live event': { body: event('payment_paid', { live: true }), read: { ...read, mode: 'live' } },
  },
  unknownEvent: event('card_danced'),
  statuses: {
    initiated: 'initiated',
    verified: 'initiated',
    authorized: 'authorized',
    failed: 'failed',
    paid: 'paid',
    captured: 'paid',
    refunded: 'refunded',
    voided: 'voided',
  },
  statusOf: (status) => paymentStatusOf(wirePayment(status)),
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
      name: 'a field nobody knows',
      values: { secret: 'x' },
      problem: { field: 'secret', code: 'unknown_field' },
    },
  ],
  chargeable: [
    { amountMinor: 100, currency: 'SAR' },
    { amountMinor: 45_500, currency: 'KWD' },
    { amountMinor: 1_000, currency: 'JPY' },
  ],
  notChargeable: [{ amountMinor: 99, currency: 'SAR' }],
});

describe('Moyasar’s payment', () => {
  test('has a mapping for every status of its documents', () => {
    for (const status of moyasarPaymentStatuses) expect(paymentStatusOf(wirePayment(status))).not.toBeNull();
  });

  test('refunded in part is partially refunded, whatever the status word', () => {
    expect(paymentStatusOf({ ...wirePayment('refunded'), refunded: 1000 })).toBe('partially_refunded');
    expect(paymentStatusOf({ ...wirePayment('paid'), refunded: 1000 })).toBe('partially_refunded');
    expect(paymentStatusOf({ ...wirePayment('refunded'), refunded: 2500 })).toBe('refunded');
    expect(paymentStatusOf({ ...wirePayment('refunded'), captured: 2000, refunded: 2000 })).toBe('refunded');
  });

  test('that was voided without a new status word is voided', () => {
    expect(paymentStatusOf({ ...wirePayment('paid'), voided_at: '2027-01-01T11:00:00Z' })).toBe('voided');
  });
});
