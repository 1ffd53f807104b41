import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { actionsOf, insertAction } from '../../db/queries/actions.ts';
import { requestAction } from '../../server/billing/payment-actions.ts';
import { recordRefundByHand } from '../../server/billing/refund-by-hand.ts';
import { bySystem } from '../../server/billing/timeline.ts';
import { ProviderFailure } from '../../server/providers/failure.ts';
import type { PaymentActions } from '../../server/providers/provider.ts';
import { newId } from '../../shared/ids.ts';
import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';
import type { InvoiceView } from '../../shared/views.ts';
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

async function paidInvoice(): Promise<InvoiceView> {
  const invoice = await openInvoice(book);
  await payWith(book, invoice, cards.paid);
  await book.settle();
  return book.call.invoices.get({ id: invoice.id });
}

const view = (invoice: InvoiceView) => book.call.invoices.get({ id: invoice.id });
const paymentIdOf = (invoice: InvoiceView) => invoice.payments[0]?.id ?? '';
const refund = (invoice: InvoiceView, amountMinor: number | null) =>
  requestAction(book.deps, { paymentId: paymentIdOf(invoice), kind: 'refund', amountMinor }, bySystem);

function stubRefund(refundStub: PaymentActions['refund']): void {
  const client = book.deps.connections.byId(connectionId)?.client;
  if (client?.actions) client.actions = { ...client.actions, refund: refundStub };
}

async function refundedAtMoyasar(invoice: InvoiceView): Promise<unknown> {
  const ref = await paymentRefOf(book, connectionId, invoice);
  return (await moyasarApi(book, connectionId)('GET', `/payments/${ref}`)).refunded;
}

