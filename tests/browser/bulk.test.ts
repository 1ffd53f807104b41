import { afterAll, afterEach, beforeAll, expect, test } from 'bun:test';
import type { Browser, BrowserContext } from 'playwright-core';
import type { InvoiceView } from '../../shared/views.ts';
import { accessibilityProblems, picture } from '../support/browser.ts';
import { call, type Desk, openAt, openInvoiceAt, openSignedIn } from '../support/desk.ts';

let browser: Browser;
let desk: Desk;
let merchant: BrowserContext;
let invoices: InvoiceView[];

/** Five open invoices; the first of them is void. */
beforeAll(async () => {
  ({ browser, desk, merchant } = await openSignedIn());
  invoices = [];
  for (const amount of [1_000, 2_000, 3_000, 4_000, 5_000])
    invoices.push(await openInvoiceAt(desk, merchant, 'SAR', amount));
  await call(desk, merchant, 'invoices.void', { id: invoices[0]?.id });
}, 90_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
});

afterEach(() => Promise.all(merchant.pages().map((page) => page.close())));

test('chosen invoices are voided together; who can’t be is named with the reason, before and after', async () => {
  const { page, errors } = await openAt(desk, merchant, '/invoices');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('checkbox', { name: 'Choose INV-000004' }).click();
  await page.getByRole('checkbox', { name: 'Choose INV-000001' }).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Chosen invoices' });
  await bar.getByText('4 invoices chosen').waitFor();
  await picture(page, 'bulk-bar');
  expect(await accessibilityProblems(page)).toEqual([]);

  await bar.getByRole('button', { name: 'Void', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Void 3 invoices?' });
  await question.getByText('This is possible for 3 of 4 chosen.').waitFor();
  const leftOut = question.getByRole('region', { name: 'Left out' }).getByRole('listitem');
  expect(await leftOut.allInnerTexts()).toEqual([
    expect.stringMatching(/INV-000001\s+The invoice is not open/),
  ]);
  await picture(page, 'bulk-question');
  expect(await accessibilityProblems(page)).toEqual([]);

  // Somebody else is quicker with one of them while the question stands.
  await call(desk, merchant, 'invoices.void', { id: invoices[2]?.id });
  await question.getByRole('button', { name: 'Void', exact: true }).click();
  const ended = page.getByRole('dialog', { name: 'Finished' });
  await ended.getByText('Done: 2. Refused: 1.').waitFor();
  const [first, ...others] = await ended
    .getByRole('region', { name: 'What happened to each' })
    .getByRole('listitem')
    .allInnerTexts();
  expect(first).toMatch(/INV-000003\s+The invoice is not open any more\./);
  expect(others.map((text) => text.replace(/\s+/g, ' ')).sort()).toEqual([
    'INV-000002 Done',
    'INV-000004 Done',
  ]);
  await picture(page, 'bulk-ended');
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await ended.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.querySelectorAll('tbody .chip').length === 5);
  const voided = page.getByRole('row').filter({ hasText: 'Void' });
  await voided.nth(3).waitFor();
  expect(await voided.count()).toBe(4);
  expect(await bar.count()).toBe(0);
  expect(errors).toEqual([]);
}, 60_000);

test('on an Arabic phone the bar opens, fits, and has no barrier', async () => {
  await call(desk, merchant, 'session.setLanguage', { language: 'ar' });
  const { page, errors } = await openAt(desk, merchant, '/invoices');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 860 });
  await page.getByRole('checkbox', { name: /^اختيار .*INV-000005/ }).check();
  await page.getByRole('region', { name: 'الفواتير المختارة' }).waitFor();
  await picture(page, 'bulk-arabic-phone');
  expect(await accessibilityProblems(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
}, 60_000);
