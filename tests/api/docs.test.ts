import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { createKey } from '../../server/accounts/api-keys.ts';
import { exampleBody, examplePath } from '../../server/api/docs/examples.ts';
import { docsPage } from '../../server/api/docs/page.ts';
import { type ApiDocument, type Operation, readDocument } from '../../server/api/docs/read-document.ts';
import { remedyFor } from '../../server/api/docs/remedies.ts';
import {
  requestSample,
  type SampleLanguage,
  sampleLanguages,
} from '../../server/api/docs/request-samples.ts';
import { apiRoutes } from '../../server/api/routes.ts';
import { apiScopes } from '../../shared/api-scopes.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

const serverUrl = 'https://pay.example.com/api/v1';
const document: ApiDocument = readDocument(apiRoutes, serverUrl);
const page = docsPage(apiRoutes, serverUrl, { styles: ['/a.css'], scripts: ['/a.js'] }).text;

const routeOf = ({ operationId }: Operation) => apiRoutes.find(({ name }) => name === operationId);

describe('the documentation', () => {
  test('tells of every operation, every object and every error, with what to do about it', () => {
    for (const route of apiRoutes) expect(page).toContain(`id="${route.name}"`);
    const codes = new Set(document.operations.flatMap(({ errors }) => errors.map(({ code }) => code)));
    expect([...codes].filter((code) => remedyFor(code) === null)).toEqual([]);
    expect([...codes].filter((code) => !page.includes(`href="/help/errors/${code}"`))).toEqual([]);
  });

  test('links nowhere that is not there, and gives no id twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has nothing inline that a strict policy refuses, and asks no other host', () => {
    expect(page).not.toMatch(/<script(?![^>]*\ssrc="\/)|<style|\sstyle=|\son\w+=/);
    const loaded = [...page.matchAll(/<(?:script|link|img)[^>]*(?:src|href)="([^"]+)"/g)].map(
      ([, url]) => url,
    );
    expect(loaded.filter((url) => !/^(\/|data:,$)/.test(url ?? ''))).toEqual([]);
  });

  test.each(
    document.operations.filter(({ body }) => body !== null).map((each) => [each.operationId, each] as const),
  )('shows a body that %s accepts', (_, operation) => {
    const result = routeOf(operation)?.body?.safeParse(exampleBody(document, operation));
    expect(result?.error?.issues ?? []).toEqual([]);
  });
});

describe('a sample request', () => {
  let book: TestBook;
  let server: ReturnType<typeof Bun.serve>;
  let key: string;

  beforeAll(async () => {
    book = await openTestBook();
    server = Bun.serve({ port: 0, fetch: (request) => book.book.answer(request) });
    const all = { mode: 'test' as const, name: 'Samples', scopes: apiScopes, expiresAt: null };
    key = createKey(book.deps, all, null).key;
  });

  afterAll(async () => {
    await server.stop(true);
    await book.close();
  });

  const programs: Partial<Record<SampleLanguage, (text: string) => string[]>> = {
    curl: (text) => ['sh', '-c', text.replace('curl ', 'curl --silent --fail ')],
    TypeScript: (text) => [process.execPath, '-e', text],
    Python: (text) => ['python3', '-c', text],
    PHP: (text) => ['php', '-r', text],
  };
  const program: Partial<Record<SampleLanguage, string>> = {
    curl: 'curl',
    TypeScript: 'bun',
    Python: 'python3',
    PHP: 'php',
  };
  const runnable = sampleLanguages.filter((language) => Bun.which(program[language] ?? '') !== null);

  test.each(runnable)(
    'in %s writes an invoice once, however often it runs, and reads it',
    async (language) => {
      const run = async (name: string, change: (url: string) => string = (url) => url) => {
        const operation = document.operations.find(({ operationId }) => operationId === name);
        if (!operation) throw new Error(`there is no operation ${name}`);
        const { method } = operation;
        const url = change(`${server.url.origin}/api/v1${examplePath(operation)}`);
        const call = { method, url, body: exampleBody(document, operation), file: null };
        const text = requestSample(language, call).replaceAll('order-123', `order-${language}`);
        const command = programs[language]?.(text) ?? [];
        const child = Bun.spawn(command, {
          env: { ...process.env, DAFTAR_KEY: key },
          stdout: 'pipe',
          stderr: 'ignore',
        });
        return { code: await child.exited, out: await new Response(child.stdout).text() };
      };
      const count = async () => (await book.call.invoices.list({ mode: 'test' })).rows.length;
      const before = await count();
      const made = await run('createInvoice');
      expect(made.code).toBe(0);
      expect((await run('createInvoice')).code).toBe(0);
      expect(await count()).toBe(before + 1);
      const id = /inv_\w{26}/.exec(made.out)?.[0] ?? '';
      const read = await run('getInvoice', (url) => url.replace(/inv_\w+/, id));
      expect(read.out).toContain(id);
      expect((await run('getInvoice')).code).not.toBe(0);
    },
    30_000,
  );
});

test('the page is served with its own policy, compressed, and 304 while it is the same', async () => {
  const book = await openTestBook();
  const first = await book.request('/api/docs', { headers: { 'accept-encoding': 'gzip' } });
  expect(first.status).toBe(200);
  expect(first.headers.get('content-encoding')).toBe('gzip');
  expect(first.headers.get('content-security-policy')).toContain("script-src 'self'");
  const etag = first.headers.get('etag') ?? '';
  expect((await book.request('/api/docs', { headers: { 'if-none-match': etag } })).status).toBe(304);
  await book.close();
});
