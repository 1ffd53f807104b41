import { afterAll, afterEach, beforeAll, expect, test } from 'bun:test';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { languageCookie } from '../../shared/languages.ts';
import { type MailServer, openMailServer } from '../mail/mail-server.ts';
import { accessibilityProblems, picture } from '../support/browser.ts';
import { call, type Desk, openInvoiceAt, openSignedIn } from '../support/desk.ts';
import { pdfPages } from '../support/pdf-text.ts';

let browser: Browser;
let desk: Desk;
let mails: MailServer;
let merchant: BrowserContext;

beforeAll(async () => {
  mails = await openMailServer();
  ({ browser, desk, merchant } = await openSignedIn({ DAFTAR_SMTP_URL: mails.url }));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
  await mails.close();
});

afterEach(async () => {
  await Promise.all(merchant.pages().map((page) => page.close()));
  await merchant.clearCookies({ name: languageCookie });
});

async function open(path: string): Promise<Page> {
  const page = await merchant.newPage();
  await page.goto(desk.base + path);
  await page.locator('h1').waitFor();
  return page;
}

const sara = { name: 'Sara Al-Otaibi', email: 'sara@example.com', phone: '+966500000000' };

function setBusiness(email: string): Promise<unknown> {
  const business = { name: 'Noor Coffee', timeZone: 'Asia/Riyadh', address: '12 King Fahd Road\nRiyadh' };
  return call(desk, merchant, 'settings.setBusiness', { ...business, email });
}

test('as long as nobody is set as the sender, the dialog says what to do and gives the link instead', async () => {
  await setBusiness('');
  const invoice = await openInvoiceAt(desk, merchant, 'SAR', 29_000, sara);
  const page = await open(`/invoices/${invoice.id}`);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('No sender is set.').waitFor();
  expect(await dialog.getByRole('textbox', { name: 'The customer’s page' }).inputValue()).toBe(
    invoice.payUrl ?? '',
  );
  expect(await accessibilityProblems(page)).toEqual([]);
  await picture(page, 'send-not-set');
}, 60_000);

test('an invoice is sent from its page, which shows by itself that it went', async () => {
  await setBusiness('hello@noor.example');
  const invoice = await openInvoiceAt(desk, merchant, 'SAR', 29_000, sara);
  const page = await open(`/invoices/${invoice.id}`);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const address = dialog.getByLabel('E-mail address');
  await address.waitFor();
  expect(await address.inputValue()).toBe('sara@example.com');
  expect(await dialog.textContent()).toContain(
    `[TEST] Invoice ${invoice.number} from Noor Coffee: SAR 290.00`,
  );
  expect(await accessibilityProblems(page)).toEqual([]);
  await picture(page, 'send-dialog');
  await address.fill('not an address');
  await dialog.getByRole('button', { name: 'Send the mail' }).click();
  await dialog.getByText('This is no e-mail address.').waitFor();
  await address.fill('accounts@example.org');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  const [arrived] = await mails.arrived(1);
  expect(arrived?.to).toMatchObject([{ address: 'accounts@example.org' }]);
  await page.getByRole('heading', { name: 'Mails' }).waitFor();
  await page.getByText('Sent by e-mail').waitFor();
  await page.getByRole('button', { name: 'Send again' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await picture(page, 'send-sent');
}, 60_000);

test('the PDF is saved under the invoice’s number', async () => {
  const invoice = await openInvoiceAt(desk, merchant, 'SAR', 29_000, sara);
  const page = await open(`/invoices/${invoice.id}`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${invoice.number}.pdf`);
  const [text] = await pdfPages(new Uint8Array(readFileSync(await download.path())));
  expect(text).toContain(invoice.number ?? 'no number');
}, 60_000);

test('the address goes to the customer’s chat, and is a code that prints alone', async () => {
  const invoice = await openInvoiceAt(desk, merchant, 'SAR', 29_000, sara);
  const page = await open(`/invoices/${invoice.id}`);
  const chat = page.getByRole('link', { name: 'Share by WhatsApp' });
  await page.waitForFunction(() =>
    document.querySelector('a[href*="wa.me"]')?.getAttribute('href')?.includes('INV-'),
  );
  const target = new URL((await chat.getAttribute('href')) ?? '');
  expect(target.origin + target.pathname).toBe('https://wa.me/966500000000');
  expect(target.searchParams.get('text')).toEndWith(`\n${invoice.payUrl}`);

  await page.getByRole('button', { name: 'QR code' }).click();
  const code = page.getByRole('img', { name: `QR code of ${invoice.number}` });
  await code.waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await picture(page, 'send-code');
  await page.emulateMedia({ media: 'print' });
  expect(await code.isVisible()).toBe(true);
  expect(await page.locator('h1').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  await picture(page, 'send-code-print');
}, 60_000);

test.each([
  ['ar', 'desktop', 'light', { width: 1360, height: 860 }],
  ['ar', 'phone', 'dark', { width: 390, height: 844 }],
  ['en', 'small', 'light', { width: 320, height: 640 }],
] as const)(
  'in %s on a %s in %s nothing overflows and everybody can use it',
  async (language, name, scheme, size) => {
    await setBusiness('hello@noor.example');
    const invoice = await openInvoiceAt(desk, merchant, 'SAR', 29_000, sara);
    await call(desk, merchant, 'invoices.send', { id: invoice.id });
    await merchant.addCookies([{ name: languageCookie, value: language, url: desk.base }]);
    await call(desk, merchant, 'session.setLanguage', { language });
    const page = await merchant.newPage();
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${desk.base}/invoices/${invoice.id}`);
    await page.locator('a[href*="wa.me"]').waitFor();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await picture(page, `send-page-${language}-${name}-${scheme}`);
    await page.locator('.page-actions .button-main, header .button-main').first().click();
    await page.getByRole('dialog').locator('input[type=email]').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await picture(page, `send-dialog-${language}-${name}-${scheme}`);
    await page.keyboard.press('Escape');
    await page.locator('.share .row button').last().click();
    await page.locator('.code-picture').waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await picture(page, `send-code-${language}-${name}-${scheme}`);
    await call(desk, merchant, 'session.setLanguage', { language: 'en' });
  },
  60_000,
);
