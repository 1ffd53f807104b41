import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openClientFiles } from '../../server/static/client-files.ts';
import { answerPage } from '../../server/static/pages.ts';
import { securityHeaders } from '../../server/static/security-headers.ts';
import { temporaryFolder } from './process.ts';

const folder = temporaryFolder();
const script = 'console.log("daftar");'.repeat(20);

beforeAll(() => {
  mkdirSync(join(folder.path, 'dist/dashboard'), { recursive: true });
  mkdirSync(join(folder.path, 'dist/assets'));
  writeFileSync(join(folder.path, 'secret.txt'), 'not for you');
  writeFileSync(join(folder.path, 'dist/.built-from'), 'a stamp');
  writeFileSync(join(folder.path, 'dist/dashboard/index.html'), '<!doctype html><title>Daftar</title>');
  writeFileSync(join(folder.path, 'dist/assets/main-Ab12Cd34.js'), script);
  writeFileSync(join(folder.path, 'dist/assets/main-Ab12Cd34.js.gz'), gzipSync(script));
  symlinkSync(join(folder.path, 'secret.txt'), join(folder.path, 'dist/link.txt'));
});

afterAll(() => folder.remove());

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Response {
  const files = openClientFiles(join(folder.path, 'dist'));
  const request = new Request(`http://localhost${path}`, { method, headers });
  return answerPage({ files, headers: securityHeaders(true) }, request);
}

const html = { accept: 'text/html,application/xhtml+xml' };

describe('the dashboard’s files', () => {
  test('with a hash in their name may be kept for a year', async () => {
    const response = get('/assets/main-Ab12Cd34.js');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe(script);
  });

  test('go out compressed to those who understand it, and only to them', async () => {
    const gzip = get('/assets/main-Ab12Cd34.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(Buffer.from(await gzip.arrayBuffer()).equals(gzipSync(script))).toBe(true);
    expect(gzip.headers.get('vary')).toBe('accept-encoding');
    const refused = get('/assets/main-Ab12Cd34.js', { 'accept-encoding': 'gzip;q=0' });
    expect(refused.headers.get('content-encoding')).toBeNull();
  });

  test('are not sent again to who has them', async () => {
    const etag = get('/invoices', html).headers.get('etag') ?? '';
    expect(get('/invoices', { ...html, 'if-none-match': etag }).status).toBe(304);
    expect(get('/invoices', { ...html, 'if-none-match': '"another"' }).status).toBe(200);
  });

  test('answer HEAD like GET without the body', async () => {
    const head = get('/assets/main-Ab12Cd34.js', {}, 'HEAD');
    expect(head.headers.get('content-length')).toBe(String(script.length));
    expect(await head.text()).toBe('');
  });

  test('draw every page from one document that is always asked for again', async () => {
    for (const path of ['/', '/invoices', '/invoices/inv_01/anything', '/setup?token=x']) {
      const response = get(path, html);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<title>Daftar</title>');
    }
  });

  test.each([
    ['the browser’s list', { 'accept-language': 'ar-SA,ar;q=0.9,en;q=0.8' }, 'ar'],
    ['the first of it that Daftar speaks', { 'accept-language': 'de,arn,fr-MR;q=0.8' }, 'fr'],
    ['what was chosen here before', { 'accept-language': 'ar', cookie: 'a=b; daftar_language=fr' }, 'fr'],
    ['English, where nothing fits', { 'accept-language': 'de', cookie: 'daftar_language=../x' }, 'en'],
  ] as const)('name the language before anything is drawn: %s', async (_by, headers, language) => {
    for (const each of ['ar', 'fr'])
      writeFileSync(join(folder.path, `dist/dashboard/index.${each}.html`), `<html lang="${each}">`);
    const response = get('/invoices', { ...html, ...headers });
    const other = language === 'en' ? '<title>Daftar</title>' : `<html lang="${language}">`;
    expect(await response.text()).toContain(other);
    expect(response.headers.get('vary')).toBe('accept-encoding, accept-language, cookie');
  });

  test.each(['/assets/gone-12345678.js', '/favicon.ico', '/invoices'])(
    'that are not there are a 404 for scripts: %s',
    async (path) => {
      const response = get(path, { accept: '*/*' });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'request.not_found' });
    },
  );

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/main-Ab12Cd34.js%00.html',
    '/.built-from',
    '/link.txt',
  ])('outside the built folder are out of reach: %s', async (path) => {
    const response = get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('not for you');
  });

  test('follow a new build without a restart', async () => {
    const files = openClientFiles(join(folder.path, 'dist'));
    const ask = () =>
      answerPage({ files, headers: {} }, new Request('http://localhost/', { headers: html })).text();
    await ask();
    writeFileSync(join(folder.path, 'dist/dashboard/index.html'), '<!doctype html><title>New build</title>');
    utimesSync(join(folder.path, 'dist/dashboard/index.html'), new Date(), new Date(Date.now() + 5000));
    expect(await ask()).toContain('New build');
  });

  test('that were never built say what to do', async () => {
    const files = openClientFiles(join(folder.path, 'nothing'));
    const response = answerPage({ files, headers: {} }, new Request('http://localhost/', { headers: html }));
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('bun run build');
  });
});

describe('a page', () => {
  test('may run nothing but its own files, in nobody’s frame', () => {
    const headers = get('/', html).headers;
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });

  test('insists on https only where the public address is https', () => {
    expect(securityHeaders(true)['strict-transport-security']).toContain('max-age=');
    expect(securityHeaders(false)['strict-transport-security']).toBeUndefined();
  });
});
