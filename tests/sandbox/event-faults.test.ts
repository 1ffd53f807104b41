import { describe, expect, test } from 'bun:test';
import { cards, createStage } from './stage.ts';

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
