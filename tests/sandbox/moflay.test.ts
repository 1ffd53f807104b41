import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { Webhook } from 'standardwebhooks';
import { createKenyaStage } from './kenya-stage.ts';

let stage: ReturnType<typeof createKenyaStage>;
let business: Record<string, string>;

beforeEach(() => {
  stage = createKenyaStage();
  business = stage.sandbox.createAccount('moflay', 'Karibu Coffee') ?? {};
  control()?.setHookUrl?.('https://shop.example/hook');
});

afterEach(async () => {
  await stage.sandbox.stop();
  expect(stage.errors).toEqual([]);
});

const control = () => stage.sandbox.controlOf('moflay', business);
const waiting = () => stage.sandbox.phone.waiting(stage.tokenOf(control()?.phoneUrl));
const faults = (more: Record<string, unknown>) => control()?.setFaults({ rateLimits: false, ...more });

const wish = (more: Record<string, unknown> = {}) => ({
  phoneNumber: '254712345678',
  amount: 1000,
  description: 'INV 42',
  accountReference: 'INV42',
  metadata: { invoice: 'INV-0042' },
  ...more,
});

function call(
  method: string,
  path: string,
  more: { body?: unknown; key?: string; authorization?: string | null } = {},
) {
  const { body, key, authorization = `Bearer ${business.apiKey}` } = more;
  return stage.json(`/sandbox/moflay/v1${path}`, {
    method,
    headers: {
      ...(authorization === null ? {} : { authorization }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}
const express = (more: Record<string, unknown> = {}, key?: string) =>
  call('POST', '/express', { body: wish(more), ...(key === undefined ? {} : { key }) });

describe('Moflay’s door', () => {
  test('opens for the business’s own key only', async () => {
    expect(await call('GET', '/transactions', { authorization: null })).toMatchObject({
      status: 401,
      body: { error: { code: 'missing_api_key', status: 401 } },
    });
    expect(await call('GET', '/transactions', { authorization: 'Bearer mof_live_x' })).toMatchObject({
      status: 403,
      body: { error: { code: 'invalid_api_key' } },
    });
  });

  test('tells a missing permission beside the error, as its document has it', async () => {
    faults({ missingPermission: 'express.pay' });
    expect(await express()).toMatchObject({
      status: 422,
      body: { error: { status: 422 }, code: 'invalid_access' },
    });
    expect(await call('GET', '/transactions')).toMatchObject({ status: 200 });
  });

  test('has no other addresses and methods', async () => {
    expect(await call('GET', '/refunds')).toMatchObject({
      status: 404,
      body: { error: { code: 'not_found' } },
    });
    expect(await call('DELETE', '/transactions')).toMatchObject({
      status: 405,
      body: { error: { code: 'method_not_allowed' } },
    });
  });

  test('lets five calls through in ten seconds and twenty in a minute, and says how many are left', async () => {
    const left: (string | null)[] = [];
    for (let n = 0; n < 5; n++)
      left.push((await call('GET', '/transactions')).headers.get('x-ratelimit-remaining'));
    expect(left).toEqual(['4', '3', '2', '1', '0']);
    const over = await call('GET', '/transactions');
    expect(over).toMatchObject({ status: 429, body: { error: { code: 'rate_limit_exceeded' } } });
    expect(over.headers.get('x-ratelimit-reset')).toBe(String(stage.now() / 1000 + 10));
    for (let tens = 0; tens < 3; tens++) {
      await stage.later(10_000);
      for (let n = 0; n < 5; n++) expect((await call('GET', '/transactions')).status).toBe(200);
    }
    await stage.later(10_000);
    expect((await call('GET', '/transactions')).status).toBe(429);
    await stage.later(20_000);
    expect((await call('GET', '/transactions')).status).toBe(200);
  });
});

describe('an express payment', () => {
  beforeEach(() => void faults({}));

  test('answers 202 with both ids, and rings the phone', async () => {
    const { status, body } = await express();
    expect(status).toBe(202);
    const { paymentId, transactionId } = body;
    expect(body).toMatchObject({
      paymentId: expect.stringMatching(/^pay_/),
      transactionId: expect.stringMatching(/^trxn_/),
      status: 'pending',
      environment: 'sandbox',
      amount: 1000,
      currency: 'KES',
    });
    expect(waiting()).toMatchObject([{ amount_minor: 1_000, msisdn: '254712345678' }]);
    for (const id of [paymentId, transactionId])
      expect((await call('GET', `/payments/${id}`)).body).toMatchObject({
        id: paymentId,
        transactionId,
        status: 'pending',
      });
    expect((await call('GET', `/transactions/${transactionId}`)).body).toMatchObject({
      metadata: { invoice: 'INV-0042' },
      object: 'transaction',
    });
    expect((await call('GET', `/transactions/${paymentId}`)).status).toBe(404);
  });

  test.each([
    ['no phone', { phoneNumber: undefined }, 'phoneNumber'],
    ['a phone of another country', { phoneNumber: '+966500000000' }, 'phoneNumber'],
    ['no amount', { amount: undefined }, 'amount'],
    ['an amount as text', { amount: '1000' }, 'amount'],
    ['a fraction of a shilling', { amount: 1050 }, 'amount'],
    ['more than its documents allow', { amount: 250_100 }, 'amount'],
    ['no description', { description: undefined }, 'description'],
    ['a long description', { description: 'fourteen chars' }, 'description'],
    ['a reference with a hyphen', { accountReference: 'INV-42' }, 'accountReference'],
    ['a long reference', { accountReference: 'INVOICE000042' }, 'accountReference'],
    ['long metadata', { metadata: { a: 'x'.repeat(501) } }, 'metadata'],
  ])('with %s is refused, and the field is named', async (_name, change, field) => {
    const refused = await express(change);
    expect(refused).toMatchObject({ status: 422, body: { error: { code: 'validation_error' } } });
    expect(refused.body.error.validation.map((issue: { field: string }) => issue.field)).toEqual([field]);
    expect(waiting()).toHaveLength(0);
  });

  test('asked for again under the same key is the same payment', async () => {
    const first = await express({}, 'chk_1');
    expect((await express({}, 'chk_1')).body).toEqual(first.body);
    expect(waiting()).toHaveLength(1);
    expect(await express({ amount: 2000 }, 'chk_1')).toMatchObject({
      status: 422,
      body: { error: { code: 'idempotency_key_reused' } },
    });
    expect(await express({}, 'x'.repeat(257))).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid_idempotency_key' } },
    });
  });

  test('still under way under the same key says so', async () => {
    faults({ apiSlowMs: 40 });
    const slow = express({}, 'chk_1');
    await Bun.sleep(5);
    expect(await express({}, 'chk_1')).toMatchObject({
      status: 409,
      body: { error: { code: 'idempotent_request_in_progress' } },
    });
    expect((await slow).status).toBe(202);
  });

  test('refused leaves its key free', async () => {
    await express({ amount: 0 }, 'chk_1');
    expect((await express({}, 'chk_1')).status).toBe(202);
  });
});

describe('Moflay’s list', () => {
  test('goes back page by page, at most ten at a time, within a time', async () => {
    faults({});
    for (let n = 0; n < 12; n++) {
      await express({ phoneNumber: `2547120000${String(n).padStart(2, '0')}` });
      await stage.later(1_000);
    }
    const first = await call('GET', '/transactions');
    expect(first.body.data).toHaveLength(10);
    expect(first.body.meta).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await call('GET', `/transactions?cursor=${encodeURIComponent(first.body.meta.cursor)}`);
    expect(second.body.data).toHaveLength(2);
    expect(second.body.meta).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const late = new Date(stage.now() - 3_500).toISOString();
    expect((await call('GET', `/transactions?start=${late}`)).body.data).toHaveLength(3);
    for (const bad of ['limit=11', 'limit=0', 'cursor=nonsense', 'start=yesterday'])
      expect((await call('GET', `/transactions?${bad}`)).status).toBe(422);
  });
});

describe('Moflay’s events', () => {
  beforeEach(() => void faults({}));

  test('are signed afresh at every try, by a schedule that ends', async () => {
    stage.receiver.status = 503;
    await express({ phoneNumber: '0700000000' });
    for (const wait of [
      0,
      5_000,
      5 * 60_000,
      30 * 60_000,
      2 * 3_600_000,
      5 * 3_600_000,
      10 * 3_600_000,
      10 * 3_600_000,
      99 * 3_600_000,
    ])
      await stage.later(wait);
    expect(stage.told).toHaveLength(8);
    expect(new Set(stage.told.map(({ headers }) => headers.get('svix-id'))).size).toBe(1);
    expect(new Set(stage.told.map(({ headers }) => headers.get('svix-timestamp'))).size).toBe(8);
    const [told] = stage.told;
    const signature = new Webhook(business.webhookSecret ?? '').sign(
      told?.headers.get('svix-id') ?? '',
      new Date(Number(told?.headers.get('svix-timestamp')) * 1000),
      told?.text ?? '',
    );
    expect(told?.headers.get('svix-signature')).toBe(signature);
  });

  test.each([
    ['0700000000', 'payment.completed', 'completed'],
    ['0700000001', 'payment.failed', 'failed'],
    ['0700001032', 'payment.canceled', 'canceled'],
  ])('of %s say %s', async (phoneNumber, type, status) => {
    const { transactionId } = (await express({ phoneNumber })).body;
    await stage.sandbox.runDue();
    expect(stage.told.map(({ body }) => body)).toMatchObject([
      { type, object: 'event', data: { id: transactionId, status, environment: 'sandbox' } },
    ]);
    expect(stage.told[0]?.body.data).not.toHaveProperty('paymentId');
  });

  test('do not exist for a payment that ended unknown', async () => {
    faults({ unknownNext: 1 });
    const { transactionId } = (await express({ phoneNumber: '0700000000' })).body;
    await stage.sandbox.runDue();
    expect((await call('GET', `/payments/${transactionId}`)).body).toMatchObject({
      status: 'unknown',
      receiptNumber: null,
    });
    stage.sandbox.moflay.resolveUnknown(business);
    expect((await call('GET', `/payments/${transactionId}`)).body).toMatchObject({
      status: 'completed',
      receiptNumber: expect.any(String),
    });
    await stage.later(86_400_000);
    expect(stage.told).toHaveLength(0);
  });
});
