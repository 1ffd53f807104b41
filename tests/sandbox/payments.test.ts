import { describe, expect, test } from 'bun:test';
import { cards, createStage, paymentBody } from './stage.ts';

const givenId = '99999999-8888-4777-8666-555555555555';

describe('a payment', () => {
  const stage = createStage();

  test('has every field, in the shape of the documents', async () => {
    const payment = await stage.payment({}, { given_id: givenId, metadata: { order: 'A1' } });
    expect(payment).toEqual({
      id: givenId,
      status: 'paid',
      amount: 2500,
      fee: 194,
      currency: 'SAR',
      refunded: 0,
      refunded_at: null,
      captured: 0,
      captured_at: null,
      voided_at: null,
      description: 'INV-0042',
      amount_format: '25.00 SAR',
      fee_format: '1.94 SAR',
      refunded_format: '0.00 SAR',
      captured_format: '0.00 SAR',
      invoice_id: null,
      ip: null,
      callback_url: 'https://shop.example/back',
      created_at: '2027-01-01T10:00:00.000Z',
      updated_at: '2027-01-01T10:00:00.000Z',
      metadata: { order: 'A1' },
      source: {
        type: 'creditcard',
        company: 'visa',
        name: 'Test Payer',
        number: '4111-11XX-XXXX-1111',
        gateway_id: expect.stringMatching(/^moyasar_cc_\w{22}$/),
        reference_number: expect.stringMatching(/^\d{12}$/),
        token: null,
        message: 'APPROVED',
        transaction_url: null,
        response_code: '00',
        authorization_code: expect.stringMatching(/^\d{6}$/),
        issuer_name: 'Test Bank',
        issuer_country: 'SA',
        issuer_card_type: 'credit',
        issuer_card_category: 'Classic',
      },
    });
  });

  test('with a used given_id is refused, not replayed; the first one can be read by it', async () => {
    const again = await stage.call('POST', '/v1/payments', paymentBody({}, { given_id: givenId }));
    expect([again.status, again.body.type, again.body.errors]).toEqual([400, 'used_given_id', null]);
    expect((await stage.call('GET', `/v1/payments/${givenId}`)).body.status).toBe('paid');
    expect((await stage.call('GET', '/v1/payments')).body.meta.total_count).toBe(1);
  });

  test('costs what the documents’ example costs: SAR 290.00 by mada, SAR 4.49', async () => {
    expect((await stage.payment({ number: cards.mada }, { amount: 29_000 })).fee).toBe(449);
  });

  for (const [number, code, message] of [
    [cards.insufficient, '51', 'INSUFFICIENT FUNDS'],
    [cards.declined, '05', 'DECLINED'],
    [cards.expired, '54', 'EXPIRED CARD'],
    [cards.unauthenticated, null, '3-D Secure transaction attempt failed (Not Authenticated)'],
  ] as const) {
    test(`that the bank refuses (${message}) still answers 201`, async () => {
      const { status, body } = await stage.call('POST', '/v1/payments', paymentBody({ number }));
      expect([status, body.status, body.fee]).toEqual([201, 'failed', 0]);
      expect([body.source.response_code, body.source.message, body.source.authorization_code]).toEqual([
        code,
        message,
        null,
      ]);
    });
  }

  const cases: [string, Record<string, unknown>, Record<string, unknown>, string][] = [
    ['a given_id that is no UUID', {}, { given_id: 'order-1' }, 'given_id'],
    ['no callback', {}, { callback_url: undefined }, 'callback_url'],
    ['no source', {}, { source: undefined }, 'source'],
    ['an unknown source', { type: 'cheque' }, {}, 'source.type'],
    ['99 units', {}, { amount: 99 }, 'amount'],
    ['a name of one word', { name: 'Sara' }, {}, 'source.name'],
    ['a mistyped number', { number: '4111111111111112' }, {}, 'source.number'],
    ['a number that is no test card', { number: '4242424242424242' }, {}, 'source.number'],
    ['month 13', { month: 13 }, {}, 'source.month'],
    ['a card of last year', { month: 12, year: 26 }, {}, 'source.year'],
    ['a code of four for Visa', { cvc: '1234' }, {}, 'source.cvc'],
    ['a code of three for Amex', { number: cards.amex, cvc: '123' }, {}, 'source.cvc'],
    ['an STC number from elsewhere', { type: 'stcpay', mobile: '0712345678' }, {}, 'source.mobile'],
    ['an STC number without a wallet', { type: 'stcpay', mobile: '0515555557' }, {}, 'source.mobile'],
  ];
  for (const [name, source, more, field] of cases) {
    test(`with ${name} is 400 and names ${field}`, async () => {
      const { status, body } = await stage.call('POST', '/v1/payments', paymentBody(source, more));
      expect([status, body.type, Object.keys(body.errors)]).toEqual([400, 'invalid_request_error', [field]]);
    });
  }

  test('that keeps the card without 3-D Secure is refused with errors as plain text', async () => {
    const { status, body } = await stage.call('POST', '/v1/payments', paymentBody({ save_card: true }));
    expect([status, body.message]).toEqual([400, 'Wrong number of parameters']);
    expect(body.errors).toBe("save_card options can't be used with MOTO transaction");
  });

  test('changes its description and metadata, nothing else', async () => {
    const payment = await stage.payment();
    const { body } = await stage.call('PUT', `/v1/payments/${payment.id}`, {
      amount: 1,
      description: 'new',
      metadata: { a: 'b' },
    });
    expect([body.amount, body.description, body.metadata]).toEqual([2500, 'new', { a: 'b' }]);
  });

  test('leaves no card number and no code anywhere', async () => {
    const all = JSON.stringify((await stage.call('GET', '/v1/payments')).body);
    for (const number of Object.values(cards)) expect(all).not.toContain(number);
    expect(all).not.toContain('cvc');
  });
});