describe('a refund', () => {
  test('in part, then of all that is left, is booked when Moyasar answers', async () => {
    const invoice = await paidInvoice();
    expect(await refund(invoice, 4_000)).toMatchObject({ status: 'done', amountMinor: 4_000 });
    expect(await view(invoice)).toMatchObject({ status: 'partially_refunded', refundedMinor: 4_000 });
    expect(await refund(invoice, null)).toMatchObject({ status: 'done', amountMinor: 25_000 });
    expect(await view(invoice)).toMatchObject({ status: 'refunded', refundedMinor: 29_000 });
    await book.settle();
    expect((await view(invoice)).entries).toHaveLength(3);
  });

  test('of more than is left is refused before anything is sent', async () => {
    const invoice = await paidInvoice();
    await expect(refund(invoice, 29_001)).rejects.toThrow(/290\.00 are left/);
    expect(await refundedAtMoyasar(invoice)).toBe(0);
  });

  test('whose answer was lost is not sent again, and is done when the provider shows it', async () => {
    const invoice = await paidInvoice();
    setFaults({ dropAnswers: 1, dropNext: 10 });
    expect(await refund(invoice, 4_000)).toMatchObject({ status: 'unknown' });
    await expect(refund(invoice, 4_000)).rejects.toThrow(/has not ended/);
    book.clock.advance(60_000);
    await book.settle();
    expect(actionsOf(book.deps.database, invoice.id).map(({ status }) => status)).toEqual(['done']);
    expect(await view(invoice)).toMatchObject({ refundedMinor: 4_000 });
    expect(await refundedAtMoyasar(invoice)).toBe(4_000);
  });

  test('that never reached the provider ends in review after half an hour, never sent again by itself', async () => {
    const invoice = await paidInvoice();
    let sent = 0;
    stubRefund(() => {
      sent++;
      throw new ProviderFailure('provider.timed_out', 'no answer', { retryable: true, maybeDone: true });
    });
    expect(await refund(invoice, 4_000)).toMatchObject({ status: 'unknown' });
    for (let i = 0; i < 70; i++) {
      book.clock.advance(30_000);
      await book.settle();
    }
    expect(actionsOf(book.deps.database, invoice.id).map(({ status }) => status)).toEqual(['review']);
    expect(sent).toBe(1);
    const [action] = actionsOf(book.deps.database, invoice.id);
    await book.call.payments.settleAction({ id: action?.id ?? '', verdict: 'look' });
    expect(actionsOf(book.deps.database, invoice.id)[0]?.status).toBe('review');
    await expect(refund(invoice, 1_000)).rejects.toThrow(/has not ended/);
    await book.call.payments.settleAction({ id: action?.id ?? '', verdict: 'not_done' });
    expect(actionsOf(book.deps.database, invoice.id)[0]?.status).toBe('refused');
    await expect(
      book.call.payments.settleAction({ id: action?.id ?? '', verdict: 'not_done' }),
    ).rejects.toThrow(/has ended/);
    expect(await refundedAtMoyasar(invoice)).toBe(0);
  });

  test('asked for twice at the same time happens once', async () => {
    const invoice = await paidInvoice();
    const results = await Promise.allSettled([refund(invoice, null), refund(invoice, null)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refundedAtMoyasar(invoice)).toBe(29_000);
    expect(await view(invoice)).toMatchObject({ refundedMinor: 29_000 });
  });

  test('made in Moyasar’s dashboard a moment ago is seen before ours is sent', async () => {
    const invoice = await paidInvoice();
    setFaults({ dropNext: 10 });
    const ref = await paymentRefOf(book, connectionId, invoice);
    await moyasarApi(book, connectionId)('POST', `/payments/${ref}/refund`, { amount: 20_000 });
    await expect(refund(invoice, 10_000)).rejects.toThrow(/90\.00 are left/);
    expect(await refund(invoice, null)).toMatchObject({ amountMinor: 9_000, status: 'done' });
  });

  test('that a crash cut off before it was sent is sent after the restart, once', async () => {
    const invoice = await paidInvoice();
    insertAction(book.deps.database, {
      id: newId('action', book.clock.now()),
      mode: 'test',
      paymentId: paymentIdOf(invoice),
      invoiceId: invoice.id,
      kind: 'refund',
      status: 'requested',
      amountMinor: 4_000,
      currency: 'SAR',
      beforeMinor: 0,
      requestedAt: book.clock.now(),
      nextAttemptAt: book.clock.now(),
    });
    await book.reopen();
    await book.settle();
    await book.reopen();
    await book.settle();
    expect(await refundedAtMoyasar(invoice)).toBe(4_000);
    expect(await view(invoice)).toMatchObject({ refundedMinor: 4_000 });
  });

  test('that a crash cut off after it was sent is looked at after the restart, not sent again', async () => {
    const invoice = await paidInvoice();
    const real = book.deps.connections.byId(connectionId)?.client.actions;
    stubRefund((paymentRef, amountMinor) => {
      void real?.refund(paymentRef, amountMinor);
      return new Promise(() => {});
    });
    void refund(invoice, 4_000);
    await Bun.sleep(50);
    await book.reopen();
    book.clock.advance(60_000);
    await book.settle();
    expect(actionsOf(book.deps.database, invoice.id).map(({ status }) => status)).toEqual(['done']);
    expect(await refundedAtMoyasar(invoice)).toBe(4_000);
    expect(await view(invoice)).toMatchObject({ refundedMinor: 4_000 });
  });

  test('made by hand is recorded on the ledger', async () => {
    const invoice = await paidInvoice();
    recordRefundByHand(
      book.deps,
      { paymentId: paymentIdOf(invoice), amountMinor: 1_000, note: 'cash' },
      bySystem,
    );
    expect(await view(invoice)).toMatchObject({ status: 'partially_refunded', refundedMinor: 1_000 });
  });
});

describe('an authorised payment', () => {
  beforeEach(() => setFaults({ manualCapture: true }));

  test('is captured for less than was authorised', async () => {
    const invoice = await paidInvoice();
    const wish = { paymentId: paymentIdOf(invoice), kind: 'capture' as const, amountMinor: 20_000 };
    expect(await requestAction(book.deps, wish, bySystem)).toMatchObject({ status: 'done' });
    expect(await view(invoice)).toMatchObject({ paidMinor: 20_000, status: 'partially_paid' });
  });

  test('is released by a void', async () => {
    const invoice = await paidInvoice();
    const wish = { paymentId: paymentIdOf(invoice), kind: 'void' as const, amountMinor: null };
    expect(await requestAction(book.deps, wish, bySystem)).toMatchObject({ status: 'done' });
    expect(await view(invoice)).toMatchObject({ paidMinor: 0, status: 'open' });
  });
});
