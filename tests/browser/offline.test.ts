import { afterAll, afterEach, beforeAll, expect, test } from 'bun:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { InvoiceView } from '../../shared/views.ts';
import { openPage, picture } from '../support/browser.ts';
import { call, type Desk, openAt, openInvoiceAt, openSignedIn, owner, payLink } from '../support/desk.ts';
import { startRealServer } from '../support/real-server.ts';
import { lineOf } from '../support/shop.ts';

let browser: Browser;
let desk: Desk;
let merchant: BrowserContext;

beforeAll(async () => {
  ({ browser, desk, merchant } = await openSignedIn());
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
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('ToastRegion')),
  );
  await merchant.setOffline(true);
  const banner = page.getByText(/^No network/);
  await banner.waitFor();
  await page.getByRole('button', { name: 'Void' }).click();
  await page.getByRole('button', { name: 'Void the invoice' }).click();
  const why = page.locator('.toast').getByRole('link', { name: 'Why this happens' });
  expect(await why.getAttribute('href')).toBe('/help/errors/unreachable');
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

/** A form with something typed that must not be lost. */
async function openTyped(customer: string, context: BrowserContext = merchant) {
  const opened = await openAt(desk, context, '/invoices/new');
  await opened.page.getByPlaceholder(/Search by name/).fill(customer);
  await opened.page.getByLabel('Description').first().fill('Wedding cake');
  await opened.page.getByLabel('Unit price').first().fill('290');
  return opened;
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel(/e-mail/i).fill(owner.email);
  await page.getByLabel('Password').first().fill(owner.password);
  await page.keyboard.press('Enter');
}

test('what was typed outlives the network, and is saved once though the first answer was lost', async () => {
  const { page, errors } = await openTyped('Lost Answer');
  const save = page.getByRole('button', { name: 'Save the draft' });
  await merchant.setOffline(true);
  await save.click();
  await page.getByText('Daftar’s server did not answer.').waitFor();
  await merchant.setOffline(false);
  let isLost = false;
  await page.route('**/trpc/invoices.create*', async (route) => {
    if (isLost) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await save.click();
  await page.waitForFunction(() => document.querySelector('[aria-disabled="true"]') === null);
  await save.click();
  await page.getByRole('heading', { level: 1, name: 'Draft' }).waitFor();
  await page.goto(`${desk.base}/invoices?search=Lost`);
  await page.locator('.row-link').first().waitFor();
  expect(await page.locator('.row-link').count()).toBe(1);
  expect(errors).toEqual([]);
}, 60_000);

test('a session that ends while something is typed costs nothing: signed in again, the same page goes on', async () => {
  const { page: door } = await openPage(browser);
  await door.goto(`${desk.base}/sign-in`);
  await signIn(door);
  await door.getByRole('heading', { name: 'Overview' }).waitFor();
  const { page, errors } = await openTyped('Typed Before', door.context());
  await door.context().clearCookies();
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.getByText('What you typed is still here').waitFor();
  expect(await page.getByLabel(/e-mail/i).inputValue()).toBe(owner.email);
  expect(await page.getByLabel('Description').first().isVisible()).toBe(false);
  await picture(page, 'signed-out-while-typing');
  await page.keyboard.type(owner.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Draft' }).waitFor();
  await page.getByText('for Typed Before').waitFor();
  expect(errors).toEqual([]);

  // Where nothing was typed, the address is enough to come back.
  await page.goto(`${desk.base}/invoices?search=Typed`);
  await page.locator('.row-link').first().waitFor();
  await door.context().clearCookies();
  await page.reload();
  await page.waitForURL(/sign-in/);
  await signIn(page);
  await page.waitForURL(/invoices\?search=Typed/);
  await door.context().close();
}, 60_000);

test('a mode is not changed under what is typed', async () => {
  const { page } = await openTyped('Stays In Test');
  const mode = (name: string) => page.getByRole('radio', { name }).first();
  await page.locator('.mode-choice', { hasText: 'Live' }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stay here' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  expect(await mode('Test').isChecked()).toBe(true);
  expect(await page.getByLabel('Unit price').first().inputValue()).toBe('290');
}, 30_000);

test('whoever edits what somebody else changes meanwhile is told, and asked before theirs replaces it', async () => {
  const draft = { mode: 'test', currency: 'SAR', lines: [lineOf(1_000)] };
  const { id } = await call<InvoiceView>(desk, merchant, 'invoices.create', draft);
  const { page } = await openAt(desk, merchant, `/invoices/${id}/edit`);
  await page.getByLabel('Description').first().fill('Mine');
  await call(desk, merchant, 'invoices.update', { id, currency: 'SAR', lines: [lineOf(5_000)] });
  await page.getByText('Somebody else changed this invoice').waitFor();
  expect(await page.getByLabel('Description').first().inputValue()).toBe('Mine');

  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Somebody else changed this draft').waitFor();
  expect(await page.getByLabel('Description').first().inputValue()).toBe('Mine');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.getByRole('button', { name: 'Replace it with mine' }).click();
  await page.waitForURL(`${desk.base}/invoices/${id}`);
  await page.getByText('Mine').waitFor();
}, 30_000);

test('a tab that nobody looks at holds no connection, and catches up when it is looked at', async () => {
  const look = (page: Page, state: 'hidden' | 'visible') =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  // A browser opens no more than six connections to one server.
  const tabs = await Promise.all(Array.from({ length: 6 }, () => openAt(desk, merchant, '/invoices')));
  await Promise.all(tabs.map(({ page }) => look(page, 'hidden')));
  const { page: seventh } = await openAt(desk, merchant, '/invoices');
  const { number } = await openInvoiceAt(desk, merchant, 'SAR', 77_700);
  await seventh.getByRole('link', { name: number ?? '' }).waitFor();
  const first = tabs[0]?.page ?? seventh;
  expect(await first.getByRole('link', { name: number ?? '' }).count()).toBe(0);
  await look(first, 'visible');
  await first.getByRole('link', { name: number ?? '' }).waitFor();
}, 60_000);

test('an upgrade under an open page: another page loads by itself, and a dialog takes nothing away', async () => {
  const { page, errors } = await openTyped('Typed Under Upgrade');
  const banner = page.getByText('A newer Daftar runs than this page.');
  const old = '**/assets/*.js';
  await page.route(old, (route) => route.fulfill({ status: 404, body: '' }));
  await page.keyboard.press('Control+k');
  await banner.waitFor();
  expect(await page.getByLabel('Description').first().inputValue()).toBe('Wedding cake');
  await picture(page, 'upgraded');

  await page.unroute(old);
  await page.goto(`${desk.base}/`);
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await page.route('**/assets/KeyList*.js', (route) => route.fulfill({ status: 404, body: '' }), {
    times: 1,
  });
  await page.getByRole('link', { name: 'API keys' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'API keys' }).waitFor();

  await merchant.setOffline(true);
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByText('Daftar’s server did not answer.').waitFor();
  await merchant.setOffline(false);
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor({ timeout: 15_000 });
  expect(errors).toEqual([]);
}, 60_000);
