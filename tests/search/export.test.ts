import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { insertCustomer } from '../../db/queries/invoices.ts';
import { byteOrderMark, csvLine } from '../../server/trpc/exports/csv.ts';
import { newId } from '../../shared/ids.ts';
import type { UserRole } from '../../shared/roles.ts';
import { cookiesOf, owner, post } from '../accounts/stage.ts';
import { lineOf, openInvoice } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;

beforeAll(async () => {
  book = await openTestBook();
  await openInvoice(book, 29_005);
  for (const [name, currency, amountMinor] of [
    ['=HYPERLINK("https://evil.example")', 'KES', 150_000],
    ['سارة, "العتيبي"', 'KWD', 1_234],
    ['@SUM(A1)', 'JPY', 500],
  ] as const)
    await book.call.invoices.create({
      mode: 'test',
      currency,
      customer: { name },
      lines: [lineOf(amountMinor)],
    });
});

afterAll(() => book.close());

const sessions = new Map<UserRole, Promise<Record<string, string>>>();

/** One session a role: whoever signs in too often has to wait. */
function signedIn(role: UserRole): Promise<Record<string, string>> {
  const session = sessions.get(role) ?? signIn(role);
  sessions.set(role, session);
  return session;
}

async function signIn(role: UserRole): Promise<Record<string, string>> {
  const email = `${role}@example.com`;
  await book.deps.accounts.createUser({ ...owner, email, role });
  const answer = await post(book.deps.accounts, '/auth/sign-in/email', { email, password: owner.password });
  return { cookie: cookiesOf(answer) };
}

const addressOf = (list: string, filter: object) =>
  `/exports/${list}.csv?filter=${encodeURIComponent(JSON.stringify(filter))}`;

async function exported(list: string, filter: object): Promise<string[][]> {
  const answer = await book.request(addressOf(list, filter), { headers: await signedIn('owner') });
  expect(answer.status).toBe(200);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return recordsIn(new TextDecoder().decode(bytes));
}

describe('an exported list', () => {
  test('is the book: every row of the filter once, with its money as the currency writes it', async () => {
    const [columns = [], ...rows] = await exported('invoices', { mode: 'test' });
    const listed = (await book.call.invoices.list({ mode: 'test' })).rows;
    const cell = (row: readonly string[], name: string) => row[columns.indexOf(name)];
    expect(rows.map((row) => cell(row, 'id'))).toEqual(listed.map(({ id }) => id));
    expect(rows.map((row) => [cell(row, 'currency'), cell(row, 'total')])).toEqual([
      ['JPY', '500'],
      ['KWD', '1.234'],
      ['KES', '1500.00'],
      ['SAR', '290.05'],
    ]);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => columns.length));
  });

  test('follows the filter of its page, and holds nothing of the other mode', async () => {
    expect((await exported('invoices', { mode: 'test', status: 'draft' })).length).toBe(1 + 3);
    expect((await exported('invoices', { mode: 'test', search: 'sara' })).length).toBe(1 + 1);
    for (const list of ['invoices', 'customers', 'payments', 'events'])
      expect((await exported(list, { mode: 'live' })).length).toBe(1);
  });

  test('runs nothing in a spreadsheet, and keeps commas, quotes and Arabic', async () => {
    const [columns = [], ...rows] = await exported('customers', { mode: 'test' });
    const names = rows.map((row) => row[columns.indexOf('name')]);
    expect(names.sort()).toEqual(
      ['\'=HYPERLINK("https://evil.example")', "'@SUM(A1)", 'Sara Al-Otaibi', 'سارة, "العتيبي"'].sort(),
    );
  });

  test('comes whole over many slices', async () => {
    const ids = book.deps.database.transaction((tx) =>
      Array.from({ length: 520 }, (_, i) => {
        const now = book.clock.now() + (i % 7);
        const id = newId('customer', now);
        insertCustomer(tx, { id, mode: 'test', name: `Customer ${i}`, createdAt: now, updatedAt: now });
        return id;
      }),
    );
    const [columns = [], ...rows] = await exported('customers', { mode: 'test', search: 'Customer' });
    const found = rows.map((row) => row[columns.indexOf('id')]);
    expect(found).toHaveLength(520);
    expect(new Set(found)).toEqual(new Set(ids));
  });
});

describe('data leaves the book', () => {
  test('only for who may: a stranger, a viewer and a bookkeeper at the audit log are refused', async () => {
    const address = addressOf('invoices', { mode: 'test' });
    expect((await book.request(address)).status).toBe(401);
    expect((await book.request(address, { headers: await signedIn('viewer') })).status).toBe(403);
    const bookkeeper = await signedIn('bookkeeper');
    expect((await book.request(address, { headers: bookkeeper })).status).toBe(200);
    expect((await book.request(addressOf('audit', {}), { headers: bookkeeper })).status).toBe(403);
  });

  test('and is written down: who took which list, by which filter, from where', async () => {
    await exported('invoices', { mode: 'test', status: 'draft' });
    const { rows } = await book.call.audit.list({ action: 'exports.invoices', limit: 1 });
    expect(rows[0]).toMatchObject({
      actor: { kind: 'user', name: owner.name },
      mode: 'test',
      outcome: 'done',
      address: '127.0.0.1',
      asked: { mode: 'test', status: 'draft' },
    });
    const [columns = [], ...log] = await exported('audit', { action: 'exports.invoices' });
    expect(log.length).toBeGreaterThan(0);
    expect(log.every((row) => row[columns.indexOf('action')] === 'exports.invoices')).toBe(true);
  });

  test.each([
    ['invoices', { mode: 'both' }],
    ['invoices', {}],
    ['nothing', {}],
  ])('never by a filter or a name that makes no sense: %s %j', async (list, filter) => {
    const answer = await book.request(addressOf(list, filter), { headers: await signedIn('owner') });
    expect([404, 422]).toContain(answer.status);
  });

  test('only with a fresh proof of who it is', async () => {
    const headers = await signedIn('admin');
    book.clock.advance(11 * 60_000);
    const answer = await book.request(addressOf('invoices', { mode: 'test' }), { headers });
    expect(await answer.json()).toMatchObject({ code: 'request.prove_yourself' });
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+966500000000', "'+966500000000"],
  ['-1', "'-1"],
  ['@x', "'@x"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['a=b', 'a=b'],
  ['a "b", c', '"a ""b"", c"'],
  ['two\nlines', '"two\nlines"'],
])('the cell %j is written %j', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`);
});

/** The records of a file by RFC 4180, without its mark. */
function recordsIn(text: string): string[][] {
  const records: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/gy;
  for (const [, cell = '', end] of text.replace(byteOrderMark, '').matchAll(cells)) {
    records.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') records.push([]);
  }
  return records.slice(0, -1);
}
