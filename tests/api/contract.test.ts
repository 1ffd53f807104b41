import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import type {
  ActionJson,
  CheckoutJson,
  CustomerJson,
  InvoiceJson,
} from '../../server/billing/invoice-json.ts';
import type { ApiPage } from '../../shared/api/common.ts';
import { connectPhones } from '../support/phones.ts';
import { cards, connectSandbox, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { type ApiCall, apiWith, makeKey, orderOf } from './stage.ts';

let book: TestBook;
let api: ApiCall;
let connectionId: string;

beforeEach(async () => {
  book = await openTestBook();
  connectionId = (await connectSandbox(book)).id;
  api = apiWith(book, makeKey(book).key);
});

afterEach(() => book.close());

describe('customers', () => {
  test('are written down, found by reference and metadata, and changed', async () => {
    const made = await api<CustomerJson>('POST', '/customers', {
      name: 'Amina Diallo',
      email: 'Amina@Example.com',
      reference: 'c-1',
      metadata: { tier: 'gold' },
    });
    expect([made.status, made.body]).toMatchObject([201, { mode: 'test', email: 'amina@example.com' }]);
    await api('POST', '/customers', { name: 'Somebody else' });
    for (const query of ['reference=c-1', 'metadata[tier]=gold', 'email=AMINA@example.com'])
      expect((await api('GET', `/customers?${query}`)).body).toEqual({ data: [made.body], nextCursor: null });
    const changed = await api('PATCH', `/customers/${made.body.id}`, {
      metadata: { tier: 'silver' },
      phone: null,
    });
    expect(changed.body).toMatchObject({ name: 'Amina Diallo', metadata: { tier: 'silver' } });
    expect((await api('GET', '/customers?metadata[tier]=gold')).body).toMatchObject({ data: [] });
  });
});

describe('invoices', () => {
  test('are made and finalized at once, in the shape that was promised', async () => {
    const { status, body } = await api(
      'POST',
      '/invoices',
      orderOf({ finalize: true, dueAt: '2027-01-31T21:00:00Z', language: 'ar' }),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      mode: 'test',
      number: 'INV-000001',
      status: 'open',
      currency: 'SAR',
      subtotal: 29_000,
      discount: 0,
      tax: 4_350,
      total: 33_350,
      paid: 0,
      refunded: 0,
      due: 33_350,
      overpaid: false,
      needsReview: false,
      reference: 'order-123',
      metadata: { order_id: '123' },
      language: 'ar',
      customer: { name: 'Sara Al-Otaibi', email: 'sara@example.com' },
      lines: [{ quantity: 2, unitAmount: 14_500, taxRate: 15, amount: 29_000 }],
      checkouts: [{ connectionId, provider: 'moyasar', kind: 'link', status: 'open' }],
      dueAt: '2027-01-31T21:00:00.000Z',
      paidAt: null,
    });
  });

  test('that can’t be finalized leave nothing behind', async () => {
    const refused = await api('POST', '/invoices', orderOf({ lines: [], finalize: true }));
    expect([refused.status, refused.body.code]).toEqual([422, 'invoice.empty']);
    expect((await api('GET', '/invoices')).body).toMatchObject({ data: [] });
  });
});

