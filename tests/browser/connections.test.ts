import { afterAll, afterEach, beforeAll, expect, test } from 'bun:test';
import { createHmac } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import { sandboxFaultsSchema } from '../../shared/schemas/sandbox.ts';
import type { ConnectionView, InvoiceView } from '../../shared/views.ts';
import { accessibilityProblems, picture } from '../support/browser.ts';
import { call, type Desk, openAt, openInvoiceAt, openSignedIn } from '../support/desk.ts';

let browser: Browser;
let desk: Desk;
let merchant: BrowserContext;

beforeAll(async () => {
  ({ browser, desk, merchant } = await openSignedIn());
}, 60_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
});

/** Each page holds a live stream, and a browser opens no more than six to one server. */
afterEach(() => Promise.all(merchant.pages().map((page) => page.close())));

const open = (path: string) => openAt(desk, merchant, path);

/** A call as Moosyl signs it, about a payment that is none of ours. */
async function callAsMoosyl(url: string, secret: string, id: string): Promise<number> {
  const body = JSON.stringify({
    event: 'payment-updated',
    data: { id, amount: 1500, status: 'completed', transactionId: `other-${id}` },
  });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const { status } = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-webhook-event': 'payment-updated',
      'x-webhook-signature': `sha256=${signature}`,
    },
    body,
  });
  return status;
}

test('a hook set up by hand listens, names a wrong secret, and takes in what it refused', async () => {
  const { page, errors } = await open('/connections/new');
  await page.getByText('Moosyl', { exact: true }).click();
  await page.getByRole('heading', { name: 'Connect Moosyl with your keys' }).waitFor();
  await page.getByLabel('Secret key').first().fill(desk.moosylKey);
  await page.getByLabel(/^Name/).fill('Nouakchott shop');
  await page.getByRole('button', { name: 'Save the test connection' }).click();
  await page.getByText('Two steps are left').waitFor();
  await picture(page, 'connection-by-hand');
  const hookUrl = await page.getByRole('textbox', { name: 'Hook address' }).inputValue();

  await page.getByRole('button', { name: 'Save the secret' }).click();
  await page.getByText('Paste the secret.').waitFor();
  await page.getByLabel('Secret that Moosyl shows').fill('mistyped-secret');
  await page.keyboard.press('Enter');
  await page.getByText('Listening…').waitFor();

  expect(await callAsMoosyl(hookUrl, 'right-secret-456', 'one')).toBe(401);
  expect(await callAsMoosyl(hookUrl, 'right-secret-456', 'two')).toBe(401);
  await page.reload();
  await page.getByText('Calls came with a wrong secret and were refused').waitFor();
  await page.getByText('2 times').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await picture(page, 'connection-wrong-secret');

  await page.getByRole('button', { name: 'Correct the secret' }).last().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Secret that Moosyl shows').fill('right-secret-456');
  await dialog.getByLabel('The secret before').selectOption({ label: 'stays valid for 24 hours' });
  await dialog.getByRole('button', { name: 'Save the secret' }).click();
  await page.getByText('The secret was corrected since calls were refused').waitFor();
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText('All 2 calls were taken in.').waitFor();
  await page.getByText(/^Received at \d\d:\d\d$/).waitFor();
  await page.getByText('All calls reach Daftar').waitFor();
  await picture(page, 'connection-taken-in');

  expect(await callAsMoosyl(hookUrl, 'mistyped-secret', 'three')).toBe(200);
  await page.getByRole('button', { name: 'End it now' }).click();
  await page.getByRole('button', { name: 'End the older secret' }).click();
  await page.getByText('Only the newest secret is valid now.').waitFor();
  expect(await callAsMoosyl(hookUrl, 'mistyped-secret', 'four')).toBe(401);
  expect(errors).toEqual([]);
}, 60_000);

test('the refused calls of a connection can be checked again where they are listed', async () => {
  const { page, errors } = await open('/refused');
  await page.getByText('Calls with a wrong secret are kept').waitFor();
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText(/still refused: its secret is not the one/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(errors).toEqual([]);
}, 30_000);

test('what no event said is found by a sweep, which tells what it did', async () => {
  const connectionId = desk.connections.moyasar;
  await call(desk, merchant, 'sandbox.setFaults', {
    connectionId,
    faults: sandboxFaultsSchema.parse({ dropNext: 100 }),
  });
  const { id } = await openInvoiceAt(desk, merchant, 'SAR', 33_350);
  const { checkouts } = await call<InvoiceView>(desk, merchant, 'invoices.createLink', { id, connectionId });
  const url = checkouts.find((checkout) => checkout.connectionId === connectionId)?.url;
  if (!url) throw new Error('the invoice has no link');
  const { page, errors } = await open(`/connections/${connectionId}`);
  // A payer who closes the page after paying: nobody comes back to have Daftar look.
  await merchant.request.post(desk.base + new URL(url).pathname, {
    form: { testCard: '4111114005765430', attempt: crypto.randomUUID() },
    maxRedirects: 0,
  });
  await page.getByRole('button', { name: 'Sweep now' }).click();
  await page.getByText('1 repaired').waitFor();
  await picture(page, 'connection-swept');
  await page.getByRole('button', { name: 'No faults' }).click();
  await page.getByText('The sandbox behaves as set.').waitFor();
  expect(errors).toEqual([]);
}, 60_000);

test('a pause asks about the links that are out, is said on every page, and ends for everything at once', async () => {
  const { page, errors } = await open(`/connections/${desk.connections.second}`);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Links that are out').waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await dialog.getByRole('radio', { name: /are cancelled/ }).isChecked()).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Pause the connection' }).click();
  await page.getByText('Jeddah shop is paused').waitFor();

  await page.goto(`${desk.base}/invoices`);
  await page.getByText('Jeddah shop is paused').waitFor();
  await page.getByRole('link', { name: 'See the connection', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Jeddah shop/ }).waitFor();

  await page.goto(`${desk.base}/connections`);
  await page.getByRole('button', { name: 'Pause everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pause everything' }).click();
  await page.getByText('Every connection is paused').waitFor();
  await picture(page, 'everything-paused');
  await page.getByRole('button', { name: 'Resume everything' }).click();
  await page.getByText('Every connection is paused').waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
}, 60_000);

test.each([
  ['light', 390],
  ['dark', 320],
] as const)(
  'every connection fits a phone and is accessible, %s at %i pixels',
  async (colorScheme, width) => {
    const { page, errors } = await open('/connections');
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    const list = `${desk.base}/trpc/connections.list?input=${encodeURIComponent('{"mode":"test"}')}`;
    const answer = await merchant.request.get(list);
    const { result } = (await answer.json()) as { result: { data: ConnectionView[] } };
    expect(result.data.map(({ provider }) => provider)).toEqual(['moyasar', 'moyasar', 'daraja', 'moosyl']);
    for (const { id, name } of result.data) {
      await page.goto(`${desk.base}/connections/${id}`);
      await page.getByRole('heading', { name: 'Do all calls arrive?' }).waitFor();
      await page.getByText(/^checked at/).waitFor();
      await picture(page, `connection-${width}-${name}`);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    expect(errors).toEqual([]);
  },
  60_000,
);
