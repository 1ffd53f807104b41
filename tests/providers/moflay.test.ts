import { describe, expect, test } from 'bun:test';
import { moflay } from '../../server/providers/moflay/moflay.ts';
import { failureOf, moflayStatuses, paymentStatusOf } from '../../server/providers/moflay/status.ts';
import { signWebhook } from '../../server/security/standard-webhooks.ts';
import { describeProvider } from './contract.ts';

const transaction = {
  id: 'trxn_BBBB',
  object: 'transaction',
  environment: 'sandbox',
  source: 'api',
  customerId: 'cus_CCCC',
  type: 'payment',
  amount: 1000,
  description: 'INV 42',
  currency: 'KES',
  status: 'completed',
  phoneNumber: '254712345678',
  metadata: { invoice: 'INV-0042' },
  receiptNumber: 'QAA1BBB2CC',
  failureReason: null,
};

const event = (type: string, data: Record<string, unknown> = {}) => ({
  type,
  object: 'event',
  timestamp: '2027-01-01T10:00:40Z',
  data: { ...transaction, ...data },
});

const read = {
  topic: 'payment',
  mode: 'test',
  paymentRef: 'trxn_BBBB',
  currency: 'KES',
  amountMinor: null,
} as const;

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const credentials = { apiKey: 'mof_test_abcdefghijkl', webhookSecret: secret, amountUnit: 'minor' };

describeProvider({
  provider: moflay,
  mode: 'test',
  secret,
  credentials,
  sign: (body, { secret: key, sentAt }) => ({
    headers: {
      'content-type': 'application/json',
      ...signWebhook({ id: `msg_${Bun.hash(body)}`, sentAt, body }, [key], 'svix'),
    },
    body,
  }),
  checksTime: true,
  events: {
    'payment.completed': { body: event('payment.completed'), read: { ...read, claims: 'paid' } },
    'payment.failed': { body: event('payment.failed'), read: { ...read, claims: 'failed' } },
    'payment.canceled': { body: event('payment.canceled'), read: { ...read, claims: 'canceled' } },
    'a live event': {
      body: event('payment.completed', { environment: 'production' }),
      read: { ...read, mode: 'live' },
    },
    'customer.created': {
      body: { type: 'customer.created', data: { id: 'cus_CCCC' } },
      read: { topic: 'other', paymentRef: null },
    },
  },
  unknownEvent: event('payment.danced'),
  statuses: {
    initiating: 'initiated',
    pending: 'initiated',
    unknown: 'initiated',
    completed: 'paid',
    failed: 'failed',
    canceled: 'canceled',
  },
  statusOf: paymentStatusOf,
  badCredentials: [
    { name: 'no key', values: { apiKey: '' }, problem: { field: 'apiKey', code: 'missing' } },
    {
      name: 'a live key in test mode',
      values: { apiKey: 'mof_live_abcdefgh' },
      problem: { field: 'apiKey', code: 'mode_mismatch' },
    },
    {
      name: 'something else',
      values: { apiKey: 'sk_test_abcdefgh' },
      problem: { field: 'apiKey', code: 'wrong_shape' },
    },
    {
      name: 'a space inside',
      values: { apiKey: 'mof_test_abc defgh' },
      problem: { field: 'apiKey', code: 'has_spaces' },
    },
    {
      name: 'a secret of another kind',
      values: { webhookSecret: 'a-shared-secret' },
      problem: { field: 'webhookSecret', code: 'wrong_shape' },
    },
    {
      name: 'a unit nobody knows',
      values: { amountUnit: 'dollars' },
      problem: { field: 'amountUnit', code: 'wrong_shape' },
    },
    {
      name: 'a ceiling that is no number',
      values: { ceiling: 'high' },
      problem: { field: 'ceiling', code: 'wrong_shape' },
    },
    {
      name: 'a field nobody knows',
      values: { secret: 'x' },
      problem: { field: 'secret', code: 'unknown_field' },
    },
  ],
  chargeable: [
    { amountMinor: 100, currency: 'KES' },
    { amountMinor: 250_000, currency: 'KES' },
  ],
  notChargeable: [
    { amountMinor: 1_050, currency: 'KES' },
    { amountMinor: 99, currency: 'KES' },
    { amountMinor: 250_100, currency: 'KES' },
    { amountMinor: 1_000, currency: 'SAR' },
  ],
});

describe('Moflay’s amounts', () => {
  const live = { mode: 'live', credentials, amountsProvenAt: null } as const;
  const kes = (amountMinor: number) => ({ amountMinor, currency: 'KES' });

  test('of a live account stay at ten shillings until a controlled payment has proved them', () => {
    expect(moflay.refuseAmount(kes(1_000), live)).toBeNull();
    expect(moflay.refuseAmount(kes(1_100), live)).toMatchObject({
      facts: { amountMinorMax: 1_000, reason: 'amounts_unproven' },
    });
    expect(moflay.refuseAmount(kes(1_100), { ...live, amountsProvenAt: 1 })).toBeNull();
    expect(moflay.refuseAmount(kes(1_100), { ...live, mode: 'test' })).toBeNull();
  });

  test('end at the account’s own ceiling, and never above M-Pesa’s', () => {
    const account = (more: Record<string, string>) => ({
      mode: 'test' as const,
      credentials: { ...credentials, ...more },
      amountsProvenAt: null,
    });
    expect(moflay.refuseAmount(kes(25_000_000), account({ amountUnit: 'whole' }))).toBeNull();
    expect(moflay.refuseAmount(kes(500_100), account({ ceiling: '5000' }))).toMatchObject({
      facts: { amountMinorMax: 500_000 },
    });
    expect(moflay.refuseAmount(kes(25_000_100), account({ ceiling: '999999' }))).not.toBeNull();
  });
});

describe('Moflay’s statuses', () => {
  test('are all mapped', () => {
    for (const status of moflayStatuses) expect(paymentStatusOf(status)).not.toBeNull();
  });

  test.each([
    [
      'The customer did not have enough available M-Pesa funds to complete the payment.',
      'insufficient_funds',
    ],
    ["The requested amount is below M-Pesa's minimum transaction amount.", 'below_minimum'],
    ["The requested amount exceeds M-Pesa's allowed transaction amount.", 'above_maximum'],
    ['The customer or shortcode exceeded an M-Pesa transaction limit.', 'daily_limit'],
    ['M-Pesa rejected a duplicate or repeated request for the same amount.', 'same_amount_too_soon'],
    ['The STK prompt expired before the customer completed authorization.', 'timed_out'],
    ['M-Pesa rejected the request because one or more transaction fields were too long.', 'push_failed'],
    [
      "M-Pesa could not reach the customer's phone or the customer did not respond to the STK prompt.",
      'phone_unreachable',
    ],
    ['The customer entered an incorrect M-Pesa PIN.', 'wrong_pin'],
    [
      'M-Pesa rejected the request because the transaction configuration is invalid.',
      'merchant_set_up_wrong',
    ],
    [
      'M-Pesa rejected the request because the shortcode, passkey, or initiator configuration is invalid.',
      'merchant_set_up_wrong',
    ],
    ['Something else altogether', 'other'],
  ] as const)('that failed because “%s” are told as %s', (detail, failure) => {
    expect(failureOf('failed', detail)).toBe(failure);
  });

  test('that are cancelled are the payer’s own doing, and others have no reason', () => {
    expect(failureOf('canceled', null)).toBe('canceled_by_payer');
    expect(failureOf('initiated', 'whatever')).toBeNull();
  });
});
