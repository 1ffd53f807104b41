import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import type { SearchKind } from '../../shared/search-views.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { owner } from '../accounts/stage.ts';
import { createCaller, testOwner } from '../support/caller.ts';
import { cards, connectSandbox, lineOf, linkOf, openInvoice, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let connectionId: string;
let paid: InvoiceView;
let draft: InvoiceView;
let endpointId: string;
let keyId: string;

beforeAll(async () => {
  book = await openTestBook();
  connectionId = (await connectSandbox(book)).id;
  const opened = await openInvoice(book);
  await payWith(book, opened, cards.paid);
  await book.settle();
  paid = await book.call.invoices.get({ id: opened.id });
  draft = await book.call.invoices.create({
    mode: 'test',
    currency: 'KES',
    reference: 'ORDER-77',
    customer: { name: 'Amina Wanjiru', phone: '+254712345678' },
    lines: [lineOf(150_000)],
  });
  const endpoint = await book.call.endpoints.create({
    mode: 'test',
    url: 'https://shop.example/told',
    types: ['invoice.paid'],
  });
  const user = await book.deps.accounts.createUser({ ...owner, role: 'owner' });
  const caller = createCaller(book.deps, { ...testOwner, id: user.id });
  const key = await caller.keys.create({ mode: 'test', name: 'The till', scopes: ['invoices:read'] });
  endpointId = endpoint.id;
  keyId = key.id;
});

afterAll(() => book.close());

const find = (text: string, mode: 'test' | 'live' = 'test') => book.call.search.find({ mode, text });

const first = (kind: SearchKind, text: string) =>
  find(text).then(({ groups }) => groups.find((group) => group.kind === kind)?.hits[0]);

test('an amount as a bank statement shows it leads to the invoices over it, in whichever currency writes it so', async () => {
  const over = async (text: string) =>
    (await find(text)).groups.find(({ kind }) => kind === 'invoice')?.hits.map(({ id }) => id) ?? [];
  for (const text of ['1500', '1,500.00', '1500.00', 'KES 1500', '1500 kes', '١٥٠٠'])
    expect(await over(text)).toEqual([draft.id]);
  for (const text of ['1500.50', 'SAR 1500', 'XYZ 1500', '1500 kes kes', '1500-'])
    expect(await over(text)).toEqual([]);
  expect((await find('1500', 'live')).groups).toEqual([]);
});

describe('what somebody types leads to', () => {
  const firstPayment = () => paid.payments[0]?.id ?? '';
  const firstEvent = async () => (await book.call.events.list({ mode: 'test' })).rows.at(-1)?.id ?? '';
  const eventOf = async () => book.call.events.get({ id: (await paidEvent()) ?? '' });
  const paidEvent = async () =>
    (await book.call.events.list({ mode: 'test' })).rows.find(({ paymentId }) => paymentId !== null)?.id;
  const providerRef = async () => {
    const row = (await book.call.payments.get({ id: firstPayment() })).payment;
    return row.providerRef;
  };

  const table: [
    what: string,
    kind: SearchKind,
    text: () => string | Promise<string>,
    id: () => string | undefined | Promise<string | undefined>,
  ][] = [
    ['an invoice’s number', 'invoice', () => paid.number ?? '', () => paid.id],
    ['its number without the zeros', 'invoice', () => '1', () => paid.id],
    ['its customer’s name, in part and in small letters', 'invoice', () => 'sara ota', () => paid.id],
    ['the merchant’s reference', 'invoice', () => 'order-77', () => draft.id],
    ['the provider’s id of its link', 'invoice', () => linkOf(paid).providerRef, () => paid.id],
    ['an e-mail', 'customer', () => 'SARA@example.com', () => paid.customer?.id],
    ['a phone as it is written at home', 'customer', () => '0712 345 678', () => draft.customer?.id],
    ['a phone as it is written abroad', 'customer', () => '+254712345678', () => draft.customer?.id],
    ['the provider’s id of a payment', 'payment', providerRef, firstPayment],
    ['the provider’s id of a payment', 'event', providerRef, paidEvent],
    ['the provider’s own id of an event', 'event', async () => (await eventOf()).dedupKey, paidEvent],
    ['a connection’s name', 'connection', () => 'moyasar', () => connectionId],
    ['part of an endpoint’s address', 'endpoint', () => 'SHOP.example', () => endpointId],
    ['a key’s name', 'key', () => 'till', () => keyId],
  ];

  test.each(table)('%s → %s', async (_what, kind, text, id) => {
    const wanted = await id();
    const hit = await first(kind, await text());
    expect(hit?.id).toBe(wanted);
  });

  test('an id of ours leads to the one thing it names, and parts of an invoice to the invoice', async () => {
    const { checkouts, entries, lines } = paid;
    const ids: [string | undefined, SearchKind, string | undefined][] = [
      [paid.id, 'invoice', paid.id],
      [draft.customer?.id, 'customer', draft.customer?.id],
      [firstPayment(), 'payment', firstPayment()],
      [await firstEvent(), 'event', await firstEvent()],
      [connectionId, 'connection', connectionId],
      [checkouts[0]?.id, 'invoice', paid.id],
      [entries[0]?.id, 'invoice', paid.id],
      [lines[0]?.id, 'invoice', paid.id],
    ];
    for (const [id = '', kind, leadsTo] of ids) {
      const { groups, isExact } = await find(id);
      expect({ isExact, found: groups.map((group) => [group.kind, group.hits[0]?.id]) }).toEqual({
        isExact: true,
        found: [[kind, leadsTo ?? '']],
      });
    }
  });

  test('nothing: signs, a single letter, an id that nobody has', async () => {
    for (const text of ['', '%', '"*', 'a', 'inv_01kc0000000000000000000000']) {
      expect((await find(text)).groups).toEqual([]);
    }
  });
});

test('nothing of one mode is found in the other, by words or by id', async () => {
  const { groups } = await find(paid.number ?? '', 'live');
  expect(groups).toEqual([]);
  for (const text of [
    'sara',
    'moyasar',
    paid.id,
    paid.payments[0]?.id ?? '',
    connectionId,
    'ORDER-77',
    '0712345678',
  ])
    expect((await find(text, 'live')).groups).toEqual([]);
});

test('who may not see keys and people does not find them', async () => {
  const viewer = createCaller(book.deps, { ...testOwner, role: 'viewer' });
  const kinds = async (text: string) =>
    (await viewer.search.find({ mode: 'test', text })).groups.map(({ kind }) => kind);
  expect(await kinds('till')).toEqual([]);
  const [key] = await book.call.keys.list({ mode: 'test' });
  expect(await kinds(key?.id ?? '')).toEqual([]);
  expect(await first('key', key?.id ?? '')).toBeDefined();
});

test('each kind shows a few and says when there are more', async () => {
  for (let i = 0; i < 7; i++)
    await book.call.invoices.create({
      mode: 'test',
      currency: 'KES',
      customer: { name: `Zuri ${i}` },
      lines: [],
    });
  const { groups } = await find('zuri');
  expect(groups.map(({ kind, hits, hasMore }) => [kind, hits.length, hasMore])).toEqual([
    ['invoice', 5, true],
    ['customer', 5, true],
  ]);
  expect(groups[0]?.hits[0]?.detail).toBe('Zuri 6');
});

test('no search reads a whole table of what a book has many of', async () => {
  const plans = await plansOf(() => find('sara +254712345678').then(() => find('0712345678')));
  expect(plans.length).toBeGreaterThan(8);
  const few =
    /SCAN (connections|endpoints|users|sessions|seen|api_keys|s VIRTUAL TABLE INDEX|invoice_search|customer_search)/;
  const scans = plans.filter((detail) => /^SCAN /.test(detail) && !few.test(detail));
  expect(scans.filter((detail) => !/^SCAN (\(subquery|CONSTANT|LIST)/.test(detail))).toEqual([]);
});

/** How SQLite would answer everything that is asked meanwhile. */
async function plansOf(act: () => Promise<unknown>): Promise<string[]> {
  const { $client: sqlite } = book.deps.database;
  const prepare = sqlite.prepare.bind(sqlite);
  const asked: string[] = [];
  sqlite.prepare = ((text: string) => {
    asked.push(text);
    return prepare(text);
  }) as typeof sqlite.prepare;
  await act().finally(() => {
    sqlite.prepare = prepare as typeof sqlite.prepare;
  });
  return asked
    .filter((text) => /^select/i.test(text.trim()))
    .flatMap((text) => {
      const statement = prepare(`explain query plan ${text}`);
      const values = Array.from({ length: (text.match(/\?/g) ?? []).length }, () => null);
      return (statement.all(...values) as { detail: string }[]).map(({ detail }) => detail);
    });
}
