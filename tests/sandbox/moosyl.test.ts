import { beforeEach, describe, expect, test } from 'bun:test';
import { createHmac } from 'node:crypto';
import { createMoosylStage, type Json, type MoosylStage } from './moosyl-stage.ts';

const minute = 60_000;

let stage: MoosylStage;

beforeEach(() => {
  stage = createMoosylStage();
});

describe('the key', () => {
  test.each([
    ['none', '', 401, 'API key is required'],
    ['one with Bearer before it', 'Bearer KEY', 401, 'Invalid API key'],
    ['a live one', 'sk_live_abcdefgh', 401, 'Invalid API key'],
    ['Basic', 'Basic a2V5Og==', 401, 'Invalid API key'],
  ])('%s is refused', async (_, key, status, message) => {
    const answer = await stage.call(
      'GET',
      '/configuration',
      undefined,
      key.replace('KEY', stage.account.secretKey ?? ''),
    );
    expect([answer.status, answer.body.message]).toEqual([status, message]);
  });

  test('that is public lists the ways to pay, and asks for no money', async () => {
    const key = stage.account.publishableKey ?? '';
    const list = await stage.call('GET', '/configuration', undefined, key);
    expect(list.body.data[0]).toMatchObject({ type: 'bankily', isTestingMode: true });
    const refused = await stage.call('POST', '/payment-request', { transactionId: 'x', amount: 1 }, key);
    expect([refused.status, refused.body.code]).toEqual([403, 'secret_key_required']);
  });

  test('of one merchant shows nothing of another', async () => {
    const { data } = (await stage.call('POST', '/payment-request', { transactionId: 'a', amount: 5 })).body;
    const other = stage.emulator.createAccount('Another').secretKey ?? '';
    const answers = await Promise.all(
      [`/payment-request/${data.id}`, '/payment-request/by-transaction/a'].map((path) =>
        stage.call('GET', path, undefined, other),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});

describe('a payment request', () => {
  test('shows what is left and what was asked for, and no status', async () => {
    const { body } = await stage.call('POST', '/payment-request', {
      transactionId: 'INV-1',
      amount: '1500',
      phoneNumber: '+22222222222',
    });
    expect(body.data).toMatchObject({
      amount: 1500,
      totalAmount: 1500,
      transactionId: 'INV-1',
      phoneNumber: '22222222',
      createdAt: '2027-01-01T10:00:00.000Z',
    });
    expect(body.data).not.toHaveProperty('status');
    expect((await stage.call('GET', '/payment-request/by-transaction/INV-1')).body).toEqual(body);
    expect((await stage.call('GET', `/payment-request/${body.data.id}`)).body).toEqual(body);
  });

  test.each([
    [{}, /transactionId is required; amount is required/],
    [{ transactionId: 'x', amount: 10.5 }, /amount must be a whole number/],
    [{ transactionId: 'x', amount: '10.50' }, /amount must be a whole number/],
    [{ transactionId: 'x', amount: 0 }, /amount must be between/],
    [{ transactionId: 7, amount: 1 }, /transactionId must be a string/],
    [{ transactionId: 'x', amount: 1, phoneNumber: '0555' }, /Mauritanian/],
    [[], /body must be an object/],
  ])('of the wrong shape is refused: %j', async (body, message) => {
    const answer = await stage.call('POST', '/payment-request', body);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ code: 'validation_error', message: expect.stringMatching(message) });
  });

  test('cannot be made twice with one transaction id', async () => {
    await stage.call('POST', '/payment-request', { transactionId: 'x', amount: 1 });
    const again = await stage.call('POST', '/payment-request', { transactionId: 'x', amount: 1 });
    expect([again.status, again.body.code]).toEqual([409, 'transaction_id_exists']);
  });

  test('is nobody’s body but JSON’s', async () => {
    const headers = { authorization: stage.account.secretKey ?? '', 'content-type': 'application/json' };
    expect((await stage.send('POST', '/api/payment-request', headers, '{"a":')).status).toBe(400);
    const xml = { ...headers, 'content-type': 'text/xml' };
    expect((await stage.send('POST', '/api/payment-request', xml, '<a/>')).status).toBe(400);
    expect((await stage.call('DELETE', '/payment-request')).status).toBe(405);
    expect((await stage.call('GET', '/payments')).status).toBe(404);
  });
});

describe('a payment', () => {
  beforeEach(() => stage.call('POST', '/payment-request', { transactionId: 'INV-1', amount: 1500 }));

  test.each(['22222222', '33333333', '44444444'])(
    'by Bankily from %s is final at once',
    async (phoneNumber) => {
      const { body } = await stage.pay('bankily', { phoneNumber, passCode: '4711' });
      expect(body).toMatchObject({ status: 'completed', metadata: { provider: 'bankily' } });
      const { data } = (await stage.call('GET', `/payment/${body.id}`)).body;
      expect(data).toMatchObject({ status: 'completed', passCode: '4711', amount: 1500, phoneNumber });
      const left = (await stage.call('GET', '/payment-request/by-transaction/INV-1')).body.data;
      expect([left.amount, left.totalAmount]).toEqual([0, 1500]);
    },
  );

  test('by Bankily from another phone, without a code, or with the refused one brings nothing', async () => {
    const other = await stage.pay('bankily', { phoneNumber: '21212121', passCode: '4711' });
    expect([other.status, other.body.message]).toEqual([400, 'Authentication BPay failed']);
    expect((await stage.pay('bankily')).body.message).toContain('passCode');
    expect((await stage.pay('bankily', { passCode: '0000' })).body.status).toBe('failed');
    expect((await stage.pay('bankily', { passCode: '4711' })).body.status).toBe('completed');
  });

  test('by Sedad gives a code and waits; another one beside it is refused', async () => {
    const { body } = await stage.pay('sedad');
    expect(body.status).toBe('pending');
    expect(body.metadata.paymentCode).toMatch(/^\d{7}$/);
    const second = await stage.pay('bankily', { passCode: '4711' });
    expect([second.status, second.body.code]).toEqual([409, 'pending_payment_exists']);
    const skipped = await stage.call('POST', `/payment/${body.id}/simulate-transfer`);
    expect(skipped.body).toEqual({ outcome: 'skipped' });
    const fresh = await stage.call('PATCH', '/payment-request/INV-1/refresh-status');
    expect(fresh.body.bankingApiResponses).toMatchObject([
      { configurationType: 'sedad', transactionId: 'INV-1' },
    ]);
  });

  test('by transfer says where to, is matched when it comes, and can’t come twice', async () => {
    const { body } = await stage.pay('amanty', { phoneNumber: '41234567' });
    expect(body).toMatchObject({ status: 'pending', instructions: { amount: 1500 } });
    const transfer = () => stage.call('POST', `/payment/${body.id}/simulate-transfer`);
    expect((await transfer()).body).toEqual({ outcome: 'matched' });
    expect((await transfer()).body).toEqual({ outcome: 'unmatched' });
    expect((await stage.pay('bankily', { passCode: '4711' })).body.code).toBe('already_paid');
  });

  test('by transfer is waited for as long as somebody looks, and ten minutes more', async () => {
    const { body } = await stage.pay('bci_pay');
    const look = async () => (await stage.call('GET', `/payment/${body.id}/status`)).body;
    for (let i = 0; i < 3; i++) {
      stage.wait(9 * minute);
      expect((await look()).status).toBe('pending');
    }
    stage.wait(10 * minute);
    expect(await look()).toMatchObject({ status: 'expired', claimExpiresAt: null });
  });

  test('of an unknown request or way is not found, and Masrivi has its own page', async () => {
    const bankily = await stage.configurationOf('bankily');
    const input = {
      configurationId: bankily,
      transactionId: 'nope',
      phoneNumber: '22222222',
      passCode: '4711',
    };
    expect((await stage.call('POST', '/payment', input)).body.message).toBe('PaymentRequest not found');
    const noWay = { ...input, transactionId: 'INV-1', configurationId: 'nope' };
    expect((await stage.call('POST', '/payment', noWay)).body.message).toBe('Configuration not found');
    expect((await stage.pay('masrivi')).status).toBe(400);
    expect((await stage.call('GET', '/payment/nope')).body.message).toBe('Payment not found');
  });
});

describe('a checkout session', () => {
  test('makes the request too, is given out again while it is open, and not after it has ended', async () => {
    const first = await stage.session({ expiresInMinutes: 30, successUrl: 'https://shop.example/ok' });
    expect(first.data).toMatchObject({ status: 'open', expiresAt: '2027-01-01T10:30:00.000Z' });
    expect(first.checkoutUrl).toBe(`http://localhost:3000/sandbox/moosyl/pay/${first.data.id}`);
    stage.wait(29 * minute);
    expect((await stage.session()).data.id).toBe(first.data.id);
    stage.wait(minute);
    expect((await stage.session()).data.id).not.toBe(first.data.id);
    const open = await stage.send('GET', `/api/checkout-session/public/${first.data.id}`);
    expect(((await open.json()) as Json).data.status).toBe('expired');
  });

  test.each([
    [{ transactionId: undefined }, /paymentRequestId is required/],
    [{ amount: undefined }, /amount is required/],
    [{ expiresInMinutes: 4 }, /between 5 and 1440/],
    [{ expiresInMinutes: 1441 }, /between 5 and 1440/],
    [{ successUrl: 'javascript:alert(1)' }, /successUrl/],
  ])('of the wrong shape is refused: %j', async (more, message) => {
    expect((await stage.session(more)).message).toMatch(message);
  });

  test('for what is paid is refused', async () => {
    await stage.session();
    await stage.pay('bankily', { passCode: '4711' });
    expect((await stage.session()).code).toBe('already_paid');
  });
});

describe('what the hook is told', () => {
  test('is signed over the very bytes, names its event, and carries the pass code as Moosyl’s payment does', async () => {
    await stage.session();
    await stage.pay('bankily', { passCode: '4711' });
    await stage.emulator.runDue();
    expect(stage.told.map(({ event }) => event)).toEqual([
      'payment-request-created',
      'payment-created',
      'payment-updated',
      'payment-request-updated',
    ]);
    for (const { event, text, headers } of stage.told) {
      const hex = createHmac('sha256', stage.account.webhookSecret ?? '')
        .update(text)
        .digest('hex');
      expect(headers.get('x-webhook-signature')).toBe(`sha256=${hex}`);
      expect(headers.get('x-webhook-event')).toBe(event);
      expect(headers.get('user-agent')).toBe('Moosyl-Webhook/1.0');
    }
    const [, created, updated, request] = stage.told;
    expect(created?.data).toMatchObject({ status: 'pending', passCode: '4711', transactionId: 'INV-1' });
    expect(updated?.data).toMatchObject({
      status: 'completed',
      request: { status: 'completed', totalAmount: 1500 },
    });
    expect(request?.data).toMatchObject({ status: 'completed', amount: 0, totalAmount: 1500 });
    expect(new Set(stage.told.map(({ data }) => data.environmentId)).size).toBe(1);
  });

  test('is told again after 1, 2, 4, 8, 16 and 32 minutes until exactly 200 comes, and then given up', async () => {
    stage.receiver.status = 204;
    await stage.call('POST', '/payment-request', { transactionId: 'x', amount: 1 });
    await stage.emulator.runDue();
    const startedAt = stage.now();
    const sentAt: number[] = [];
    for (let i = 0; i < 120; i++) {
      stage.wait(minute);
      if ((await stage.emulator.runDue()) > 0) sentAt.push((stage.now() - startedAt) / minute);
    }
    expect(sentAt).toEqual([1, 3, 7, 15, 31, 63]);
    expect(stage.control.attempts(10).map(({ result }) => result)).toEqual(Array(7).fill('failed'));
  });

  test('ends with the first 200', async () => {
    stage.receiver.status = 500;
    await stage.call('POST', '/payment-request', { transactionId: 'x', amount: 1 });
    await stage.emulator.runDue();
    stage.receiver.status = 200;
    stage.wait(minute);
    await stage.emulator.runDue();
    stage.wait(120 * minute);
    expect(await stage.emulator.runDue()).toBe(0);
    expect(stage.control.attempts(10).map(({ result }) => result)).toEqual(['success', 'failed']);
  });

  test('is nothing while nobody has set a hook', async () => {
    const other = stage.emulator.createAccount('No hook');
    await stage.call('POST', '/payment-request', { transactionId: 'x', amount: 1 }, other.secretKey);
    expect(await stage.emulator.runDue()).toBe(0);
  });
});

describe('faults on demand', () => {
  const ask = () => stage.call('POST', '/payment-request', { transactionId: 'x', amount: 7 });

  test('of events: doubled, dropped, with a wrong amount', async () => {
    stage.faults({ duplicate: 3, wrongAmountMinor: 12_345 });
    await ask();
    await stage.emulator.runDue();
    expect(stage.told.map(({ data }) => data.totalAmount)).toEqual([123, 123, 123]);
    stage.faults({ dropNext: 1 });
    await stage.call('POST', '/payment-request', { transactionId: 'y', amount: 7 });
    expect(await stage.emulator.runDue()).toBe(0);
    expect(stage.control.attempts(1)[0]?.result).toBe('dropped');
  });

  test('of the API: down, busy, blocked, and an answer lost after its effect', async () => {
    stage.faults({ apiDownNext: 1 });
    expect((await ask()).status).toBe(503);
    stage.faults({ apiBusyNext: 1 });
    expect((await ask()).status).toBe(429);
    stage.faults({ dropAnswers: 1 });
    expect((await ask()).status).toBe(500);
    expect((await ask()).body.code).toBe('transaction_id_exists');
    stage.faults({ apiBlocked: true });
    const blocked = await stage.send('GET', '/api/configuration', {
      authorization: stage.account.secretKey ?? '',
    });
    expect([blocked.status, blocked.headers.get('content-type')]).toEqual([403, 'text/html; charset=UTF-8']);
  });
});

describe('the control', () => {
  test('sets faults and the hook’s address with the secret key, and with no other', async () => {
    const headers = { authorization: stage.account.secretKey ?? '', 'content-type': 'application/json' };
    const url = 'https://other.example/hook';
    await stage.send('PUT', '/control/hook', headers, JSON.stringify({ url }));
    await stage.send('PUT', '/control/faults', headers, '{"duplicate":2}');
    await stage.call('POST', '/payment-request', { transactionId: 'x', amount: 1 });
    const sent = (await (await stage.send('POST', '/control/deliver', headers)).json()) as Json;
    expect(sent).toEqual({ sent: 2 });
    expect(stage.control.attempts(2).map((attempt) => attempt.url)).toEqual([url, url]);
    const stranger = { ...headers, authorization: stage.account.publishableKey ?? '' };
    expect((await stage.send('GET', '/control/faults', stranger)).status).toBe(403);
  });
});
