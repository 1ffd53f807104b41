import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import type { CustomerJson } from '../../server/billing/invoice-json.ts';
import { connectSandbox } from '../support/shop.ts';
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
