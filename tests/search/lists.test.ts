import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { givenBackBy } from '../../db/queries/actions.ts';
import { insertCustomer } from '../../db/queries/invoices.ts';
import { newId } from '../../shared/ids.ts';
import type { EventRow, InvoiceRow, InvoiceView, Page } from '../../shared/views.ts';
import { plansOf } from '../support/query-plans.ts';
import { cards, connectSandbox, lineOf, linkOf, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let connectionId: string;
const bills: InvoiceView[] = [];
const dayMs = 86_400_000;

/** Four bills a minute apart: the last has no due time, the second is paid, the third was declined. */
beforeAll(async () => {
  book = await openTestBook();
  const connection = await connectSandbox(book);
  connectionId = connection.id;
  await book.call.endpoints.create({
    mode: 'test',
    url: 'https://shop.example/',
    types: ['invoice.finalized'],
  });
  const now = book.clock.now();
  const wishes = [
    { amountMinor: 20_000, dueAt: now + 9 * dayMs },
    { amountMinor: 40_000, dueAt: now + 3 * dayMs, card: cards.paid },
    { amountMinor: 10_000, dueAt: now + 6 * dayMs, card: cards.declined },
    { amountMinor: 30_000, dueAt: null },
  ];
  for (const { amountMinor, dueAt, card } of wishes) {
    book.clock.advance(60_000);
    const { id } = await book.call.invoices.create({
      mode: 'test',
      currency: 'SAR',
      customer: { name: 'Sara', phone: '+966501234567' },
      lines: [lineOf(amountMinor)],
      dueAt,
      finalize: true,
    });
    await book.settle();
    if (card) await payWith(book, await book.call.invoices.get({ id }), card);
    await book.settle();
    bills.push(await book.call.invoices.get({ id }));
  }
  const hook = new URL(connection.hookUrl).pathname;
  for (const body of ['{"id":"a","secret_token":"wrong"}', '{"id":"b"}', 'no JSON']) {
    book.clock.advance(60_000);
    const headers = { 'content-type': 'application/json' };
    await book.request(hook, { method: 'POST', headers, body });
  }
  await book.settle();
});

afterAll(() => book.close());

/** Every row of a list, read one by one. */
async function all<Row>(page: (cursor: string | undefined) => Promise<Page<Row>>): Promise<Row[]> {
  const seen: Row[] = [];
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await page(cursor);
    seen.push(...rows);
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return seen;
}

type Filter<List extends keyof TestBook['call']> = TestBook['call'][List] extends {
  list(filter: infer F): unknown;
}
  ? Omit<NonNullable<F>, 'mode'>
  : never;

const invoices = (filter: Filter<'invoices'>) =>
  all<InvoiceRow>((cursor) => book.call.invoices.list({ mode: 'test', limit: 1, ...filter, cursor }));
const events = (filter: Filter<'events'>) =>
  all<EventRow>((cursor) => book.call.events.list({ mode: 'test', limit: 1, ...filter, cursor }));

describe('invoices are ordered', () => {
  const amountsOf = (rows: readonly InvoiceRow[]) => rows.map(({ totalMinor }) => totalMinor / 100);

  test.each<[string, Filter<'invoices'>, number[]]>([
    ['by time, the newest first where nothing is said', {}, [300, 100, 400, 200]],
    ['by time, the oldest first', { sort: 'oldest' }, [200, 400, 100, 300]],
    ['by due time, what has none last', { sort: 'due' }, [400, 100, 200, 300]],
    ['by due time among the open ones', { sort: 'due', status: 'open' }, [100, 200, 300]],
    ['by amount within a currency', { sort: 'amount', currency: 'SAR' }, [400, 300, 200, 100]],
    ['by amount among the open ones', { sort: 'amount', currency: 'SAR', status: 'open' }, [300, 200, 100]],
    ['by time, where amounts of all currencies would be compared', { sort: 'amount' }, [300, 100, 400, 200]],
    ['by due time of those that are found', { sort: 'due', search: 'sara' }, [400, 100, 200, 300]],
  ])('%s', async (_, filter, amounts) => {
    expect(amountsOf(await invoices(filter))).toEqual(amounts);
  });

  test('by due time for one customer too', async () => {
    const customerId = bills[0]?.customer?.id ?? '';
    expect(amountsOf(await invoices({ customerId, sort: 'due' }))).toEqual([400, 100, 200, 300]);
  });
});

test('payments are ordered by amount within a currency, and by time', async () => {
  const amounts = async (filter: Filter<'payments'>) => {
    const { rows } = await book.call.payments.list({ mode: 'test', ...filter });
    return rows.map(({ amountMinor }) => amountMinor / 100);
  };
  expect(await amounts({ sort: 'amount', currency: 'SAR' })).toEqual([400, 100]);
  expect(await amounts({ sort: 'oldest' })).toEqual([400, 100]);
  expect(await amounts({ sort: 'newest' })).toEqual([100, 400]);
});

test('customers, messages, deliveries and the audit log begin with the oldest where that is asked for', async () => {
  const rising = (times: readonly number[]) => expect(times).toEqual([...times].sort((a, b) => a - b));
  const wish = { mode: 'test', sort: 'oldest' } as const;
  const { call } = book;
  rising(
    (await all((cursor) => call.messages.list({ ...wish, limit: 2, cursor }))).map((row) => row.createdAt),
  );
  rising(
    (await all((cursor) => call.deliveries.list({ ...wish, limit: 2, cursor }))).map((row) => row.createdAt),
  );
  const log = await all((cursor) => call.audit.list({ sort: 'oldest', limit: 2, cursor }));
  expect(log.map(({ position }) => position)).toEqual(log.map((_, i) => i + 1));
  expect((await call.customers.list(wish)).rows).toHaveLength(1);
});

describe('an event', () => {
  test.each<[string, () => string]>([
    ['the invoice’s number, small', () => bills[1]?.number?.toLowerCase() ?? ''],
    ['the invoice’s id', () => bills[1]?.id ?? ''],
    ['the provider’s id of the payment', () => bills[1]?.payments[0]?.providerRef ?? ''],
    ['our id of the payment', () => bills[1]?.payments[0]?.id ?? ''],
    ['the id of the link', () => (bills[1] ? linkOf(bills[1]).providerRef : '')],
  ])('is found by %s', async (_, text) => {
    const found = await events({ search: text() });
    expect(found.map(({ type, invoiceId }) => [type, invoiceId])).toEqual([
      ['payment_paid', bills[1]?.id ?? ''],
    ]);
    expect((await book.call.events.list({ mode: 'live', search: text() })).rows).toEqual([]);
  });

  test('is found by its own id and by the provider’s, and with all others of a payer by the phone', async () => {
    const [told] = await events({ search: bills[1]?.number ?? '' });
    const { dedupKey } = await book.call.events.get({ id: told?.id ?? '' });
    for (const search of [told?.id ?? '', dedupKey])
      expect((await events({ search })).map(({ id }) => id)).toEqual([told?.id ?? '']);
    expect((await events({ search: '050 123 4567' })).map(({ type }) => type)).toEqual([
      'payment_failed',
      'payment_paid',
    ]);
    expect(await events({ search: 'nothing of ours' })).toEqual([]);
  });

  test('is listed by time: from, before, and the oldest first', async () => {
    const [newest, ...older] = await events({});
    const at = newest?.receivedAt ?? 0;
    expect(await events({ receivedAfter: at })).toEqual(newest ? [newest] : []);
    expect(await events({ receivedBefore: at })).toEqual(older);
    expect(await events({ sort: 'oldest' })).toEqual([...older.toReversed(), ...(newest ? [newest] : [])]);
  });
});

describe('refused calls', () => {
  test('are found by reason and by connection, in either order', async () => {
    const reasons = async (filter: Parameters<typeof book.call.refusals.list>[0]) =>
      (await all((cursor) => book.call.refusals.list({ limit: 1, ...filter, cursor }))).map(
        ({ reason }) => reason,
      );
    expect(await reasons({ connectionId })).toEqual(['not_json', 'secret_missing', 'secret_wrong']);
    expect(await reasons({ sort: 'oldest' })).toEqual(['secret_wrong', 'secret_missing', 'not_json']);
    expect(await reasons({ reason: 'secret_missing' })).toEqual(['secret_missing']);
    expect(await reasons({ reason: 'not_json', connectionId })).toEqual(['not_json']);
    expect(await reasons({ lastAfter: book.clock.now() })).toEqual(['not_json']);
    expect(await reasons({ lastBefore: 1 })).toEqual([]);
    expect(await reasons({ search: '"b"' })).toEqual(['secret_missing']);
    expect(await reasons({ search: '"id"' })).toEqual(['secret_missing', 'secret_wrong']);
    expect(await reasons({ search: '"id"', sort: 'oldest' })).toEqual(['secret_wrong', 'secret_missing']);
    expect(await reasons({ search: 'wrong' })).toEqual([]);
    const [{ id = '' } = {}] = (await book.call.refusals.list({ reason: 'not_json' })).rows;
    expect(await reasons({ search: id })).toEqual(['not_json']);
    expect(await reasons({ search: id, lastBefore: 1 })).toEqual([]);
  });
});

test('a delivery is found by its id, its message’s and the invoice that is told of', async () => {
  const number = bills[0]?.number ?? '';
  const found = async (search: string) => (await book.call.deliveries.list({ mode: 'test', search })).rows;
  const [delivery, ...more] = await found(number);
  expect(more).toEqual([]);
  if (!delivery) throw new Error('nothing was told');
  expect(delivery).toMatchObject({ invoiceNumber: number, type: 'invoice.finalized' });
  for (const text of [delivery.id, delivery.messageId, delivery.invoiceId ?? '', number.toLowerCase()])
    expect(await found(text)).toEqual([delivery]);
  expect(await found('INV-999999')).toEqual([]);
  expect((await book.call.messages.list({ mode: 'test', search: delivery.id })).rows).toEqual([]);
});

type Work = (call: TestBook['call']) => Promise<unknown>;

const mode = 'test';
const behind = Buffer.from('5.x').toString('base64url');

describe('a list is read from an index in its order', () => {
  test.each<[name: string, index: string, work: Work]>([
    ['invoices by due time', 'invoices_by_due_order', ({ invoices }) => invoices.list({ mode, sort: 'due' })],
    [
      'open invoices by due time, from a place on',
      'invoices_by_due_order',
      ({ invoices }) =>
        invoices.list({
          mode,
          sort: 'due',
          status: 'open',
          currency: 'SAR',
          cursor: behind,
          createdAfter: 1,
        }),
    ],
    [
      'overdue invoices by due time',
      'invoices_by_due_order',
      ({ invoices }) => invoices.list({ mode, sort: 'due', status: 'overdue' }),
    ],
    [
      'open invoices by amount',
      'invoices_by_amount',
      ({ invoices }) =>
        invoices.list({
          mode,
          sort: 'amount',
          status: 'open',
          currency: 'SAR',
          cursor: behind,
          createdBefore: 9,
        }),
    ],
    [
      'the oldest invoices of a state',
      'invoices_by_status_time',
      ({ invoices }) => invoices.list({ mode, sort: 'oldest', status: 'paid', cursor: behind }),
    ],
    [
      'paid payments by amount',
      'payments_by_amount',
      ({ payments }) =>
        payments.list({
          mode,
          sort: 'amount',
          status: 'paid',
          currency: 'SAR',
          connectionId,
          cursor: behind,
        }),
    ],
    [
      'the oldest payments',
      'payments_by_time',
      ({ payments }) => payments.list({ mode, sort: 'oldest', cursor: behind }),
    ],
    ['events', 'events_by_time', ({ events }) => events.list({ mode, cursor: behind, receivedAfter: 1 })],
    [
      'events of a state and a type',
      'events_by_status_time',
      ({ events }) => events.list({ mode, status: 'review', type: 'payment_paid' }),
    ],
    [
      'events of a type',
      'events_by_type_time',
      ({ events }) => events.list({ mode, type: 'payment_paid', sort: 'oldest' }),
    ],
    [
      'events of a connection',
      'events_by_connection_time',
      ({ events }) => events.list({ mode, connectionId, type: 'payment_paid', status: 'dead' }),
    ],
    ['refused calls', 'refusals_by_time', ({ refusals }) => refusals.list({ cursor: behind, lastAfter: 1 })],
    ['refused calls by words', 'refusals_by_time', ({ refusals }) => refusals.list({ search: 'x' })],
    [
      'refused calls for one reason',
      'refusals_by_reason',
      ({ refusals }) => refusals.list({ reason: 'too_old', sort: 'oldest' }),
    ],
    [
      'refused calls of a connection',
      'refusals_of_connection',
      ({ refusals }) => refusals.list({ connectionId, reason: 'too_old' }),
    ],
    [
      'the oldest messages of a type',
      'messages_by_type_time',
      ({ messages }) => messages.list({ mode, type: 'invoice.paid', sort: 'oldest', createdAfter: 1 }),
    ],
    [
      'the oldest deliveries of a state',
      'deliveries_by_status_time',
      ({ deliveries }) => deliveries.list({ mode, status: 'exhausted', sort: 'oldest', createdAfter: 1 }),
    ],
    ['the audit log', 'INTEGER PRIMARY KEY', ({ audit }) => audit.list({ text: 'nobody', from: 1 })],
  ])('%s', async (_, index, work) => {
    const plan = (await plansOf(book, /where .* limit \?$/, () => work(book.call))).join('\n');
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN|ORDER BY/);
  });

  test.each<[name: string, indexes: readonly string[], work: Work]>([
    [
      'an event',
      [
        'events_of_payment',
        'events_of_invoice',
        'events_by_dedup_key',
        'payments_by_ref',
        'invoices_by_number',
      ],
      ({ events }) => events.list({ mode, search: '0501234567', connectionId, status: 'applied', type: 'x' }),
    ],
    [
      'the deliveries of an invoice',
      ['messages_of_invoice', 'one_delivery'],
      ({ deliveries }) =>
        deliveries.list({ mode, search: bills[0]?.id ?? '', status: 'exhausted', type: 'invoice.paid' }),
    ],
    [
      'the delivery of a message',
      ['one_delivery'],
      ({ deliveries }) => deliveries.list({ mode, search: 'msg_x', createdAfter: 1, cursor: behind }),
    ],
  ])('%s is looked up by indexes alone', async (_, indexes, work) => {
    const plan = (await plansOf(book, /^select/, () => work(book.call))).join('\n');
    for (const index of indexes) expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN (events|payments|invoices|customers|checkouts|messages|deliveries)\b/);
  });
});

