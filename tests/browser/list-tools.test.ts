import { afterAll, afterEach, beforeAll, expect, test } from 'bun:test';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { accessibilityProblems, picture } from '../support/browser.ts';
import { type Desk, openAt, openInvoiceAt, openSignedIn } from '../support/desk.ts';

let browser: Browser;
let desk: Desk;
let merchant: BrowserContext;

beforeAll(async () => {
  ({ browser, desk, merchant } = await openSignedIn());
  await openInvoiceAt(desk, merchant, 'SAR', 29_050, { name: '=cmd|calc' });
  await openInvoiceAt(desk, merchant, 'KES', 150_000);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
});

afterEach(() => Promise.all(merchant.pages().map((page) => page.close())));

test('a filtered list is kept under a name, comes back by one click, is renamed and thrown away', async () => {
  const { page, errors } = await openAt(desk, merchant, '/invoices?currency=KES');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Nairobi');
  expect(await accessibilityProblems(page)).toEqual([]);
  await picture(page, 'view-naming');
  await page.keyboard.press('Enter');
  await page.goto(`${desk.base}/invoices`);
  await page.getByText('SAR 290.50').first().waitFor();
  await page.getByRole('link', { name: 'Nairobi' }).click();
  await page.getByText('SAR 290.50').first().waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('currency')).toBe('KES');
  await picture(page, 'view-kept');
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Kenya');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Kenya' }).waitFor();
  await page.getByRole('button', { name: /Remove|Delete/ }).click();
  await page.getByRole('link', { name: 'Kenya' }).waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
}, 60_000);

test('a list is had as a file, exact and harmless to the program that opens it', async () => {
  const { page } = await openAt(desk, merchant, '/invoices?currency=SAR');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /CSV/ }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('290.50');
  expect(text).toContain("'=cmd|calc");
  expect(text).not.toContain('KES');
  expect(file.suggestedFilename()).toEndWith('.csv');
}, 60_000);
