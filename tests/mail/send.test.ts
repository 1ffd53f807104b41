import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { sendInvoice } from '../../server/billing/send-invoice.ts';
import { newId } from '../../shared/ids.ts';
import type { Language } from '../../shared/languages.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { cards, connectSandbox, lineOf, openInvoice, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { type MailServer, openMailServer } from './mail-server.ts';

let server: MailServer;
let book: TestBook;

beforeEach(async () => {
  server = await openMailServer();
  book = await openTestBook({
    DAFTAR_SMTP_URL: server.url,
    DAFTAR_URL: 'https://pay.noor.example',
    DAFTAR_MAIL_FROM: 'invoices@noor.example',
  });
  await setBusiness();
});

afterEach(async () => {
  await book.close();
  await server.close();
});

function setBusiness(more: { email?: string } = {}) {
  const business = { name: 'Noor Coffee', timeZone: 'Asia/Riyadh', address: '12 King Fahd Road\nRiyadh' };
  return book.call.settings.setBusiness({ ...business, email: 'hello@noor.example', ...more });
}

function invoiceIn(language: Language): Promise<InvoiceView> {
  return book.call.invoices.create({
    mode: 'test',
    currency: 'SAR',
    language,
    customer: { name: 'Sara <b>Al</b>-Otaibi', email: 'sara@example.com' },
    lines: [lineOf(29_000)],
    note: 'Thank you.\nSee you soon.',
    finalize: true,
  });
}

