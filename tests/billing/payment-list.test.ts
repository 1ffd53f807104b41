import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import type { PaymentRow } from '../../shared/payment-views.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { plansOf } from '../support/query-plans.ts';
import { cards, connectSandbox, lineOf, linkOf, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let connectionId: string;
const bills: InvoiceView[] = [];

/** Five bills of two customers: four paid, a minute apart, one of them refunded in part, and one declined. */
beforeAll(async () => {
  book = await openTestBook();
  connectionId = (await connectSandbox(book)).id;
  const wishes = [
    { amountMinor: 10_000, phone: '+966501234567' },
    { amountMinor: 20_000, phone: '+966501234567' },
    { amountMinor: 30_000, phone: '+254712345678' },
    { amountMinor: 40_000, phone: '+254712345678' },
    { amountMinor: 50_000, phone: '+254712345678', card: cards.declined },
  ];
  for (const { amountMinor, phone, card } of wishes) {
    book.clock.advance(60_000);
    const invoice = await book.call.invoices.create({
      mode: 'test',
      currency: 'SAR',
      customer: { name: `Customer ${phone}`, phone },
      lines: [lineOf(amountMinor)],
      finalize: true,
    });
    await book.settle();
    const opened = await book.call.invoices.get({ id: invoice.id });
    await payWith(book, opened, card ?? cards.paid);
    await book.settle();
    bills.push(await book.call.invoices.get({ id: invoice.id }));
  }
  const [second] = bills[1]?.payments ?? [];
  await book.call.payments.refund({ id: second?.id ?? '', amountMinor: 5_000 });
  await book.settle();
});

afterAll(() => book.close());

type Filter = Omit<Parameters<TestBook['call']['payments']['list']>[0], 'mode'>;

async function all(filter: Filter): Promise<PaymentRow[]> {
  const seen: PaymentRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await book.call.payments.list({ mode: 'test', ...filter, cursor });
    seen.push(...page.rows);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return seen;
}

const amountsOf = (rows: readonly PaymentRow[]) => rows.map(({ amountMinor }) => amountMinor / 100);

describe('the list of payments', () => {
  test.each([1, 2, 100])('shows every one exactly once, the newest first, in pages of %d', async (limit) => {
    expect(amountsOf(await all({ limit }))).toEqual([500, 400, 300, 200, 100]);
  });

  test.each<[name: string, filter: () => Filter, amounts: number[]]>([
    ['status', () => ({ status: 'paid' }), [400, 300, 100]],
    ['failure', () => ({ status: 'failed' }), [500]],
    ['connection', () => ({ connectionId, status: 'partially_refunded' }), [200]],
    ['method', () => ({ method: 'MADA' }), [400, 300, 200, 100]],
    ['another method', () => ({ method: 'stcpay' }), []],
    ['currency', () => ({ currency: 'KES' }), []],
    ['amount', () => ({ amountMinMinor: 20_000, amountMaxMinor: 30_000 }), [300, 200]],
    ['customer', () => ({ customerId: bills[0]?.customer?.id ?? '' }), [200, 100]],
    ['invoice', () => ({ invoiceId: bills[2]?.id ?? '' }), [300]],
    ['time', () => ({ createdAfter: bills[4]?.payments[0]?.createdAt ?? 0 }), [500]],
    ['time before', () => ({ createdBefore: bills[1]?.payments[0]?.createdAt ?? 0 }), [100]],
  ])('is narrowed by %s', async (_, filter, amounts) => {
    expect(amountsOf(await all({ ...filter(), limit: 1 }))).toEqual(amounts);
  });

  test.each<[name: string, text: () => string, amounts: number[]]>([
    ['the provider’s id', () => bills[2]?.payments[0]?.providerRef ?? '', [300]],
    ['its own id', () => bills[3]?.payments[0]?.id ?? '', [400]],
    ['the id of the link', () => (bills[0] ? linkOf(bills[0]).providerRef : ''), [100]],
    ['the invoice’s number, small', () => bills[4]?.number?.toLowerCase() ?? '', [500]],
    ['the invoice’s id', () => bills[1]?.id ?? '', [200]],
    ['a phone as it is written at home', () => '050 123 4567', [200, 100]],
    ['a phone in Arabic digits', () => '٠٧١٢٣٤٥٦٧٨', [500, 400, 300]],
    ['a part of an id', () => bills[2]?.payments[0]?.providerRef.slice(0, 8) ?? '', []],
  ])('finds one by %s', async (_, text, amounts) => {
    expect(amountsOf(await all({ search: text() }))).toEqual(amounts);
    expect((await book.call.payments.list({ mode: 'live', search: text() })).rows).toEqual([]);
  });

  test('never shows what belongs to the other mode', async () => {
    expect((await book.call.payments.list({ mode: 'live' })).rows).toEqual([]);
    expect((await book.call.payments.list({ mode: 'live', connectionId })).rows).toEqual([]);
  });

  test('looks a payment up by indexes alone', async () => {
    const work = () => book.call.payments.list({ mode: 'test', search: '0501234567' });
    const plan = (await plansOf(book, /union/, work)).join('\n');
    for (const index of [
      'payments_by_ref',
      'payments_by_receipt',
      'checkouts_by_ref',
      'checkouts_by_also_ref',
      'checkouts_by_phone',
      'customers_by_phone',
      'invoices_by_number',
    ])
      expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN (payments|checkouts|invoices|customers)\b/);
  });
});

describe('one payment', () => {
  test('comes with its invoice, the events that caused it, its entries, acts, link and part of the history', async () => {
    const id = bills[1]?.payments[0]?.id ?? '';
    const view = await book.call.payments.get({ id });
    expect(view.payment).toMatchObject({ id, status: 'partially_refunded', refundedMinor: 5_000 });
    expect(view.invoice.id).toBe(bills[1]?.id ?? '');
    expect(view.checkout?.id).toBe(bills[1] ? linkOf(bills[1]).id : '');
    expect(view.entries.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['payment', 20_000],
      ['refund', 5_000],
    ]);
    expect(view.actions).toMatchObject([{ kind: 'refund', status: 'done', amountMinor: 5_000 }]);
    expect(view.events.map(({ type, paymentId }) => [type, paymentId])).toEqual([
      ['payment_paid', id],
      ['payment_refunded', id],
    ]);
    const told = view.invoice.timeline.filter(({ position }) => view.positions.includes(position));
    expect(told.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['payment_succeeded', 'status_changed', 'action_requested', 'payment_refunded']),
    );
    expect(told.map(({ kind }) => kind)).not.toContain('created');
    expect(told[0]?.cause.id ?? view.events[0]?.id).toBeDefined();
  });

  test('that is none is said to be none', async () => {
    const made = bills[0]?.payments[0]?.id ?? '';
    const other = made.slice(0, -1) + (made.endsWith('a') ? 'b' : 'a');
    await expect(book.call.payments.get({ id: other })).rejects.toThrow('There is no payment');
  });
});
