import { afterAll, beforeAll, expect, test } from 'bun:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createSandboxConnection } from '../../server/billing/connections.ts';
import { finalizeInvoice } from '../../server/billing/finalize.ts';
import { invoiceView } from '../../server/billing/invoice-view.ts';
import { createDraft } from '../../server/billing/invoices.ts';
import { bySystem } from '../../server/billing/timeline.ts';
import { launchBrowser, openPage, picture } from '../support/browser.ts';
import { openOfflineBook } from '../support/offline-book.ts';
import { type RealServer, startRealServer } from '../support/real-server.ts';
import { lineOf } from '../support/shop.ts';

const publicUrl = 'http://daftar.localhost';
const phone = { viewport: { width: 390, height: 844 } };

let browser: Browser;
let server: RealServer;
let folder: string;
/** Path of the pay page, by provider. */
const bills = new Map<string, string>();
/** Path of the simulated phone, by provider. */
const phonePaths = new Map<string, string>();

const currencyOf = { moyasar: 'SAR', moosyl: 'MRU', moflay: 'KES', daraja: 'KES' } as const;

/** A merchant with all four connected, and a bill for each. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-four-'));
  const book = openOfflineBook(folder, { DAFTAR_URL: publicUrl });
  for (const [provider, currency] of Object.entries(currencyOf)) {
    const { id } = await createSandboxConnection(book.deps, { provider });
    const control = book.deps.sandbox?.controlOf(provider, book.deps.connections.byId(id)?.credentials ?? {});
    if (control?.phoneUrl) phonePaths.set(provider, new URL(control.phoneUrl).pathname);
    const draft = {
      currency,
      lines: [lineOf(150_000)],
      language: 'en' as const,
      metadata: {},
      customer: { name: 'Amina Wanjiru' },
    };
    const { id: invoiceId } = createDraft(book.deps, 'test', draft, bySystem);
    await finalizeInvoice(book.deps, invoiceId, bySystem);
    bills.set(provider, new URL(invoiceView(book.deps, invoiceId).payUrl ?? '').pathname);
  }
  await book.close();
  [browser, server] = await Promise.all([
    launchBrowser(),
    startRealServer(folder, { environment: { DAFTAR_URL: publicUrl } }),
  ]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.kill('SIGTERM');
  await server.exited;
  rmSync(folder, { recursive: true, force: true });
});

/** The public address has no host on this machine: the browser is told where it is. */
async function openBill(provider: string): Promise<{ page: Page; errors: string[] }> {
  const opened = await openPage(browser, phone);
  await opened.page.context().route(`${publicUrl}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const answer = await route.fetch({
      url: `http://127.0.0.1:${server.port}${pathname}${search}`,
      maxRedirects: 0,
    });
    await route.fulfill({ response: answer });
  });
  await opened.page.goto(`${publicUrl}${bills.get(provider)}`);
  return opened;
}

const receipt = (page: Page) => page.getByText(/^Paid/).first().waitFor({ timeout: 20_000 });

test('Moyasar: the payer goes to the hosted page, pays by card and comes back to a receipt', async () => {
  const { page, errors } = await openBill('moyasar');
  await picture(page, 'pay-moyasar');
  await page
    .getByRole('button', { name: /Continue to/ })
    .first()
    .click();
  await page.locator('button[name=testCard][value="4111114005765430"]').click();
  await receipt(page);
  await picture(page, 'pay-moyasar-paid');
  expect(errors).toEqual([]);
}, 60_000);

test('Moosyl: the payer chooses a wallet on the hosted page and comes back to a receipt', async () => {
  const { page, errors } = await openBill('moosyl');
  await page
    .getByRole('button', { name: /Continue to/ })
    .first()
    .click();
  await picture(page, 'pay-moosyl-hosted');
  const wallet = page.locator('details', { hasText: 'Bankily' }).first();
  await wallet.getByLabel(/phone/i).fill('22222222');
  await wallet.getByLabel(/code/i).fill('1234');
  await wallet.getByRole('button', { name: /pay/i }).click();
  await receipt(page);
  await picture(page, 'pay-moosyl-paid');
  expect(errors).toEqual([]);
}, 60_000);

test.each(['moflay', 'daraja'])(
  '%s: the payer types a number, answers on the phone, and the page says paid by itself',
  async (provider) => {
    const { page, errors } = await openBill(provider);
    // Both ask M-Pesa, so a bill in shillings offers both: Moflay's comes first.
    const way = provider === 'moflay' ? 0 : 1;
    await page
      .getByLabel(/Phone number/)
      .nth(way)
      .fill('0712 345 678');
    await page.getByRole('button', { name: 'Send the request' }).nth(way).click();
    await page
      .getByRole('heading', { name: 'Look at your phone' })
      .or(page.getByText('Look at your phone'))
      .first()
      .waitFor();
    await picture(page, `pay-${provider}-waiting`);
    const { page: handset } = await openPage(browser, phone);
    await handset.goto(`http://127.0.0.1:${server.port}${phonePaths.get(provider)}`);
    await handset.getByLabel('Enter M-PESA PIN').fill('1234');
    await picture(handset, `phone-${provider}`);
    await handset.getByRole('button', { name: 'Send' }).click();
    await handset.getByText('Confirmed').waitFor();
    await receipt(page);
    await picture(page, `pay-${provider}-paid`);
    expect(errors).toEqual([]);
  },
  60_000,
);
