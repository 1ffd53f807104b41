import { describe, expect, test } from 'bun:test';
import { basic, createStage, paymentBody } from './stage.ts';

const uuid = '99999999-8888-4777-8666-555555555555';

describe('keys', () => {
  const stage = createStage();
  const wrong = { type: 'authentication_error', message: 'Invalid authorization credentials', errors: null };

  for (const [name, authorization] of [
    ['no key', undefined],
    ['an unknown key', basic('sk_test_unknown')],
    ['a live key', basic('sk_live_CXpSO2pSqHdbNCNREk6BMhKAFE0lQLsL')],
    ['a bearer token', `Bearer ${stage.secretKey}`],
    ['a key with a password', `Basic ${btoa(`${stage.secretKey}:x`)}`],
    ['a key without the colon', `Basic ${btoa(stage.secretKey)}`],
  ] as const) {
    test(`${name} is 401 with the documented body`, async () => {
      const headers = { 'user-agent': 't', ...(authorization ? { authorization } : {}) };
      const response = await stage.send('GET', '/v1/invoices', { headers });
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual(wrong);
    });
  }

  test('a publishable key creates payments and nothing else', async () => {
    const created = await stage.call('POST', '/v1/payments', paymentBody(), stage.publishableKey);
    expect(created.status).toBe(201);
    const operations = [
      ['GET', '/v1/payments'],
      ['GET', `/v1/payments/${created.body.id}`],
      ['POST', `/v1/payments/${created.body.id}/refund`],
      ['POST', '/v1/invoices'],
      ['GET', '/v1/webhooks/available_events'],
      ['GET', '/control/faults'],
    ] as const;
    for (const [method, path] of operations) {
      const { status, body } = await stage.call(method, path, undefined, stage.publishableKey);
      expect([path, status, body.type]).toEqual([path, 403, 'authentication_error']);
    }
  });

  test('an account sees nothing of another', async () => {
    const other = stage.moyasar.createAccount({ name: 'Other' });
    const invoice = await stage.invoice();
    expect((await stage.call('GET', `/v1/invoices/${invoice.id}`, undefined, other.secretKey)).status).toBe(
      404,
    );
    expect(
      (await stage.call('PUT', `/v1/invoices/${invoice.id}/cancel`, undefined, other.secretKey)).status,
    ).toBe(404);
    expect((await stage.call('GET', '/v1/invoices', undefined, other.secretKey)).body.invoices).toEqual([]);
  });

  test('who does not say who they are meets the firewall: 403, and not JSON', async () => {
    for (const agent of ['', 'Python-urllib/3.12']) {
      const headers = { authorization: basic(stage.secretKey), ...(agent ? { 'user-agent': agent } : {}) };
      const response = await stage.send('GET', '/v1/invoices', { headers });
      expect(response.status).toBe(403);
      expect(response.headers.get('content-type')).toStartWith('text/html');
      expect(await response.text()).toContain('Error 1010');
    }
  });
});

describe('what is not there', () => {
  const stage = createStage();
  for (const [method, path, status] of [
    ['GET', '/v1/nothing', 404],
    ['GET', `/v1/invoices/${uuid}`, 404],
    ['GET', '/v1/invoices/not-a-uuid', 404],
    ['GET', `/v1/payments/${uuid}`, 404],
    ['POST', `/v1/payments/${uuid}/refund`, 404],
    ['GET', `/v1/webhooks/${uuid}`, 404],
    ['GET', `/v1/webhooks/attempts/${uuid}`, 404],
    ['DELETE', '/v1/invoices', 405],
    ['POST', `/v1/invoices/${uuid}/cancel`, 405],
    ['PATCH', '/v1/payments', 405],
  ] as const) {
    test(`${method} ${path} is ${status}`, async () => {
      const answer = await stage.call(method, path);
      expect(answer.status).toBe(status);
      expect(Object.keys(answer.body)).toEqual(['type', 'message', 'errors']);
    });
  }
});
