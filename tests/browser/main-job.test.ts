import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { directionOf } from '../../shared/languages.ts';
import { launchBrowser, openPage, picture } from '../support/browser.ts';
import { dictionaries } from '../support/dictionaries.ts';
import { type RealServer, startRealServer } from '../support/real-server.ts';

const owner = { name: 'Maryam', email: 'maryam@example.com', password: 'correct horse battery' };

/** The dashboard follows the browser's language from the first page on: nobody has to choose one. */
describe.each([
  ['en', 'en-GB'],
  ['ar', 'ar-SA'],
] as const)('from a fresh data folder to a paid invoice, in %s', (language, locale) => {
  const words = dictionaries[language];
  let browser: Browser;
  let server: RealServer;
  let folder: string;
  let merchant: BrowserContext;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daftar-browser-'));
    [browser, server] = await Promise.all([launchBrowser(), startRealServer(folder)]);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    server.kill('SIGTERM');
    await server.exited;
    rmSync(folder, { recursive: true, force: true });
  });

  const base = () => `http://127.0.0.1:${server.port}`;

  async function printedSetupLink(): Promise<string> {
    for (let tries = 0; tries < 100; tries++) {
      const link = /http\S+\/setup\?token=[\w-]+/.exec(server.output())?.[0];
      if (link) return link;
      await Bun.sleep(50);
    }
    throw new Error('no set-up link was printed');
  }

  test('the printed link makes the first account, and the sandbox is one click away', async () => {
    const setupLink = await printedSetupLink();
    const { page, errors } = await openPage(browser, { locale });
    merchant = page.context();
    await page.goto(setupLink);
    await page.getByLabel(words.account.name).fill(owner.name);
    expect(await page.locator('html').getAttribute('dir')).toBe(directionOf(language));
    await picture(page, `setup-${language}`);
    await page.getByLabel(words.account.email).fill(owner.email);
    await page.getByLabel(words.account.password, { exact: true }).fill(owner.password);
    await page.locator('form button[type=submit]').click();
    await page.getByRole('heading', { name: words.overview.title, level: 1 }).waitFor();
    await page.getByRole('button', { name: words.overview.first.sandbox }).click();
    await page.getByText(words.overview.first.sandboxDone).first().waitFor();
    await picture(page, `first-steps-${language}`);
    expect(errors).toEqual([]);
    await page.close();
  }, 60_000);

  test('the invoice that the customer pays turns paid on the merchant’s screen by itself', async () => {
    const page = await merchant.newPage();
    await page.goto(`${base()}/invoices/new`);
    await page.getByPlaceholder(words.invoiceForm.customerSearch).fill('Sara Al-Otaibi');
    await page.getByLabel(words.invoiceForm.description).first().fill('Wedding cake');
    await page.getByLabel(words.invoiceForm.unitPrice).first().fill('٢٩٠');
    await page.getByLabel(words.invoiceForm.tax).first().fill('15');
    await picture(page, `new-invoice-${language}`);
    // Some press everything twice: the question is asked once all the same.
    await page.getByRole('button', { name: words.invoiceForm.finalize, exact: true }).first().dblclick();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: words.invoiceForm.finalizeAction })
      .click();
    await page.getByRole('heading', { name: /INV-000001/ }).waitFor();
    await picture(page, `open-invoice-${language}`);
    const link = await page.locator('a[href*="/sandbox/moyasar/pay/"]').first().getAttribute('href');
    if (!link) throw new Error('the invoice shows no link to share');

    const { page: customer } = await openPage(browser, { viewport: { width: 390, height: 844 } });
    await customer.goto(link);
    await customer.getByText('333.50').first().waitFor();
    await picture(customer, 'sandbox-pay-page');
    await customer.locator('button[name=testCard][value="4111114005765430"]').click();
    await customer.waitForURL((url) => !url.search.includes('testCard'));

    await page
      .locator('main .chip', { hasText: words.invoiceStatus.paid })
      .first()
      .waitFor({ timeout: 15_000 });
    await picture(page, `paid-invoice-${language}`);
    expect(await page.locator('main').textContent()).toContain('Moyasar');

    // Who orders the same again is billed without typing it again.
    await page.getByRole('link', { name: words.invoices.detail.another }).click();
    await page.getByText('333.50').first().waitFor();
    expect(await page.getByLabel(words.invoiceForm.description).first().inputValue()).toBe('Wedding cake');
    await picture(page, `another-invoice-${language}`);
    await page.getByRole('button', { name: words.invoiceForm.saveDraft }).first().click();
    await page.getByRole('heading', { name: words.invoices.detail.draftTitle }).waitFor();

    await page.goto(`${base()}/`);
    await page.getByText('333.50').first().waitFor();
    await picture(page, `overview-${language}`);
    await page.close();
  }, 60_000);
});
