import { afterAll, afterEach, beforeAll, expect, test } from 'bun:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { accessibilityProblems, picture } from '../support/browser.ts';
import { call, type Desk, openAt, openInvoiceAt, openSignedIn, payLink } from '../support/desk.ts';

let browser: Browser;
let desk: Desk;
let merchant: BrowserContext;
let secret = '';
let endpointId = '';

/** The merchant's own shop: takes what it is sent, or fails, as the test has it. */
let isDown = false;
const got: { type: string; test?: boolean; id: string; verified: boolean }[] = [];
const shop = Bun.serve({
  port: 0,
  hostname: '127.0.0.1',
  fetch: async (request) => {
    if (isDown) return new Response('{"error":"the shop’s database is down"}', { status: 500 });
    const body = await request.text();
    const { type, test: isTest } = JSON.parse(body) as { type: string; test?: boolean };
    const headers = Object.fromEntries(request.headers);
    const id = headers['webhook-id'] ?? '';
    got.push({ type, id, verified: verifies(body, headers), ...(isTest ? { test: true } : {}) });
    return new Response('{"thanks":true}');
  },
});
const shopUrl = `http://127.0.0.1:${shop.port}/daftar`;

function verifies(body: string, headers: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

beforeAll(async () => {
  ({ browser, desk, merchant } = await openSignedIn({ DAFTAR_PRIVATE_TARGETS: '127.0.0.0/8' }));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
  await shop.stop(true);
});

afterEach(() => Promise.all(merchant.pages().map((page) => page.close())));

const open = (path: string) => openAt(desk, merchant, path);

test('an endpoint is made: a wrong address is explained, the secret is shown once, and a ping says at once that it arrives', async () => {
  const { page, errors } = await open('/endpoints');
  await page.getByRole('heading', { name: 'No endpoints yet' }).waitFor();
  await picture(page, 'endpoints-empty');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: 'New endpoint' }).first().click();
  const address = page.getByLabel('Address');
  await address.fill('https://10.0.0.7/daftar');
  await page.getByText('lies inside a private network').waitFor();
  await address.fill('https://maryam:pw@shop.example/');
  await page.getByText('Leave the user name and the password out').waitFor();
  await page.getByText('Only what I choose').click();
  await page.getByRole('button', { name: 'Make the endpoint' }).click();
  await page.getByText('Choose at least one type.').waitFor();
  await picture(page, 'endpoint-new-problems');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByText('All of the types below.').click();
  await address.fill(shopUrl);
  await page.getByLabel('Note').fill('Online shop');
  await page.getByRole('button', { name: 'Make the endpoint' }).click();
  await page.getByText('it is shown this once').waitFor();
  secret = await page.getByRole('textbox', { name: 'Signing secret' }).inputValue();
  expect(secret).toStartWith('whsec_');
  endpointId = /end_\w+/.exec(page.url())?.[0] ?? '';
  await page.getByRole('button', { name: 'Send a ping' }).click();
  await page.getByText('It arrived.').waitFor({ timeout: 10_000 });
  await picture(page, 'endpoint-fresh');
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(got.at(-1)).toMatchObject({ type: 'ping', verified: true });
  await page.getByRole('button', { name: 'I have put it away' }).click();
  await page.reload();
  await page.locator('h1').waitFor();
  expect(await page.getByText('it is shown this once').count()).toBe(0);
  expect(await page.content()).not.toContain(secret);
  expect(errors).toEqual([]);
}, 60_000);

