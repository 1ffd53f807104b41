import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { applySnapshot } from '../../server/billing/apply.ts';
import { bySystem } from '../../server/billing/timeline.ts';
import { examine } from '../../server/operations/doctor.ts';
import {
  cards,
  connectSandbox,
  linkOf,
  moyasarApi,
  openInvoice,
  paymentRefOf,
  payWith,
} from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let connectionId: string;

beforeEach(async () => {
  book = await openTestBook();
  connectionId = (await connectSandbox(book)).id;
});

afterEach(() => book.close());

describe('the main job with Moyasar', () => {
  test('a sandbox connection answers the verification of its hook by itself', async () => {
    const connection = await book.call.connections.get({ id: connectionId });
    expect(connection.hookState).toBe('verified');
    expect(connection.lastEventType).toBe('webhook_verification');
  });

  test('a paid link makes the invoice paid, once, with its story', async () => {
    const invoice = await openInvoice(book);
    expect(invoice).toMatchObject({ number: 'INV-000001', status: 'open', dueMinor: 29_000 });
    await payWith(book, invoice, cards.paid);
    await book.settle();
    const paid = await book.call.invoices.get({ id: invoice.id });
    expect(paid).toMatchObject({
      status: 'paid',
      paidMinor: 29_000,
      dueMinor: 0,
      overpaid: false,
      needsReview: false,
    });
    expect(paid.entries.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([['payment', 29_000]]);
    expect(paid.checkouts.map(({ status }) => status)).toEqual(['paid']);
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
    expect(paid.timelineIntact).toBe(true);
    const events = await book.call.events.list({ mode: 'test' });
    expect(events.rows.map(({ type, status }) => [type, status])).toEqual([
      ['payment_paid', 'applied'],
      ['webhook_verification', 'applied'],
    ]);
  });

  test('a declined card followed by a good one on the same link is paid once', async () => {
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.insufficient);
    await book.settle();
    const declined = await book.call.invoices.get({ id: invoice.id });
    expect(declined.status).toBe('open');
    expect(declined.checkouts[0]?.status).toBe('open');
    expect(declined.payments[0]).toMatchObject({ status: 'failed', failureText: 'INSUFFICIENT FUNDS' });
    await payWith(book, invoice, cards.paid);
    await book.settle();
    const paid = await book.call.invoices.get({ id: invoice.id });
    expect(paid.status).toBe('paid');
    expect(paid.payments.map(({ status }) => status)).toEqual(['failed', 'paid']);
    expect(paid.entries).toHaveLength(1);
  });

  test('refunds in several steps are booked by what they add', async () => {
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.paid);
    await book.settle();
    const api = moyasarApi(book, connectionId);
    const paymentRef = await paymentRefOf(book, connectionId, invoice);
    await api('POST', `/payments/${paymentRef}/refund`, { amount: 4_000 });
    await book.settle();
    expect(await book.call.invoices.get({ id: invoice.id })).toMatchObject({
      status: 'partially_refunded',
      refundedMinor: 4_000,
    });
    await api('POST', `/payments/${paymentRef}/refund`, { amount: 5_000 });
    await api('POST', `/payments/${paymentRef}/refund`);
    await book.settle();
    const refunded = await book.call.invoices.get({ id: invoice.id });
    expect(refunded).toMatchObject({ status: 'refunded', refundedMinor: 29_000, paidMinor: 29_000 });
    const total = refunded.entries
      .filter(({ kind }) => kind === 'refund')
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    expect(total).toBe(29_000);
  });

  test('each event five times and shuffled, with a refund between, books each movement once', async () => {
    const control = book.deps.sandbox?.controlOf(
      'moyasar',
      book.deps.connections.byId(connectionId)?.credentials ?? {},
    );
    control?.setFaults({ duplicate: 5, reorder: true });
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.paid);
    const paymentRef = await paymentRefOf(book, connectionId, invoice);
    await moyasarApi(book, connectionId)('POST', `/payments/${paymentRef}/refund`, { amount: 9_000 });
    await book.settle();
    const view = await book.call.invoices.get({ id: invoice.id });
    expect(view).toMatchObject({
      status: 'partially_refunded',
      paidMinor: 29_000,
      refundedMinor: 9_000,
      timelineIntact: true,
    });
    expect(view.entries.map(({ kind }) => kind).sort()).toEqual(['payment', 'refund']);
    const { rows } = await book.call.events.list({ mode: 'test' });
    for (const event of rows.filter(({ topic }) => topic === 'payment'))
      expect(event).toMatchObject({ arrivals: 5, status: 'applied' });
    expect(await examine(book.deps)).toMatchObject({ healthy: true });
  });

  test('an authorised payment captured for less is booked at what was captured, and flagged short', async () => {
    const control = book.deps.sandbox?.controlOf(
      'moyasar',
      book.deps.connections.byId(connectionId)?.credentials ?? {},
    );
    control?.setFaults({ manualCapture: true });
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.paid);
    await book.settle();
    const held = await book.call.invoices.get({ id: invoice.id });
    expect(held).toMatchObject({ status: 'open', paidMinor: 0 });
    expect(held.payments[0]?.status).toBe('authorized');
    const paymentRef = await paymentRefOf(book, connectionId, invoice);
    await moyasarApi(book, connectionId)('POST', `/payments/${paymentRef}/capture`, { amount: 20_000 });
    await book.settle();
    const captured = await book.call.invoices.get({ id: invoice.id });
    expect(captured).toMatchObject({
      status: 'partially_paid',
      paidMinor: 20_000,
      dueMinor: 9_000,
      needsReview: true,
    });
    expect(captured.reviews.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([['short', 9_000]]);
  });

  test('a voided payment is reversed and the invoice is open again', async () => {
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.paid);
    await book.settle();
    await moyasarApi(book, connectionId)(
      'POST',
      `/payments/${await paymentRefOf(book, connectionId, invoice)}/void`,
    );
    await book.settle();
    const voided = await book.call.invoices.get({ id: invoice.id });
    expect(voided).toMatchObject({ status: 'open', paidMinor: 0, dueMinor: 29_000, needsReview: true });
    expect(voided.entries.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['payment', 29_000],
      ['reversal', 29_000],
    ]);
  });

  test('voiding an invoice cancels its link at Moyasar first', async () => {
    const invoice = await openInvoice(book);
    const voided = await book.call.invoices.void({ id: invoice.id });
    expect(voided).toMatchObject({ status: 'void', dueMinor: 0 });
    expect(voided.checkouts[0]?.status).toBe('canceled');
    expect(
      (await moyasarApi(book, connectionId)('GET', `/invoices/${linkOf(invoice).providerRef}`)).status,
    ).toBe('canceled');
  });

  test('voiding an invoice that was paid a moment ago books the money instead', async () => {
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.paid);
    const refused = book.call.invoices.void({ id: invoice.id });
    expect(refused).rejects.toThrow(/has been paid/);
    await refused.catch(() => {});
    expect(await book.call.invoices.get({ id: invoice.id })).toMatchObject({
      status: 'paid',
      voidRequestedAt: null,
    });
  });
});

test('an older answer that arrives late brings back no money that was voided since', async () => {
  const late = await openTestBook();
  const { id } = await connectSandbox(late);
  const control = late.deps.sandbox?.controlOf('moyasar', late.deps.connections.byId(id)?.credentials ?? {});
  control?.setFaults({ manualCapture: true });
  const invoice = await openInvoice(late);
  await payWith(late, invoice, cards.paid);
  await late.settle();
  const ref = await paymentRefOf(late, id, invoice);
  const connection = late.deps.connections.byId(id);
  if (!connection) throw new Error('no connection');
  const before = await connection.client.readPayment(ref, null);
  await moyasarApi(late, id)('POST', `/payments/${ref}/void`);
  await late.settle();
  const match = { invoiceId: invoice.id, checkoutId: linkOf(invoice).id };
  const stale = { ...before, status: 'paid' as const, paidMinor: 29_000 } as NonNullable<typeof before>;
  applySnapshot(late.deps, { connection, snapshot: stale, match, cause: bySystem });
  expect(await late.call.invoices.get({ id: invoice.id })).toMatchObject({
    status: 'open',
    paidMinor: 0,
    entries: [],
  });
  await late.close();
});
