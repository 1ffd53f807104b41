import { afterAll, afterEach, beforeAll, expect, test } from 'bun:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { accessibilityProblems, picture } from '../support/browser.ts';
import { call, type Desk, openAt, openSignedIn } from '../support/desk.ts';

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

const open = (path: string) => openAt(desk, merchant, path);

test('a key is made, shown once, used, rotated and revoked', async () => {
  const { page, errors } = await open('/keys');
  await page.getByText('No keys yet').waitFor();
  await picture(page, 'keys-empty');
  await page.getByRole('button', { name: 'New key' }).click();
  await page.getByRole('button', { name: 'Make the key' }).click();
  await page.getByText('Give the key a name').waitFor();
  await page.getByLabel('Name').fill('Online shop');
  await picture(page, 'keys-new');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make the key' }).click();
  const shown = page.getByLabel('Key', { exact: true });
  const key = await shown.inputValue();
  expect(key).toMatch(/^dk_test_[0-9A-Za-z]{49}$/);
  await page.keyboard.press('Escape');
  await picture(page, 'keys-once');
  expect(await shown.isVisible()).toBe(true);
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await page.getByText(`dk_test_…${key.slice(-4)}`).waitFor();
  await page.getByText('Invoices and payments').waitFor();
  expect(await page.content()).not.toContain(key);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Rotate' }).click();
  await page.getByLabel('The old key ends').selectOption('week');
  await picture(page, 'keys-rotate');
  await page.getByRole('button', { name: 'Make the new key' }).click();
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await page.getByText('Ends soon').waitFor();
  await picture(page, 'keys-list');

  await page.getByRole('button', { name: 'Revoke' }).first().click();
  await page.getByRole('button', { name: 'Revoke the key' }).click();
  await page.getByText('Revoked', { exact: true }).waitFor();
  expect(errors).toEqual([]);
}, 60_000);

test('a key made elsewhere appears by itself, with the rights it was given', async () => {
  const { page } = await open('/keys');
  await call(desk, merchant, 'keys.create', {
    mode: 'test',
    name: 'Stock robot',
    scopes: ['invoices:read', 'events:read'],
  });
  await page.getByText('invoices:read events:read').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'keys-phone-dark');
}, 30_000);

test('the log of requests follows what programs ask, and finds what went wrong', async () => {
  const { key } = await call<{ key: string }>(desk, merchant, 'keys.create', {
    mode: 'test',
    name: 'Online shop',
    scopes: ['invoices:read', 'invoices:write'],
  });
  const ask = (path: string, method = 'GET', data?: unknown) =>
    merchant.request.fetch(`${desk.base}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'idempotency-key': 'order-1' },
      ...(data === undefined ? {} : { data }),
    });
  const { page, errors } = await open('/requests');
  await page.getByText('No requests yet').waitFor();
  await picture(page, 'requests-empty');
  const invoice = { currency: 'SAR', lines: [{ description: 'Cake', quantity: 1, unitAmount: 29000 }] };
  await ask('/invoices', 'POST', invoice);
  await page.getByText('/api/v1/invoices').first().waitFor();
  await ask('/invoices', 'POST', invoice);
  await ask('/customers');
  await ask('/invoices?status=open&limit=5');
  await page.getByText('api.scope_missing').waitFor();
  await page.getByText('status=open').waitFor();
  await picture(page, 'requests');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByText('Refused', { exact: true }).click();
  await page.waitForURL(/outcome=refused/);
  await page.getByText('status=open').waitFor({ state: 'detached' });
  await page.getByPlaceholder(/Part of the path/).fill('/invoices');
  await page.getByText('No request matches').waitFor();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await page.getByText('answered from an earlier request').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'requests-phone-dark');
  expect(errors).toEqual([]);
}, 60_000);

test('the pages read from right to left in Arabic', async () => {
  await merchant.addCookies([{ name: 'daftar_language', value: 'ar', url: desk.base }]);
  for (const path of ['keys', 'requests']) {
    const { page, errors } = await open(`/${path}`);
    await page.locator('table').waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await picture(page, `${path}-arabic`);
    expect(errors).toEqual([]);
  }
}, 60_000);

test('the documentation shows samples in the chosen language, copies them, and remembers', async () => {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${desk.base}/api/docs`);
  await picture(page, 'docs-light');
  expect(await accessibilityProblems(page)).toEqual([]);
  const sample = page.locator('#createInvoice .sample:visible');
  expect(await sample.count()).toBe(1);
  await page.getByText('Python', { exact: true }).first().click();
  await sample.getByText('urllib.request').first().waitFor();
  await sample.getByRole('button', { name: 'Copy' }).click();
  await sample.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('urllib.request');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${desk.base}/api/docs#createInvoice`);
  await page.locator('#createInvoice').getByText('urllib.request').first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  if (process.env.DAFTAR_TEST_PICTURES)
    await page.screenshot({ path: `${process.env.DAFTAR_TEST_PICTURES}/docs-dark.png` });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await picture(page, 'docs-phone');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
  await context.close();
}, 60_000);
