import { describe, expect, test } from 'bun:test';
import { cards, createStage, paymentBody } from './stage.ts';

const minute = 60_000;
const hook = { http_method: 'post', url: 'https://shop.example/hook', shared_secret: 'a-secret' };

describe('making a webhook', () => {
  const stage = createStage();

  const cases: [string, Record<string, unknown>, string][] = [
    ['no method', { http_method: undefined }, 'http_method'],
    ['GET', { http_method: 'get' }, 'http_method'],
    ['no url', { url: undefined }, 'url'],
    ['a plain http url', { url: 'http://shop.example/hook' }, 'url'],
    ['a url that is none', { url: 'shop.example' }, 'url'],
    ['no secret', { shared_secret: undefined }, 'shared_secret'],
    ['an empty secret', { shared_secret: '' }, 'shared_secret'],
    ['an event nobody knows', { events: ['payment_paid', 'payment_faild'] }, 'events.1'],
    ['no events at all', { events: [] }, 'events'],
  ];
  for (const [name, change, field] of cases) {
    test(`with ${name} is refused`, async () => {
      const { status, body } = await stage.call('POST', '/v1/webhooks', { ...hook, ...change });
      expect([status, Object.keys(body.errors)]).toEqual([400, [field]]);
    });
  }

  for (const url of ['http://localhost:3000/hooks/x', 'http://127.0.0.1:9/hook', 'http://[::1]:9/hook']) {
    test(`over plain http works to this machine: ${url}`, async () => {
      expect((await stage.call('POST', '/v1/webhooks', { ...hook, url })).status).toBe(201);
    });
  }

  test('never shows the secret', async () => {
    expect(JSON.stringify((await stage.call('GET', '/v1/webhooks')).body)).not.toContain('a-secret');
  });

  test('the list of all has no pages', async () => {
    expect(Object.keys((await stage.call('GET', '/v1/webhooks')).body)).toEqual(['webhooks']);
  });
});

describe('verification', () => {
  test('the code is sent once, and until it comes back nothing else is, nor later', async () => {
    const stage = createStage();
    stage.receiver.answer = () => new Response('no', { status: 500 });
    const { body } = await stage.call('POST', '/v1/webhooks', hook);
    expect([body.verified, body.verified_at]).toEqual([false, null]);
    await stage.moyasar.runDue();
    const [first] = stage.told;
    expect(first).toMatchObject({ url: hook.url, method: 'POST' });
    expect(first?.body).toEqual({
      id: expect.any(String),
      type: 'webhook_verification',
      created_at: '2027-01-01T10:00:00.000Z',
      secret_token: 'a-secret',
      account_name: 'Najd Coffee',
      data: { webhook_id: body.id, verification_code: expect.stringMatching(/^\d{6}$/) },
    });
    await stage.payment();
    stage.wait(24 * 60 * minute);
    await stage.moyasar.runDue();
    expect(stage.told).toHaveLength(1);
  });

  test('a right code makes it verified, and what happened before stays unsaid', async () => {
    const stage = createStage();
    const { body } = await stage.call('POST', '/v1/webhooks', hook);
    await stage.payment();
    await stage.moyasar.runDue();
    const code = stage.told[0]?.body.data.verification_code;
    stage.wait(29 * minute);
    const verified = await stage.call('POST', `/v1/webhooks/${body.id}/verify`, { code });
    expect(verified.body).toMatchObject({
      id: body.id,
      verified: true,
      verified_at: '2027-01-01T10:29:00.000Z',
    });
    await stage.moyasar.runDue();
    expect(stage.told.map(({ body: { type } }) => type)).toEqual(['webhook_verification']);
    await stage.payment();
    await stage.moyasar.runDue();
    expect(stage.told.map(({ body: { type } }) => type)).toEqual(['webhook_verification', 'payment_paid']);
  });

  const otherCode = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  test('five wrong codes use it up, the right one does not help any more', async () => {
    const stage = createStage();
    const { body } = await stage.call('POST', '/v1/webhooks', hook);
    await stage.moyasar.runDue();
    const code = stage.told[0]?.body.data.verification_code;
    for (let i = 0; i < 5; i++) {
      const wrong = await stage.call('POST', `/v1/webhooks/${body.id}/verify`, { code: otherCode(code) });
      expect([wrong.status, wrong.body.type]).toEqual([400, 'webhook_verification_invalid']);
    }
    expect((await stage.call('POST', `/v1/webhooks/${body.id}/verify`, { code })).status).toBe(400);
    expect((await stage.call('POST', `/control/webhooks/${body.id}/resend`)).body).toEqual({ resent: true });
    await stage.moyasar.runDue();
    const fresh = stage.told[1]?.body.data.verification_code;
    expect((await stage.call('POST', `/v1/webhooks/${body.id}/verify`, { code: fresh })).body.verified).toBe(
      true,
    );
  });

  test('the code is good for 30 minutes', async () => {
    const stage = createStage();
    const { body } = await stage.call('POST', '/v1/webhooks', hook);
    await stage.moyasar.runDue();
    stage.wait(30 * minute);
    const code = stage.told[0]?.body.data.verification_code;
    const late = await stage.call('POST', `/v1/webhooks/${body.id}/verify`, { code });
    expect([late.status, late.body.type]).toEqual([400, 'webhook_verification_invalid']);
  });

  test('another address has to be verified anew', async () => {
    const stage = createStage();
    const { id } = await stage.verifiedWebhook();
    expect((await stage.call('PUT', `/v1/webhooks/${id}`, { shared_secret: 'b' })).body.verified).toBe(true);
    expect(
      (await stage.call('PUT', `/v1/webhooks/${id}`, { url: 'https://other.example/h' })).body.verified,
    ).toBe(false);
  });
});

