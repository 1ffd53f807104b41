import { afterEach, beforeEach, expect, test } from 'bun:test';
import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';
import { cards, connectSandbox, moyasarApi, openInvoice, payWith, switchFaults } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let connectionId: string;

beforeEach(async () => {
  book = await openTestBook();
  connectionId = (await connectSandbox(book)).id;
});

afterEach(() => book.close());

const desk = () => book.call.reviews.desk({ mode: 'test' });

const setFaults = (faults: SandboxFaultsInput) => switchFaults(book, connectionId, faults);

async function paidElsewhere(amount: number, currency = 'SAR'): Promise<void> {
  await moyasarApi(book, connectionId)('POST', '/payments', {
    amount,
    currency,
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
  await book.settle();
}

test('a second payment is on the desk, and giving the difference back closes it', async () => {
  const other = await connectSandbox(book);
  const invoice = await openInvoice(book);
  const one = await book.call.invoices.createLink({ id: invoice.id, connectionId });
  const both = await book.call.invoices.createLink({ id: invoice.id, connectionId: other.id });
  await payWith(book, one, cards.paid);
  await payWith(book, { ...both, checkouts: both.checkouts.slice(1) }, cards.paid);
  await book.settle();
  const [item] = (await desk()).items;
  expect(item).toMatchObject({
    source: 'money',
    kind: 'second_payment',
    amountMinor: 29_000,
    canRefund: true,
  });
  await book.call.reviews.refundDifference({ id: item?.id ?? '' });
  await book.settle();
  expect((await desk()).items).toEqual([]);
  expect(await book.call.invoices.get({ id: invoice.id })).toMatchObject({
    status: 'paid',
    overpaid: false,
    needsReview: false,
  });
});

test('a short payment that a person accepts leaves the desk, with the note on the timeline', async () => {
  setFaults({ manualCapture: true });
  const invoice = await openInvoice(book);
  await payWith(book, invoice, cards.paid);
  await book.settle();
  const { payments } = await book.call.invoices.get({ id: invoice.id });
  await book.call.payments.capture({ id: payments[0]?.id ?? '', amountMinor: 20_000 });
  const [item] = (await desk()).items;
  expect(item).toMatchObject({ kind: 'short', amountMinor: 9_000 });
  await book.call.reviews.accept({ id: item?.id ?? '', note: 'agreed by phone' });
  expect((await desk()).items).toEqual([]);
  const after = await book.call.invoices.get({ id: invoice.id });
  expect(after.needsReview).toBe(false);
  expect(after.timeline.at(-1)).toMatchObject({ kind: 'review_closed', facts: { note: 'agreed by phone' } });
  expect(book.call.reviews.accept({ id: item?.id ?? '', note: 'again' })).rejects.toThrow(/Nothing is open/);
});

test('what a person has settled does not come back with the next refund', async () => {
  setFaults({ manualCapture: true });
  const invoice = await openInvoice(book);
  await payWith(book, invoice, cards.paid);
  await book.settle();
  const [payment] = (await book.call.invoices.get({ id: invoice.id })).payments;
  await book.call.payments.capture({ id: payment?.id ?? '', amountMinor: 20_000 });
  const [item] = (await desk()).items;
  await book.call.reviews.accept({ id: item?.id ?? '', note: 'agreed by phone' });
  await book.call.payments.refund({ id: payment?.id ?? '', amountMinor: 1_000 });
  await book.settle();
  expect(await book.call.invoices.get({ id: invoice.id })).toMatchObject({ refundedMinor: 1_000 });
  expect((await desk()).items).toEqual([]);
});

test('a payment that is not ours stands apart, and can be matched by hand', async () => {
  const invoice = await openInvoice(book);
  await paidElsewhere(29_000);
  const { items, notOurs } = await desk();
  expect(items).toEqual([]);
  expect(notOurs.map(({ type, reason }) => [type, reason])).toEqual([['payment_paid', 'not_ours']]);
  await book.call.reviews.matchEvent({ id: notOurs[0]?.id ?? '', invoiceId: invoice.id });
  expect(await book.call.invoices.get({ id: invoice.id })).toMatchObject({
    status: 'paid',
    paidMinor: 29_000,
  });
  expect((await desk()).notOurs).toEqual([]);
});

test('money in another currency can’t be matched, and says why', async () => {
  const invoice = await openInvoice(book);
  await paidElsewhere(29_000, 'USD');
  const [event] = (await desk()).notOurs;
  await expect(book.call.reviews.matchEvent({ id: event?.id ?? '', invoiceId: invoice.id })).rejects.toThrow(
    /USD/,
  );
  expect(await book.call.invoices.get({ id: invoice.id })).toMatchObject({ status: 'open', paidMinor: 0 });
});

test('an event that could not be confirmed for a day waits on the desk, and a replay settles it', async () => {
  const invoice = await openInvoice(book);
  await payWith(book, invoice, cards.paid);
  const client = book.deps.connections.byId(connectionId)?.client;
  const readPayment = client?.readPayment;
  if (client) Object.assign(client, { readPayment: async () => null, changes: null });
  for (let hour = 0; hour < 30; hour++) {
    await book.settle();
    book.clock.advance(3_600_000);
  }
  const [item] = (await desk()).items;
  expect(item).toMatchObject({ source: 'event', kind: 'unconfirmable' });
  if (client) Object.assign(client, { readPayment });
  expect(await book.call.events.replayAll({ mode: 'test', status: 'review' })).toEqual({ replayed: 1 });
  await book.settle();
  expect((await desk()).items).toEqual([]);
  expect(await book.call.invoices.get({ id: invoice.id })).toMatchObject({ status: 'paid' });
});

test('an event set aside leaves the desk with its note, and a replay brings it back', async () => {
  const { id } = await connectSandbox(book);
  expect(id).toBeDefined();
  const invoice = await openInvoice(book);
  const link = await book.call.invoices.createLink({ id: invoice.id, connectionId });
  await payWith(book, link, cards.paid);
  const client = book.deps.connections.byId(connectionId)?.client;
  if (client) {
    const real = client.readPayment;
    Object.assign(client, {
      readPayment: async (ref: string) => {
        const snapshot = await real(ref, null);
        return snapshot && { ...snapshot, status: null, providerStatus: 'settled_sideways' };
      },
    });
  }
  await book.settle();
  const [item] = (await desk()).items;
  expect(item).toMatchObject({ source: 'event', kind: 'unlisted_status' });
  await book.call.reviews.setAside({ id: item?.id ?? '', note: 'asked Moyasar' });
  expect((await desk()).items).toEqual([]);
  await book.call.events.replay({ id: item?.id ?? '' });
  await book.settle();
  expect((await desk()).items).toHaveLength(1);
});

test('the desk shows the oldest of a long queue, and says how long it is', async () => {
  await paidElsewhere(29_000);
  const { $client } = book.deps.database;
  $client.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 250)
    INSERT INTO events (id, connection_id, mode, dedup_key, type, topic, status, reason, first_arrival_id, received_at)
    SELECT 'evt_' || i, connection_id, mode, 'key ' || i, type, topic, 'review', 'unparsable', first_arrival_id, i
    FROM n, (SELECT * FROM events WHERE type = 'payment_paid' LIMIT 1)`);
  const { items, waiting } = await desk();
  expect(waiting).toBe(250);
  expect(items.map(({ at }) => at)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
});
