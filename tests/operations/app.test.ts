import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { Elysia } from 'elysia';
import { createApp } from '../../server/app.ts';
import { DaftarError } from '../../server/errors.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;

beforeAll(async () => {
  book = await openTestBook();
  await book.deps.accounts.createUser({
    name: 'Maryam',
    email: 'maryam@example.com',
    password: 'correct horse battery',
    role: 'owner',
  });
});

afterAll(() => book.close());

function signIn(headers: Record<string, string>): Promise<Response> {
  return book.request('/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ email: 'maryam@example.com', password: 'correct horse battery' }),
  });
}

describe('a change asked for by a page', () => {
  test.each([
    [{ origin: 'http://127.0.0.1:3000' }],
    [{ origin: 'http://localhost:3000' }],
    [{ origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'same-origin' }],
  ])('of the dashboard itself is let through: %p', async (headers) => {
    expect((await signIn(headers)).status).toBe(200);
  });

  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1:3001' }],
    [{ origin: 'https://127.0.0.1:3000' }],
    [{ origin: 'http://127.0.0.1:3000.evil.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ cookie: 'daftar_session=anything' }],
  ])('of another site is refused before anything is done: %p', async (headers) => {
    const response = await signIn(headers);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'request.wrong_origin', status: 403 });
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test.each(['/trpc/invoices.create', '/trpc/setup.createOwner?batch=1', '/auth/sign-out'])(
    'is checked at %s',
    async (path) => {
      const response = await book.request(path, {
        method: 'POST',
        headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
        body: '{}',
      });
      expect(response.status).toBe(403);
    },
  );

  test('does not concern the hooks, which providers call from anywhere', async () => {
    const response = await book.request('/hooks/moyasar/nothing', { method: 'POST', body: '{}' });
    expect(response.status).toBe(404);
  });
});

test('a wish whose answer was lost is done once, however often it is asked for; each person has their own', async () => {
  const origin = 'http://127.0.0.1:3000';
  const visit = async () => {
    const answer = await signIn({ origin });
    const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
    return cookie.join('; ');
  };
  const wish = async (cookie: string, name: string, input: object) => {
    const response = await book.request('/trpc/customers.create', {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json', 'daftar-wish': name },
      body: JSON.stringify(input),
    });
    const { result } = (await response.json()) as { result?: { data: { id: string } } };
    return { status: response.status, id: result?.data.id };
  };
  const cookie = await visit();
  const sara = { mode: 'test', name: 'Sara Al-Otaibi' };
  const [first, again] = await Promise.all([wish(cookie, 'one', sara), wish(cookie, 'one', sara)]);
  expect(first.status).toBe(200);
  expect(again).toEqual(first);
  expect(await wish(cookie, 'one', sara)).toEqual(first);
  expect((await wish(cookie, 'two', sara)).id).not.toBe(first.id);
  expect(await wish('', 'one', sara)).toEqual({ status: 401, id: undefined });
  expect((await wish(cookie, 'refused', { mode: 'test' })).status).toBe(400);
  expect((await wish(cookie, 'refused', sara)).status).toBe(200);
});

describe('an error', () => {
  function appThatThrows(error: unknown) {
    const door = new Elysia().get('/boom/:token', () => {
      throw error;
    });
    return createApp({ ...book.deps, addressOf: () => null, clientFolder: book.folder }, [door]);
  }

  test('of ours keeps its code, status and message', async () => {
    const app = appThatThrows(new DaftarError('invoice.not_found', 'There is no such invoice.'));
    const response = await app.handle(new Request('http://localhost/boom/x'));
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      code: 'invoice.not_found',
      title: 'There is no such invoice.',
      requestId: expect.stringMatching(/^req_[0-9a-f]{24}$/),
    });
  });

  test('that nobody foresaw leaks nothing, and the log has it under the same id', async () => {
    const app = appThatThrows(new TypeError('sk_test_abc at /srv/daftar/secret.ts'));
    const response = await app.handle(new Request('http://localhost/boom/hook-token-1234567890'));
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('secret.ts');
    expect(text).not.toContain('TypeError');
    const { code, requestId } = JSON.parse(text);
    expect(code).toBe('server.internal');
    const line = book.logLines.find((each) => each.includes(requestId)) ?? '';
    expect(line).toContain('TypeError');
    expect(line).not.toContain('sk_test_abc');
    expect(line).not.toContain('hook-token-1234567890');
  });

  test('for an address that is nothing is a 404 problem, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const response = await book.request('/no/such/thing', { method });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'request.not_found' });
    }
  });
});

test('readiness fails while the disk or the database can’t be written', async () => {
  const app = createApp(
    {
      ...book.deps,
      config: { ...book.deps.config, dataFolder: '/nowhere/at/all' },
      addressOf: () => null,
      clientFolder: book.folder,
    },
    [],
  );
  const response = await app.handle(new Request('http://localhost/readyz'));
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ ready: false, checks: { database: 'ok' } });
});