describe('events', () => {
  test('carry the payment as the API shows it, with the secret, in test mode', async () => {
    const stage = createStage();
    await stage.verifiedWebhook({ http_method: 'put' });
    const payment = await stage.payment();
    await stage.moyasar.runDue();
    expect(stage.told).toEqual([
      {
        url: hook.url,
        method: 'PUT',
        body: {
          id: expect.any(String),
          type: 'payment_paid',
          created_at: '2027-01-01T10:00:00+00:00',
          secret_token: 'a-secret',
          account_name: 'Najd Coffee',
          live: false,
          data: payment,
        },
      },
    ]);
  });

  test('say each thing that happens to a payment', async () => {
    const stage = createStage();
    await stage.verifiedWebhook();
    await stage.payment({ number: cards.declined });
    const sold = await stage.payment();
    const held = await stage.payment({ manual: true });
    const act = (id: string, what: string, body?: unknown) =>
      stage.call('POST', `/v1/payments/${id}/${what}`, body);
    await act(held.id, 'capture', { amount: 2000 });
    await act(held.id, 'refund', { amount: 500 });
    await act(held.id, 'refund', { amount: 500 });
    await act(sold.id, 'void');
    await stage.moyasar.runDue();
    expect(stage.told.map(({ body }) => [body.type, body.data.status, body.data.refunded])).toEqual([
      ['payment_failed', 'failed', 0],
      ['payment_paid', 'paid', 0],
      ['payment_authorized', 'authorized', 0],
      ['payment_captured', 'captured', 0],
      ['payment_refunded', 'refunded', 500],
      ['payment_refunded', 'refunded', 1000],
      ['payment_voided', 'voided', 0],
    ]);
    expect(new Set(stage.told.map(({ body }) => body.id)).size).toBe(7);
  });

  test('go only to those who asked for them', async () => {
    const stage = createStage();
    await stage.verifiedWebhook({ events: ['payment_refunded'] });
    const { id } = await stage.payment();
    await stage.call('POST', `/v1/payments/${id}/refund`);
    await stage.moyasar.runDue();
    expect(stage.told.map(({ body }) => body.type)).toEqual(['payment_refunded']);
  });

  test('an initiated payment says nothing', async () => {
    const stage = createStage();
    await stage.verifiedWebhook();
    await stage.call('POST', '/v1/payments', paymentBody({ '3ds': true }));
    expect(await stage.moyasar.runDue()).toBe(0);
  });

  test('an invoice’s own callback is told once it is paid: the invoice, without any secret', async () => {
    const stage = createStage();
    stage.receiver.answer = () => new Response('', { status: 500 });
    const { id } = await stage.invoice({ callback_url: 'https://shop.example/invoice' });
    await stage.pay(id, { testCard: cards.declined });
    await stage.pay(id, { testCard: cards.paid });
    await stage.moyasar.runDue();
    stage.wait(24 * 60 * minute);
    await stage.moyasar.runDue();
    const seen = (await stage.call('GET', `/v1/invoices/${id}`)).body;
    expect(stage.told).toEqual([{ url: 'https://shop.example/invoice', method: 'POST', body: seen }]);
    expect(seen.payments.map(({ status }: { status: string }) => status)).toEqual(['failed', 'paid']);
  });
});
