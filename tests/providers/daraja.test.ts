import { describe, expect, test } from 'bun:test';
import { daraja } from '../../server/providers/daraja/daraja.ts';
import { passwordOf, timestampOf } from '../../server/providers/daraja/password.ts';
import {
  type MpesaResultCode,
  mpesaResultOf,
  mpesaResults,
} from '../../server/providers/mpesa/result-codes.ts';
import { describeProvider } from './contract.ts';

const callback = (ResultCode: number | string, more: Record<string, unknown> = {}) => ({
  Body: {
    stkCallback: {
      MerchantRequestID: 'm-1',
      CheckoutRequestID: 'ws_CO_1',
      ResultCode,
      ResultDesc: 'as it is said',
      ...more,
    },
  },
});

const paid = (amount: unknown = 10.0) =>
  callback(0, {
    CallbackMetadata: {
      Item: [
        { Name: 'Amount', Value: amount },
        { Name: 'MpesaReceiptNumber', Value: 'QAA1BBB2CC' },
        { Name: 'Balance' },
        { Name: 'TransactionDate', Value: 20270101100031 },
        { Name: 'PhoneNumber', Value: 254708374149 },
      ],
    },
  });

const read = { topic: 'payment', paymentRef: 'ws_CO_1', mode: null, linkRef: null } as const;

const credentials = {
  consumerKey: 'k'.repeat(32),
  consumerSecret: 's'.repeat(16),
  passkey: 'bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919',
  shortcode: '174379',
  shortcodeType: 'paybill',
};

describeProvider({
  provider: daraja,
  mode: 'test',
  secret: 'nothing is signed',
  credentials,
  sign: (body) => ({ headers: { 'content-type': 'application/json' }, body }),
  checksTime: false,
  provenByPath: true,
  events: {
    'a payment': {
      body: paid(),
      read: {
        ...read,
        claims: 'paid',
        amountMinor: 1_000,
        currency: 'KES',
        evidence: { receipt: 'QAA1BBB2CC', amountMinor: 1_000 },
      },
    },
    'a cancelled prompt': { body: callback(1032), read: { ...read, claims: 'canceled', amountMinor: null } },
    'a prompt nobody answered': { body: callback('1037'), read: { ...read, claims: 'expired' } },
    'a code that is no number': { body: callback('SFC_IC0003'), read: { ...read, claims: 'failed' } },
    'a code nobody knows': { body: callback(777), read: { ...read, claims: null } },
  },
  unknownEvent: { Result: { ResultType: 0, ResultCode: 0 } },
  statuses: {
    '0': 'paid',
    '1': 'failed',
    '2': 'failed',
    '3': 'failed',
    '4': 'failed',
    '8': 'failed',
    '17': 'failed',
    '1001': 'failed',
    '1019': 'expired',
    '1025': 'failed',
    '1032': 'canceled',
    '1037': 'expired',
    '2001': 'failed',
    '2028': 'failed',
    '4999': 'initiated',
    '8006': 'failed',
    '9999': 'failed',
    SFC_IC0003: 'failed',
  },
  statusOf: (code) => mpesaResultOf(code)?.status ?? null,
  badCredentials: [
    { name: 'no key', values: { consumerKey: '' }, problem: { field: 'consumerKey', code: 'missing' } },
    {
      name: 'a line break',
      values: { passkey: 'abc\ndef' },
      problem: { field: 'passkey', code: 'has_spaces' },
    },
    {
      name: 'a shortcode that is none',
      values: { shortcode: 'seven' },
      problem: { field: 'shortcode', code: 'wrong_shape' },
    },
    {
      name: 'a kind nobody knows',
      values: { shortcodeType: 'buygoods' },
      problem: { field: 'shortcodeType', code: 'wrong_shape' },
    },
    {
      name: 'a till without its own number',
      values: { shortcodeType: 'till' },
      problem: { field: 'till', code: 'missing' },
    },
    {
      name: 'a field nobody knows',
      values: { secret: 'x' },
      problem: { field: 'secret', code: 'unknown_field' },
    },
  ],
  chargeable: [
    { amountMinor: 100, currency: 'KES' },
    { amountMinor: 25_000_000, currency: 'KES' },
  ],
  notChargeable: [
    { amountMinor: 1_050, currency: 'KES' },
    { amountMinor: 99, currency: 'KES' },
    { amountMinor: 25_000_100, currency: 'KES' },
    { amountMinor: 1_000, currency: 'SAR' },
  ],
});

describe('M-Pesa', () => {
  test('has a reason in our list for every code that brings no money', () => {
    for (const code of Object.keys(mpesaResults) as MpesaResultCode[]) {
      const { status, failure } = mpesaResults[code];
      expect({ code, known: failure !== null }).toEqual({
        code,
        known: status !== 'paid' && status !== 'initiated',
      });
    }
  });

  test('refuses a callback at a URL that is no prompt’s own', () => {
    const raw = new TextEncoder().encode(JSON.stringify(paid()));
    const call = { headers: new Headers(), raw, receivedAt: 0, checkoutId: null };
    expect(daraja.hook.prove(call, [])).toMatchObject({
      ok: false,
      reason: 'unknown_hook',
      eventKey: 'ws_CO_1',
    });
  });

  test.each([
    [10, 1_000],
    ['10.00', 1_000],
    [10.5, 1_050],
    ['1e3', null],
    [null, null],
    [-5, null],
  ])('reads the amount %p of a callback as %p, never guessed', (value, amountMinor) => {
    expect(daraja.hook.parse(JSON.stringify(paid(value))).evidence?.amountMinor ?? null).toBe(amountMinor);
  });

  test('knows the public sandbox account from one that takes real money', () => {
    expect(daraja.checkCredentials({ ...credentials, shortcode: '600000' }, 'live')).toEqual([
      { field: 'passkey', code: 'mode_mismatch' },
    ]);
    expect(daraja.checkCredentials({ ...credentials, passkey: 'a'.repeat(64) }, 'live')).toEqual([
      { field: 'shortcode', code: 'mode_mismatch' },
    ]);
    expect(daraja.apiUrl('live')).toBe('https://api.safaricom.co.ke');
    expect(daraja.apiUrl('test')).toBe('https://sandbox.safaricom.co.ke');
  });

  test('makes the password of Safaricom’s own sample, with the time in Nairobi', () => {
    const timestamp = timestampOf(Date.UTC(2021, 5, 28, 6, 24, 8));
    expect(timestamp).toBe('20210628092408');
    expect(timestampOf(Date.UTC(2026, 11, 31, 21, 0, 0))).toBe('20270101000000');
    expect(passwordOf('174379', credentials.passkey, timestamp)).toBe(
      'MTc0Mzc5YmZiMjc5ZjlhYTliZGJjZjE1OGU5N2RkNzFhNDY3Y2QyZTBjODkzMDU5YjEwZjc4ZTZiNzJhZGExZWQyYzkxOTIwMjEwNjI4MDkyNDA4',
    );
  });
});
