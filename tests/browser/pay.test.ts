import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { InvoiceView } from '../../shared/views.ts';
import { openPayServer, type PayServer } from '../pay/pay-server.ts';
import { launchBrowser, openPage, picture } from '../support/browser.ts';

let browser: Browser;
let server: PayServer;
let darajaId: string;

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
const day = 86_400_000;
/** Two cores, and other tests beside this one. */
const browserMs = 90_000;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), openPayServer()]);
  await server.call.connections.createSandbox({ provider: 'moyasar', name: 'Najd Coffee' });
  darajaId = (await server.call.connections.createSandbox({ provider: 'daraja', name: 'M-Pesa till' })).id;
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

function invoiceOver(currency: 'SAR' | 'KES', unitAmountMinor: number): Promise<InvoiceView> {
  const line = { quantityMilli: 2000, unitAmountMinor, discountMinor: 0, taxRateMilli: 0 };
  return server.call.invoices.create({
    mode: 'test',
    currency,
    customer: { name: 'سارة العتيبي' },
    lines: [
      { ...line, description: 'Coffee beans from Yirgacheffe, washed, in bags of one kilogram' },
      { ...line, description: 'قهوة عربية' },
    ],
    note: 'Pick it up at the back door.',
    dueAt: Date.now() + 7 * day,
    finalize: true,
  });
}

const addressOf = ({ payUrl }: InvoiceView, query = '') => `${payUrl}${query}`;

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}

