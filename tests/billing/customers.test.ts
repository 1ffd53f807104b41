import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import type { CustomerDetailView, CustomerRow } from '../../shared/customer-views.ts';
import { cards, connectSandbox, lineOf, openInvoice, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;

const people = [
  { name: 'Sara Al-Otaibi', email: 'sara@shop.example', phone: '+966501234567', reference: 'C-1' },
  { name: 'سارة العتيبي', email: null, phone: '+966551112222', reference: null },
  { name: 'amina wanjiru', email: 'amina@market.example', phone: '+254712345678', reference: 'till 7' },
  { name: 'Amina Diallo', email: 'a.diallo@shop.example', phone: '+22245678901', reference: null },
  { name: 'Zoé Ménard', email: null, phone: null, reference: 'ERP-99' },
  { name: 'Amina Diallo', email: null, phone: null, reference: null },
];

beforeAll(async () => {
  book = await openTestBook();
  await connectSandbox(book);
  for (const person of people) {
    book.clock.advance(1000);
    await book.call.customers.create({ mode: 'test', ...person });
  }
  await book.call.customers.create({ mode: 'live', name: 'Amina of the live book', phone: '+254712345678' });
});

afterAll(() => book.close());

type Filter = Omit<Parameters<TestBook['call']['customers']['list']>[0], 'mode'>;

async function all(filter: Filter, mode: 'test' | 'live' = 'test'): Promise<CustomerRow[]> {
  const seen: CustomerRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await book.call.customers.list({ mode, ...filter, cursor });
    seen.push(...page.rows);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return seen;
}

const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

describe('the list of customers', () => {
  const newest = [...people].reverse().map(({ name }) => name);
  const byName = [
    'Amina Diallo',
    'Amina Diallo',
    'amina wanjiru',
    'Sara Al-Otaibi',
    'Zoé Ménard',
    'سارة العتيبي',
  ];

  test.each([1, 2, 4, 100])('shows every one exactly once, in pages of %d', async (limit) => {
    expect(namesOf(await all({ limit }))).toEqual(newest);
    expect(namesOf(await all({ limit, sort: 'name' }))).toEqual(byName);
    expect(new Set((await all({ limit, sort: 'name' })).map(({ id }) => id)).size).toBe(people.length);
  });

  test.each([
    ['amina', ['Amina Diallo', 'Amina Diallo', 'amina wanjiru']],
    ['AMI dia', ['Amina Diallo', 'Amina Diallo']],
    ['menard', ['Zoé Ménard']],
    ['سارة', ['سارة العتيبي']],
    ['sara@shop.example', ['Sara Al-Otaibi']],
    ['shop', ['Amina Diallo', 'Sara Al-Otaibi']],
    ['+966 50 123 4567', ['Sara Al-Otaibi']],
    ['00966501234567', ['Sara Al-Otaibi']],
    ['0501234567', ['Sara Al-Otaibi']],
    ['0712 345', ['amina wanjiru']],
    ['٠٧١٢٣٤٥٦٧٨', ['amina wanjiru']],
    ['45678901', ['Amina Diallo']],
    ['ERP-99', ['Zoé Ménard']],
    ['till 7', ['amina wanjiru']],
    ['nobody', []],
    ['"*)(', newest],
  ])('finds “%s”', async (search, names) => {
    expect(namesOf(await all({ search, limit: 1 }))).toEqual(names);
    expect(namesOf(await all({ search, limit: 1, sort: 'name' })).toSorted()).toEqual(names.toSorted());
  });

  test('never shows what belongs to the other mode', async () => {
    expect(namesOf(await all({ search: 'amina' }, 'live'))).toEqual(['Amina of the live book']);
    expect(namesOf(await all({ search: 'live' }))).toEqual([]);
    expect(namesOf(await book.call.customers.search({ mode: 'live', text: '0712345678' }))).toEqual([
      'Amina of the live book',
    ]);
  });

  test('is narrowed by when they came', async () => {
    const [last, before] = await all({});
    const at = last?.createdAt ?? 0;
    expect(namesOf(await all({ createdAfter: at }))).toEqual([last?.name ?? '']);
    expect((await all({ createdBefore: at, sort: 'name' })).length).toBe(people.length - 1);
    expect(before?.createdAt).toBeLessThan(at);
  });

  test('follows a change of name, and forgets who was removed', async () => {
    const { id } = await book.call.customers.create({ mode: 'test', name: 'Bakery of the corner' });
    await book.call.customers.update({ id, name: 'Corner mill', email: 'Mill@Corner.example' });
    expect(namesOf(await all({ search: 'bakery' }))).toEqual([]);
    expect(await all({ search: 'mill@corner' })).toMatchObject([{ id, email: 'mill@corner.example' }]);
    await book.call.customers.remove({ id });
    expect(await all({ search: 'mill' })).toEqual([]);
    await expect(book.call.customers.get({ id })).rejects.toThrow('no customer');
  });
});

describe('what a customer owes and paid', () => {
  let sara: CustomerDetailView;

  beforeAll(async () => {
    const shop = await openInvoice(book, 29_000);
    await payWith(book, shop, cards.paid);
    await book.settle();
    const [payment] = (await book.call.invoices.get({ id: shop.id })).payments;
    await book.call.payments.refund({ id: payment?.id ?? '', amountMinor: 4_000 });
    await book.settle();
    const id = shop.customer?.id ?? '';
    const bill = (unitAmountMinor: number, more: { currency?: string; dueAt?: number; finalize?: boolean }) =>
      book.call.invoices.create({
        mode: 'test',
        currency: 'SAR',
        customerId: id,
        lines: [lineOf(unitAmountMinor)],
        finalize: true,
        ...more,
      });
    await bill(5_000, {});
    await bill(7_000, { dueAt: book.clock.now() + 1000 });
    await bill(9_900, { finalize: false });
    await bill(150_000, { currency: 'KES' });
    const voided = await bill(3_000, {});
    await book.settle();
    await book.call.invoices.void({ id: voided.id });
    book.clock.advance(5000);
    sara = await book.call.customers.get({ id });
  });

  test('equals the ledger, by currency', async () => {
    const { rows } = await book.call.invoices.list({ mode: 'test', customerId: sara.id });
    const invoices = await Promise.all(rows.map(({ id }) => book.call.invoices.get({ id })));
    for (const figures of sara.figures) {
      const own = invoices.filter(({ currency }) => currency === figures.currency);
      const booked = (kind: string) =>
        own
          .flatMap(({ entries }) => entries)
          .filter((entry) => entry.kind === kind)
          .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
      expect(figures.paidMinor).toBe(booked('payment') - booked('reversal'));
      expect(figures.refundedMinor).toBe(booked('refund'));
    }
    expect(sara.figures).toEqual([
      {
        currency: 'SAR',
        invoiceCount: 3,
        invoicedMinor: 41_000,
        paidMinor: 29_000,
        refundedMinor: 4_000,
        openMinor: 12_000,
        openCount: 2,
        overdueMinor: 7_000,
        overdueCount: 1,
      },
      {
        currency: 'KES',
        invoiceCount: 1,
        invoicedMinor: 150_000,
        paidMinor: 0,
        refundedMinor: 0,
        openMinor: 150_000,
        openCount: 1,
        overdueMinor: 0,
        overdueCount: 0,
      },
    ]);
  });

  test('stands in the list, and who owes or is late is found there', async () => {
    const owed = [
      { currency: 'KES', openMinor: 150_000, overdueMinor: 0 },
      { currency: 'SAR', openMinor: 12_000, overdueMinor: 7_000 },
    ];
    expect(await all({ owes: 'open' })).toMatchObject([{ id: sara.id, owed }]);
    expect(await all({ owes: 'overdue', sort: 'name' })).toMatchObject([{ id: sara.id }]);
    expect((await all({})).filter((row) => row.owed.length > 0)).toHaveLength(1);
  });

  test('keeps a customer with invoices, even a draft, from being removed', async () => {
    await expect(book.call.customers.remove({ id: sara.id })).rejects.toThrow('has invoices');
    expect(sara.hasInvoices).toBe(true);
  });
});

describe('what the list of customers costs', () => {
  const planOf = (sql: string) =>
    (book.deps.database.$client.prepare(`explain query plan ${sql}`).all() as { detail: string }[]).map(
      ({ detail }) => detail,
    );

  test.each([
    [
      `select * from customers where mode = 'test' and (name collate nocase, id) > ('a', 'b') order by name collate nocase, id limit 51`,
      'customers_by_name',
    ],
    [
      `select customer_id, currency, sum(due_minor) from invoices where customer_id in ('a', 'b') and status in ('open', 'partially_paid') group by 1, 2`,
      'COVERING INDEX invoices_open_of_customer',
    ],
  ])('%s reads an index, without sorting', (sql, index) => {
    const plan = planOf(sql).join('\n');
    expect(plan).toContain(index);
    expect(plan).not.toContain('TEMP B-TREE');
  });
});
