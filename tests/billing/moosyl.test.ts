import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { examine } from '../../server/operations/doctor.ts';
import type { InvoiceView } from '../../shared/views.ts';
import {
  callHook,
  connectMoosyl,
  latestPayment,
  moosylApi,
  openBill,
  payAtMoosyl,
  press,
  urlOf,
} from '../support/moosyl-shop.ts';
import { lineOf, linkOf, switchFaults } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let connectionId: string;

beforeEach(async () => {
  book = await openTestBook();
  connectionId = (await connectMoosyl(book)).id;
});

afterEach(async () => {
  expect((await examine(book.deps)).checks.flatMap(({ findings }) => findings)).toEqual([]);
  await book.close();
});

const minute = 60_000;
const view = (invoice: InvoiceView) => book.call.invoices.get({ id: invoice.id });
const api = (method: string, path: string, body?: unknown) =>
  moosylApi(book, connectionId)(method, path, body);
const events = async () => (await book.call.events.list({ mode: 'test' })).rows;

/** The time in which a payment may name itself is over. */
async function settleLater(): Promise<void> {
  book.clock.advance(30_000);
  await book.settle();
}

async function expectPaidOnce(invoice: InvoiceView): Promise<InvoiceView> {
  const paid = await view(invoice);
  expect(paid).toMatchObject({
    status: 'paid',
    paidMinor: 150_000,
    dueMinor: 0,
    overpaid: false,
    needsReview: false,
    timelineIntact: true,
  });
  expect(paid.entries.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([['payment', 150_000]]);
  expect(paid.payments.filter(({ paidMinor }) => paidMinor > 0)).toHaveLength(1);
  return paid;
}

describe('the main job with Moosyl', () => {
  test('an invoice is paid on the hosted page by Bankily, once, with its story', async () => {
    const invoice = await openBill(book);
    expect(invoice.checkouts[0]).toMatchObject({ status: 'open', kind: 'link', provider: 'Moosyl' });
    expect(invoice.checkouts[0]?.expiresAt).toBe(book.clock.now() + 1_440 * minute);
    const session = new URL(urlOf(invoice)).pathname.split('/').at(-1);
    const { data } = await api('GET', `/checkout-session/public/${session}`);
    expect(data.cancelUrl).toBe(invoice.payUrl);
    const answer = await payAtMoosyl(book, urlOf(invoice));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toStartWith(invoice.payUrl ?? 'no pay page');
    await book.settle();
    await settleLater();
    const paid = await expectPaidOnce(invoice);
    expect(paid.payments[0]).toMatchObject({
      status: 'paid',
      method: 'bankily',
      methodDetail: '22XXXX22',
      currency: 'MRU',
      amountMinor: 150_000,
    });
    expect(paid.payments[0]?.receipt).toMatch(/^BA\d{10}$/);
    expect(paid.timeline.map(({ kind }) => kind)).toEqual([
      'created',
      'finalized',
      'status_changed',
      'link_requested',
      'link_created',
      'payment_succeeded',
      'status_changed',
      'link_paid',
    ]);
    for (const event of await events()) expect(event.status).toBe('applied');
    expect((await events()).map(({ type }) => type).sort()).toEqual([
      'payment-created',
      'payment-request-created',
      'payment-request-updated',
      'payment-updated',
    ]);
  });

  test('each event five times and shuffled books the money once', async () => {
    switchFaults(book, connectionId, { duplicate: 5, reorder: true });
    const invoice = await openBill(book);
    await payAtMoosyl(book, urlOf(invoice), { code: '0000' });
    book.clock.advance(1_000);
    await payAtMoosyl(book, urlOf(invoice));
    await book.settle();
    await settleLater();
    const paid = await expectPaidOnce(invoice);
    expect(paid.payments.map(({ status, failure }) => [status, failure])).toEqual([
      ['failed', 'declined'],
      ['paid', null],
    ]);
    for (const event of await events()) expect(event).toMatchObject({ arrivals: 5, status: 'applied' });
  });

  test.each(['Sedad', 'Amanty', 'Masrivi'])(
    '%s waits for the payer, and its money counts when it comes',
    async (method) => {
      const invoice = await openBill(book);
      await payAtMoosyl(book, urlOf(invoice), { method });
      await book.settle();
      const waiting = await view(invoice);
      expect(waiting).toMatchObject({ status: 'open', paidMinor: 0 });
      expect(waiting.payments.map(({ status }) => status)).toEqual(['initiated']);
      await press(book, urlOf(invoice), 'done');
      await book.settle();
      expect((await expectPaidOnce(invoice)).payments[0]?.method).toBe(method.toLowerCase());
    },
  );

  test('a try that is given up for another way brings nothing, the other way pays', async () => {
    const invoice = await openBill(book);
    await payAtMoosyl(book, urlOf(invoice), { method: 'Bim Bank' });
    await press(book, urlOf(invoice), 'switch');
    book.clock.advance(1_000);
    await payAtMoosyl(book, urlOf(invoice), { phone: '+222 33 33 33 33' });
    await book.settle();
    const paid = await expectPaidOnce(invoice);
    expect(paid.payments.map(({ status, failure }) => [status, failure])).toEqual([
      ['canceled', 'canceled_by_payer'],
      ['paid', null],
    ]);
  });

  test('a transfer for which nobody waits any more expires, and the link stays open', async () => {
    const invoice = await openBill(book);
    await payAtMoosyl(book, urlOf(invoice), { method: 'BCI Pay', phone: '41234567' });
    book.clock.advance(11 * minute);
    await book.settle();
    const open = await view(invoice);
    expect(open.status).toBe('open');
    expect(open.payments.map(({ status, failure }) => [status, failure])).toEqual([['expired', 'timed_out']]);
    expect(open.checkouts[0]?.status).toBe('open');
  });

  test('the account’s ways to pay can be asked for', async () => {
    expect(await book.call.connections.methods({ id: connectionId })).toEqual([
      'bankily',
      'masrivi',
      'sedad',
      'bim_bank',
      'amanty',
      'bci_pay',
    ]);
    expect(await book.call.connections.test({ id: connectionId })).toMatchObject({ ok: true });
  });

  test('an amount with a fraction of an ouguiya is refused before anything is sent', async () => {
    const draft = await book.call.invoices.create({ mode: 'test', currency: 'MRU', lines: [lineOf(1_050)] });
    await expect(book.call.invoices.finalize({ id: draft.id })).rejects.toThrow(/whole ouguiyas/);
    expect((await view(draft)).number).toBeNull();
    expect(await events()).toEqual([]);
  });
});

describe('what a payment request proves by itself', () => {
  test('is booked when the payment’s own calls are lost, and not before they had their time', async () => {
    const invoice = await openBill(book);
    switchFaults(book, connectionId, { dropNext: 2 });
    await payAtMoosyl(book, urlOf(invoice));
    await book.settle();
    expect((await view(invoice)).status).toBe('open');
    book.clock.advance(10_000);
    await book.settle();
    expect((await view(invoice)).status).toBe('open');
    await settleLater();
    const paid = await expectPaidOnce(invoice);
    expect(paid.payments[0]).toMatchObject({ method: null, providerRef: `request:${linkOf(invoice).id}` });
  });

  test('is taken over, not added to, by the payment that names itself later', async () => {
    const invoice = await openBill(book);
    switchFaults(book, connectionId, { dropNext: 2 });
    await payAtMoosyl(book, urlOf(invoice));
    await book.settle();
    await settleLater();
    const [booked] = (await expectPaidOnce(invoice)).payments;
    const payment = await latestPayment(book, connectionId, urlOf(invoice));
    await callHook(book, connectionId, 'payment-updated', payment);
    await book.settle();
    const paid = await expectPaidOnce(invoice);
    expect(paid.payments).toHaveLength(1);
    expect(paid.payments[0]).toMatchObject({ id: booked?.id, providerRef: payment.id, method: 'bankily' });
    await api('PATCH', `/payment-request/${linkOf(invoice).id}/refresh-status`);
    await callHook(book, connectionId, 'payment-request-updated', {
      id: linkOf(invoice).providerRef,
      transactionId: linkOf(invoice).id,
      note: 'once more',
    });
    book.clock.advance(minute);
    await book.settle();
    expect((await expectPaidOnce(invoice)).payments).toHaveLength(1);
  });

  test('is taken over by a payment that we had known while it waited', async () => {
    const invoice = await openBill(book);
    await payAtMoosyl(book, urlOf(invoice), { method: 'Sedad' });
    await book.settle();
    expect((await view(invoice)).payments.map(({ status }) => status)).toEqual(['initiated']);
    switchFaults(book, connectionId, { dropNext: 1 });
    await press(book, urlOf(invoice), 'done');
    await book.settle();
    await settleLater();
    await expectPaidOnce(invoice);
    await callHook(
      book,
      connectionId,
      'payment-updated',
      await latestPayment(book, connectionId, urlOf(invoice)),
    );
    await book.settle();
    const paid = await expectPaidOnce(invoice);
    expect(paid.payments.map(({ status, method }) => [status, method])).toEqual([['paid', 'sedad']]);
    for (const event of await events())
      if (event.type === 'payment-created') expect(event.paymentId).toBe(paid.payments[0]?.id ?? '');
  });

  test('adds nothing to a payment that has named itself before', async () => {
    const invoice = await openBill(book);
    switchFaults(book, connectionId, { dropNext: 0, delayMs: 0, dropFraction: 1 });
    await payAtMoosyl(book, urlOf(invoice));
    await callHook(
      book,
      connectionId,
      'payment-updated',
      await latestPayment(book, connectionId, urlOf(invoice)),
    );
    await book.settle();
    await expectPaidOnce(invoice);
    await callHook(book, connectionId, 'payment-request-updated', {
      id: linkOf(invoice).providerRef,
      transactionId: linkOf(invoice).id,
    });
    await book.settle();
    expect((await expectPaidOnce(invoice)).payments).toHaveLength(1);
    expect((await events()).map(({ status }) => status)).toEqual(['applied', 'applied', 'applied']);
  });

  test('is found by the sweep when every call is lost', async () => {
    switchFaults(book, connectionId, { dropFraction: 1 });
    const invoice = await openBill(book);
    await payAtMoosyl(book, urlOf(invoice));
    book.clock.advance(4 * minute);
    await book.settle();
    const paid = await expectPaidOnce(invoice);
    expect(paid.timeline.find(({ kind }) => kind === 'payment_succeeded')?.cause.kind).toBe('sweep');
  });
});

describe('a link at Moosyl', () => {
  test.each([1, 2])('whose answer was lost is made good without a second request (%d lost)', async (lost) => {
    switchFaults(book, connectionId, { dropAnswers: lost });
    const invoice = await openBill(book);
    expect(invoice.checkouts[0]).toMatchObject({ status: 'creating', url: null });
    for (let i = 0; i < 4; i++) {
      book.clock.advance(2 * minute);
      await book.settle();
    }
    const { checkouts } = await view(invoice);
    expect(checkouts.map(({ status }) => status)).toEqual(['open']);
    expect((await events()).filter(({ type }) => type === 'payment-request-created')).toHaveLength(1);
    await payAtMoosyl(book, checkouts[0]?.url ?? '');
    await book.settle();
    await expectPaidOnce(invoice);
  });

  test('expires with its session, and the next one is a new request of its own', async () => {
    const invoice = await openBill(book);
    const first = linkOf(invoice);
    book.clock.advance(1_440 * minute);
    await book.settle();
    expect((await view(invoice)).checkouts.map(({ status }) => status)).toEqual(['expired']);
    const again = await book.call.invoices.createLink({ id: invoice.id, connectionId });
    const second = again.checkouts.find(({ status }) => status === 'open');
    expect(second?.providerRef).not.toBe(first.providerRef);
    await payAtMoosyl(book, second?.url ?? '');
    await book.settle();
    const paid = await expectPaidOnce(invoice);
    expect(paid.checkouts.map(({ status }) => status)).toEqual(['expired', 'paid']);
  });

  test('that expired is paid all the same through another session: money wins', async () => {
    const invoice = await openBill(book);
    book.clock.advance(1_440 * minute);
    await book.settle();
    const { checkoutUrl } = await api('POST', '/checkout-session', { transactionId: linkOf(invoice).id });
    await payAtMoosyl(book, checkoutUrl);
    await book.settle();
    expect((await expectPaidOnce(invoice)).checkouts.map(({ status }) => status)).toEqual(['paid']);
  });

  test('can’t be cancelled: voiding waits for its end', async () => {
    const invoice = await openBill(book);
    await expect(book.call.invoices.void({ id: invoice.id })).rejects.toThrow(/could not be cancelled yet/);
    expect(await view(invoice)).toMatchObject({ status: 'open', voidRequestedAt: book.clock.now() });
    book.clock.advance(1_439 * minute);
    await book.settle();
    expect((await view(invoice)).status).toBe('open');
    book.clock.advance(minute);
    await book.settle();
    const voided = await view(invoice);
    expect(voided.status).toBe('void');
    expect(voided.checkouts.map(({ status }) => status)).toEqual(['canceled']);
  });

  test('that is paid while its invoice waits to be void is booked, and the invoice is paid', async () => {
    const invoice = await openBill(book);
    await book.call.invoices.void({ id: invoice.id }).catch(() => {});
    await payAtMoosyl(book, urlOf(invoice));
    await book.settle();
    expect((await expectPaidOnce(invoice)).voidRequestedAt).toBeNull();
  });
});
