import { describe, expect, test } from 'bun:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../server/log.ts';
import { createSandbox } from '../../server/sandbox/sandbox.ts';
import { createHttp } from '../../server/security/http.ts';
import { basic, cards, createStage, paymentBody } from './stage.ts';

const typesOf = (stage: ReturnType<typeof createStage>) => stage.told.map(({ body }) => body.type);

describe('faults of events', () => {
  test('duplicate: each event comes n times with one id, and each copy is retried for itself', async () => {
    const stage = createStage();
    await stage.verifiedWebhook();
    stage.faults({ duplicate: 5 });
    let n = 0;
    stage.receiver.answer = () => new Response('', { status: n++ === 0 ? 500 : 200 });
    await stage.payment();
    await stage.moyasar.runDue();
    expect(stage.told).toHaveLength(5);
    expect(new Set(stage.told.map(({ body }) => body.id)).size).toBe(1);
    stage.wait(60_000);
    expect(await stage.moyasar.runDue()).toBe(1);
  });

  test('delayMs: nothing leaves before', async () => {
    const stage = createStage();
    await stage.verifiedWebhook();
    stage.faults({ delayMs: 5_000 });
    await stage.payment();
    stage.wait(4_999);
    expect(await stage.moyasar.runDue()).toBe(0);
    stage.wait(1);
    expect(await stage.moyasar.runDue()).toBe(1);
  });

  test('reorder: what is due together comes in another order, all of it', async () => {
    const stage = createStage();
    await stage.verifiedWebhook();
    stage.faults({ reorder: true });
    const ids: string[] = [];
    for (let i = 0; i < 12; i++) ids.push((await stage.payment()).id);
    await stage.moyasar.runDue();
    const told = stage.told.map(({ body }) => body.data.id);
    expect(told).not.toEqual(ids);
    expect(told.toSorted()).toEqual(ids.toSorted());
  });

  test('reorder with a delay collects events in windows, so that a running server shuffles too', async () => {
    const stage = createStage();
    await stage.verifiedWebhook();
    stage.faults({ reorder: true, delayMs: 1_000 });
    const ids: string[] = [];
    for (let i = 0; i < 8; i++) {
      ids.push((await stage.payment()).id);
      stage.wait(50);
      expect(await stage.moyasar.runDue()).toBe(0);
    }
    stage.wait(2_000);
    await stage.moyasar.runDue();
    const told = stage.told.map(({ body }) => body.data.id);
    expect([told.length, told.join() === ids.join()]).toEqual([8, false]);
  });

  test('dropNext: the next n events are never sent, and the account’s own list says so', async () => {
    const stage = createStage();
    await stage.verifiedWebhook();
    stage.faults({ dropNext: 1, duplicate: 3 });
    const { id } = await stage.payment();
    await stage.call('POST', `/v1/payments/${id}/refund`);
    stage.wait(24 * 3_600_000);
    await stage.moyasar.runDue();
    expect(typesOf(stage)).toEqual(['payment_refunded', 'payment_refunded', 'payment_refunded']);
    expect(stage.moyasar.faults(stage.secretKey).dropNext).toBe(0);
    const dropped = stage.moyasar.attempts(stage.secretKey, 100).filter(({ result }) => result === 'dropped');
    expect(dropped.map(({ eventType }) => eventType)).toEqual(['payment_paid']);
    const { webhook_attempts: official } = (await stage.call('GET', '/v1/webhooks/attempts')).body;
    expect(official.some(({ result }: { result: string }) => result === 'dropped')).toBe(false);
  });

  for (const [dropFraction, atLeast, atMost] of [
    [0, 40, 40],
    [0.5, 8, 32],
    [1, 0, 0],
  ] as const) {
    test(`dropFraction ${dropFraction}: between ${atLeast} and ${atMost} of 40 arrive`, async () => {
      const stage = createStage();
      await stage.verifiedWebhook();
      stage.faults({ dropFraction });
      for (let i = 0; i < 40; i++) await stage.payment();
      await stage.moyasar.runDue();
      expect(stage.told.length).toBeWithin(atLeast, atMost + 1);
    });
  }

  test('wrongAmountMinor: the event shows another amount than the API', async () => {
    const stage = createStage();
    await stage.verifiedWebhook();
    stage.faults({ wrongAmountMinor: 1 });
    const { id } = await stage.payment();
    await stage.moyasar.runDue();
    expect(stage.told[0]?.body.data).toMatchObject({ id, amount: 1, amount_format: '0.01 SAR' });
    expect((await stage.call('GET', `/v1/payments/${id}`)).body.amount).toBe(2500);
  });

  test('timeScale: the schedule runs faster', async () => {
    const stage = createStage();
    await stage.verifiedWebhook();
    stage.faults({ timeScale: 60 });
    stage.receiver.answer = () => new Response('', { status: 500 });
    await stage.payment();
    await stage.moyasar.runDue();
    stage.wait(999);
    expect(await stage.moyasar.runDue()).toBe(0);
    stage.wait(1);
    expect(await stage.moyasar.runDue()).toBe(1);
    stage.wait(10_000);
    expect(await stage.moyasar.runDue()).toBe(1);
  });

  test('manualCapture: what is paid on the page waits to be captured', async () => {
    const stage = createStage();
    await stage.verifiedWebhook();
    stage.faults({ manualCapture: true });
    const { id } = await stage.invoice();
    await stage.pay(id, { testCard: cards.paid });
    await stage.moyasar.runDue();
    expect(typesOf(stage)).toEqual(['payment_authorized']);
  });

  test('verifyWebhooks off: a new webhook is good at once', async () => {
    const stage = createStage();
    stage.faults({ verifyWebhooks: false });
    const hook = { http_method: 'post', url: 'https://shop.example/h', shared_secret: 's' };
    expect((await stage.call('POST', '/v1/webhooks', hook)).body.verified).toBe(true);
    expect(await stage.moyasar.runDue()).toBe(0);
  });
});

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

describe('the running sandbox', () => {
  test('sends by itself once started, and what a stop left over after the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    const told: string[] = [];
    const open = () =>
      createSandbox({
        path: join(folder, 'sandbox.db'),
        clock: { now: () => Date.now() },
        http: createHttp(async (request) => {
          told.push((await request.json()).type);
          return new Response('');
        }),
        publicUrl: () => 'http://localhost:3000',
        log: createLog({ level: 'error', write: () => {}, now: () => 0 }),
      });
    const first = open();
    const { secretKey } = first.moyasar.createAccount({ name: 'Kept' });
    first.moyasar.setFaults(secretKey, { verifyWebhooks: false });
    const send = (path: string, body: unknown) =>
      first.moyasar.door.handle(
        new Request(`http://localhost/sandbox/moyasar/v1${path}`, {
          method: 'POST',
          headers: { authorization: basic(secretKey), 'user-agent': 't', 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      );
    await send('/webhooks', { http_method: 'post', url: 'https://shop.example/h', shared_secret: 's' });
    await send('/payments', paymentBody());
    await first.stop();
    expect(told).toEqual([]);

    const second = open();
    second.start();
    const giveUpAt = Date.now() + 5_000;
    while (told.length === 0 && Date.now() < giveUpAt) await Bun.sleep(20);
    expect(told).toEqual(['payment_paid']);
    expect(second.moyasar.attempts(secretKey, 10)).toHaveLength(1);
    await second.stop();
    rmSync(folder, { recursive: true });
  });
});
