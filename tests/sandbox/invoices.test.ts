import { describe, expect, test } from 'bun:test';
import { basic, createStage } from './stage.ts';

describe('invoices that are refused', () => {
  const stage = createStage();
  const manyKeys = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`k${i}`, 'v']));

  const cases: [string, Record<string, unknown>, string, string][] = [
    ['an amount as text', { amount: '2500' }, 'amount', 'must be an integer'],
    ['a fraction', { amount: 2500.5 }, 'amount', 'must be an integer'],
    ['99 units', { amount: 99 }, 'amount', 'must be greater than or equal to 100'],
    ['no amount', { amount: undefined }, 'amount', 'is missing'],
    ['no currency', { currency: undefined }, 'currency', 'is missing'],
    ['a currency that is none', { currency: 'SAX' }, 'currency', 'is not a valid currency'],
    ['a currency in small letters', { currency: 'sar' }, 'currency', 'is not a valid currency'],
    ['no description', { description: undefined }, 'description', 'is missing'],
    ['a blank description', { description: '  ' }, 'description', "can't be blank"],
    [
      'a callback that is no web address',
      { callback_url: 'ftp://x.example' },
      'callback_url',
      'must be a valid http or https URL',
    ],
    [
      'a script as success address',
      { success_url: 'javascript:alert(1)' },
      'success_url',
      'must be a valid http or https URL',
    ],
    ['a date in words', { expired_at: 'tomorrow' }, 'expired_at', 'must be an ISO 8601 date or date-time'],
    ['31 metadata keys', { metadata: manyKeys }, 'metadata', 'must have at most 30 keys'],
    [
      'a long metadata value',
      { metadata: { a: 'x'.repeat(501) } },
      'metadata.a',
      'must be at most 500 characters',
    ],
    [
      'nested metadata',
      { metadata: { a: { b: 1 } } },
      'metadata.a',
      'must be a text of at most 500 characters, a number or a boolean',
    ],
  ];

  for (const [name, change, field, problem] of cases) {
    test(`${name}: 400, and the field is named`, async () => {
      const body = { amount: 2500, currency: 'SAR', description: 'x', ...change };
      const answer = await stage.call('POST', '/v1/invoices', body);
      expect(answer.status).toBe(400);
      expect(answer.body).toEqual({
        type: 'invalid_request_error',
        message: 'Validation Failed',
        errors: { [field]: [problem] },
      });
    });
  }

  test('a metadata key of more than 40 characters', async () => {
    const answer = await stage.call('POST', '/v1/invoices', {
      amount: 100,
      currency: 'SAR',
      description: 'x',
      metadata: { ['k'.repeat(41)]: 'v' },
    });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)[0]).toStartWith('metadata');
  });

  for (const [name, type, body] of [
    ['truncated JSON', 'application/json', '{"amount": 2500'],
    ['another content type', 'text/plain', '{}'],
    ['a list', 'application/json', '[]'],
  ] as const) {
    test(`${name} as a body is 400`, async () => {
      const headers = { authorization: basic(stage.secretKey), 'user-agent': 't', 'content-type': type };
      const response = await stage.send('POST', '/v1/invoices', { headers, body });
      expect([response.status, (await response.json()).type]).toEqual([400, 'invalid_request_error']);
    });
  }

  test('nothing was made by any of them', async () => {
    expect((await stage.call('GET', '/v1/invoices')).body.meta.total_count).toBe(0);
  });
});

describe('invoices', () => {
  const stage = createStage();

  test('has every field, in the shape of the documents', async () => {
    const urls = {
      callback_url: 'https://c.example/h',
      success_url: 'https://c.example/t',
      back_url: 'https://c.example/b',
    };
    const more = { ...urls, expired_at: '2027-01-31T20:59:00Z', metadata: { order: 'A1' } };
    const { status, body } = await stage.call('POST', '/v1/invoices', {
      amount: 2500,
      currency: 'SAR',
      description: 'INV-1',
      ...more,
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      status: 'initiated',
      amount: 2500,
      currency: 'SAR',
      description: 'INV-1',
      logo_url: null,
      amount_format: '25.00 SAR',
      url: `http://localhost:3000/sandbox/moyasar/pay/invoices/${body.id}?lang=en`,
      ...urls,
      expired_at: '2027-01-31T20:59:00.000Z',
      created_at: '2027-01-01T10:00:00.000Z',
      updated_at: '2027-01-01T10:00:00.000Z',
      payments: [],
      metadata: { order: 'A1' },
    });
  });

  for (const [currency, amount, shown] of [
    ['KWD', 2500, '2.500 KWD'],
    ['JPY', 2500, '2500 JPY'],
    ['SAR', 2500, '25.00 SAR'],
  ] as const) {
    test(`shows ${currency} with its own decimals`, async () => {
      expect((await stage.invoice({ currency, amount })).amount_format).toBe(shown);
    });
  }

  for (const [given, meant] of [
    ['2027-02-01', '2027-02-01T00:00:00.000Z'],
    ['2027-02-01T12:30:00', '2027-02-01T12:30:00.000Z'],
    ['2027-02-01T12:30:00+03:00', '2027-02-01T09:30:00.000Z'],
  ] as const) {
    test(`${given} expires at ${meant}`, async () => {
      expect((await stage.invoice({ expired_at: given })).expired_at).toBe(meant);
    });
  }

  test('shows itself expired once its date has passed, and can not be canceled any more', async () => {
    const invoice = await stage.invoice({ expired_at: new Date(stage.now() + 1000).toISOString() });
    stage.wait(1000);
    expect((await stage.call('GET', `/v1/invoices/${invoice.id}`)).body.status).toBe('expired');
    expect((await stage.call('PUT', `/v1/invoices/${invoice.id}/cancel`)).status).toBe(400);
  });

  test('is canceled once; the second time is an error, and so is a paid one', async () => {
    const { id } = await stage.invoice();
    expect((await stage.call('PUT', `/v1/invoices/${id}/cancel`)).body.status).toBe('canceled');
    expect((await stage.call('PUT', `/v1/invoices/${id}/cancel`)).status).toBe(400);
    const paid = await stage.invoice();
    await stage.pay(paid.id, { testCard: '4111111111111111' });
    expect((await stage.call('PUT', `/v1/invoices/${paid.id}/cancel`)).status).toBe(400);
    expect((await stage.call('GET', `/v1/invoices/${paid.id}`)).body.status).toBe('paid');
  });

  test('changes its metadata only; an empty value takes a key away', async () => {
    const { id } = await stage.invoice({ metadata: { a: '1', b: '2' } });
    const { body } = await stage.call('PUT', `/v1/invoices/${id}`, {
      amount: 1,
      description: 'new',
      metadata: { a: '', c: 3 },
    });
    expect([body.amount, body.description, body.metadata]).toEqual([2500, 'INV-0042', { b: '2', c: 3 }]);
  });

  test('come by the dozen, all or none, at most 50', async () => {
    const before = (await stage.call('GET', '/v1/invoices')).body.meta.total_count;
    const one = { amount: 100, currency: 'SAR', description: 'x' };
    const bad = await stage.call('POST', '/v1/invoices/bulk', { invoices: [one, { ...one, amount: 1 }] });
    expect([bad.status, bad.body.errors]).toEqual([
      400,
      { 'invoices.1.amount': ['must be greater than or equal to 100'] },
    ]);
    expect((await stage.call('POST', '/v1/invoices/bulk', { invoices: Array(51).fill(one) })).status).toBe(
      400,
    );
    expect((await stage.call('POST', '/v1/invoices/bulk', [one])).status).toBe(400);
    expect((await stage.call('GET', '/v1/invoices')).body.meta.total_count).toBe(before);
    const good = await stage.call('POST', '/v1/invoices/bulk', { invoices: Array(50).fill(one) });
    expect([good.status, good.body.invoices.length]).toEqual([201, 50]);
  });
});