test('what somebody gave back lately is summed from an index', async () => {
  const wish = { userId: 'usr_x', mode, currency: 'SAR', since: 5 } as const;
  const plan = await plansOf(book, /sum/, () => givenBackBy(book.deps.database, wish));
  expect(plan.join()).toContain('actions_of_person (user_id=? AND mode=? AND currency=? AND requested_at>?)');
});

test('a page of events asks once for the numbers of all its invoices', async () => {
  const { $client } = book.deps.database;
  const prepare = $client.prepare.bind($client) as typeof $client.prepare;
  let asked = 0;
  Object.assign($client, {
    prepare: (sql: string) => {
      asked += 1;
      return prepare(sql);
    },
  });
  await book.call.events.list({ mode }).finally(() => Object.assign($client, { prepare }));
  expect(asked).toBe(2);
});

test('a search that half of all customers fit walks the list instead of sorting them', async () => {
  const ids = book.deps.database.transaction((tx) =>
    Array.from({ length: 1_100 }, (_, i) => {
      const at = book.clock.now() + i;
      const id = newId('customer', at);
      insertCustomer(tx, { id, mode, name: `Zahra ${i}`, createdAt: at, updatedAt: at });
      return id;
    }),
  );
  const found = (sort: 'newest' | 'oldest' | 'name') =>
    all((cursor) => book.call.customers.list({ mode, search: 'z', limit: 100, sort, cursor }));
  expect((await found('oldest')).map(({ id }) => id)).toEqual(ids);
  expect((await found('newest')).map(({ id }) => id)).toEqual(ids.toReversed());
  expect(new Set((await found('name')).map(({ id }) => id))).toEqual(new Set(ids));
  const list = (search: string) => () => book.call.customers.list({ mode, search });
  const broad = await plansOf(book, /where .* limit \?$/, list('z'));
  expect(broad.join()).toContain('customers_by_time');
  expect(broad.join()).not.toContain('ORDER BY');
  const narrow = await plansOf(book, /where .* limit \?$/, list('zahra 1099'));
  expect(narrow.join()).toContain('SEARCH customers USING INTEGER PRIMARY KEY (rowid=?)');
});