describe('an invoice that is sent', () => {
  test('arrives with its amount, its link and its document, and its history says who sent it', async () => {
    const invoice = await invoiceIn('en');
    const mail = await book.call.invoices.send({ id: invoice.id });
    expect(mail).toMatchObject({ to: 'sara@example.com', status: 'queued', language: 'en', attempts: 0 });
    await book.settle();

    const [arrived] = await server.arrived(1);
    expect(arrived).toMatchObject({
      subject: '[TEST] Invoice INV-000001 from Noor Coffee: SAR 290.00',
      from: { name: 'Noor Coffee', address: 'invoices@noor.example' },
      to: [{ address: 'sara@example.com' }],
      replyTo: [{ address: 'hello@noor.example' }],
      messageId: `<${mail.id}@noor.example>`,
    });
    const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
    for (const said of [
      'TEST: no money moves',
      'SAR 290.00',
      invoice.payUrl ?? '',
      '12 King Fahd Road',
      'See you soon.',
    ]) {
      expect(plain(arrived?.text)).toContain(said);
      expect(plain(arrived?.html)).toContain(said);
    }
    const [document] = arrived?.attachments ?? [];
    expect(document).toMatchObject({ filename: 'INV-000001.pdf', mimeType: 'application/pdf' });
    const [page] = await pdfPages(new Uint8Array(document?.content as ArrayBuffer));
    expect(page).toContain('INV-000001');

    expect(await book.call.invoices.mails({ id: invoice.id })).toMatchObject([
      { id: mail.id, status: 'sent', attempts: 1, sentAt: book.clock.now(), failure: null },
    ]);
    const { timeline, timelineIntact } = await book.call.invoices.get({ id: invoice.id });
    expect(timeline.at(-1)).toMatchObject({
      kind: 'sent',
      facts: { mailId: mail.id, address: 'sara@example.com' },
      cause: { kind: 'user', id: 'usr_test' },
    });
    expect(timelineIntact).toBe(true);
  });

  const subjects: Record<Language, string> = {
    en: '[TEST] Invoice INV-000001 from Noor Coffee: SAR 290.00',
    ar: '[اختبار] فاتورة INV-000001 بمبلغ SAR 290.00 من Noor Coffee',
    fr: '[TEST] Facture INV-000001 de Noor Coffee : 290,00 SAR',
    sw: '[MAJARIBIO] Ankara INV-000001 kutoka kwa Noor Coffee: SAR 290.00',
  };

  test.each(Object.entries(subjects))('speaks %s', async (language, subject) => {
    const { id } = await invoiceIn(language as Language);
    await book.call.invoices.send({ id });
    await book.settle();
    const [arrived] = await server.arrived(1);
    const squeezed = (text: string | undefined) => text?.replace(/\s+/g, ' ');
    expect(squeezed(arrived?.subject)).toBe(squeezed(subject) ?? '');
    expect(arrived?.html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
  });

  test('loads nothing from anywhere, and what a person typed is no markup', async () => {
    const { id } = await invoiceIn('en');
    await book.call.invoices.send({ id });
    await book.settle();
    const [arrived] = await server.arrived(1);
    expect(arrived?.html).not.toMatch(/<img|<link|<script|url\(|@import|src=/);
    expect(arrived?.html).not.toContain('<b>Al</b>');
    expect(arrived?.html).toContain('Sara &#60;b&#62;Al&#60;/b&#62;-Otaibi');
  });

  test('goes where it is told to, and says what is due now', async () => {
    const { id } = await invoiceIn('en');
    await book.call.invoices.send({ id, to: 'accounts@example.org' });
    await book.settle();
    const [arrived] = await server.arrived(1);
    expect(arrived?.to).toMatchObject([{ address: 'accounts@example.org' }]);
  });
});

describe('asking twice', () => {
  test('a second click within a minute is answered the same mail; later, or to somebody else, it is another', async () => {
    const { id } = await openInvoice(book);
    const [first, again, other] = await Promise.all([
      book.call.invoices.send({ id }),
      book.call.invoices.send({ id, to: 'SARA@example.com' }),
      book.call.invoices.send({ id, to: 'accounts@example.org' }),
    ]);
    expect(again.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
    await book.settle();
    book.clock.advance(61_000);
    const later = await book.call.invoices.send({ id });
    expect(later.id).not.toBe(first.id);
    await book.settle();
    expect(await server.arrived(3)).toHaveLength(3);
  });

  test('the same id is the same mail, however much later', async () => {
    const { id: invoiceId } = await openInvoice(book);
    const id = newId('mail', book.clock.now());
    const cause = { kind: 'key', id: 'key_test' } as const;
    const first = sendInvoice(book.deps, invoiceId, { id }, cause);
    await book.settle();
    book.clock.advance(3_600_000);
    const again = sendInvoice(book.deps, invoiceId, { id }, cause);
    expect([first.id, again.id, again.status]).toEqual([id, id, 'sent']);
    await book.settle();
    expect(server.mails).toHaveLength(1);
  });
});

describe('what can’t be sent', () => {
  test('a draft, a paid and a void invoice', async () => {
    await connectSandbox(book);
    const draft = await book.call.invoices.create({ mode: 'test', currency: 'SAR', lines: [lineOf(100)] });
    const paid = await openInvoice(book);
    const voided = await openInvoice(book);
    await book.settle();
    await payWith(book, await book.call.invoices.get({ id: paid.id }), cards.paid);
    await book.call.invoices.void({ id: voided.id });
    await book.settle();
    for (const { id } of [draft, paid, voided]) {
      await expect(book.call.invoices.send({ id, to: 'a@example.com' })).rejects.toMatchObject({
        cause: { code: 'invoice.not_open' },
      });
    }
    await book.settle();
    expect(server.mails).toEqual([]);
  });

  test('an invoice whose customer has no address, unless one is given', async () => {
    const { id } = await book.call.invoices.create({
      mode: 'test',
      currency: 'SAR',
      lines: [lineOf(100)],
      finalize: true,
    });
    await expect(book.call.invoices.send({ id })).rejects.toMatchObject({
      cause: { code: 'invoice.no_email', status: 422 },
    });
    const { rows } = await book.call.invoices.list({ mode: 'test' });
    const mailable = rows.filter(({ customerHasEmail }) => customerHasEmail).map((row) => row.id);
    expect(mailable).not.toContain(id);
    expect(mailable).toHaveLength(rows.length - 1);
    expect((await book.call.invoices.send({ id, to: 'a@example.com' })).status).toBe('queued');
  });

  test('one that was paid while it waited is not asked for any more', async () => {
    await connectSandbox(book);
    const { id } = await openInvoice(book);
    await book.settle();
    const invoice = await book.call.invoices.get({ id });
    await book.call.invoices.send({ id });
    await payWith(book, invoice, cards.paid);
    await book.settle();
    expect(server.mails).toEqual([]);
    expect(await book.call.invoices.mails({ id })).toMatchObject([
      { status: 'failed', failure: { code: 'invoice.not_open' } },
    ]);
  });
});

describe('before it is sent', () => {
  test('the preview says to whom, in which language, from whom, and the subject', async () => {
    const { id } = await invoiceIn('fr');
    expect(await book.call.invoices.mailPreview({ id })).toMatchObject({
      to: 'sara@example.com',
      language: 'fr',
      from: 'invoices@noor.example',
      replyTo: 'hello@noor.example',
      problem: null,
    });
  });

  test('without a mail server it says what to set', async () => {
    const bare = await openTestBook();
    const { id } = await openInvoice(bare);
    const missing = { code: 'mail.not_configured', facts: { missing: 'server' } };
    expect((await bare.call.invoices.mailPreview({ id })).problem).toEqual(missing);
    await expect(bare.call.invoices.send({ id })).rejects.toMatchObject({
      cause: { ...missing, status: 409 },
    });
    await bare.close();
  });

  test('without anybody to send in whose name it says so', async () => {
    const nobody = await openTestBook({ DAFTAR_SMTP_URL: server.url });
    const { id } = await openInvoice(nobody);
    const missing = { code: 'mail.not_configured', facts: { missing: 'sender' } };
    await expect(nobody.call.invoices.send({ id })).rejects.toMatchObject({ cause: missing });
    await nobody.call.settings.setBusiness({ name: '', timeZone: 'Asia/Riyadh', email: 'me@example.com' });
    expect((await nobody.call.invoices.mailPreview({ id })).from).toBe('me@example.com');
    await nobody.close();
  });
});