test('an invoice that is paid is told, and the page shows it without a reload, as does the invoice’s own history', async () => {
  const { page, errors } = await open('/deliveries');
  const { id } = await openInvoiceAt(desk, merchant, 'SAR', 29_000);
  await call(desk, merchant, 'invoices.createLink', { id, connectionId: desk.connections.moyasar });
  const link = await linkOf(id);
  await payLink(desk, merchant, link);
  const row = page.getByRole('row').filter({ hasText: 'invoice.paid' });
  await row.getByText('Arrived').waitFor({ timeout: 20_000 });
  await picture(page, 'deliveries');
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(got.find(({ type }) => type === 'invoice.paid')).toMatchObject({ verified: true });
  await page.goto(`${desk.base}/invoices/${id}`);
  await page.getByRole('link', { name: /invoice\.paid/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Invoice paid' }).waitFor();
  await page.getByRole('heading', { name: 'Who got it' }).waitFor();
  await page.getByText(/A provider’s event|Found by asking the provider/).waitFor();
  await picture(page, 'message');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.goto(`${desk.base}/messages`);
  await page.getByLabel('Type').selectOption('invoice.paid');
  await page.getByText('1 arrived').first().waitFor();
  await picture(page, 'messages');
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(errors).toEqual([]);
}, 60_000);

test('a receiver that fails is seen failing, with what it answered; sent again it arrives under the same id', async () => {
  isDown = true;
  await openInvoiceAt(desk, merchant, 'SAR', 12_000);
  const { page, errors } = await open('/deliveries?status=retrying');
  await page.getByRole('row').filter({ hasText: 'invoice.finalized' }).getByRole('link').click();
  await page.getByText('Failed inside').first().waitFor();
  await page.getByText('the shop’s database is down').first().waitFor();
  await page.getByText('It is tried again by itself.').waitFor();
  await picture(page, 'delivery-failing');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.goto(`${desk.base}/endpoints/${endpointId}`);
  await page.getByText('Every try fails since').waitFor();
  await picture(page, 'endpoint-failing');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.goBack();
  await page.getByRole('button', { name: 'Copy as curl' }).first().click();
  const command = page.getByRole('region', { name: 'The command' });
  await command.getByText('curl -i -X POST').waitFor();
  expect(await command.textContent()).toContain('webhook-signature: v1,');
  await picture(page, 'delivery-curl');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  isDown = false;
  const messageLink = await page.getByRole('link', { name: /msg_/ }).textContent();
  await page.getByRole('button', { name: 'Send again' }).click();
  await page.getByText('Your system has it.').waitFor({ timeout: 15_000 });
  expect(got.filter(({ id }) => messageLink?.includes(id))).toMatchObject([{ verified: true }]);
  await picture(page, 'delivery-arrived');
  expect(errors).toEqual([]);
}, 60_000);

test('a test message, a new secret, what was missed, and a pause', async () => {
  const { page, errors } = await open(`/endpoints/${endpointId}`);
  await page.getByLabel('Type').selectOption('payment.refunded');
  await page.getByRole('button', { name: 'Send test message' }).click();
  await page.getByText('It arrived.').waitFor({ timeout: 15_000 });
  expect(got.at(-1)).toMatchObject({ type: 'payment.refunded', test: true });

  await page.getByRole('button', { name: 'Make a new secret' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make the secret' }).click();
  await page.getByText('it is shown this once').waitFor();
  const old = secret;
  const fresh = await page.getByRole('textbox', { name: 'Signing secret' }).inputValue();
  await page.getByText('Also valid until').waitFor();
  for (const each of [old, fresh]) {
    secret = each;
    const before = got.length;
    await page.getByRole('button', { name: 'Send a ping' }).click();
    while (got.length === before) await Bun.sleep(20);
    expect(got.at(-1)?.verified).toBe(true);
  }
  await page.getByRole('button', { name: 'I have put it away' }).click();

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Disable' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click();
  await page.getByText('Somebody disabled it.').waitFor();
  await openInvoiceAt(desk, merchant, 'SAR', 4_000);
  await picture(page, 'endpoint-disabled');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Enable' }).click();
  await page.getByText('Somebody disabled it.').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Send what it missed' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Send what it missed' }).click();
  await page.getByText(/^All \d+ messages it missed have arrived\./).waitFor({ timeout: 15_000 });
  await picture(page, 'endpoint-recovered');
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByText('Nothing is sent while it is paused.').waitFor();
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.getByText('Nothing is sent while it is paused.').waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
}, 90_000);

const pages = () => [
  ['endpoints', '/endpoints'],
  ['endpoint-form', `/endpoints/${endpointId}/edit`],
  ['endpoint', `/endpoints/${endpointId}`],
  ['messages', '/messages'],
  ['deliveries', '/deliveries'],
];

test.each([
  ['en', 'dark', 1360],
  ['en', 'light', 390],
  ['ar', 'light', 1360],
  ['ar', 'dark', 390],
  ['fr', 'light', 320],
  ['sw', 'dark', 390],
] as const)(
  'the pages are at home in %s, %s, at %d pixels',
  async (language, colorScheme, width) => {
    await call(desk, merchant, 'session.setLanguage', { language });
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      storageState: await merchant.storageState(),
    });
    await context.addCookies([{ name: 'daftar_language', value: language, url: desk.base }]);
    try {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      const [first] = await latestDeliveries();
      for (const [name, path] of [...pages(), ['delivery', `/deliveries/${first}`]]) {
        await page.goto(desk.base + path);
        await page.locator('h1').waitFor();
        await page.locator('.skeleton').first().waitFor({ state: 'detached' });
        await picture(page, `${name}-${language}-${colorScheme}-${width}`);
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(errors).toEqual([]);
    } finally {
      await context.close();
    }
  },
  90_000,
);

test('deleting asks first, and what was sent stays to be read', async () => {
  await call(desk, merchant, 'session.setLanguage', { language: 'en' });
  const { page, errors } = await open(`/endpoints/${endpointId}`);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByText('Its secret is destroyed.').waitFor();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('heading', { name: 'No endpoints yet' }).waitFor();
  const [id] = await latestDeliveries();
  await page.goto(`${desk.base}/deliveries/${id}`);
  await page.getByRole('heading', { name: 'Tries' }).waitFor();
  expect(errors).toEqual([]);
}, 30_000);

async function latestDeliveries(): Promise<string[]> {
  const page = await query<{ rows: { id: string }[] }>('deliveries.list', { mode: 'test' });
  return page.rows.map(({ id }) => id);
}

async function linkOf(invoiceId: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const { checkouts } = await query<{ checkouts: { url: string | null }[] }>('invoices.get', {
      id: invoiceId,
    });
    const url = checkouts.find((each) => each.url !== null)?.url;
    if (url) return url;
    await Bun.sleep(50);
  }
  throw new Error('no link was made');
}

async function query<T>(path: string, input: unknown): Promise<T> {
  const answer = await merchant.request.get(
    `${desk.base}/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`,
  );
  return ((await answer.json()) as { result: { data: T } }).result.data;
}
