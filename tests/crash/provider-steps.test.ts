import { Database as SqliteFile } from 'bun:sqlite';
import { afterEach, beforeEach, expect, test } from 'bun:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandboxConnection } from '../../server/billing/connections.ts';
import { createDraft } from '../../server/billing/invoices.ts';
import { bySystem } from '../../server/billing/timeline.ts';
import { openOfflineBook } from '../support/offline-book.ts';
import { type RealServer, startRealServer } from '../support/real-server.ts';
import { lineOf } from '../support/shop.ts';

const owner = { name: 'Owner', email: 'owner@example.com', password: 'correct horse battery' };
/** The same at every start, whatever the port: the provider goes on calling the address it was told. */
const publicUrl = 'http://daftar.test';

let folder: string;
let draftIds: string[];

/** A book with an owner, a sandbox connection whose hook is verified, and drafts to finalize. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-steps-'));
  const book = openOfflineBook(folder, { DAFTAR_URL: publicUrl });
  await book.deps.accounts.createUser({ ...owner, role: 'owner' });
  const { id } = await createSandboxConnection(book.deps, { provider: 'moyasar' });
  const credentials = book.deps.connections.byId(id)?.credentials ?? {};
  await book.deps.sandbox?.runDue();
  await book.rooms.settle();
  // Slow enough for a kill to fall between any two steps.
  book.deps.sandbox?.controlOf('moyasar', credentials)?.setFaults({ apiSlowMs: 40 });
  const draft = { currency: 'SAR', lines: [lineOf(10_000)], language: 'en' as const, metadata: {} };
  draftIds = Array.from({ length: 6 }, () => createDraft(book.deps, 'test', draft, bySystem).id);
  await book.close();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Merchant {
  server: RealServer;
  call(path: string, input: unknown): Promise<Response>;
  read<T>(path: string, input: unknown): Promise<T>;
}

async function signIn(): Promise<Merchant> {
  const server = await startRealServer(folder, { environment: { DAFTAR_URL: publicUrl } });
  const base = `http://127.0.0.1:${server.port}`;
  const headers = { 'content-type': 'application/json', origin: base };
  const { name: _name, ...credentials } = owner;
  const session = await fetch(`${base}/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify(credentials),
  });
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return {
    server,
    call: (path, input) =>
      fetch(`${base}/trpc/${path}`, {
        method: 'POST',
        headers: { ...headers, cookie },
        body: JSON.stringify(input),
      }),
    read: async (path, input) => {
      const answer = await fetch(`${base}/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, {
        headers: { cookie },
      });
      return ((await answer.json()) as { result: { data: never } }).result.data;
    },
  };
}

function atMoyasar<T>(query: string): T[] {
  const file = new SqliteFile(join(folder, 'sandbox.db'), { readonly: true });
  try {
    return file.query(query).all() as T[];
  } finally {
    file.close();
  }
}

interface Invoice {
  checkouts: { status: string; url: string | null }[];
  payments: { id: string }[];
  actions: { status: string }[];
  status: string;
  refundedMinor: number;
}

async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await read();
    if (holds(value) || tries > 400) return value;
    await Bun.sleep(100);
  }
}

test('killed at any step of making a link, there is one link at the provider in the end', async () => {
  for (const [i, id] of draftIds.entries()) {
    const { server, call } = await signIn();
    const finalizing = call('invoices.finalize', { id }).catch(() => {});
    await Bun.sleep(10 + i * 18);
    server.kill('SIGKILL');
    await Promise.all([finalizing, server.exited]);
  }
  const { server, call, read } = await signIn();
  for (const id of draftIds) {
    const invoice = () => read<Invoice>('invoices.get', { id });
    if ((await invoice()).status === 'draft') await call('invoices.finalize', { id });
    const { checkouts } = await until(invoice, (view) => view.checkouts[0]?.status === 'open');
    expect(checkouts.map(({ status }) => status)).toEqual(['open']);
  }
  server.kill('SIGTERM');
  await server.exited;
  const objects = atMoyasar<{ n: number }>('select count(*) as n from moyasar_invoices');
  expect(objects[0]?.n).toBe(draftIds.length);
}, 120_000);

test('killed at any step of a refund, it is never sent twice', async () => {
  const paid: string[] = [];
  const first = await signIn();
  for (const id of draftIds.slice(0, 4)) {
    await first.call('invoices.finalize', { id });
    const { checkouts } = await first.read<Invoice>('invoices.get', { id });
    const path = new URL(checkouts[0]?.url ?? '').pathname;
    await fetch(`http://127.0.0.1:${first.server.port}${path}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ testCard: '4111114005765430', attempt: crypto.randomUUID() }),
    });
    const view = await until(
      () => first.read<Invoice>('invoices.get', { id }),
      ({ status }) => status === 'paid',
    );
    paid.push(view.payments[0]?.id ?? '');
  }
  first.server.kill('SIGTERM');
  await first.server.exited;
  for (const [i, id] of paid.entries()) {
    const { server, call } = await signIn();
    const refunding = call('payments.refund', { id, amountMinor: 1_000 }).catch(() => {});
    await Bun.sleep(35 + i * 25);
    server.kill('SIGKILL');
    await Promise.all([refunding, server.exited]);
  }
  const last = await signIn();
  await Bun.sleep(2_000);
  last.server.kill('SIGTERM');
  await last.server.exited;
  const refunded = atMoyasar<{ refunded: number }>('select refunded from moyasar_payments');
  for (const payment of refunded) expect([0, 1_000]).toContain(payment.refunded);
}, 120_000);