describe('a bill on a phone', () => {
  test.each([
    ['light', {}, ''],
    ['dark', { colorScheme: 'dark' }, ''],
    ['arabic', {}, '?lang=ar'],
    ['arabic-dark', { colorScheme: 'dark' }, '?lang=ar'],
    ['french-320', { viewport: { width: 320, height: 640 } }, '?lang=fr'],
    ['swahili', {}, '?lang=sw'],
  ] as const)(
    'can be read by everybody: %s',
    async (name, options, query) => {
      const invoice = await invoiceOver(name.startsWith('swahili') ? 'KES' : 'SAR', 14_500_00);
      const { page, errors } = await openPage(browser, { ...phone, ...options });
      await page.goto(addressOf(invoice, query));
      await picture(page, `pay-${name}`);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      expect(errors).toEqual([]);
      await page.context().close();
    },
    browserMs,
  );

  test(
    'is there with the first answer, and whole after one round trip more',
    async () => {
      const { page } = await openPage(browser, phone);
      const asked: string[] = [];
      page.on('request', (request) =>
        asked.push(new URL(request.url()).pathname.replace(/-[\w-]{8}\./, '.')),
      );
      await page.goto(addressOf(await invoiceOver('SAR', 10_000)));
      expect(asked.slice(1).sort()).toEqual(['/assets/pay.css', '/assets/pay.js']);
      await page.context().close();
    },
    browserMs,
  );

  test(
    'is paid through Moyasar: there, back, checked, receipt',
    async () => {
      const invoice = await invoiceOver('SAR', 14_500);
      const [first, second] = [await openPage(browser, phone), await openPage(browser, phone)];
      await second.page.goto(addressOf(invoice, '?lang=ar'));
      const { page } = first;
      await page.goto(addressOf(invoice));
      await page.getByRole('button', { name: /Continue to .*Moyasar/ }).click();
      await page.waitForURL(/\/sandbox\/moyasar\/pay\//);
      await page.getByRole('button', { name: /mada/ }).first().click();
      await page.waitForURL(/\/pay\/[^/]+\?back=1/);
      await picture(page, 'pay-back');
      await heading(page, 'Paid. Thank you').waitFor();
      await page.getByText('mada').first().waitFor();
      await picture(page, 'pay-paid');
      await expectAccessible(page);
      // The other tab looks again as soon as somebody looks at it.
      await second.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await heading(second.page, 'تم الدفع، شكرًا لك').waitFor();
      expect(await second.page.locator('#said').textContent()).toBe('تم الدفع، شكرًا لك');
      await picture(second.page, 'pay-paid-arabic');
      expect([...first.errors, ...second.errors]).toEqual([]);
      await page.reload();
      await heading(page, 'Paid. Thank you').waitFor();
      for (const each of [page, second.page]) await each.context().close();
    },
    browserMs,
  );

  test(
    'is paid without JavaScript too',
    async () => {
      const invoice = await invoiceOver('SAR', 14_500);
      const { page } = await openPage(browser, { ...phone, javaScriptEnabled: false });
      await page.goto(addressOf(invoice, '?lang=fr'));
      await page.getByRole('button', { name: /Continuer vers .*Moyasar/ }).click();
      await page.waitForURL(/\/sandbox\/moyasar\/pay\//);
      await page.getByRole('button', { name: /mada/ }).first().click();
      await page.waitForURL(/\/pay\/[^/]+\?back=1/);
      await heading(page, 'Payée, merci').waitFor();
      await page.context().close();
    },
    browserMs,
  );
});

describe('a request on a phone', () => {
  async function phoneOf(): Promise<string> {
    const credentials = server.deps.connections.byId(darajaId)?.credentials ?? {};
    return server.deps.sandbox?.controlOf('daraja', credentials)?.phoneUrl ?? '';
  }

  test(
    'is sent, seen live in two tabs, cancelled, sent to another phone, and paid',
    async () => {
      const invoice = await invoiceOver('KES', 75_000);
      const [first, second, hand] = [
        await openPage(browser, phone),
        await openPage(browser, phone),
        await openPage(browser, phone),
      ];
      const { page } = first;
      await page.goto(addressOf(invoice));
      await page.getByLabel(/Phone number for .*M-Pesa/).fill('12');
      await page.getByRole('button', { name: 'Send the request' }).click();
      await page.getByText('This is not a mobile number in Kenya').waitFor();
      await picture(page, 'pay-phone-invalid');
      await expectAccessible(page);
      expect(
        await page
          .getByLabel(/Phone number for .*M-Pesa/)
          .evaluate((field) => field === document.activeElement),
      ).toBe(true);
      await page.getByLabel(/Phone number for .*M-Pesa/).fill('0712 345 678');
      await page.getByRole('button', { name: 'Send the request' }).click();
      await heading(page, 'Look at your phone').waitFor();
      await picture(page, 'pay-waiting');
      await expectAccessible(page);
      await second.page.goto(addressOf(invoice, '?lang=ar'));
      await heading(second.page, 'انظر إلى هاتفك').waitFor();

      await hand.page.goto(await phoneOf());
      await hand.page.getByRole('button', { name: 'Cancel' }).first().click();
      await heading(page, 'The request was cancelled on the phone').waitFor({ timeout: 15_000 });
      await heading(second.page, 'أُلغي الطلب على الهاتف').waitFor({ timeout: 15_000 });
      const again = page.getByRole('button', { name: /^Ask .* again$/ });
      expect(await again.isDisabled()).toBe(true);
      const before = await page.locator('[data-countdown-ms]').textContent();
      await page.waitForFunction(
        (shown) => document.querySelector('[data-countdown-ms]')?.textContent !== shown,
        before,
        { timeout: 15_000 },
      );
      await picture(page, 'pay-cancelled');
      await expectAccessible(page);
      await picture(second.page, 'pay-cancelled-arabic');

      expect(await page.getByLabel(/Phone number for .*M-Pesa/).inputValue()).toBe('0712 345 678');
      await page.getByLabel(/Phone number for .*M-Pesa/).fill('0722 000 111');
      await page.getByRole('button', { name: 'Send the request' }).click();
      await heading(page, 'Look at your phone').waitFor();
      await hand.page.goto(await phoneOf());
      await hand.page.getByLabel(/pin/i).first().fill('1234');
      await hand.page.getByRole('button', { name: 'Send' }).first().click();
      await heading(page, 'Paid. Thank you').waitFor({ timeout: 15_000 });
      await heading(second.page, 'تم الدفع، شكرًا لك').waitFor({ timeout: 15_000 });
      await picture(page, 'pay-paid-mpesa');
      // Refusing a typed number is a 422, which the browser notes.
      expect([...first.errors, ...second.errors].filter((error) => !error.includes('422'))).toEqual([]);
      for (const each of [page, second.page, hand.page]) await each.context().close();
    },
    browserMs,
  );
});

describe('an address without an invoice', () => {
  test(
    'says what to do',
    async () => {
      const { page } = await openPage(browser, phone);
      await page.goto(`${server.url}/pay/${'x'.repeat(24)}`);
      await heading(page, 'There is no invoice at this address').waitFor();
      await picture(page, 'pay-missing');
      await expectAccessible(page);
      await page.context().close();
    },
    browserMs,
  );
});
