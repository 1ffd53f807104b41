import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { requireInvoice } from '../../server/billing/invoices.ts';
import { requestLink } from '../../server/billing/links.ts';
import { bySystem } from '../../server/billing/timeline.ts';
import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';
import {
  cards,
  connectSandbox,
  lineOf,
  linkOf,
  moyasarApi,
  openInvoice,
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

async function objectsAtMoyasar(): Promise<{ status: string }[]> {
  return (await moyasarApi(book, connectionId)('GET', '/invoices')).invoices as { status: string }[];
}

describe('a payment link', () => {
  test('whose answer was lost is found again, not made twice', async () => {
    setFaults({ dropAnswers: 1 });
    const invoice = await openInvoice(book);
    expect(invoice.checkouts[0]).toMatchObject({
      status: 'creating',
      failure: { code: 'provider.unreachable' },
    });
    expect(await objectsAtMoyasar()).toHaveLength(1);
    book.clock.advance(25_000);
    await book.settle();
    const { checkouts } = await book.call.invoices.get({ id: invoice.id });
    expect(checkouts).toHaveLength(1);
    expect(checkouts[0]).toMatchObject({ status: 'open', failure: null });
    expect(await objectsAtMoyasar()).toHaveLength(1);
  });

  test('is made by itself when the provider comes back', async () => {
    setFaults({ apiDown: true });
    const invoice = await openInvoice(book);
    expect(invoice.status).toBe('open');
    for (let i = 0; i < 5; i++) {
      book.clock.advance(60_000);
      await book.settle();
    }
    setFaults({});
    book.clock.advance(3_600_000);
    await book.settle();
    expect((await book.call.invoices.get({ id: invoice.id })).checkouts.map(({ status }) => status)).toEqual([
      'open',
    ]);
    expect(await objectsAtMoyasar()).toHaveLength(1);
  });

  test('that was wished for before a crash is made after the restart', async () => {
    setFaults({ apiDown: true });
    const invoice = await openInvoice(book);
    await book.reopen();
    setFaults({});
    book.clock.advance(3_600_000);
    await book.settle();
    expect((await book.call.invoices.get({ id: invoice.id })).checkouts.map(({ status }) => status)).toEqual([
      'open',
    ]);
    expect(await objectsAtMoyasar()).toHaveLength(1);
  });

  test('committed but never sent is sent once, however often it is asked for at the same time', async () => {
    const draft = await book.call.invoices.create({ mode: 'test', currency: 'SAR', lines: [lineOf(5_000)] });
    await book.call.connections.pause({ id: connectionId });
    await book.call.invoices.finalize({ id: draft.id });
    await book.call.connections.resume({ id: connectionId });
    book.deps.database.transaction((tx) =>
      requestLink(book.deps, tx, requireInvoice(tx, draft.id), connectionId, bySystem),
    );
    await Promise.all([
      book.call.invoices.createLink({ id: draft.id, connectionId }),
      book.call.invoices.createLink({ id: draft.id, connectionId }),
      book.settle(),
    ]);
    expect((await book.call.invoices.get({ id: draft.id })).checkouts).toHaveLength(1);
    expect(await objectsAtMoyasar()).toHaveLength(1);
  });

  test('is refused with the reason before anything is sent, and the draft keeps waiting without a number', async () => {
    const draft = await book.call.invoices.create({ mode: 'test', currency: 'SAR', lines: [lineOf(99)] });
    await expect(book.call.invoices.finalize({ id: draft.id })).rejects.toThrow(/no less than 100/);
    expect(await book.call.invoices.get({ id: draft.id })).toMatchObject({ status: 'draft', number: null });
    expect(await objectsAtMoyasar()).toHaveLength(0);
    expect((await openInvoice(book)).number).toBe('INV-000001');
  });

  test('that the provider refuses fails with its words, and can be asked for again', async () => {
    setFaults({ accountInactive: true });
    const invoice = await openInvoice(book);
    const [failed] = invoice.checkouts;
    expect(failed).toMatchObject({
      status: 'failed',
      failure: { code: 'provider.account_not_live' },
      nextAttemptAt: null,
    });
    setFaults({});
    const again = await book.call.invoices.retryLink({ id: invoice.id, checkoutId: failed?.id ?? '' });
    expect(again.checkouts.map(({ status }) => status)).toEqual(['failed', 'open']);
  });

  test('is paid although we never learned that it was made: the payment brings its own proof', async () => {
    setFaults({ dropAnswers: 1 });
    const invoice = await openInvoice(book);
    const [made] = (await objectsAtMoyasar()) as unknown as { id: string; url: string }[];
    const checkouts = [{ ...invoice.checkouts[0], url: made?.url ?? null, providerRef: made?.id ?? null }];
    await payWith(book, { ...invoice, checkouts } as typeof invoice, cards.paid);
    await book.settle();
    const paid = await book.call.invoices.get({ id: invoice.id });
    expect(paid).toMatchObject({ status: 'paid', paidMinor: 29_000 });
    expect(paid.checkouts.map(({ status }) => status)).toEqual(['paid']);
  });

  test('of a second connection is cancelled at its provider once the first one was paid', async () => {
    const other = await connectSandbox(book);
    const invoice = await openInvoice(book);
    expect(invoice.checkouts).toHaveLength(0);
    const withOne = await book.call.invoices.createLink({ id: invoice.id, connectionId });
    const withBoth = await book.call.invoices.createLink({ id: invoice.id, connectionId: other.id });
    expect(withBoth.checkouts.map(({ status }) => status)).toEqual(['open', 'open']);
    await payWith(book, withOne, cards.paid);
    await book.settle();
    const paid = await book.call.invoices.get({ id: invoice.id });
    expect(paid.status).toBe('paid');
    expect(paid.checkouts.map(({ status }) => status)).toEqual(['paid', 'canceled']);
  });

  test('two paid links of one invoice are both booked, and a person is asked to look', async () => {
    const other = await connectSandbox(book);
    const invoice = await openInvoice(book);
    const withOne = await book.call.invoices.createLink({ id: invoice.id, connectionId });
    const withBoth = await book.call.invoices.createLink({ id: invoice.id, connectionId: other.id });
    await payWith(book, withOne, cards.paid);
    await payWith(book, { ...withBoth, checkouts: withBoth.checkouts.slice(1) }, cards.paid);
    await book.settle();
    const paid = await book.call.invoices.get({ id: invoice.id });
    expect(paid).toMatchObject({
      status: 'paid',
      paidMinor: 58_000,
      overpaid: true,
      needsReview: true,
      dueMinor: 0,
    });
    expect(paid.reviews.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['second_payment', 29_000],
    ]);
    expect(linkOf(paid)).toBeDefined();
  });
});
