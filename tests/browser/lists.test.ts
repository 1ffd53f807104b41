import { afterAll, afterEach, beforeAll, describe, expect, test } from 'bun:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { CustomerDetailView } from '../../shared/customer-views.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { accessibilityProblems, picture } from '../support/browser.ts';
import { call, type Desk, openSignedIn, payLink } from '../support/desk.ts';
import { lineOf } from '../support/shop.ts';

let browser: Browser;
let desk: Desk;
let merchant: BrowserContext;
let sara: CustomerDetailView;
let paid: InvoiceView;

const people = [
  { name: 'Sara Al-Otaibi', email: 'sara@shop.example', phone: '+966501234567', reference: 'C-1001' },
  { name: 'نورة القحطاني للتجارة', email: 'noura@shop.example', phone: '+966551112222' },
  { name: 'Amina Wanjiru', phone: '+254712345678', reference: 'till 7' },
  { name: 'Khalifa ould Mohamed Lemine and Sons, Import and Export', email: 'k@import.example' },
];

/** Four customers; the first has a paid, an open and a late invoice, and one in another currency. */
beforeAll(async () => {
  ({ browser, desk, merchant } = await openSignedIn());
  const made: CustomerDetailView[] = [];
  for (const person of people)
    made.push(await call(desk, merchant, 'customers.create', { mode: 'test', ...person }));
  const [first] = made;
  if (!first) throw new Error('no customer was made');
  sara = first;
  paid = await bill(sara.id, 29_000);
  await payInvoice(paid);
  await bill(sara.id, 12_550, { dueAt: Date.now() - 86_400_000 });
  await bill(sara.id, 150_000, { currency: 'KES' });
  await payInvoice(await bill(made[1]?.id ?? '', 4_500));
}, 90_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
});

/** Each page holds a live stream, and a browser opens no more than six to one server. */
afterEach(() => Promise.all(merchant.pages().map((page) => page.close())));

function bill(customerId: string, amountMinor: number, more: { currency?: string; dueAt?: number } = {}) {
  return call<InvoiceView>(desk, merchant, 'invoices.create', {
    mode: 'test',
    currency: 'SAR',
    customerId,
    lines: [lineOf(amountMinor)],
    finalize: true,
    ...more,
  });
}

/** A link is made on the first account, then paid; the book has it once its event was worked on. */
async function payInvoice({ id }: InvoiceView): Promise<void> {
  await call(desk, merchant, 'invoices.createLink', { id, connectionId: desk.connections.moyasar });
  const invoice = await until(id, ({ checkouts }) => checkouts.some(({ url }) => url !== null));
  await payLink(desk, merchant, invoice.checkouts.find(({ url }) => url !== null)?.url ?? '');
  await until(id, ({ status }) => status === 'paid');
}

async function until(id: string, isSo: (invoice: InvoiceView) => boolean): Promise<InvoiceView> {
  for (let tries = 0; tries < 200; tries++) {
    const input = encodeURIComponent(JSON.stringify({ id }));
    const answer = await merchant.request.get(`${desk.base}/trpc/invoices.get?input=${input}`);
    const { result } = (await answer.json()) as { result: { data: InvoiceView } };
    if (isSo(result.data)) return result.data;
    await Bun.sleep(50);
  }
  throw new Error(`the invoice ${id} did not get there`);
}

describe('from one page to the next', () => {
  beforeAll(async () => {
    await call(desk, merchant, 'session.setLanguage', { language: 'en' });
  });

  async function open(path: string): Promise<Page> {
    const page = await merchant.newPage();
    await page.goto(desk.base + path);
    await page.locator('main h1').waitFor();
    return page;
  }

  test('a search stands in the address, finds a phone as it is dialled, and is cleared', async () => {
    const page = await open('/customers?search=0712345678');
    await page.getByRole('link', { name: 'Amina Wanjiru' }).waitFor();
    expect(await page.getByRole('link', { name: 'Sara Al-Otaibi' }).count()).toBe(0);
    await page.getByRole('searchbox').fill('nobody of this name');
    await page.getByRole('heading', { name: 'No customer matches' }).waitFor();
    expect(new URL(page.url()).searchParams.get('search')).toBe('nobody of this name');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByRole('link', { name: 'Sara Al-Otaibi' }).waitFor();
    await page.getByText('Overdue', { exact: true }).click();
    await page.getByRole('link', { name: 'Amina Wanjiru' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?owes=overdue');
  }, 40_000);

  test('an invoice is begun from its customer, who can’t be left with unsaved words by accident', async () => {
    const page = await open(`/customers/${sara.id}`);
    await page.getByRole('link', { name: 'New invoice' }).click();
    await page.locator('.picked').getByText('Sara Al-Otaibi').waitFor();
    await page.goto(`${desk.base}/customers/${sara.id}/edit`);
    await page.getByLabel('E-mail').fill('not an address');
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stay here' }).click();
    await page.getByRole('button', { name: 'Save the customer' }).click();
    await page.getByText('This is not an e-mail address.').waitFor();
    await page.getByLabel('E-mail').fill('sara@new.example');
    await page.getByRole('button', { name: 'Save the customer' }).click();
    await page.getByRole('link', { name: 'sara@new.example' }).waitFor();
    await page.getByRole('link', { name: 'INV-000001' }).click();
    await page.getByRole('link', { name: 'Sara Al-Otaibi' }).waitFor();
  }, 40_000);

  test('who has no invoice can be removed, once that is agreed to', async () => {
    const page = await open('/customers/new');
    await page.getByLabel('Name').fill('Written by mistake');
    await page.getByRole('button', { name: 'Save the customer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Written by mistake' }).waitFor();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove the customer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
    await page.getByText('The customer is removed.').waitFor();
    expect(await page.getByRole('link', { name: 'Written by mistake' }).count()).toBe(0);
  }, 40_000);

  test('a payment is found by its receipt, shows what was said of it, and is refunded where it stands', async () => {
    const payment = (await until(paid.id, () => true)).payments[0];
    const page = await open(`/payments?search=${payment?.receipt ?? payment?.providerRef}`);
    await page.locator('.ledger-links tbody a').click();
    await page.getByRole('heading', { level: 1, name: /SAR 290.00/ }).waitFor();
    await page.getByRole('button', { name: 'Show the body' }).click();
    await page.locator('.json').getByText('"payment_paid"').waitFor();
    await page.getByRole('button', { name: 'Refund', exact: true }).click();
    await page.getByLabel('Amount in SAR').fill('40');
    await page.getByRole('button', { name: 'Refund SAR 40.00' }).click();
    await page.getByRole('heading', { level: 1, name: /Partly refunded/ }).waitFor({ timeout: 15_000 });
    await page.getByText('The money came in, and Moyasar gave a part of it back.').waitFor();
    await picture(page, 'lists-payment-refunded');
    expect(await accessibilityProblems(page)).toEqual([]);
  }, 60_000);
});
