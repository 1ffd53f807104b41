import { describe, expect, test } from 'bun:test';
import { basic, createStage, paymentBody } from './stage.ts';

describe('faults of the API', () => {
  const count = async (stage: ReturnType<typeof createStage>) =>
    (await stage.call('GET', '/v1/payments')).body.meta?.total_count;

  for (const [fault, status, type] of [
    [{ apiDown: true }, 503, 'api_error'],
    [{ accountInactive: true }, 405, 'account_inactive_error'],
  ] as const) {
    test(`${Object.keys(fault)[0]}: ${status}, and nothing happens`, async () => {
      const stage = createStage();
      stage.faults(fault);
      const { status: answered, body } = await stage.call('POST', '/v1/payments', paymentBody());
      expect([answered, body.type]).toEqual([status, type]);
      stage.faults({});
      expect(await count(stage)).toBe(0);
    });
  }

  for (const [fault, status] of [
    ['apiDownNext', 503],
    ['apiBusyNext', 429],
  ] as const) {
    test(`${fault}: two calls answer ${status}, the third works`, async () => {
      const stage = createStage();
      stage.faults({ [fault]: 2 });
      const statuses: number[] = [];
      for (let i = 0; i < 3; i++)
        statuses.push((await stage.call('POST', '/v1/payments', paymentBody())).status);
      expect(statuses).toEqual([status, status, 201]);
      expect(await count(stage)).toBe(1);
    });
  }

  test('apiBlocked: 403 with a page that is not JSON', async () => {
    const stage = createStage();
    stage.faults({ apiBlocked: true });
    const headers = { authorization: basic(stage.secretKey), 'user-agent': 't' };
    const response = await stage.send('GET', '/v1/payments', { headers });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      403,
      'text/html; charset=UTF-8',
    ]);
  });

  test('apiSlowMs: the answer takes that long', async () => {
    const stage = createStage();
    stage.faults({ apiSlowMs: 60 });
    const startedAt = performance.now();
    expect((await stage.call('GET', '/v1/payments')).status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(55);
  });

  test('dropAnswers: the effect is there, the answer is not', async () => {
    const stage = createStage();
    await stage.verifiedWebhook();
    stage.faults({ dropAnswers: 1 });
    expect((await stage.call('GET', '/v1/payments')).status).toBe(200);
    expect((await stage.call('POST', '/v1/invoices', { amount: 1 })).status).toBe(400);
    const invoice = { amount: 2500, currency: 'SAR', description: 'x', metadata: { checkout: 'chk_1' } };
    expect((await stage.call('POST', '/v1/invoices', invoice)).status).toBe(500);
    const { invoices } = (await stage.call('GET', '/v1/invoices?metadata[checkout]=chk_1')).body;
    expect(invoices).toHaveLength(1);
    expect((await stage.call('POST', '/v1/invoices', invoice)).status).toBe(201);
  });
});

describe('over HTTP', () => {
  test('faults are read and set with the account’s key; unknown ones are refused', async () => {
    const stage = createStage();
    const set = await stage.call('PUT', '/control/faults', { duplicate: 2, reorder: true });
    expect(set.body).toMatchObject({ duplicate: 2, reorder: true, apiDown: false });
    expect((await stage.call('GET', '/control/faults')).body).toEqual(set.body);
    expect((await stage.call('PUT', '/control/faults', { duplicates: 2 })).status).toBe(400);
    expect((await stage.call('PUT', '/control/faults', { duplicate: 0 })).status).toBe(400);
    expect((await stage.call('GET', '/control/faults', undefined, 'sk_test_nobody')).status).toBe(401);
    expect((await stage.call('GET', '/control/nothing')).status).toBe(404);
  });

  test('the API being down does not lock anyone out of ending that', async () => {
    const stage = createStage();
    stage.faults({ apiDown: true });
    expect((await stage.call('PUT', '/control/faults', {})).status).toBe(200);
    expect((await stage.call('GET', '/v1/payments')).status).toBe(200);
  });

  test('deliver sends what is due, attempts lists it', async () => {
    const stage = createStage();
    await stage.verifiedWebhook();
    await stage.payment();
    expect((await stage.call('POST', '/control/deliver')).body).toEqual({ sent: 1 });
    const { attempts } = (await stage.call('GET', '/control/attempts?limit=1')).body;
    expect(attempts).toEqual([
      expect.objectContaining({ eventType: 'payment_paid', result: 'success', responseCode: 200 }),
    ]);
  });

  test('a key nobody has is an error in process too', () => {
    const stage = createStage();
    expect(() => stage.moyasar.faults('sk_test_nobody')).toThrow('no account with this secret key');
  });
});