describe('3-D Secure', () => {
  const stage = createStage();

  async function started(number: string = cards.paid) {
    const payment = await stage.payment({ '3ds': true, number });
    const path = new URL(payment.source.transaction_url).pathname.replace('/sandbox/moyasar', '');
    return { payment, path };
  }

  const answer = (path: string, word: string) =>
    stage.send('POST', path, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `answer=${word}`,
    });

  for (const [word, number, status] of [
    ['confirm', cards.paid, 'paid'],
    ['refuse', cards.paid, 'failed'],
    ['confirm', cards.declined, 'failed'],
  ] as const) {
    test(`${word} with ${number} ends ${status} and brings the payer back`, async () => {
      const { payment, path } = await started(number);
      expect(payment.status).toBe('initiated');
      expect(await (await stage.send('GET', path)).text()).toContain('Confirm the payment');
      const response = await answer(path, word);
      const target = new URL(response.headers.get('location') ?? '');
      expect([response.status, target.origin, target.searchParams.get('status')]).toEqual([
        303,
        'https://shop.example',
        status,
      ]);
      const now = (await stage.call('GET', `/v1/payments/${payment.id}`)).body;
      expect([now.status, now.source.transaction_url]).toEqual([status, null]);
    });
  }

  test('answered twice counts once', async () => {
    const { payment, path } = await started();
    const answers = await Promise.all([answer(path, 'refuse'), answer(path, 'confirm')]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await stage.call('GET', `/v1/payments/${payment.id}`)).body.status).toBe('failed');
  });

  test('is left out for the frictionless card', async () => {
    expect((await stage.payment({ '3ds': true, number: cards.frictionless })).status).toBe('paid');
  });
});

describe('STC Pay', () => {
  const stage = createStage();

  for (const [otp, status, message] of [
    ['123456', 'paid', 'Paid'],
    ['111111', 'failed', 'Insufficient Funds'],
  ] as const) {
    test(`${otp} ends ${status}`, async () => {
      const payment = await stage.payment(
        { type: 'stcpay', mobile: '0501234567' },
        { callback_url: undefined },
      );
      expect(payment.status).toBe('initiated');
      const path = new URL(payment.source.transaction_url).pathname.replace('/sandbox/moyasar', '');
      expect((await stage.call('POST', path, { otp_value: '999999' })).status).toBe(400);
      const { body } = await stage.call('POST', path, { otp_value: otp }, stage.publishableKey);
      expect([body.status, body.source.message]).toEqual([status, message]);
      expect((await stage.call('POST', path, { otp_value: '123456' })).status).toBe(400);
    });
  }
});
