import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { insertCustomer } from '../../db/queries/invoices.ts';
import { byteOrderMark, csvLine } from '../../server/trpc/exports/csv.ts';
import { exportLists } from '../../shared/exports.ts';
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

describe('chosen rows', () => {
  const chosen = async (list: string, wish: object, headers?: Record<string, string>) => {
    const answer = await book.request(`/exports/${list}.csv`, {
      method: 'POST',
      headers: { origin: book.deps.config.publicUrl(), ...(headers ?? (await signedIn('owner'))) },
      body: JSON.stringify(wish),
    });
    return { status: answer.status, records: recordsIn(await answer.text()) };
  };
  const idsIn = ([columns = [], ...rows]: string[][]) => rows.map((row) => row[columns.indexOf('id')]);

  test('are all that is in the file, in the order of their list', async () => {
    const [first, , third] = (await book.call.invoices.list({ mode: 'test' })).rows.map(({ id }) => id);
    const { records } = await chosen('invoices', { filter: { mode: 'test' }, ids: [third, first] });
    expect(idsIn(records)).toEqual([first, third]);
  });

  test.each(['newest', 'name'])('come whole over many slices, each once, by %s', async (sort) => {
    const ids: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await book.call.customers.list({ mode: 'test', sort: 'newest', limit: 100, cursor });
      ids.push(...page.rows.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    const but = ids.filter((_, at) => at % 3 > 0);
    const { records } = await chosen('customers', { filter: { mode: 'test', sort }, ids: but });
    expect(but.length).toBeGreaterThan(300);
    expect(idsIn(records).sort()).toEqual([...but].sort());
  });

  test('of the other mode are left out, whatever the body says', async () => {
    const [{ id } = { id: '' }] = (await book.call.invoices.list({ mode: 'test' })).rows;
    const { records } = await chosen('invoices', { filter: { mode: 'live' }, ids: [id] });
    expect(idsIn(records)).toEqual([]);
  });

  test.each([
    ['invoices', ['cus_00000000000000000000000000']],
    ['invoices', []],
    ['invoices', Array.from({ length: 5_001 }, () => 'inv_00000000000000000000000000')],
    ['audit', ['1']],
  ])('that are none of the list are refused: %s', async (list, ids) => {
    expect((await chosen(list, { filter: { mode: 'test' }, ids })).status).toBe(422);
  });

  test('leave the book by the same rules: not for a viewer, not to another site, and counted in the log', async () => {
    const [{ id } = { id: '' }] = (await book.call.invoices.list({ mode: 'test' })).rows;
    const wish = { filter: { mode: 'test' }, ids: [id] };
    expect((await chosen('invoices', wish, {})).status).toBe(401);
    expect((await chosen('invoices', wish, await signedIn('viewer'))).status).toBe(403);
    const foreign = { ...(await signedIn('owner')), origin: 'https://evil.example' };
    expect((await chosen('invoices', wish, foreign)).status).toBe(403);
    expect((await chosen('invoices', wish)).status).toBe(200);
    const { rows } = await book.call.audit.list({ action: 'exports.invoices', limit: 1 });
    expect(rows[0]).toMatchObject({ outcome: 'done', asked: { mode: 'test', chosen: 1 } });
  });
});

test.each([...exportLists])('the list of %s can be had as a file', async (list) => {
  const [columns = [], ...rows] = await exported(list, { mode: 'test' });
  expect(columns.length).toBeGreaterThan(5);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
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
