import { afterAll, afterEach, beforeAll, describe, expect, test } from 'bun:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { accessibilityProblems, openPage, picture } from '../support/browser.ts';
import {
  call,
  type Desk,
  openAt,
  openInvoiceAt,
  openSignedIn,
  payElsewhere,
  payLink,
} from '../support/desk.ts';

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

const invoice = (id: string) =>
  merchant.request
    .get(`${desk.base}/trpc/invoices.get?input=${encodeURIComponent(JSON.stringify({ id }))}`)
    .then((answer) => answer.json() as Promise<{ result: { data: InvoiceView } }>)
    .then(({ result }) => result.data);

test('a customer who is typed and not chosen is kept, and the form says so before it saves', async () => {
  const { page, errors } = await open('/invoices/new');
  await page.getByPlaceholder(/Search by name/).fill('Sara Al-Otaibi');
  await page.getByLabel('Description').first().fill('Wedding cake');
  await page.getByLabel('Unit price').first().fill('290');
  await page.getByText('Saved as a new customer: “Sara Al-Otaibi”.').waitFor();
  await picture(page, 'desk-typed-customer');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.getByRole('heading', { level: 1, name: 'Draft' }).waitFor();
  await page.getByText('for Sara Al-Otaibi').waitFor();
  expect(errors).toEqual([]);
}, 30_000);

