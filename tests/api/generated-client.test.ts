import { afterAll, beforeAll, describe, expect, mock, test } from 'bun:test';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import createClient from 'openapi-fetch';
import { cards, connectSandbox, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { makeKey } from './stage.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const types = './daftar.ts';

/** What a shop writes against the generated types, once run by this test and once compiled with them. */
const program = `
import type createClient from 'openapi-fetch';
import type { paths } from '${types}';

export async function sell(client: ReturnType<typeof createClient<paths>>) {
  const draft = await client.POST('/invoices', {
    params: { header: { 'Idempotency-Key': 'order-77' } },
    body: {
      currency: 'SAR',
      customer: { name: 'Sara', email: 'sara@example.com' },
      lines: [{ description: 'Oud perfume', quantity: '1.5', unitAmount: 10_000, taxRate: 15 }],
      metadata: { order_id: '77' },
    },
  });
  if (!draft.data) throw new Error(draft.error.code);
  const id: string = draft.data.id;
  const open = await client.POST('/invoices/{id}/finalize', { params: { path: { id } } });
  if (!open.data) throw new Error(open.error.title);
  return { id, payUrl: open.data.payUrl, due: open.data.due };
}

export async function look(client: ReturnType<typeof createClient<paths>>, id: string) {
  const read = await client.GET('/invoices/{id}', {
    params: { path: { id }, query: { expand: ['customer', 'payments'] } },
  });
  const list = await client.GET('/invoices', {
    params: { query: { metadata: { order_id: '77' }, status: 'paid', expand: ['payments'] } },
  });
  return { invoice: read.data, found: list.data?.data.map((invoice) => invoice.number) };
}

export async function misuse(client: ReturnType<typeof createClient<paths>>) {
  // @ts-expect-error a line needs a price
  await client.POST('/invoices', { body: { currency: 'SAR', lines: [{ description: 'x', quantity: 1 }] } });
  // @ts-expect-error there is no such status
  await client.GET('/invoices', { params: { query: { status: 'unpaid' } } });
}
`;

interface Shop {
  sell(client: unknown): Promise<{ id: string; due: number }>;
  look(client: unknown, id: string): Promise<{ invoice: unknown; found: unknown }>;
}

let book: TestBook;
let folder: string;
let document: object;

beforeAll(async () => {
  book = await openTestBook();
  await connectSandbox(book);
  document = (await (await book.request('/api/v1/openapi.json')).json()) as object;
  folder = mkdtempSync(join(tmpdir(), 'daftar-client-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  // The generator builds on TypeScript's own API, which the native compiler does not have yet.
  await mock.module('typescript', () => import('@typescript/typescript6'));
  const { default: generate, astToString } = await import('openapi-typescript');
  writeFileSync(join(folder, types), astToString(await generate(document as never)));
  writeFileSync(join(folder, 'shop.ts'), program);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await book.close();
});

describe('the OpenAPI document', () => {
  test('is served without a key and is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document) as Record<string, unknown>);
    expect([result.valid, result.errors, validator.version]).toEqual([true, undefined, '3.1']);
  });

  test('gives a client whose types compile, and refuse what the API would refuse', () => {
    const flags = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'esnext', '--module', 'preserve'];
    const compiled = Bun.spawnSync(
      [process.execPath, 'x', 'tsc', ...flags, '--allowImportingTsExtensions', '--types', '', 'shop.ts'],
      { cwd: folder },
    );
    expect(compiled.stdout.toString()).toBe('');
    expect(compiled.exitCode).toBe(0);
  });

  test('and that client creates, finalizes, is paid in the sandbox and reads', async () => {
    const client = createClient({
      baseUrl: `${book.deps.config.publicUrl()}/api/v1`,
      headers: { authorization: `Bearer ${makeKey(book).key}` },
      fetch: async (request) => book.book.answer(request),
    });
    const shop = (await import(join(folder, 'shop.ts'))) as Shop;
    const { id, due } = await shop.sell(client);
    expect(due).toBe(17_250);
    await payWith(book, await book.call.invoices.get({ id }), cards.paid);
    await book.settle();
    const { invoice, found } = await shop.look(client, id);
    expect(invoice).toMatchObject({
      status: 'paid',
      paid: 17_250,
      due: 0,
      customer: { name: 'Sara', metadata: {} },
      payments: [{ status: 'paid', amount: 17_250, provider: 'moyasar' }],
    });
    expect(found).toEqual(['INV-000001']);
  });
});
