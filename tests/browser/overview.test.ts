import { afterAll, afterEach, beforeAll, describe, expect, test } from 'bun:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../shared/languages.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { fillBigBook } from '../bench/dashboard/big-book.ts';
import { merchantShops } from '../bench/dashboard/shops.ts';
import { accessibilityProblems, picture } from '../support/browser.ts';
import { call, type Desk, openInvoiceAt, openSignedIn, payLink } from '../support/desk.ts';
import { dictionaries } from '../support/dictionaries.ts';
import { openOfflineBook } from '../support/offline-book.ts';

let browser: Browser;
let desk: Desk;
let merchant: BrowserContext;

beforeAll(async () => {
  ({ browser, desk, merchant } = await openSignedIn({}, async (folder, connections, environment) => {
    const book = openOfflineBook(folder, environment);
    fillBigBook(book, { count: 1_500, shops: merchantShops(connections), now: Date.now() });
    await book.close();
  }));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
});

/** Each page holds a live stream, and a browser opens no more than six to one server. */
afterEach(() => Promise.all(merchant.pages().map((page) => page.close())));

interface Look {
  language?: Language;
  theme?: 'light' | 'dark';
  width?: number;
}

/** The overview as somebody has it on their screen. */
async function open({ language = 'en', theme = 'light', width = 1360 }: Look, path = '/'): Promise<Page> {
  await call(desk, merchant, 'session.setLanguage', { language });
  const page = await merchant.newPage();
  await page.setViewportSize({ width, height: 860 });
  await page.emulateMedia({ colorScheme: theme });
  await page.goto(desk.base + path);
  await page.locator('.figure-amount').first().waitFor();
  await page.locator('.step').first().waitFor();
  return page;
}

async function read<T>(path: string, input: unknown): Promise<T> {
  const query = new URLSearchParams({ input: JSON.stringify(input) });
  const answer = await merchant.request.get(`${desk.base}/trpc/${path}?${query}`);
  return ((await answer.json()) as { result: { data: T } }).result.data;
}

/** A full book, in the two looks that differ most; every page in every look is the affair of every-page.test.ts. */
const looks: Required<Look>[] = [
  { language: 'en', theme: 'light', width: 1360 },
  { language: 'ar', theme: 'dark', width: 390 },
];

describe('the overview', () => {
  test.each(looks)(
    'in $language, $theme, $width pixels wide, has no barrier and nothing beside the screen',
    async (look) => {
      const page = await open(look);
      expect(await accessibilityProblems(page)).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
      await picture(page, `overview-${look.language}-${look.theme}-${look.width}`);
    },
    40_000,
  );

  test.each([
    ['en', 'ArrowLeft'],
    ['ar', 'ArrowRight'],
  ] as const)(
    'in %s its days are walked by keys, with %s into the past, and each is read out',
    async (language, back) => {
      const page = await open({ language });
      const slider = page.getByRole('slider', { name: dictionaries[language].overview.chartDays });
      await slider.focus();
      const today = await slider.getAttribute('aria-valuetext');
      await page.keyboard.press(back);
      expect(await slider.getAttribute('aria-valuenow')).toBe('29');
      const yesterday = await slider.getAttribute('aria-valuetext');
      expect(yesterday).not.toBe(today);
      expect(yesterday).toContain('Riyadh shop');
      await page.keyboard.press('Home');
      expect(await slider.getAttribute('aria-valuenow')).toBe('1');
    },
    40_000,
  );

  test('shows its figures as a table, over the chosen days and currency, and the address keeps the choice', async () => {
    const page = await open({});
    await page.getByRole('radio', { name: '7 days' }).check({ force: true });
    await page.getByText('Came in, last 7 days').waitFor();
    await page.getByRole('radio', { name: 'KES' }).check({ force: true });
    await page.getByRole('button', { name: 'Show as a table' }).click();
    const table = page.getByRole('table', { name: /Money in, by day, as a table/ });
    await table.getByRole('columnheader', { name: 'Payments' }).waitFor();
    expect(await table.textContent()).toContain('KES');
    expect(new URL(page.url()).search).toBe('?days=7&currency=KES');
    await picture(page, 'overview-table');
    await page.reload();
    await page.getByText('Came in, last 7 days').waitFor();
    expect(await page.locator('.figure-amount').first().textContent()).toContain('KES');
  }, 40_000);

  test('tells what just happened by itself, and leads to it', async () => {
    const page = await open({});
    const { id, number } = await openInvoiceAt(desk, merchant, 'SAR', 41_700);
    await call(desk, merchant, 'invoices.createLink', { id, connectionId: desk.connections.moyasar });
    const { checkouts } = await read<InvoiceView>('invoices.get', { id });
    await payLink(desk, merchant, checkouts[0]?.url ?? '');
    const step = page.locator('.step', { hasText: 'received SAR 417.00' });
    await step.waitFor({ timeout: 20_000 });
    expect(await step.textContent()).toContain(number ?? 'no number');
    await step.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: number ?? '' }).waitFor();
  }, 60_000);
});