describe('a phone is asked', () => {
  test('the invoice follows the phone: waiting, then paid, without a reload', async () => {
    const { id } = await openInvoiceAt(desk, merchant, 'KES', 150_000, {
      name: 'Amina Wanjiru',
      phone: '+254712345678',
    });
    const { page, errors } = await open(`/invoices/${id}`);
    await page.getByRole('button', { name: 'Ask a phone' }).click();
    expect(await page.getByLabel('Phone number').inputValue()).toBe('+254712345678');
    await picture(page, 'desk-ask-phone');
    await page.getByRole('button', { name: 'Ask for KES 1,500.00' }).click();
    await page.getByText('Waiting for KES 1,500.00 from').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await picture(page, 'desk-phone-waiting');
    await answerPhone('pin');
    await page.getByText('KES 1,500.00 paid from').waitFor({ timeout: 15_000 });
    await picture(page, 'desk-phone-paid');
    expect(errors).toEqual([]);
  }, 60_000);

  test('a payer who stops it is named, the pause is counted down, and another phone needs none', async () => {
    const { id } = await openInvoiceAt(desk, merchant, 'KES', 90_000);
    const { page } = await open(`/invoices/${id}`);
    await ask(page, '0700 001032');
    await page
      .getByRole('region', { name: 'Nairobi till' })
      .getByText('The customer stopped it.')
      .waitFor({ timeout: 15_000 });
    await page.getByText('Asking again can help.').waitFor();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.getByText('M-Pesa takes the same question again only after two minutes.').waitFor();
    expect(await page.getByRole('timer').textContent()).toMatch(/It can be asked again in [12]:[0-5]\d/);
    expect(await page.getByRole('button', { name: 'Ask again' }).isDisabled()).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await picture(page, 'desk-phone-pause');
    const { page: overview } = await open('/');
    await overview.getByText('Nothing needs you').waitFor();
    await ask(page, '0712 000 111');
    await page.getByText('Waiting for KES 900.00 from').waitFor();
  }, 60_000);

  test('where asking again is no use the page says so, and a number that is none is refused at its field', async () => {
    const { id } = await openInvoiceAt(desk, merchant, 'KES', 70_000);
    const { page } = await open(`/invoices/${id}`);
    await ask(page, '12');
    await page.getByText('This phone number can’t be asked.').waitFor();
    expect(await page.getByLabel('Phone number').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Phone number').fill('0700 000002');
    await page.getByRole('button', { name: /^Ask for/ }).click();
    await page.getByText('Asking this phone again will not help.').waitFor({ timeout: 15_000 });
    await picture(page, 'desk-phone-no-use');
  }, 60_000);

  test('a lost answer is told as one: nobody knows, and it is never asked twice', async () => {
    await call(desk, merchant, 'sandbox.setFaults', {
      connectionId: desk.connections.daraja,
      faults: { dropAnswers: 1 },
    });
    const { id } = await openInvoiceAt(desk, merchant, 'KES', 60_000);
    const { page } = await open(`/invoices/${id}`);
    await ask(page, '0712 000 222');
    await page.getByText('Daftar does not know whether the phone was asked.').waitFor({ timeout: 15_000 });
    expect(await page.locator('main').textContent()).toContain('never asks twice by itself');
    await picture(page, 'desk-phone-unknown');
  }, 60_000);

  test('where nobody can charge the amount, each connection says why', async () => {
    const { id } = await openInvoiceAt(desk, merchant, 'KES', 1_050);
    const shops = [desk.connections.moyasar, desk.connections.second];
    for (const shop of shops) await call(desk, merchant, 'connections.pause', { id: shop, existing: 'keep' });
    const { page } = await open(`/invoices/${id}`);
    await page.getByText('No connection can charge this invoice now.').waitFor();
    await page.getByText('It only charges whole amounts: a multiple of KES 1.00.').waitFor();
    expect(await page.getByText('The connection is paused. Resume it first.').count()).toBe(2);
    await picture(page, 'desk-no-way');
    for (const shop of shops) await call(desk, merchant, 'connections.resume', { id: shop });
    await page.getByRole('button', { name: 'Make a link with Jeddah shop' }).click();
    await page.getByRole('button', { name: 'Copy the link' }).waitFor();
    await page.getByRole('button', { name: 'Make a link with Riyadh shop' }).waitFor();
    await picture(page, 'desk-links');
  }, 30_000);
});

describe('money goes back', () => {
  test('a part of a payment, then all the rest with the amount typed once more', async () => {
    const open1 = await openInvoiceAt(desk, merchant, 'SAR', 29_000, { name: 'Sara Al-Otaibi' });
    await payAt(open1, desk.connections.moyasar);
    const { page, errors } = await open(`/invoices/${open1.id}`);
    await page.getByRole('button', { name: 'Refund', exact: true }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Amount in SAR').inputValue()).toBe('290.00');
    await dialog.getByLabel('Type 290.00 to refund all of it').waitFor();
    await dialog.getByLabel('Amount in SAR').fill('290.01');
    await dialog.getByText('That is more than is left: SAR 290.00.').waitFor();
    await dialog.getByLabel('Amount in SAR').fill('40');
    await dialog.getByText('The invoice turns “Partly refunded”.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await picture(page, 'desk-refund');
    await dialog.getByRole('button', { name: 'Refund SAR 40.00' }).click();
    await page.getByText('Moyasar did it.').waitFor();
    await page.getByRole('heading', { name: /Partly refunded/ }).waitFor();
    await picture(page, 'desk-refunded');

    await page.getByRole('button', { name: 'Refund', exact: true }).click();
    await dialog.getByRole('button', { name: 'Refund SAR 250.00' }).click();
    await dialog.getByText('Type a number.').waitFor();
    await dialog.getByLabel('Type 250.00 to refund all of it').fill('250');
    await dialog.getByRole('button', { name: 'Refund SAR 250.00' }).click();
    await page.getByText('SAR 250.00 is refunded.').waitFor();
    expect(await invoice(open1.id)).toMatchObject({ status: 'refunded', refundedMinor: 29_000 });
    expect(errors).toEqual([]);
  }, 60_000);

  test('a hold is collected in part, with what happens to the rest said beforehand, or let go', async () => {
    const { moyasar } = desk.connections;
    await call(desk, merchant, 'sandbox.setFaults', {
      connectionId: moyasar,
      faults: { manualCapture: true },
    });
    const held = async (amountMinor: number) => {
      const { id } = await openInvoiceAt(desk, merchant, 'SAR', amountMinor);
      const { checkouts } = await call<InvoiceView>(desk, merchant, 'invoices.createLink', {
        id,
        connectionId: moyasar,
      });
      await payLink(desk, merchant, checkouts[0]?.url ?? '');
      return id;
    };
    const collected = await held(20_000);
    const released = await held(21_000);
    await call(desk, merchant, 'sandbox.setFaults', {
      connectionId: moyasar,
      faults: { manualCapture: false },
    });
    const { page } = await open(`/invoices/${collected}`);
    await page.getByRole('button', { name: 'Collect' }).click({ timeout: 15_000 });
    await page.getByLabel('Amount in SAR').fill('150');
    await page.getByText('The rest, SAR 50.00, goes back to the customer').waitFor();
    await picture(page, 'desk-capture');
    await page.getByRole('button', { name: 'Collect SAR 150.00' }).click();
    await page.getByRole('heading', { name: /Partly paid/ }).waitFor();
    await page.goto(`${desk.base}/invoices/${released}`);
    await page.getByRole('button', { name: 'Release the hold' }).click({ timeout: 15_000 });
    await page.getByRole('alertdialog').getByRole('button', { name: 'Release the hold' }).click();
    await page.getByText('Moyasar did it.').waitFor();
    expect(await invoice(released)).toMatchObject({ status: 'open', paidMinor: 0 });

    await page.goto(`${desk.base}/review`);
    await picture(page, 'desk-short');
    await page.getByRole('heading', { level: 2, name: 'Less was paid than the link asked for.' }).waitFor();
    await page.getByRole('button', { name: 'It is fine' }).click();
    await page.getByLabel('Note').fill('Agreed on 150 by phone');
    await page.getByRole('button', { name: 'Leave it as it is' }).click();
    await page.getByRole('heading', { name: 'Nothing needs you' }).waitFor();
    const { timeline } = await invoice(collected);
    expect(timeline.find(({ kind }) => kind === 'review_closed')?.facts.note).toBe('Agreed on 150 by phone');
  }, 60_000);

  test('where the provider can’t, a refund by hand is recorded with its note', async () => {
    const { id } = await openInvoiceAt(desk, merchant, 'KES', 120_000);
    await call(desk, merchant, 'invoices.sendPrompt', {
      id,
      connectionId: desk.connections.daraja,
      phone: '0712 000 333',
    });
    await answerPhone('pin');
    const { page } = await open(`/invoices/${id}`);
    await page.getByRole('button', { name: 'Record a refund' }).click({ timeout: 15_000 });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Amount in KES').fill('200');
    await dialog.getByRole('button', { name: 'Record KES 200.00' }).click();
    await dialog.getByText('Say how it was given back.').waitFor();
    await dialog.getByLabel('How it was given back').fill('From the till, receipt QJ12');
    await picture(page, 'desk-by-hand');
    await dialog.getByRole('button', { name: 'Record KES 200.00' }).click();
    await page.getByText('From the till, receipt QJ12').first().waitFor();
    expect(await invoice(id)).toMatchObject({ status: 'partially_refunded', refundedMinor: 20_000 });
  }, 60_000);

  test('a lost answer is never sent again, and the page says that it is being looked at', async () => {
    const { id } = await openInvoiceAt(desk, merchant, 'SAR', 11_000);
    await payAt(await invoice(id), desk.connections.second);
    await call(desk, merchant, 'sandbox.setFaults', {
      connectionId: desk.connections.second,
      faults: { dropAnswers: 1 },
    });
    const { page } = await open(`/invoices/${id}`);
    await page.getByRole('button', { name: 'Refund', exact: true }).click();
    await page.getByLabel('Amount in SAR').fill('10');
    await page.getByRole('button', { name: 'Refund SAR 10.00' }).click();
    await page.getByText('Moyasar did not answer. Daftar is looking whether it took effect').waitFor();
    await page.getByText('Something is under way for this payment.').waitFor();
    expect(await page.getByRole('button', { name: 'Refund', exact: true }).count()).toBe(0);
    await picture(page, 'desk-action-unknown');
  }, 60_000);
});

describe('the review desk', () => {
  test('a second payment is counted in the navigation, weighed, and given back', async () => {
    const { id } = await openInvoiceAt(desk, merchant, 'SAR', 18_000, { name: 'Gulf Print Co.' });
    const links = await Promise.all(
      [desk.connections.moyasar, desk.connections.second].map((connectionId) =>
        call<InvoiceView>(desk, merchant, 'invoices.createLink', { id, connectionId }),
      ),
    );
    const urls = new Set(links.flatMap(({ checkouts }) => checkouts.flatMap(({ url }) => url ?? [])));
    expect(urls.size).toBe(2);
    // Both are paid before either is told: otherwise the first one's event ends the other link in time.
    const bothAccounts = [desk.connections.moyasar, desk.connections.second];
    const switchFaults = (faults: SandboxFaultsInput) =>
      Promise.all(
        bothAccounts.map((connectionId) =>
          call(desk, merchant, 'sandbox.setFaults', { connectionId, faults }),
        ),
      );
    await switchFaults({ delayMs: 3_000 });
    for (const url of urls) await payLink(desk, merchant, url);
    await switchFaults({});
    const { page, errors } = await open('/');
    const nav = page.getByRole('navigation', { name: 'Pages' });
    await nav.getByRole('link', { name: /Review 1/ }).waitFor({ timeout: 15_000 });
    await page.getByText('An invoice’s money needs a look').waitFor();
    await page.getByRole('link', { name: /Decide/ }).click();
    await page.getByRole('heading', { level: 2, name: 'A second payment came in.' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await picture(page, 'desk-review');
    await page.getByRole('button', { name: 'Refund SAR 180.00' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Refund SAR 180.00' }).click();
    await page.getByRole('heading', { name: 'Nothing needs you' }).waitFor({ timeout: 15_000 });
    expect(await invoice(id)).toMatchObject({ status: 'paid', overpaid: false, needsReview: false });
    expect(errors).toEqual([]);
  }, 60_000);

  test('a payment that is not ours is booked on the invoice a person chooses with the keyboard', async () => {
    const { id, number } = await openInvoiceAt(desk, merchant, 'SAR', 12_300, { name: 'Khalid Al-Harbi' });
    await payElsewhere(desk, merchant, { amount: 12_300, currency: 'SAR' });
    const { page } = await open('/review');
    await page.getByRole('button', { name: /Choose its invoice SAR 123.00/ }).click({ timeout: 15_000 });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('Khalid');
    await dialog.getByText('Invoices found').waitFor();
    await dialog.getByRole('radio', { name: new RegExp(number ?? '') }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await dialog.getByText('The invoice turns “Paid”.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await picture(page, 'desk-match');
    await dialog.getByRole('button', { name: `Book it on ${number}` }).click();
    await page.getByText(`Booked on ${number}.`).waitFor();
    expect(await invoice(id)).toMatchObject({ status: 'paid' });
  }, 60_000);

  test('an event that is held back shows both sides, is replayed with all its like, and set aside with a note', async () => {
    const { id } = await openInvoiceAt(desk, merchant, 'SAR', 5_000);
    const linked = await call<InvoiceView>(desk, merchant, 'invoices.createLink', {
      id,
      connectionId: desk.connections.moyasar,
    });
    await payElsewhere(desk, merchant, {
      amount: 5_000,
      currency: 'USD',
      metadata: { daftar_checkout: linked.checkouts[0]?.id ?? '' },
    });
    const { page } = await open('/events?status=review');
    await page.locator('.ledger-links tbody tr').first().waitFor({ timeout: 15_000 });
    await page.getByRole('button', { name: 'Replay all in this state' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Replay all of them' }).click();
    await page.getByText('1 event is being worked on again.').waitFor();
    await picture(page, 'desk-replayed');

    await page.goto(`${desk.base}/review`);
    await page
      .getByRole('heading', { level: 2, name: 'Payment made · USD 50.00' })
      .waitFor({ timeout: 15_000 });
    await page.getByText('The money is in another currency than the invoice.').waitFor();
    await picture(page, 'desk-review-event');
    await page.getByRole('button', { name: 'Set it aside' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Set it aside' }).click();
    await dialog.getByText('Write a note').waitFor();
    await dialog.getByLabel('Note').fill('Paid in dollars by mistake; settled by phone');
    await dialog.getByRole('button', { name: 'Set it aside' }).click();
    await page.getByRole('heading', { name: 'Nothing needs you' }).waitFor();
  }, 60_000);
});

test('in a list the absolute time is there for the keyboard too, and the row stays one link', async () => {
  const { page } = await open('/events');
  const link = page.locator('.row-link').first();
  await link.waitFor();
  const time = page.locator('.ledger-links tbody tr').first().locator('.when');
  const shown = () => time.evaluate((element) => getComputedStyle(element, '::after').visibility);
  expect(await shown()).toBe('hidden');
  await page.keyboard.press('Tab');
  for (let tabs = 0; tabs < 40 && !(await link.evaluate((one) => one === document.activeElement)); tabs++)
    await page.keyboard.press('Tab');
  expect(await shown()).toBe('visible');
  expect(await time.evaluate((element) => getComputedStyle(element, '::after').content)).toMatch(/20\d\d/);
  await picture(page, 'desk-events-focus');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/events\/evt_/);
}, 30_000);

async function ask(page: Page, phone: string): Promise<void> {
  const toggle = page.getByRole('button', { name: /^Ask (a|another) phone$/ });
  await toggle.or(page.getByLabel('Phone number')).first().waitFor();
  if (!(await page.getByLabel('Phone number').isVisible())) await toggle.click();
  await page.getByLabel('Phone number').fill(phone);
  await page.getByRole('button', { name: /^Ask for/ }).click();
}

/** What the payer does on the sandbox's phone, once it rings. */
async function answerPhone(act: 'pin' | 'cancel'): Promise<void> {
  const { page } = await openPage(browser);
  await page.goto(desk.phoneUrl);
  for (let tries = 0; tries < 40 && (await page.locator('form.prompt').count()) === 0; tries++) {
    await Bun.sleep(150);
    await page.reload();
  }
  const prompt = page.locator('form.prompt').last();
  if (act === 'pin') await prompt.getByLabel('Enter M-PESA PIN').fill('1234');
  await prompt.locator(`button[value=${act}]`).click();
  await page.context().close();
}

async function payAt({ id }: InvoiceView, connectionId: string): Promise<void> {
  const made = await call<InvoiceView>(desk, merchant, 'invoices.createLink', { id, connectionId });
  const url = made.checkouts.find((checkout) => checkout.connectionId === connectionId)?.url;
  if (!url) throw new Error('the link was not made');
  await payLink(desk, merchant, url);
  for (let tries = 0; tries < 60 && (await invoice(id)).status !== 'paid'; tries++) await Bun.sleep(100);
}