describe('a draft', () => {
  test('keeps what a change leaves out, and loses what it empties', async () => {
    const { body: draft } = await api<InvoiceJson>('POST', '/invoices', orderOf({ note: 'Soon' }));
    const patch = (change: object) => api<InvoiceJson>('PATCH', `/invoices/${draft.id}`, change);
    const { body: noted } = await patch({ note: null, reference: 'order-9' });
    expect(noted).toEqual({ ...draft, note: null, reference: 'order-9', lines: expect.anything() });
    expect(noted.lines.map(({ id: _id, ...line }) => line)).toEqual(
      draft.lines.map(({ id: _id, ...line }) => line),
    );
    const lines = [{ description: 'Rose', quantity: '0.5', unitAmount: 1_001 }];
    const { body: repriced } = await patch({ lines, customer: null });
    expect(repriced).toMatchObject({ total: 501, customer: null, reference: 'order-9' });
    const { body: named } = await patch({ customerId: draft.customer?.id });
    expect(named.customer).toEqual(draft.customer);
    expect((await patch({ customerId: draft.customer?.id, customer: { name: 'X' } })).status).toBe(422);
  });

  test('is finalized once, changed no more, and voided', async () => {
    const { body: draft } = await api<InvoiceJson>('POST', '/invoices', orderOf());
    const path = `/invoices/${draft.id}`;
    expect((await api('POST', `${path}/finalize`)).body).toMatchObject({ status: 'open' });
    for (const [method, at] of [
      ['POST', `${path}/finalize`],
      ['DELETE', path],
    ] as const)
      expect([await api(method, at)].map(({ status, body }) => [status, body.code])).toEqual([
        [409, 'invoice.not_draft'],
      ]);
    expect((await api('POST', `${path}/void`)).body).toMatchObject({ status: 'void', due: 0 });
  });

  test('that is thrown away is gone', async () => {
    const { body } = await api<InvoiceJson>('POST', '/invoices', orderOf());
    expect((await api('DELETE', `/invoices/${body.id}`)).status).toBe(204);
    expect((await api('GET', `/invoices/${body.id}`)).status).toBe(404);
  });
});

describe('checkouts', () => {
  test('a link is made, and asking again returns it', async () => {
    await connectSandbox(book);
    const { body: invoice } = await api<InvoiceJson>('POST', '/invoices', orderOf({ finalize: true }));
    expect(invoice.checkouts).toEqual([]);
    const path = `/invoices/${invoice.id}/checkouts`;
    const made = await api<CheckoutJson>('POST', path, { connectionId });
    expect([made.status, made.body]).toMatchObject([
      201,
      {
        invoiceId: invoice.id,
        connectionId,
        provider: 'moyasar',
        kind: 'link',
        status: 'open',
        expiresAt: null,
      },
    ]);
    expect(made.body.url).toStartWith('http');
    expect((await api('POST', path, { connectionId })).body).toEqual({ ...made.body });
    expect((await api('GET', path)).body).toEqual({ data: [made.body], nextCursor: null });
    const { body: refused } = await api('POST', path, { connectionId, phone: '+254712345678' });
    expect(refused.code).toBe('checkout.phone_invalid');
  });

  test('a phone is asked once for one Idempotency-Key, also when the answer was lost in a crash', async () => {
    const phones = await connectPhones(book, 'daraja');
    const order = orderOf({
      currency: 'KES',
      finalize: true,
      lines: [{ description: 'Tea', quantity: 1, unitAmount: 10_000 }],
    });
    const { body: invoice } = await api<InvoiceJson>('POST', '/invoices', order);
    const ask = () =>
      api<CheckoutJson>(
        'POST',
        `/invoices/${invoice.id}/checkouts`,
        { connectionId: phones.id, phone: '0712 345 678' },
        { 'idempotency-key': 'ask-1' },
      );
    const first = await ask();
    expect([first.status, first.body.kind, first.body.phone]).toEqual([201, 'prompt', '+254712345678']);
    book.deps.database.$client.exec(
      "update idempotency_keys set completed_at = null, status = null, sealed_body = null where key = 'ask-1'",
    );
    await book.reopen();
    const again = await ask();
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    expect(phones.waiting()).toHaveLength(1);
  });
});

