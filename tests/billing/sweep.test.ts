import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { sweepConnection } from '../../server/billing/sweep.ts';
import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';
import {
  cards,
  connectSandbox,
  moyasarApi,
  openInvoice,
  paymentRefOf,
  payWith,
  switchFaults,
} from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let connectionId: string;

beforeEach(async () => {
  book = await openTestBook();
  connectionId = (await connectSandbox(book)).id;
});

afterEach(() => book.close());

const setFaults = (faults: SandboxFaultsInput) => switchFaults(book, connectionId, faults);

const deaf = { dropFraction: 1 };

describe('what no event says', () => {
  test('is found by asking about open links, by itself', async () => {
    setFaults(deaf);
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.paid);
    await book.settle();
    expect((await book.call.invoices.get({ id: invoice.id })).status).toBe('open');
    book.clock.advance(5 * 60_000);
    await book.settle();
    const paid = await book.call.invoices.get({ id: invoice.id });
    expect(paid.status).toBe('paid');
    const found = paid.timeline.find(({ kind }) => kind === 'payment_succeeded');
    expect(found?.cause.kind).toBe('sweep');
    expect(found?.facts.lateMs).toBe(5 * 60_000);
  });

  test('a refund made in the dashboard while we were deaf is found by the list of changes', async () => {
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.paid);
    await book.settle();
    setFaults(deaf);
    const ref = await paymentRefOf(book, connectionId, invoice);
    await moyasarApi(book, connectionId)('POST', `/payments/${ref}/refund`, { amount: 4_000 });
    book.clock.advance(20 * 60_000);
    await book.settle();
    expect(await book.call.invoices.get({ id: invoice.id })).toMatchObject({
      status: 'partially_refunded',
      refundedMinor: 4_000,
    });
  });

  test('a sweep asked for by hand reports what it asked, repaired, and left alone', async () => {
    setFaults(deaf);
    const [one, two] = [await openInvoice(book), await openInvoice(book)];
    await payWith(book, one, cards.paid);
    await moyasarApi(book, connectionId)('POST', '/invoices', {
      amount: 500,
      currency: 'SAR',
      description: 'other shop',
    });
    const report = await sweepConnection(book.deps, connectionId);
    expect(report).toMatchObject({ repaired: 1 });
    expect((await book.call.invoices.get({ id: one.id })).status).toBe('paid');
    expect((await book.call.invoices.get({ id: two.id })).status).toBe('open');
    expect(await sweepConnection(book.deps, connectionId)).toMatchObject({ repaired: 0 });
  });

  test('a payment of the merchant’s other business at the same account is counted as not ours', async () => {
    const other = await moyasarApi(book, connectionId)('POST', '/payments', {
      amount: 700,
      currency: 'SAR',
      callback_url: 'https://shop.example/back',
      source: {
        type: 'creditcard',
        name: 'Test Payer',
        number: '4111114005765430',
        month: 12,
        year: 2030,
        cvc: '123',
      },
    });
    expect(other.status).toBe('paid');
    expect(await sweepConnection(book.deps, connectionId)).toMatchObject({ notOurs: 1, repaired: 0 });
  });

  test('a provider that is down is asked again with growing pauses, and nothing is lost', async () => {
    const invoice = await openInvoice(book);
    setFaults({ ...deaf, apiDown: true });
    await payWith(book, invoice, cards.paid);
    for (let i = 0; i < 12; i++) {
      book.clock.advance(10 * 60_000);
      await book.settle();
    }
    expect((await book.call.invoices.get({ id: invoice.id })).status).toBe('open');
    setFaults(deaf);
    book.clock.advance(6 * 3_600_000);
    await book.settle();
    expect((await book.call.invoices.get({ id: invoice.id })).status).toBe('paid');
  });

  test('a paid payment is read again after a day, a week, a month and three months', async () => {
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.paid);
    await book.settle();
    setFaults(deaf);
    const client = book.deps.connections.byId(connectionId)?.client;
    if (client) client.changes = null;
    const ref = await paymentRefOf(book, connectionId, invoice);
    book.clock.advance(2 * 86_400_000);
    await book.settle();
    await moyasarApi(book, connectionId)('POST', `/payments/${ref}/refund`, { amount: 4_000 });
    book.clock.advance(6 * 86_400_000);
    await book.settle();
    expect(await book.call.invoices.get({ id: invoice.id })).toMatchObject({ refundedMinor: 4_000 });
  });
});
