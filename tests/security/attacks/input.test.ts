import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { apiWith, makeKey, orderOf } from '../../api/stage.ts';
import { lineOf } from '../../support/shop.ts';
import { openVictim, type Victim } from './victim.ts';

let victim: Victim;

beforeEach(async () => {
  victim = await openVictim();
});

afterEach(() => victim.book.close());

const script = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'';

describe('clickjacking', () => {
  test.each(['/', '/sign-in', '/invoices', '/connections/new', '/pay/unknown', '/api/docs', '/join'])(
    '%s can’t be put into a frame',
    async (path) => {
      const { headers } = await victim.book.request(path, { headers: { accept: 'text/html' } });
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
    },
  );
});

describe('cross-site scripting', () => {
  test('what a person typed is text on the customer’s page, wherever it stands', async () => {
    const invoice = await victim.book.call.invoices.create({
      mode: 'test',
      currency: 'SAR',
      customer: { name: script },
      lines: [{ ...lineOf(5000), description: script }],
      note: script,
      reference: script,
      finalize: true,
    });
    const path = new URL(invoice.payUrl ?? '').pathname;
    for (const language of ['en', 'ar', 'fr', 'sw']) {
      const page = await (await victim.book.request(`${path}?lang=${language}`)).text();
      expect(page).toContain('&#60;script&#62;');
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('<img src=x');
    }
  });
});

describe('a header that was made up', () => {
  test('as the host never gets into a link that is sent to somebody', async () => {
    const link = victim.book.deps.accounts.issueSetupLink() ?? '';
    await victim.user('owner');
    const { cookie } = await victim.browser('owner@example.com');
    const response = await victim.book.request('/trpc/people.invite', {
      method: 'POST',
      headers: {
        cookie,
        origin: victim.origin,
        'content-type': 'application/json',
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
      },
      body: JSON.stringify({ email: 'new@example.com', role: 'viewer' }),
    });
    const text = await response.text();
    expect(text).toContain(victim.origin);
    expect(text + link).not.toContain('evil.example');
  });
});

describe('input that is made to break the reader', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const paths = ['/trpc/invoices.create', '/auth/sign-in/email', '/api/v1/invoices'];

  test.each(paths)('nested fifty thousand deep, at %s, is refused and the server goes on', async (path) => {
    const { key } = makeKey(victim.book);
    const response = await victim.book.request(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: victim.origin,
        authorization: `Bearer ${key}`,
      },
      body: deep,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect((await victim.book.request('/healthz')).status).toBe(200);
  });

  test('names of an object’s own workings in metadata change no other object', async () => {
    const api = apiWith(victim.book, makeKey(victim.book).key);
    const body = JSON.stringify(orderOf()).replace(
      '"order_id":"123"',
      '"__proto__":"polluted","constructor":"polluted"',
    );
    await api('POST', '/invoices', body, { 'content-type': 'application/json' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect((await api('GET', '/invoices')).status).toBe(200);
  });

  test.each([
    '/../../../etc/passwd',
    '/assets/..%2f..%2f..%2fetc/passwd',
    '/assets/%2e%2e/%2e%2e/daftar.key',
    '/documents/invoices/..%2f..%2fdaftar.db',
    '/sandbox/../daftar.key',
    '/%00daftar.key',
  ])('a path that climbs out of its folder finds no file: %s', async (path) => {
    const response = await victim.book.request(path);
    expect([400, 401, 403, 404]).toContain(response.status);
  });

  test('an SQL fragment in every text filter finds nothing and harms nothing', async () => {
    const fragment = "' OR 1=1; DROP TABLE invoices; --";
    await victim.book.call.invoices.list({ mode: 'test', search: fragment } as never);
    await victim.book.call.customers.search({ mode: 'test', text: fragment } as never);
    await victim.book.call.audit.list({ text: fragment });
    const api = apiWith(victim.book, makeKey(victim.book).key);
    const found = await api('GET', `/invoices?reference=${encodeURIComponent(fragment)}`);
    expect(found.body).toEqual({ data: [], nextCursor: null });
    expect(victim.count('invoices')).toBe(0);
  });
});