describe('refunds', () => {
  const paid = async () => {
    const { body } = await api<InvoiceJson>('POST', '/invoices', orderOf({ finalize: true }));
    await payWith(book, await book.call.invoices.get({ id: body.id }), cards.paid);
    await book.settle();
    return body.id;
  };

  test('in part and then of all that is left are followed to their end', async () => {
    const id = await paid();
    const part = await api<ActionJson>('POST', `/invoices/${id}/refund`, { amount: 4_000 });
    expect([part.status, part.body]).toMatchObject([202, { kind: 'refund', amount: 4_000, invoiceId: id }]);
    await book.settle();
    expect((await api('GET', `/actions/${part.body.id}`)).body).toMatchObject({ status: 'done' });
    const rest = await api<ActionJson>('POST', `/payments/${part.body.paymentId}/refund`, {});
    expect(rest.body.amount).toBe(33_350 - 4_000);
    await book.settle();
    expect((await api('GET', `/invoices/${id}`)).body).toMatchObject({
      status: 'refunded',
      refunded: 33_350,
    });
    const none = await api('POST', `/invoices/${id}/refund`, {});
    expect([none.status, none.body.code]).toEqual([409, 'payment.nothing_left']);
  });

  test('repeated after a crash are not sent again', async () => {
    const id = await paid();
    const refund = () =>
      api<ActionJson>('POST', `/invoices/${id}/refund`, { amount: 4_000 }, { 'idempotency-key': 'refund-1' });
    const first = await refund();
    book.deps.database.$client.exec(
      "update idempotency_keys set completed_at = null, status = null, sealed_body = null where key = 'refund-1'",
    );
    await book.reopen();
    expect((await refund()).body.id).toBe(first.body.id);
    await book.settle();
    expect((await api('GET', `/invoices/${id}`)).body).toMatchObject({ refunded: 4_000 });
  });

  test('of an invoice with several payments ask which one', async () => {
    const other = (await connectSandbox(book)).id;
    const { body } = await api<InvoiceJson>('POST', '/invoices', orderOf({ finalize: true }));
    for (const each of [connectionId, other])
      await api('POST', `/invoices/${body.id}/checkouts`, { connectionId: each });
    const view = await book.call.invoices.get({ id: body.id });
    for (const checkout of view.checkouts)
      await payWith(book, { ...view, checkouts: [checkout] }, cards.paid);
    await book.settle();
    const refused = await api('POST', `/invoices/${body.id}/refund`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'invoice.several_payments']);
  });
});

describe('endpoints', () => {
  test('show their secret when they are made and when it is rotated, and never else', async () => {
    const made = await api<{ id: string; secret: string }>('POST', '/endpoints', {
      url: 'https://shop.example/daftar',
      types: ['invoice.paid', 'invoice.paid'],
    });
    expect(made.body).toMatchObject({ status: 'enabled', types: ['invoice.paid'] });
    expect(made.body.secret).toStartWith('whsec_');
    const path = `/endpoints/${made.body.id}`;
    const rotated = await api('POST', `${path}/rotate-secret`);
    expect(rotated.body.secret).not.toBe(made.body.secret);
    for (const read of [await api('GET', path), await api('GET', '/endpoints')])
      expect(JSON.stringify(read.body)).not.toContain('whsec_');
    const inside = await api('POST', '/endpoints', { url: 'https://10.0.0.1/', types: ['ping'] });
    expect([inside.status, inside.body.code]).toEqual([422, 'endpoint.url_not_allowed']);
  });

  test('get a test message, once for one Idempotency-Key', async () => {
    const { body } = await api<{ id: string }>('POST', '/endpoints', {
      url: 'https://shop.example/daftar',
      types: ['invoice.paid'],
    });
    const send = () =>
      api<{ id: string }>(
        'POST',
        `/endpoints/${body.id}/test`,
        { type: 'invoice.paid' },
        { 'idempotency-key': 't' },
      );
    const first = await send();
    expect([first.status, first.body]).toMatchObject([202, { type: 'invoice.paid', test: true }]);
    expect((await send()).body).toEqual(first.body);
    const { data } = (await api<ApiPage<{ messageId: string }>>('GET', `/deliveries?endpointId=${body.id}`))
      .body;
    expect(data.map(({ messageId }) => messageId)).toEqual([first.body.id]);
  });
});
