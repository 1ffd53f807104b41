import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser, openPage, picture } from '../support/browser.ts';
import { type RealServer, startRealServer } from '../support/real-server.ts';

let browser: Browser;
let server: RealServer;
let folder: string;
let merchant: BrowserContext;

const owner = { name: 'Maryam', email: 'maryam@example.com', password: 'correct horse battery' };

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

describe('from a fresh data folder to a paid invoice', () => {
  test('the printed link makes the first account, and the sandbox is one click away', async () => {
    const setupLink = await printedSetupLink();
    const { page, errors } = await openPage(browser);
    merchant = page.context();
    await page.goto(setupLink);
    await picture(page, 'setup');
    await page.getByLabel('Your name').fill(owner.name);
    await page.getByLabel(/e-mail/i).fill(owner.email);
    await page
      .getByLabel(/password/i)
      .first()
      .fill(owner.password);
    await page.locator('form button[type=submit]').click();
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Try it with the sandbox' }).click();
    await page.getByText('The sandbox is connected').waitFor();
    await picture(page, 'first-steps');
    expect(errors).toEqual([]);
    await page.close();
  }, 60_000);

  test('the invoice that the customer pays turns paid on the merchant’s screen by itself', async () => {
    const page = await merchant.newPage();
    await page.goto(`${base()}/invoices/new`);
    await page.getByPlaceholder(/Search by name/).fill('Sara Al-Otaibi');
    await page.getByLabel('Description').first().fill('Wedding cake');
    await page.getByLabel('Unit price').first().fill('٢٩٠');
    await page.getByLabel(/^Tax/).first().fill('15');
    await picture(page, 'new-invoice');
    await page.getByRole('button', { name: 'Finalize' }).first().click();
    await page
      .getByRole('dialog')
      .or(page.getByRole('alertdialog'))
      .getByRole('button', { name: /finalize/i })
      .click();
    await page.getByRole('heading', { name: /INV-000001/ }).waitFor();
    await picture(page, 'open-invoice');
    const link = await page.locator('a[href*="/sandbox/moyasar/pay/"]').first().getAttribute('href');
    if (!link) throw new Error('the invoice shows no link to share');

    const { page: customer } = await openPage(browser, { viewport: { width: 390, height: 844 } });
    await customer.goto(link);
    await customer.getByText('333.50').first().waitFor();
    await picture(customer, 'sandbox-pay-page');
    await customer.locator('button[name=testCard][value="4111114005765430"]').click();
    await customer.waitForURL((url) => !url.search.includes('testCard'));

    await page
      .getByText('The history of this invoice', { exact: false })
      .or(page.getByText('Paid').first())
      .first()
      .waitFor({ timeout: 15_000 });
    await page.locator('main').getByText(/Paid/).first().waitFor({ timeout: 15_000 });
    await picture(page, 'paid-invoice');
    expect(await page.locator('main').textContent()).toContain('Moyasar');

    await page.goto(`${base()}/`);
    await page.getByText('333.50').first().waitFor();
    await picture(page, 'overview');
    await page.close();
  }, 60_000);
});
