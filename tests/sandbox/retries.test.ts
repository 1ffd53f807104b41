import { describe, expect, test } from 'bun:test';
import { createStage } from './stage.ts';

const minute = 60_000;

describe('retries', () => {
  test('come after 1, 10, 30, 60 and 120 minutes with the same event, then stop', async () => {
    const stage = createStage();
    const { id: webhookId } = await stage.verifiedWebhook();
    stage.receiver.answer = () =>
      new Response('busy', { status: 503, headers: { 'content-type': 'text/plain' } });
    await stage.payment();
    await stage.moyasar.runDue();
    for (const [i, waitMin] of [1, 10, 30, 60, 120].entries()) {
      stage.wait(waitMin * minute - 1);
      expect(await stage.moyasar.runDue()).toBe(0);
      stage.wait(1);
      expect(await stage.moyasar.runDue()).toBe(1);
      expect(stage.told).toHaveLength(i + 2);
    }
    stage.wait(48 * 60 * minute);
    expect(await stage.moyasar.runDue()).toBe(0);
    expect(new Set(stage.told.map(({ body }) => JSON.stringify(body))).size).toBe(1);

    const { webhook_attempts: attempts, meta } = (await stage.call('GET', '/v1/webhooks/attempts')).body;
    expect(meta.total_count).toBe(7);
    expect(attempts.slice(0, 6).map((one: { retry_number: number }) => one.retry_number)).toEqual([
      6, 5, 4, 3, 2, 1,
    ]);
    expect(attempts[0]).toEqual({
      id: expect.any(String),
      webhook_id: webhookId,
      event_id: stage.told[0]?.body.id,
      event_type: 'payment_paid',
      retry_number: 6,
      result: 'failed',
      message: 'The endpoint answered 503',
      response_code: 503,
      response_headers: expect.stringContaining('content-type'),
      response_body: 'busy',
      created_at: '2027-01-01T13:41:00.000Z',
    });
    expect((await stage.call('GET', `/v1/webhooks/attempts/${attempts[0].id}`)).body).toEqual(attempts[0]);
  });

  for (const status of [200, 201, 204]) {
    test(`end with a ${status}`, async () => {
      const stage = createStage();
      await stage.verifiedWebhook();
      let left = 2;
      stage.receiver.answer = () => new Response(null, { status: left-- > 0 ? 404 : status });
      await stage.payment();
      for (let i = 0; i < 10; i++) {
        await stage.moyasar.runDue();
        stage.wait(120 * minute);
      }
      expect(stage.told).toHaveLength(3);
    });
  }

  for (const status of [301, 404, 500]) {
    test(`follow a ${status}`, async () => {
      const stage = createStage();
      await stage.verifiedWebhook();
      stage.receiver.answer = () =>
        new Response(null, { status, headers: { location: 'https://x.example' } });
      await stage.payment();
      await stage.moyasar.runDue();
      stage.wait(minute);
      expect(await stage.moyasar.runDue()).toBe(1);
    });
  }

  test('follow when there was no answer at all', async () => {
    const stage = createStage();
    await stage.verifiedWebhook();
    stage.receiver.answer = () => {
      throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
    };
    await stage.payment();
    await stage.moyasar.runDue();
    const [attempt] = stage.moyasar.attempts(stage.secretKey, 1);
    expect(attempt).toMatchObject({ result: 'failed', responseCode: null, message: 'No answer: refused' });
    expect(stage.errors).toEqual([]);
  });

  test('stop when the webhook is deleted', async () => {
    const stage = createStage();
    const { id } = await stage.verifiedWebhook();
    stage.receiver.answer = () => new Response('', { status: 500 });
    await stage.payment();
    await stage.moyasar.runDue();
    expect((await stage.call('DELETE', `/v1/webhooks/${id}`)).body).toEqual({
      message: 'Webhook was deleted successfully',
    });
    stage.wait(minute);
    expect(await stage.moyasar.runDue()).toBe(0);
    expect((await stage.call('GET', `/v1/webhooks/${id}`)).status).toBe(404);
  });
});
