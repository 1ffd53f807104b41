import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;

beforeAll(async () => {
  book = await openTestBook({ DAFTAR_URL: 'https://pay.example.com' });
});

afterAll(() => book.close());

/** One address of every door, taken and refused. */
const addresses: [method: string, path: string][] = [
  ['GET', '/'],
  ['GET', '/invoices'],
  ['GET', '/no/such/file.js'],
  ['GET', '/healthz'],
  ['GET', '/readyz'],
  ['GET', '/trpc/session.get'],
  ['GET', '/trpc/invoices.list'],
  ['POST', '/trpc/invoices.create'],
  ['OPTIONS', '/trpc/session.get'],
  ['POST', '/auth/sign-in/email'],
  ['GET', '/auth/get-session'],
  ['GET', '/auth/sign-up/email'],
  ['GET', '/pay/unknown'],
  ['GET', '/api/v1/invoices'],
  ['GET', '/api/v1/openapi.json'],
  ['GET', '/api/docs'],
  ['GET', '/sandbox/moyasar/v1/payments'],
  ['GET', '/sandbox/phone'],
];

describe('every door answers with what keeps a browser from misusing the answer', () => {
  test.each(addresses)('%s %s', async (method, path) => {
    const { headers } = await book.request(path, { method, headers: { accept: 'text/html' } });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.replaceAll(/'[^']+'|data:|blob:|[a-z-]+-src\b|[a-z-]+|;|\s/g, '')).toBe('');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('HSTS only where the public address is https', async () => {
    const plain = await openTestBook();
    const { headers } = await plain.request('/healthz');
    expect(headers.get('strict-transport-security')).toBeNull();
    await plain.close();
  });
});

describe('an address that is nobody’s', () => {
  test('of the sign-in library never shows the dashboard’s page instead', async () => {
    for (const path of ['/auth/sign-up/email', '/auth/ok', '/auth/reference', '/auth/error']) {
      const response = await book.request(path, { headers: { accept: 'text/html' } });
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    }
  });
});
