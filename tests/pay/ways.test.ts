import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { requireInvoice } from '../../server/billing/invoices.ts';
import { waysToPay } from '../../server/billing/ways-to-pay.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { openInvoice } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { connect, payerOf } from './payer.ts';

let book: TestBook;

beforeEach(async () => {
  book = await openTestBook();
});

afterEach(() => book.close());

function namesOf({ id }: InvoiceView): string[] {
  return waysToPay(book.deps, requireInvoice(book.deps.database, id)).map(({ record }) => record.name);
}

async function connectAll(): Promise<void> {
  for (const provider of ['moyasar', 'moosyl', 'moflay', 'daraja']) await connect(book, provider, provider);
}

describe('the ways to pay', () => {
  test('are those that take the invoice’s currency, at home in it first', async () => {
    await connectAll();
    expect(namesOf(await openInvoice(book, 29_000, 'SAR'))).toEqual(['moyasar']);
    expect(namesOf(await openInvoice(book, 120_000, 'MRU'))).toEqual(['moosyl', 'moyasar']);
    expect(namesOf(await openInvoice(book, 150_000, 'KES'))).toEqual(['moflay', 'daraja', 'moyasar']);
  });

  test('take exactly this amount: no fractions of a shilling, no ten-shilling-fifty prompts', async () => {
    await connectAll();
    expect(namesOf(await openInvoice(book, 1_050, 'KES'))).toEqual(['moyasar']);
    expect(namesOf(await openInvoice(book, 1_050, 'MRU'))).toEqual(['moyasar']);
  });

  test('leave out what is paused, and what belongs to the other mode', async () => {
    const first = await connect(book, 'moyasar', 'first');
    await connect(book, 'moyasar', 'second');
    const invoice = await openInvoice(book);
    expect(namesOf(invoice)).toEqual(['first', 'second']);
    await book.call.connections.pause({ id: first.id });
    expect(namesOf(invoice)).toEqual(['second']);
    const live = { ...requireInvoice(book.deps.database, invoice.id), mode: 'live' as const };
    expect(waysToPay(book.deps, live)).toEqual([]);
  });

  test('are none once nothing is due', async () => {
    await connect(book, 'moyasar');
    const invoice = await openInvoice(book);
    await book.call.invoices.void({ id: invoice.id });
    await book.settle();
    expect(namesOf(invoice)).toEqual([]);
  });
});

describe('the page offers them', () => {
  test('each with the control it needs, named as payers know it', async () => {
    await connectAll();
    const page = await payerOf(book, await openInvoice(book, 150_000, 'KES')).read();
    expect(
      [...page.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title = '']) =>
        title
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    ).toEqual(['M-Pesa Moflay', 'M-Pesa', 'mada · Visa · Mastercard']);
    expect(page.match(/type="tel"/g)).toHaveLength(2);
    expect(page.match(/Continue to Moyasar/g)).toHaveLength(1);
  });

  test('and tells accounts of one provider apart by their names', async () => {
    await connect(book, 'moyasar', 'Riyadh shop');
    await connect(book, 'moyasar', 'Jeddah shop');
    const page = await payerOf(book, await openInvoice(book)).read();
    expect(page).toContain('<bdi class="twin">Riyadh shop</bdi>');
    expect(page).toContain('<bdi class="twin">Jeddah shop</bdi>');
  });

  test('a connection that is no way for this invoice can’t be used by its id', async () => {
    await connectAll();
    const invoice = await openInvoice(book, 29_000, 'SAR');
    const daraja = (await book.call.connections.list({ mode: 'test' })).find(
      ({ provider }) => provider === 'daraja',
    );
    const answer = await payerOf(book, invoice).post('prompt', {
      connection: daraja?.id ?? '',
      phone: '0712345678',
    });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('choose again');
    expect(
      (await book.call.invoices.get({ id: invoice.id })).checkouts.filter(({ kind }) => kind === 'prompt'),
    ).toEqual([]);
  });
});
