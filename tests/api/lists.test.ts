import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import type { InvoiceJson, PaymentJson } from '../../server/billing/invoice-json.ts';
import type { ApiPage } from '../../shared/api/common.ts';
import { cards, connectSandbox, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { type ApiCall, apiWith, makeKey, orderOf } from './stage.ts';

const count = 12;

let book: TestBook;
let api: ApiCall;
let invoices: InvoiceJson[];
let connectionId: string;

/** A dozen invoices a minute apart, the newest first; the two oldest are paid, a minute apart, the oldest last. */
beforeAll(async () => {
  book = await openTestBook();
  connectionId = (await connectSandbox(book)).id;
  api = apiWith(book, makeKey(book).key);
  const made: string[] = [];
  for (let i = 0; i < count; i++) {
    book.clock.advance(60_000);
    const order = orderOf({
      finalize: i < 2,
      reference: `order-${i}`,
      metadata: { parity: i % 2 === 0 ? 'even' : 'odd', third: String(i % 3) },
      customer: { name: `Customer ${i % 4}`, email: `c${i % 4}@example.com` },
    });
    made.push((await api<InvoiceJson>('POST', '/invoices', order)).body.id);
  }
  for (const id of [made[1] ?? '', made[0] ?? '']) {
    book.clock.advance(60_000);
    await payWith(book, await book.call.invoices.get({ id }), cards.paid);
    await book.settle();
  }
  invoices = (await list('limit=100')).data;
});

afterAll(() => book.close());

async function list(query: string): Promise<ApiPage<InvoiceJson>> {
  const { status, body } = await api<ApiPage<InvoiceJson>>('GET', `/invoices?${query}`);
  expect(status).toBe(200);
  return body;
}

const numbersOf = ({ data }: ApiPage<InvoiceJson>) => data.map(({ reference }) => reference?.slice(6));

describe('a list of invoices', () => {
  test('does not go on behind a row of another list', async () => {
    const { nextCursor } = await list('limit=1');
    for (const path of ['/customers', '/payments', '/events', '/messages', '/deliveries', '/endpoints'])
      expect((await api('GET', `${path}?cursor=${nextCursor}`)).body).toMatchObject({
        code: 'request.invalid',
        fieldProblems: [{ field: 'cursor' }],
      });
  });

  test('shows every one once, the newest first, whatever the size of its pages', async () => {
    const newest = invoices.map(({ id }) => id);
    expect(newest).toHaveLength(count);
    for (const limit of [1, 5, 12]) {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: ApiPage<InvoiceJson> = await list(`limit=${limit}${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.data.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(newest);
    }
  });

  /** `CREATED-n` and `PAID-n` stand for the times of the invoice of order n. */
  const filters: [query: string, references: string[]][] = [
    ['status=paid', ['1', '0']],
    ['status=draft&limit=2', ['11', '10']],
    ['reference=order-7', ['7']],
    ['reference=order-7&status=paid', []],
    ['metadata[parity]=even', ['10', '8', '6', '4', '2', '0']],
    ['metadata[parity]=even&metadata[third]=0', ['6', '0']],
    ['metadata[parity]=even&status=paid', ['0']],
    ['metadata[parity]=Even', []],
    ['customerId=CUSTOMER', ['11', '7', '3']],
    ['customerId=CUSTOMER&metadata[third]=0', ['3']],
    ['createdAfter=CREATED-9', ['11', '10', '9']],
    ['createdBefore=CREATED-2&metadata[parity]=odd', ['1']],
    ['paidAfter=2027-01-01T00:00:00Z', ['0', '1']],
    ['paidAfter=PAID-0', ['0']],
    ['paidBefore=PAID-0', ['1']],
    ['paidAfter=2027-01-01T00:00:00Z&metadata[parity]=odd', ['1']],
    ['currency=KES', []],
  ];

  test.each(filters)('by %s', async (query, references) => {
    const of = (order: string) => invoices.find(({ reference }) => reference === `order-${order}`);
    const filled = query
      .replace('CUSTOMER', of('11')?.customer?.id ?? '')
      .replace(/CREATED-(\d+)/, (_, order) => of(order)?.createdAt ?? '')
      .replace(/PAID-(\d+)/, (_, order) => of(order)?.paidAt ?? '');
    expect(numbersOf(await list(filled))).toEqual(references);
  });

  test('by the time of payment goes on from page to page', async () => {
    const first = await list('paidAfter=2027-01-01T00:00:00Z&limit=1');
    const second = await list(`paidAfter=2027-01-01T00:00:00Z&limit=1&cursor=${first.nextCursor}`);
    expect([numbersOf(first), numbersOf(second), second.nextCursor]).toEqual([['0'], ['1'], null]);
  });

  test('by metadata goes on from page to page, and follows a change', async () => {
    const first = await list('metadata[third]=2&limit=3');
    const second = await list(`metadata[third]=2&limit=3&cursor=${first.nextCursor}`);
    expect([numbersOf(first), numbersOf(second)]).toEqual([['11', '8', '5'], ['2']]);
    const { id, metadata } = first.data[0] ?? { id: '', metadata: {} };
    await api('PATCH', `/invoices/${id}`, { metadata: { ...metadata, third: 'x' } });
    expect(numbersOf(await list('metadata[third]=2'))).toEqual(['8', '5', '2']);
    await api('PATCH', `/invoices/${id}`, { metadata });
    expect(numbersOf(await list('metadata[third]=2'))).toEqual(['11', '8', '5', '2']);
  });

  test('shows customers and payments whole where that is asked for', async () => {
    const plain = await list('status=paid&limit=1');
    expect([Object.keys(plain.data[0]?.customer ?? {}), 'payments' in (plain.data[0] ?? {})]).toEqual([
      ['id', 'name', 'email', 'phone'],
      false,
    ]);
    for (const expand of ['expand=customer,payments', 'expand=customer&expand[]=payments'])
      expect((await list(`status=paid&${expand}`)).data[0]).toMatchObject({
        customer: { name: 'Customer 1', metadata: {}, createdAt: expect.any(String) },
        payments: [{ status: 'paid', amount: 33_350 }],
      });
  });
});

describe('a list of payments', () => {
  const payments = async (query: string) => {
    const { body } = await api<ApiPage<PaymentJson & { invoice?: InvoiceJson }>>('GET', `/payments?${query}`);
    return body.data;
  };

  test('by invoice, customer, connection and status, with the invoice where that is asked for', async () => {
    const all = await payments('');
    expect(all.map(({ invoiceId }) => invoiceId)).toEqual([invoices[11]?.id ?? '', invoices[10]?.id ?? '']);
    const [last] = all;
    expect(await payments(`invoiceId=${invoices[11]?.id}`)).toEqual(last ? [last] : []);
    expect(await payments(`customerId=${invoices[11]?.customer?.id}`)).toEqual(last ? [last] : []);
    expect(await payments(`connectionId=${connectionId}`)).toEqual(all);
    expect(await payments('status=refunded')).toEqual([]);
    const expanded = await payments('expand=invoice');
    expect(expanded.map(({ invoice }) => invoice?.reference)).toEqual(['order-0', 'order-1']);
  });
});

/** Everything that SQLite is asked during the work, with how it goes about it. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const client = book.deps.database.$client;
  const prepare = client.prepare.bind(client) as typeof client.prepare;
  const plans: string[] = [];
  const explaining = (sql: string) => {
    const values = Array.from(sql.match(/\?/g) ?? [], () => null);
    const rows = prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...values);
    if (/^select/i.test(sql)) plans.push(rows.map(({ detail }) => detail).join('\n'));
    return prepare(sql);
  };
  Object.assign(client, { prepare: explaining });
  try {
    await work();
  } finally {
    Object.assign(client, { prepare });
  }
  return plans;
}

describe('what a list costs', () => {
  test.each([
    '/invoices?expand=customer,payments&',
    '/payments?expand=invoice&',
    '/endpoints?',
    '/deliveries?',
    '/messages?',
  ])('%s asks the database as often for many as for few', async (path) => {
    const few = await statementsOf(() => api('GET', `${path}limit=1`));
    const many = await statementsOf(() => api('GET', `${path}limit=100`));
    expect(many.length).toBe(few.length);
  });

  const indexed: [path: string, index: string][] = [
    ['/invoices?limit=9', 'invoices_by_time'],
    ['/invoices?status=paid', 'invoices_by_status_time'],
    ['/invoices?reference=a', 'invoices_by_reference'],
    ['/invoices?reference=a&status=paid', 'invoices_by_reference'],
    ['/invoices?customerId=CUS&status=paid', 'invoices_by_customer'],
    ['/invoices?metadata[a]=b&createdAfter=2027-01-01T00:00:00Z', 'metadata_entries USING PRIMARY KEY'],
    ['/invoices?paidAfter=2027-01-01T00:00:00Z', 'invoices_by_paid_time'],
    ['/customers?reference=a', 'customers_by_reference'],
    ['/customers?email=a@b.example', 'customers_by_email'],
    ['/customers?metadata[a]=b', 'metadata_entries USING PRIMARY KEY'],
    ['/payments?status=paid', 'payments_by_status_time'],
    ['/payments?invoiceId=INV&status=paid', 'payments_of_invoice'],
    ['/payments?customerId=CUS', 'payments_of_invoice'],
    ['/payments?connectionId=CON', 'payments_of_connection'],
    ['/events?status=review', 'events_by_status_time'],
    ['/events?connectionId=CON', 'events_by_connection_time'],
    ['/messages?invoiceId=INV', 'messages_of_invoice'],
    ['/deliveries?messageId=MSG', 'one_delivery'],
    ['/deliveries?endpointId=END', 'deliveries_of_endpoint'],
  ];

  test.each(indexed)('%s reads %s', async (path, index) => {
    const tail = '01jv3x5yk8e7zr2m4n6p8q0s1t';
    const url = path.replace(/CUS|INV|CON|MSG|END/, (kind) => `${kind.toLowerCase()}_${tail}`);
    const plans = await statementsOf(() => api('GET', url));
    const page = plans.find((plan) => plan.includes(index));
    expect(page ?? plans.join('\n---\n')).toContain(index);
    expect(page).not.toMatch(/^SCAN/m);
  });
});
