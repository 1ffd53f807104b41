import { afterAll, afterEach, beforeAll, describe, expect, test } from 'bun:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ar } from '../../client/i18n/ar.ts';
import { en } from '../../client/i18n/en.ts';
import { accessibilityProblems, picture } from '../support/browser.ts';
import { type Desk, openAt, openInvoiceAt, openSignedIn } from '../support/desk.ts';

let browser: Browser;
let desk: Desk;
let merchant: BrowserContext;
let number: string;

beforeAll(async () => {
  ({ browser, desk, merchant } = await openSignedIn());
  await openInvoiceAt(desk, merchant, 'KES', 90_000, { name: 'سارة العتيبي' });
  ({ number } = await openInvoiceAt(desk, merchant, 'KES', 150_000).then((made) => ({
    number: made.number ?? '',
  })));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
});

afterEach(() => Promise.all(merchant.pages().map((page) => page.close())));

const open = (path: string) => openAt(desk, merchant, path);

const field = (page: Page) => page.getByRole('combobox', { expanded: true });
/** Letters that are on no key come as text: they need a field, which others need not wait for. */
const focused = (page: Page) => page.locator('.palette-input:focus').waitFor();
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

describe.each([
  ['en', en, 'Amina Wanjiru'],
  ['ar', ar, 'سارة'],
] as const)('in %s', (language, words, name) => {
  test('a page, a command and an invoice are found and opened by keys alone', async () => {
    const { page, errors } = await open('/');
    if (language === 'ar') {
      await page.keyboard.press('Control+k');
      await focused(page);
      await page.keyboard.type('العربية');
      await page.locator('[role="option"][aria-selected="true"] [lang="ar"]').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('html[lang="ar"]').waitFor();
    }
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await picture(page, `palette-${language}`);
    const first = await chosen(page).textContent();
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page).textContent()).not.toBe(first);
    const active = await field(page).getAttribute('aria-activedescendant');
    expect(await chosen(page).getAttribute('id')).toBe(active);
    await page.keyboard.type(words.shell.events);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/events$/);
    await page.keyboard.press('Control+k');
    await focused(page);
    await page.keyboard.type(name);
    await page.getByRole('group', { name: words.find.kinds.invoice }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await picture(page, `palette-found-${language}`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/invoices\/inv_/);
    await page.keyboard.press('Control+k');
    await page.getByText(words.find.recent).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  }, 60_000);
});

test('back in English: an id opens the one thing it names, and nothing is said to be nothing', async () => {
  const { page } = await open('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('English');
  await chosen(page).getByText('English').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('html[lang="en"]').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(desk.connections.daraja);
  await chosen(page).getByText('Nairobi till').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(desk.connections.daraja));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('qqqq');
  await page.getByText('Nothing in this mode is called qqqq').waitFor();
  await picture(page, 'palette-nothing');
  await field(page).fill('provider.wrong');
  await chosen(page).getByText('provider.wrong_key').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/help\/errors\/provider\.wrong_key$/);
  await page.keyboard.press('Control+k');
  await focused(page);
  await page.keyboard.type('signature');
  await page.getByRole('option', { name: 'Search the help for “signature”' }).click();
  await page.waitForURL(/\/help\?search=signature$/);
}, 60_000);

test('single keys go places, find the search of a list and walk its rows, until they are switched off', async () => {
  const { page, errors } = await open('/');
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.waitForURL(/\/invoices$/);
  await page.getByRole('link', { name: number }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('jg?c');
  expect(await page.getByRole('searchbox').inputValue()).toBe('jg?c');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('searchbox').blur();
  await page.getByRole('link', { name: number }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(number);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await picture(page, 'shortcuts');
  await page.getByLabel('Single keys do something').uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  expect(new URL(page.url()).pathname).toBe('/invoices');
  await page.keyboard.press('Escape');
  await page.goto(`${desk.base}/settings/account`);
  await page.getByLabel('Single keys do something').check();
  expect(errors).toEqual([]);
}, 60_000);

test('on a phone a button opens it, and it fits, in the dark too', async () => {
  const { page } = await open('/');
  await page.setViewportSize({ width: 390, height: 780 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Search' }).click();
  await page.keyboard.type('amina');
  await page.getByRole('group', { name: 'Invoices' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await picture(page, 'palette-phone-dark');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 320, height: 700 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
}, 60_000);

/** A key as a keyboard of another layout sends it. */
function pressAs(page: Page, key: string, code: string): Promise<void> {
  return page.evaluate(
    (pressed) => {
      const event = new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    { key, code },
  );
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const { labels, textContent } = document.activeElement as HTMLInputElement;
      return (labels?.[0]?.textContent ?? textContent ?? '').trim();
    });
    if (name.test(called)) return;
  }
  throw new Error(`no way by Tab to ${name}`);
}

const hasFocus = (page: Page, selector: string) => page.locator(`${selector}:focus`).waitFor();

test('an invoice is written, made a bill and voided by keys alone, on an Arabic keyboard too, and the focus is never lost', async () => {
  const { page, errors } = await open('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await hasFocus(page, 'main');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+k');
  await focused(page);
  await page.keyboard.press('Escape');
  await hasFocus(page, 'main a');
  await pressAs(page, 'ل', 'KeyG');
  await pressAs(page, 'ه', 'KeyI');
  await page.waitForURL(/\/invoices$/);
  await hasFocus(page, 'h1');
  await pressAs(page, 'ؤ', 'KeyC');
  await page.waitForURL(/\/invoices\/new$/);
  await hasFocus(page, 'h1');
  await tabTo(page, /^Customer/);
  await page.keyboard.type('Sara Al-Otaibi');
  await tabTo(page, /^Description/);
  await page.keyboard.type('Wedding cake');
  await tabTo(page, /^Unit price/);
  await page.keyboard.type('290');
  await tabTo(page, /^Finalize/);
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await hasFocus(page, 'button.button-main');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Open/ }).waitFor();
  await hasFocus(page, 'h1');
  await tabTo(page, /^Void$/);
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Void/ }).waitFor();
  await hasFocus(page, 'h1');
  expect(errors).toEqual([]);
}, 60_000);

test('an address shows what it names in its own mode, and what is no id is the address of nothing', async () => {
  const { id } = await openInvoiceAt(desk, merchant, 'SAR', 12_000);
  const { page } = await open('/');
  const banner = page.getByText('Test mode. Nothing here moves real money.');
  await page.getByRole('radio', { name: 'Live' }).first().check({ force: true });
  await banner.waitFor({ state: 'detached' });
  await page.goto(`${desk.base}/invoices/${id}`);
  await page.getByRole('heading', { level: 1, name: /Open/ }).waitFor();
  await banner.waitFor();
  for (const path of ['/invoices/nothing', `/customers/${id}`, '/nowhere']) {
    await page.goto(desk.base + path);
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
  }
}, 30_000);
