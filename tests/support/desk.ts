import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createSandboxConnection } from '../../server/billing/connections.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { launchBrowser, openPage } from './browser.ts';
import { openOfflineBook } from './offline-book.ts';
import { type RealServer, startRealServer } from './real-server.ts';
import { lineOf } from './shop.ts';

/** A merchant's book behind a real server, seen from a browser that is signed in. */
export interface Desk {
  base: string;
  folder: string;
  server: RealServer;
  connections: Record<'moyasar' | 'second' | 'daraja', string>;
  /** Key of the Moyasar sandbox account, to do there what only the merchant can. */
  secretKey: string;
  /** Key of a Moosyl account that is not connected yet. */
  moosylKey: string;
  phoneUrl: string;
  close(): Promise<void>;
}

export const owner = { name: 'Maryam', email: 'maryam@example.com', password: 'correct horse battery' };

/** Two sandbox accounts at Moyasar and one at M-Pesa, connected before the server starts; `prepare` may write more. */
export async function openDesk(
  more: Record<string, string> = {},
  prepare?: (
    folder: string,
    connections: Desk['connections'],
    environment: Record<string, string>,
  ) => Promise<void>,
): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-desk-'));
  // The sandbox learns the hooks' addresses before the server runs, so its port is chosen beforehand.
  const port = String(freePort());
  const address = `http://127.0.0.1:${port}`;
  const environment = {
    DAFTAR_PORT: port,
    DAFTAR_URL: address,
    DAFTAR_MOOSYL_URL: `${address}/sandbox/moosyl/api`,
    ...more,
  };
  const book = openOfflineBook(folder, environment);
  const connect = async (provider: string, name: string) =>
    (await createSandboxConnection(book.deps, { provider, name })).id;
  const connections = {
    moyasar: await connect('moyasar', 'Riyadh shop'),
    second: await connect('moyasar', 'Jeddah shop'),
    daraja: await connect('daraja', 'Nairobi till'),
  };
  const credentialsOf = (id: string) => book.deps.connections.byId(id)?.credentials ?? {};
  const { secretKey = '' } = credentialsOf(connections.moyasar);
  const { secretKey: moosylKey = '' } = book.deps.sandbox?.createAccount('moosyl', 'Nouakchott shop') ?? {};
  const phonePath = book.deps.sandbox?.controlOf('daraja', credentialsOf(connections.daraja))?.phoneUrl;
  await book.close();
  await prepare?.(folder, connections, environment);
  const server = await startRealServer(folder, { environment });
  const base = `http://127.0.0.1:${server.port}`;
  const desk: Desk = {
    base,
    folder,
    server,
    connections,
    secretKey,
    moosylKey,
    phoneUrl: base + new URL(phonePath ?? base).pathname,
    close: async () => {
      // Whichever runs: a test may have started another on the same folder.
      desk.server.kill('SIGTERM');
      await desk.server.exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return desk;
}

/** A desk, a browser, and the merchant signed in there: what most files of browser tests begin with. */
export async function openSignedIn(
  ...how: Parameters<typeof openDesk>
): Promise<{ browser: Browser; desk: Desk; merchant: BrowserContext }> {
  const [browser, desk] = await Promise.all([launchBrowser(), openDesk(...how)]);
  const { page } = await openPage(browser);
  await signUp(desk, page);
  await page.close();
  return { browser, desk, merchant: page.context() };
}

/** A page of the dashboard, drawn; what it fails at while it runs ends up in `errors`. */
export async function openAt(
  desk: Desk,
  merchant: BrowserContext,
  path: string,
): Promise<{ page: Page; errors: string[] }> {
  const page = await merchant.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(desk.base + path);
  await page.locator('h1').waitFor();
  return { page, errors };
}

/** Makes the first account with the printed link; the context is signed in afterwards. */
export async function signUp(desk: Desk, page: Page): Promise<void> {
  await page.goto(await printedSetupLink(desk.server));
  await page.getByLabel('Your name').fill(owner.name);
  await page.getByLabel(/e-mail/i).fill(owner.email);
  await page
    .getByLabel(/password/i)
    .first()
    .fill(owner.password);
  await page.locator('form button[type=submit]').click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
}

/** What the dashboard itself would ask its server for. */
export async function call<T>(desk: Desk, context: BrowserContext, path: string, input: unknown): Promise<T> {
  const answer = await context.request.post(`${desk.base}/trpc/${path}`, {
    data: input,
    headers: { origin: desk.base },
  });
  const { result, error } = (await answer.json()) as {
    result?: { data: T };
    error?: { message: string };
  };
  if (!result) throw new Error(`${path}: ${answer.status()} ${error?.message}`);
  return result.data;
}

export function openInvoiceAt(
  desk: Desk,
  context: BrowserContext,
  currency: string,
  amountMinor: number,
  customer: { name: string; phone?: string; email?: string } = { name: 'Amina Wanjiru' },
): Promise<InvoiceView> {
  return call(desk, context, 'invoices.create', {
    mode: 'test',
    currency,
    customer,
    lines: [lineOf(amountMinor)],
    finalize: true,
  });
}

/** What the customer does on the hosted page of a link. */
export async function payLink(desk: Desk, context: BrowserContext, url: string): Promise<void> {
  await context.request.post(desk.base + new URL(url).pathname, {
    form: { testCard: '4111114005765430', attempt: crypto.randomUUID() },
  });
}

/** A payment at the Moyasar account that no link of ours asked for. */
export async function payElsewhere(
  desk: Desk,
  context: BrowserContext,
  payment: { amount: number; currency: string; metadata?: Record<string, string> },
): Promise<void> {
  const answer = await context.request.post(`${desk.base}/sandbox/moyasar/v1/payments`, {
    headers: { authorization: `Basic ${Buffer.from(`${desk.secretKey}:`).toString('base64')}` },
    data: {
      ...payment,
      callback_url: 'https://shop.example/back',
      source: {
        type: 'creditcard',
        name: 'Test Payer',
        number: '4111114005765430',
        month: 12,
        year: 2030,
        cvc: '123',
      },
    },
  });
  if (!answer.ok()) throw new Error(`Moyasar answered ${answer.status()}: ${await answer.text()}`);
}

export function freePort(): number {
  const probe = Bun.serve({ port: 0, fetch: () => new Response() });
  const { port } = probe;
  void probe.stop(true);
  if (port === undefined) throw new Error('no port is free');
  return port;
}

export async function printedSetupLink(server: RealServer): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const link = /http\S+\/setup\?token=[\w-]+/.exec(server.output())?.[0];
    if (link) return link;
    await Bun.sleep(50);
  }
  throw new Error('no set-up link was printed');
}
