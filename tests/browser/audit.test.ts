import { afterAll, afterEach, beforeAll, describe, expect, test } from 'bun:test';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openSqlite } from '../../db/client.ts';
import { launchBrowser, openPage, picture } from '../support/browser.ts';
import { call, type Desk, openDesk, openInvoiceAt, signUp } from '../support/desk.ts';
import { dictionaries } from '../support/dictionaries.ts';

let browser: Browser;
let desk: Desk;
let merchant: BrowserContext;

beforeAll(async () => {
  [browser, desk] = await Promise.all([launchBrowser(), openDesk()]);
  const { page } = await openPage(browser);
  merchant = page.context();
  await signUp(desk, page);
  await openInvoiceAt(desk, merchant, 'SAR', 29_000);
  await call(desk, merchant, 'connections.rename', { id: desk.connections.moyasar, name: 'Riyadh mall' });
  await page.close();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
});

afterEach(() => Promise.all(merchant.pages().map((page) => page.close())));

async function open(path: string, look: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await merchant.newPage();
  await page.emulateMedia({ colorScheme: look });
  await page.goto(desk.base + path);
  await page.locator('h1').waitFor();
  return page;
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('the log says in words who did what, shows what changed, and is sealed', async () => {
  const page = await open('/audit');
  await page.getByText('The chain is whole').waitFor();
  await page.getByRole('button', { name: 'Details: Connection renamed' }).click();
  const difference = page.getByRole('table', { name: 'What changed' });
  expect(await difference.getByRole('row').last().textContent()).toContain('Riyadh mall');
  await picture(page, 'audit-open');
  await page.getByRole('link', { name: desk.connections.moyasar }).first().click();
  await page.getByRole('link', { name: 'In the audit log' }).click();
  await page.getByText('Only what happened to').waitFor();
  await page.getByText('Connection renamed', { exact: true }).last().waitFor();
  await page.locator('.ledger-audit').getByText('Invoice written').waitFor({ state: 'detached' });
}, 30_000);

test('a new row shows itself', async () => {
  const page = await open('/audit');
  await page.getByText('Connection renamed').last().waitFor();
  await call(desk, merchant, 'connections.rename', { id: desk.connections.second, name: 'Jeddah mall' });
  await page.getByRole('link', { name: desk.connections.second }).waitFor();
}, 30_000);

test('the help of an error can be read without signing in', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${desk.base}/help/errors/provider.wrong_key`);
  await page.getByRole('heading', { name: 'What to do' }).waitFor();
  await page.goto(`${desk.base}/help?search=moflay%20signature`);
  await page.getByText('Copy the secret that starts with whsec_ again.').waitFor();
  await page.getByRole('link', { name: 'Help with Moflay' }).click();
  await page.getByRole('heading', { name: 'Before real money' }).waitFor();
  await page.getByText('254712345678').waitFor();
  await page.context().close();
}, 30_000);

const paths = ['/audit', '/help', '/help/errors/provider.wrong_key', '/help/providers/moyasar'];

describe.each(['en', 'ar'] as const)('in %s', (language) => {
  test.each(['light', 'dark'] as const)(
    'by %s, wide and on a phone, nobody is kept out',
    async (look) => {
      await call(desk, merchant, 'session.setLanguage', { language });
      for (const path of paths) {
        const page = await open(path, look);
        if (path === '/audit') await page.getByText(dictionaries[language].audit.chain.whole).waitFor();
        expect(await accessibilityProblems(page)).toEqual([]);
        await picture(page, `${path.slice(1).replaceAll('/', '-')}-${language}-${look}`);
        await page.setViewportSize({ width: 390, height: 844 });
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        await picture(page, `${path.slice(1).replaceAll('/', '-')}-${language}-${look}-phone`);
        await page.close();
      }
    },
    90_000,
  );
});

test('a log that was changed behind Daftar’s back says so, where the first wrong row is, and what to do', async () => {
  await call(desk, merchant, 'session.setLanguage', { language: 'en' });
  const page = await open('/audit');
  await page.getByText('The chain is whole').waitFor();
  const file = openSqlite(join(desk.folder, 'daftar.db'));
  file.prepare("UPDATE audit_log SET actor_name = 'Nobody' WHERE position = 3").run();
  file.close();
  await page.getByRole('button', { name: 'Check again' }).click();
  const warning = page.getByRole('alert');
  await warning.getByText('The audit log was changed').waitFor();
  expect(await warning.textContent()).toContain('Row 3 does not follow');
  expect(await page.getByText('The chain is whole').count()).toBe(0);
  await picture(page, 'audit-broken');
  expect(await accessibilityProblems(page)).toEqual([]);
  await call(desk, merchant, 'session.setLanguage', { language: 'ar' });
  const inArabic = await open('/audit', 'dark');
  await inArabic.getByRole('alert').getByText(dictionaries.ar.audit.chain.broken).waitFor();
  await picture(inArabic, 'audit-broken-ar');
}, 60_000);
