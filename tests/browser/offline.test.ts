import { afterAll, afterEach, beforeAll, expect, test } from 'bun:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { InvoiceView } from '../../shared/views.ts';
import { launchBrowser, openPage, picture } from '../support/browser.ts';
import { call, type Desk, openDesk, openInvoiceAt, payLink, signUp } from '../support/desk.ts';
import { startRealServer } from '../support/real-server.ts';

let browser: Browser;
let desk: Desk;
let merchant: BrowserContext;

beforeAll(async () => {
  [browser, desk] = await Promise.all([launchBrowser(), openDesk()]);
  const { page } = await openPage(browser);
  merchant = page.context();
  await signUp(desk, page);
  await page.close();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
});

afterEach(() => Promise.all(merchant.pages().map((page) => page.close())));

async function openWithLink(amountMinor: number): Promise<{ page: Page; url: string }> {
  const { id } = await openInvoiceAt(desk, merchant, 'SAR', amountMinor);
  const { checkouts } = await call<InvoiceView>(desk, merchant, 'invoices.createLink', {
    id,
    connectionId: desk.connections.moyasar,
  });
  const page = await merchant.newPage();
  await page.goto(`${desk.base}/invoices/${id}`);
  await page.getByRole('heading', { level: 1, name: /Open/ }).waitFor();
  return { page, url: checkouts.find((checkout) => checkout.url !== null)?.url ?? '' };
}

test('a browser that lost its network says so, and shows what was paid meanwhile as soon as it is back', async () => {
  const { page, url } = await openWithLink(29_000);
  await merchant.setOffline(true);
  const banner = page.getByText(/^No network/);
  await banner.waitFor();
  await picture(page, 'offline');
  await payLink(desk, merchant, url);
  expect(await page.getByRole('heading', { level: 1, name: /Open/ }).count()).toBe(1);
  await merchant.setOffline(false);
  await banner.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: /Paid/ }).waitFor({ timeout: 20_000 });
}, 60_000);

test('a server that was away is missed, and when it is back the page goes on by itself', async () => {
  const { page, url } = await openWithLink(31_000);
  const { port } = desk.server;
  desk.server.kill('SIGTERM');
  await desk.server.exited;
  const banner = page.getByText(/^Reconnecting/);
  await banner.waitFor({ timeout: 15_000 });
  await picture(page, 'reconnecting');
  desk.server = await startRealServer(desk.folder, {
    environment: { DAFTAR_PORT: String(port), DAFTAR_URL: desk.base },
  });
  await payLink(desk, merchant, url);
  await banner.waitFor({ state: 'detached', timeout: 20_000 });
  await page.getByRole('heading', { level: 1, name: /Paid/ }).waitFor({ timeout: 20_000 });
}, 90_000);
