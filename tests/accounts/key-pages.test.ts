import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { apiRequests } from '../../db/schema/keys.ts';
import { authenticate } from '../../server/accounts/api-keys.ts';
import type { RequestOutcome } from '../../shared/key-views.ts';
import type { ApiRequestListFilter } from '../../shared/schemas/key.ts';
import { createCaller } from '../support/caller.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let call: TestBook['call'];

beforeEach(async () => {
  book = await openTestBook();
  const { accounts } = book.deps;
  const user = await accounts.createUser({
    email: 'huda@example.com',
    name: 'Huda',
    password: 'a long and odd password 7',
    role: 'admin',
  });
  call = createCaller(book.deps, user);
});

afterEach(() => book.close());

const input = { mode: 'test' as const, name: ' Shop ', scopes: ['invoices:write' as const] };

describe('the page of keys', () => {
  test('gives a key once and lists it without', async () => {
    const { key, ...made } = await call.keys.create(input);
    expect(authenticate(book.deps, `Bearer ${key}`).keyId).toBe(made.id);
    expect(made).toMatchObject({ name: 'Shop', status: 'active', createdBy: 'Huda', lastUsedAt: null });
    const listed = await call.keys.list({ mode: 'test' });
    expect(listed).toEqual([made]);
    expect(JSON.stringify(listed)).not.toContain(key.slice(8, 40));
    expect(Object.keys(made)).not.toContain('hash');
    expect(await call.keys.list({ mode: 'live' })).toEqual([]);
  });

  test('shows where a key stands in its life', async () => {
    const { id } = await call.keys.create(input);
    const fresh = await call.keys.rotate({ id, overlapMs: 1_000 });
    const standing = async () => {
      const keys = await call.keys.list({ mode: 'test' });
      return Object.fromEntries(keys.map((each) => [each.id, each.status]));
    };
    expect(await standing()).toEqual({ [id]: 'ending', [fresh.id]: 'active' });
    book.clock.advance(1_000);
    expect(await standing()).toEqual({ [id]: 'expired', [fresh.id]: 'active' });
    expect(await call.keys.revoke({ id: fresh.id })).toMatchObject({ status: 'revoked' });
    expect(() => authenticate(book.deps, `Bearer ${fresh.key}`)).toThrow('revoked');
  });

  test.each([
    ['without a scope', { scopes: [] }],
    ['with a scope that does not exist', { scopes: ['invoices:delete'] }],
    ['without a name', { name: ' ' }],
  ])('makes no key %s', async (_, change) => {
    await expect(call.keys.create({ ...input, ...change } as typeof input)).rejects.toThrow();
    expect(await call.keys.list({ mode: 'test' })).toEqual([]);
  });

  test('is not for those who keep the books only', async () => {
    const bookkeeper = createCaller(book.deps, {
      id: 'usr_b',
      name: 'B',
      email: 'b@example.com',
      role: 'bookkeeper',
    });
    await expect(bookkeeper.keys.list({ mode: 'test' })).rejects.toThrow('Only owner or admin');
    await expect(bookkeeper.keys.create(input)).rejects.toThrow('Only owner or admin');
  });
});

describe('the log of requests', () => {
  let keyId: string;

  beforeEach(async () => {
    keyId = (await call.keys.create(input)).id;
    const rows = [
      { path: '/api/v1/invoices', status: 201, method: 'POST', keyId },
      { path: '/api/v1/invoices?status=open', status: 200, method: 'GET', keyId },
      { path: '/api/v1/customers', status: 403, method: 'GET', errorCode: 'api.scope_missing', keyId },
      { path: '/api/v1/payments', status: 500, method: 'GET', errorCode: 'server.internal' },
      { path: '/api/v1/invoices', status: 201, method: 'POST', mode: 'live' as const },
    ];
    const { database, clock } = book.deps;
    for (const [index, row] of rows.entries()) {
      const rest = { requestId: `req_${index}`, mode: 'test' as const, at: clock.now() + index, tookMs: 4 };
      database
        .insert(apiRequests)
        .values({ ...rest, ...row })
        .run();
    }
  });

  const found = async (filter: Partial<ApiRequestListFilter>) =>
    (await call.apiRequests.list({ mode: 'test', ...filter })).rows.map(({ requestId }) => requestId);

  test.each<[string, Partial<ApiRequestListFilter>, string[]]>([
    ['all of a mode, newest first', {}, ['req_3', 'req_2', 'req_1', 'req_0']],
    ['the other mode', { mode: 'live' }, ['req_4']],
    ['what succeeded', { outcome: 'succeeded' }, ['req_1', 'req_0']],
    ['what was refused', { outcome: 'refused' }, ['req_2']],
    ['what faulted', { outcome: 'faulted' as RequestOutcome }, ['req_3']],
    ['a part of the path', { search: '/invoices' }, ['req_1', 'req_0']],
    ['a request by its whole id', { search: 'req_2' }, ['req_2']],
    ['what ended with one code', { search: 'api.scope_missing' }, ['req_2']],
    ['the oldest first', { sort: 'oldest' }, ['req_0', 'req_1', 'req_2', 'req_3']],
    ['none from after the last', { createdAfter: Number.MAX_SAFE_INTEGER }, []],
    ['a sign that means something to LIKE', { search: '%' }, []],
  ])('finds %s', async (_, filter, ids) => {
    expect(await found(filter)).toEqual(ids);
  });

  test('finds those of one key, with its name', async () => {
    expect(await found({ keyId })).toEqual(['req_2', 'req_1', 'req_0']);
    const [row] = (await call.apiRequests.list({ mode: 'test', keyId })).rows;
    expect(row).toMatchObject({ key: { id: keyId, name: 'Shop' }, errorCode: 'api.scope_missing' });
  });

  test('is read page by page, over more rows than are looked at in one go', async () => {
    const { $client } = book.deps.database;
    $client.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 45000)
      INSERT INTO api_requests (request_id, mode, at, method, path, status, took_ms, replayed)
      SELECT 'late_' || i, 'test', 1, 'GET', '/api/v1/events', 200, 1, 0 FROM n`);
    const first = await call.apiRequests.list({ mode: 'test', search: '/invoices', limit: 1 });
    expect(first.rows.map(({ requestId }) => requestId)).toEqual(['req_1']);
    const cursor = first.nextCursor ?? '';
    const second = await call.apiRequests.list({ mode: 'test', search: '/invoices', limit: 1, cursor });
    expect(second.rows.map(({ requestId }) => requestId)).toEqual(['req_0']);
    expect(second.nextCursor).toBeNull();
  });
});