describe('lists', () => {
  test('show 40 a page, newest first', async () => {
    const stage = createStage();
    for (let i = 0; i < 41; i++) await stage.invoice({ description: `n${i}` });
    const first = (await stage.call('GET', '/v1/invoices')).body;
    expect(first.meta).toEqual({
      current_page: 1,
      next_page: 2,
      prev_page: null,
      total_pages: 2,
      total_count: 41,
    });
    expect([first.invoices.length, first.invoices[0].description]).toEqual([40, 'n40']);
    const second = (await stage.call('GET', '/v1/invoices?page=2')).body;
    expect([second.invoices.length, second.invoices[0].description]).toEqual([1, 'n0']);
    expect(second.meta).toMatchObject({ next_page: null, prev_page: 1 });
    expect((await stage.call('GET', '/v1/invoices?page=0')).status).toBe(400);
  });

  test('items name the payment that paid them instead of listing all', async () => {
    const stage = createStage();
    const { id } = await stage.invoice();
    await stage.pay(id, { testCard: '4111111111111111' });
    const [item] = (await stage.call('GET', '/v1/invoices')).body.invoices;
    const { payments } = (await stage.call('GET', `/v1/invoices/${id}`)).body;
    expect(item.payments).toBeUndefined();
    expect([item.payment_id, item.paid_at]).toEqual([payments[0].id, '2027-01-01T10:00:00.000Z']);
  });

  test('filter by status, time and metadata', async () => {
    const stage = createStage();
    const early = await stage.invoice({ metadata: { order: 1000 } });
    stage.wait(60_000);
    const late = await stage.invoice({ metadata: { order: 'B' } });
    await stage.call('PUT', `/v1/invoices/${late.id}/cancel`);
    const ids = async (query: string) =>
      (await stage.call('GET', `/v1/invoices?${query}`)).body.invoices.map(
        (invoice: { id: string }) => invoice.id,
      );
    expect(await ids('status=canceled')).toEqual([late.id]);
    expect(await ids('metadata[order]=1000')).toEqual([early.id]);
    expect(await ids('created[gt]=2027-01-01T10:00:00Z')).toEqual([late.id]);
    expect(await ids('created[lt]=2027-01-01T10:01:00Z')).toEqual([early.id]);
    expect(await ids(`id=${early.id}`)).toEqual([early.id]);
    expect((await stage.call('GET', '/v1/invoices?created[gt]=yesterday')).status).toBe(400);
  });

  test('of payments know when one was last changed', async () => {
    const stage = createStage();
    const old = await stage.payment({}, { metadata: { order: 'A' } });
    await stage.payment({ number: '4201320111111010' });
    stage.wait(60_000);
    await stage.call('POST', `/v1/payments/${old.id}/refund`, { amount: 100 });
    const ids = async (query: string) =>
      (await stage.call('GET', `/v1/payments?${query}`)).body.payments.map(
        (payment: { id: string }) => payment.id,
      );
    expect(await ids('updated[gt]=2027-01-01T10:00:00Z')).toEqual([old.id]);
    expect(await ids('created[gt]=2027-01-01T10:00:00Z')).toEqual([]);
    expect(await ids('status=refunded')).toEqual([old.id]);
    expect(await ids('metadata[order]=A')).toEqual([old.id]);
    expect(await ids('card_last_digits=1111')).toEqual([old.id]);
    expect(await ids(`receipt_no=${old.source.reference_number}`)).toEqual([old.id]);
  });
});
