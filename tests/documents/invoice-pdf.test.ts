import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { invoiceFileName, invoicePdf } from '../../server/documents/invoice-pdf.ts';
import { openTypesetter } from '../../server/documents/typesetter.ts';
import type { Language } from '../../shared/languages.ts';
import type { Business } from '../../shared/schemas/settings.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { cards, connectSandbox, lineOf, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

const business: Business = {
  name: 'Noor Coffee',
  timeZone: 'Asia/Riyadh',
  address: '12 King Fahd Road\nRiyadh 12271',
  taxNumber: '310122393500003',
  email: 'hello@noor.example',
  phone: '+966 11 400 0000',
};

let book: TestBook;

beforeEach(async () => {
  book = await openTestBook({ DAFTAR_URL: 'https://pay.noor.example' });
  await book.call.settings.setBusiness(business);
});

afterEach(() => book.close());

interface Wish {
  language?: Language;
  lines?: ReturnType<typeof lineOf>[];
  note?: string;
  finalize?: boolean;
}

function invoiceWith({ finalize = true, ...more }: Wish = {}): Promise<InvoiceView> {
  return book.call.invoices.create({
    mode: 'test',
    currency: 'SAR',
    customer: { name: 'Sara Al-Otaibi', email: 'sara@example.com' },
    lines: [lineOf(29_000, { quantityMilli: 2500, taxRateMilli: 15_000 })],
    reference: 'order-123',
    ...more,
    finalize,
  });
}

async function pagesOf({ id }: { id: string }): Promise<string[]> {
  return pdfPages(await invoicePdf(book.deps, id));
}

async function textOf(invoice: { id: string }): Promise<string> {
  return (await pagesOf(invoice)).join(' ');
}

describe('what an invoice says', () => {
  const spoken: Record<Language, { words: string[]; quantity: string }> = {
    en: {
      words: ['Simplified tax invoice', 'To be paid', 'Billed to', 'Total', 'Page 1 of 1'],
      quantity: '2.5',
    },
    fr: { words: ['Facture', 'À payer', 'Facturé à', 'Total', 'Page 1 sur 1'], quantity: '2,5' },
    sw: { words: ['Ankara', 'Inasubiri malipo', 'Jumla', 'Ukurasa 1 kati ya 1'], quantity: '2.5' },
    // A PDF keeps Arabic in the order of its drawing: words are whole, sentences are not.
    ar: { words: ['مستحقة', 'مبسطة', 'الفرعي', 'الكمية'], quantity: '2.5' },
  };

  test.each(Object.entries(spoken))(
    'in %s: who, to whom, for what, how much, and where to pay',
    async (language, { words, quantity }) => {
      const invoice = await invoiceWith({ language: language as Language });
      const text = await textOf(invoice);
      const everywhere = [
        'Noor Coffee',
        'Riyadh 12271',
        business.taxNumber,
        'INV-000001',
        'Sara Al-Otaibi',
        'order-123',
      ];
      for (const said of [...everywhere, ...words, quantity]) expect(text).toContain(said);
      expect(text).toMatch(/833[.,]75/);
      expect(text).toMatch(/108[.,]75/);
      expect(text.replaceAll(' ', '')).toContain(invoice.payUrl ?? 'no link');
    },
  );

  test('a draft says so, has no number, and asks nobody for money', async () => {
    const text = await textOf(await invoiceWith({ finalize: false }));
    expect(text).toContain('Draft');
    expect(text).not.toContain('INV-');
    expect(text).not.toContain('/pay/');
  });

  test('a document of test mode says on every page that no money moves', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => ({
      ...lineOf(100 + i),
      description: `Thing ${i + 1}.`,
    }));
    for (const page of await pagesOf(await invoiceWith({ lines })))
      expect(page).toContain('TEST: no money moves');
  });

  test('60 lines go over the pages, under the head of the table on each, none lost', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => ({
      ...lineOf(100 + i),
      description: `Thing ${i + 1}.`,
    }));
    const pages = await pagesOf(await invoiceWith({ lines }));
    expect(pages).toHaveLength(2);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('Description Quantity Unit price');
      expect(page).toContain(`Page ${i + 1} of 2`);
    }
    const text = pages.join(' ');
    expect(lines.filter(({ description }) => !text.includes(description))).toEqual([]);
  });

  test('once it is paid it is the receipt: when, with what, and nothing left to pay', async () => {
    await connectSandbox(book);
    const { id } = await invoiceWith();
    await book.settle();
    const before = await book.call.invoices.get({ id });
    await payWith(book, before, cards.paid);
    await book.settle();
    const [payment] = (await book.call.invoices.get({ id })).payments;
    const text = await textOf({ id });
    for (const said of [
      'Paid on',
      'Payments',
      'mada •••• 1010',
      payment?.receipt ?? 'no receipt',
      '15 January 2027 at 12:00',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('/pay/');
  });

  test('what was sent back stands on it, with its minus and in the totals', async () => {
    await connectSandbox(book);
    const { id } = await invoiceWith();
    await book.settle();
    await payWith(book, await book.call.invoices.get({ id }), cards.paid);
    await book.settle();
    const [payment] = (await book.call.invoices.get({ id })).payments;
    await book.call.payments.refund({ id: payment?.id ?? '', amountMinor: 4000 });
    await book.settle();
    const text = (await textOf({ id })).replaceAll(' ', '');
    for (const said of ['Partlyrefunded', 'Sentback', 'Refund', '\u2212SAR40.00'])
      expect(text).toContain(said);
  });

  test('a document of live mode has no mark of a test', async () => {
    const live = await book.call.invoices.create({
      mode: 'live',
      currency: 'SAR',
      lines: [lineOf(100)],
      finalize: true,
    });
    expect(await textOf(live)).not.toContain('TEST');
  });

  test('a void one says that it is cancelled and asks for nothing', async () => {
    const { id } = await invoiceWith();
    await book.call.invoices.void({ id });
    const text = await textOf({ id });
    expect(text).toContain('Cancelled');
    expect(text).not.toContain('/pay/');
  });
});

describe('what a person typed is text', () => {
  const typed = [
    '#panic("no") #include "/etc/passwd"',
    'a \\ backslash ] bracket } brace $x^2$',
    '*bold* _it_ `raw` <label> @ref // comment /* */',
    '#sys.inputs.data = heading - list + enum https://evil.example',
  ];

  test.each(typed)('%s', async (description) => {
    const text = await textOf(
      await invoiceWith({ lines: [{ ...lineOf(100), description }], note: description }),
    );
    const squeezed = text.replaceAll(' ', '');
    expect(squeezed.split(description.replaceAll(' ', '')).length).toBe(3);
  });

  test('an override of direction can’t turn an amount or a name round', async () => {
    const description = 'Refund \u202e00.009 RAS\u202c \u2066open \u0007bell';
    const text = await textOf(await invoiceWith({ lines: [{ ...lineOf(100), description }] }));
    expect(text).toContain('Refund 00.009 RAS open bell');
  });
});

test('a machine without the native part is told so, with a code', async () => {
  const missing = () => Promise.reject(new Error('Cannot find module'));
  await expect(openTypesetter(missing)).rejects.toMatchObject({ code: 'document.unavailable', status: 501 });
});

test.each([
  [{ id: 'inv_1', number: 'INV-000042' }, 'INV-000042.pdf'],
  [{ id: 'inv_1', number: null }, 'inv_1.pdf'],
])('a file is called after its invoice: %j', (invoice, name) => {
  expect(invoiceFileName(invoice)).toBe(name);
});
