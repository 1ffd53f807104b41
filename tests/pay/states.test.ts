import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { updateInvoice } from '../../db/queries/invoices.ts';
import { writeSetting } from '../../db/queries/settings.ts';
import { cards, lineOf, moyasarApi, openInvoice, paymentRefOf, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { bookMoney, connect, payerOf, plain } from './payer.ts';

let book: TestBook;
let connectionId: string;

beforeEach(async () => {
  book = await openTestBook();
  connectionId = (await connect(book, 'moyasar', 'Najd Coffee')).id;
  await book.settle();
});

afterEach(() => book.close());

const day = 86_400_000;

describe('the page of an invoice that is', () => {
  test('open shows who asks, for what, how much, by when, and how to pay', async () => {
    const invoice = await book.call.invoices.create({
      mode: 'test',
      currency: 'SAR',
      customer: { name: 'Sara Al-Otaibi' },
      lines: [
        {
          ...lineOf(14_500, { quantityMilli: 2500, discountMinor: 1_000, taxRateMilli: 15_000 }),
          description: 'Beans',
        },
        lineOf(2_500),
      ],
      dueAt: book.clock.now() + 7 * day,
      note: 'At the back door.',
      finalize: true,
    });
    const page = await payerOf(book, invoice).read();
    for (const text of [
      'Najd Coffee',
      'Invoice INV-000001',
      'For Sara Al-Otaibi',
      'Beans',
      '2.5 × SAR 145.00',
      'Discount',
      'Tax 15%',
      'Amount due',
      'Due 22 January 2027',
      'At the back door.',
      'Continue to Moyasar',
    ])
      expect(page).toContain(text);
    expect(page).toContain('<bdi class="amount">SAR 430.38</bdi>');
  });

  test('asked for by the business, once it has a name', async () => {
    writeSetting(book.deps.database, 'business_name', 'Najd Coffee Trading Est.');
    expect(await payerOf(book, await openInvoice(book)).read()).toContain('Najd Coffee Trading Est.');
  });

  test('overdue says so and can still be paid', async () => {
    const invoice = await openInvoice(book);
    updateInvoice(book.deps.database, invoice.id, { dueAt: book.clock.now() - day });
    const page = await payerOf(book, invoice).read();
    expect(page).toContain('Was due 14 January 2027. You can still pay it.');
    expect(page).toContain('Continue to Moyasar');
  });

  test('paid is a receipt, and offers no way to pay again', async () => {
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.paid);
    await book.settle();
    const page = await payerOf(book, invoice).read();
    expect(page).toContain('Paid. Thank you');
    expect(page).toContain('mada •••• 1010');
    expect(page).toContain('15 January 2027 at 12:00');
    expect(page).toMatch(/Receipt number<\/dt><dd class="code"><bdi dir="ltr">\d+/);
    expect(page).not.toContain('<form');
  });

  test('partly paid says what is left, and asks for that', async () => {
    const invoice = await openInvoice(book);
    bookMoney(book, invoice.id, connectionId, { paidMinor: 9_000, amountMinor: 9_000 });
    const page = await payerOf(book, invoice).read();
    expect(page).toContain('<bdi class="amount">SAR 200.00</bdi>');
    expect(page).toContain('SAR 90.00 of SAR 290.00 is paid.');
    expect(page).toContain('Continue to Moyasar');
  });

  test('overpaid says how much too much', async () => {
    const invoice = await openInvoice(book);
    bookMoney(book, invoice.id, connectionId, { paidMinor: 30_000, amountMinor: 30_000 });
    expect(await payerOf(book, invoice).read()).toContain('SAR 10.00 too much was paid');
  });

  test('refunded in part, then in full, says what came back', async () => {
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.paid);
    await book.settle();
    const paymentRef = await paymentRefOf(book, connectionId, invoice);
    const refund = async (amount: number) => {
      await moyasarApi(book, connectionId)('POST', `/payments/${paymentRef}/refund`, { amount });
      await book.settle();
      return await payerOf(book, invoice).read();
    };
    expect(await refund(9_000)).toContain('Najd Coffee sent SAR 90.00 of it back');
    const page = await refund(20_000);
    expect(page).toContain('Najd Coffee sent SAR 290.00 back');
    expect(page).not.toContain('<form');
  });

  test('void says that nothing is to be paid', async () => {
    const invoice = await openInvoice(book);
    await book.call.invoices.void({ id: invoice.id });
    await book.settle();
    const page = await payerOf(book, invoice).read();
    expect(page).toContain('This invoice was cancelled');
    expect(page).not.toContain('<form');
  });

  test('being voided takes no more money', async () => {
    const invoice = await openInvoice(book);
    updateInvoice(book.deps.database, invoice.id, { voidRequestedAt: book.clock.now() });
    const page = await payerOf(book, invoice).read();
    expect(page).toContain('This invoice is being cancelled');
    expect(page).not.toContain('<form');
  });

  test('open, but with nothing to pay through, says whom to ask', async () => {
    const invoice = await openInvoice(book);
    await book.call.connections.pause({ id: connectionId });
    const page = await payerOf(book, invoice).read();
    expect(page).toContain('It can’t be paid online right now');
    expect(page).not.toContain('<form');
  });
});

describe('languages', () => {
  test('the invoice’s own language is spoken until the payer chooses another, and that is remembered', async () => {
    const invoice = await openInvoice(book);
    updateInvoice(book.deps.database, invoice.id, { language: 'ar' });
    const payer = payerOf(book, invoice);
    expect(await payer.read()).toContain('<html lang="ar" dir="rtl">');
    const chosen = await payer.open('?lang=fr');
    expect(plain(await chosen.text())).toContain('<html lang="fr" dir="ltr">');
    const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(chosen.headers.get('set-cookie')).toMatch(/Path=\/pay; .*HttpOnly; SameSite=Lax/);
    expect(await (await payer.open('', { cookie })).text()).toContain('<html lang="fr"');
  });

  test.each(['en', 'ar', 'fr', 'sw'])('every state speaks %s to its end', async (language) => {
    const invoice = await openInvoice(book);
    const page = await payerOf(book, invoice).read(`?lang=${language}`);
    expect(page).toContain(`<html lang="${language}"`);
    expect(page).not.toMatch(/undefined|\[object|NaN/);
    const languages = [...page.matchAll(/hreflang="(\w+)"/g)].map(([, code]) => code);
    expect(languages).toEqual(['en', 'ar', 'fr', 'sw']);
    expect(page.match(/aria-current="true"/g)).toHaveLength(1);
    expect(page).toContain(`action="${payerOf(book, invoice).path}/link?lang=${language}"`);
  });

  test('a language that is none is not spoken', async () => {
    expect(await payerOf(book, await openInvoice(book)).read('?lang=xx')).toContain('<html lang="en"');
  });
});
