import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import type { InvoiceView } from '../../shared/views.ts';
import { cards, linkOf, moyasarApi, openInvoice, paymentRefOf, payWith } from '../support/shop.ts';
import { type Called, openCalled } from './moyasar-caller.ts';

let called: Called;
let invoice: InvoiceView;

beforeEach(async () => {
  called = await openCalled();
  invoice = await openInvoice(called.book);
});

afterEach(() => called.book.close());

const hour = 3_600_000;

const faults = () =>
  called.book.deps.sandbox?.controlOf(
    'moyasar',
    called.book.deps.connections.byId(called.connectionId)?.credentials ?? {},
  );
const seen = () => called.book.call.invoices.get({ id: invoice.id });
const eventsOf = async (type: string) => (await called.book.call.events.list({ mode: 'test', type })).rows;

/** What an event of this payment says, true or not. */
const says = (type: string, paymentRef: string, more: Record<string, unknown> = {}) =>
  called.tell({
    type,
    data: {
      id: paymentRef,
      status: 'paid',
      amount: 29_000,
      currency: 'SAR',
      invoice_id: linkOf(invoice).providerRef,
    },
    ...more,
  });

describe('an event that claims more than the API shows', () => {
  test('waits with growing pauses, changes nothing, and is a person’s after a day', async () => {
    await payWith(called.book, invoice, cards.declined);
    await called.book.settle();
    const paymentRef = await paymentRefOf(called.book, called.connectionId, invoice);
    await says('payment_paid', paymentRef);
    await called.book.settle();
    const [first] = await eventsOf('payment_paid');
    expect(first).toMatchObject({ status: 'confirming', reason: 'waiting_for_provider' });

    const attempts: number[] = [];
    for (let i = 0; i < 24 * 4 - 1; i++) {
      called.book.clock.advance(hour / 4);
      await called.book.settle();
      const [event] = await eventsOf('payment_paid');
      expect(event?.status).toBe('confirming');
      attempts.push((await called.book.call.events.get({ id: event?.id ?? '' })).attempts);
    }
    expect(attempts.at(-1)).toBeGreaterThan(20);
    expect(attempts.at(-1)).toBeLessThan(60);
    called.book.clock.advance(2 * hour);
    await called.book.settle();
    const [last] = await eventsOf('payment_paid');
    expect(last).toMatchObject({ status: 'review', reason: 'unconfirmable' });
    expect(await seen()).toMatchObject({ status: 'open', paidMinor: 0, entries: [] });
  });

  test('of a payment that does not exist waits too: the API may only be behind', async () => {
    await says('payment_paid', crypto.randomUUID());
    await called.book.settle();
    expect((await eventsOf('payment_paid'))[0]).toMatchObject({
      status: 'confirming',
      reason: 'waiting_for_provider',
    });
    expect((await seen()).paidMinor).toBe(0);
  });

  test('is applied as soon as the API shows it', async () => {
    faults()?.setFaults({ dropFraction: 1, manualCapture: true });
    await payWith(called.book, invoice, cards.paid);
    const paymentRef = await paymentRefOf(called.book, called.connectionId, invoice);
    await says('payment_captured', paymentRef);
    await called.book.settle();
    expect((await eventsOf('payment_captured'))[0]?.status).toBe('confirming');
    expect((await seen()).paidMinor).toBe(0);
    await moyasarApi(called.book, called.connectionId)('POST', `/payments/${paymentRef}/capture`);
    called.book.clock.advance(hour);
    await called.book.settle();
    expect((await eventsOf('payment_captured'))[0]?.status).toBe('applied');
    expect(await seen()).toMatchObject({ status: 'paid', paidMinor: 29_000 });
  });
});

test.each(['payment_failed', 'payment_faild'])(
  '%s of a payment that was paid after all fails nothing',
  async (type) => {
    await payWith(called.book, invoice, cards.paid);
    await says(type, await paymentRefOf(called.book, called.connectionId, invoice));
    await called.book.settle();
    expect((await eventsOf(type))[0]?.status).toBe('applied');
    expect(await seen()).toMatchObject({ status: 'paid', paidMinor: 29_000 });
  },
);

test.each(['payment_failed', 'payment_faild'])(
  '%s of a declined card is written into the story',
  async (type) => {
    faults()?.setFaults({ dropFraction: 1 });
    await payWith(called.book, invoice, cards.declined);
    await says(type, await paymentRefOf(called.book, called.connectionId, invoice));
    await called.book.settle();
    expect((await eventsOf(type))[0]?.status).toBe('applied');
    const view = await seen();
    expect(view.status).toBe('open');
    expect(view.timeline.map(({ kind }) => kind)).toContain('payment_failed');
  },
);

test('with the API down for hours, what was paid meanwhile is booked when it is back', async () => {
  await payWith(called.book, invoice, cards.paid);
  const paymentRef = await paymentRefOf(called.book, called.connectionId, invoice);
  faults()?.setFaults({ apiDown: true, dropFraction: 1 });
  await says('payment_paid', paymentRef);
  for (let i = 0; i < 5; i++) {
    await called.book.settle();
    expect((await eventsOf('payment_paid')).map(({ status, reason }) => [status, reason])).toContainEqual([
      'confirming',
      'provider_unreachable',
    ]);
    called.book.clock.advance(hour);
  }
  expect((await seen()).paidMinor).toBe(0);
  faults()?.setFaults({});
  for (let i = 0; i < 3; i++) {
    called.book.clock.advance(hour);
    await called.book.settle();
  }
  expect((await eventsOf('payment_paid')).every(({ status }) => status === 'applied')).toBe(true);
  const view = await seen();
  expect(view).toMatchObject({ status: 'paid', paidMinor: 29_000 });
  expect(view.entries).toHaveLength(1);
});

describe('a live event at a test connection', () => {
  test('that names nothing of ours is ignored', async () => {
    await called.tell({ live: true });
    await called.book.settle();
    expect((await eventsOf('payment_paid'))[0]).toMatchObject({ status: 'ignored', reason: 'other_mode' });
  });

  test('that names an invoice of ours is a person’s, and pays nothing', async () => {
    faults()?.setFaults({ dropFraction: 1 });
    await payWith(called.book, invoice, cards.paid);
    await says('payment_paid', await paymentRefOf(called.book, called.connectionId, invoice), { live: true });
    await called.book.settle();
    expect((await eventsOf('payment_paid'))[0]).toMatchObject({ status: 'review', reason: 'other_mode' });
    expect((await seen()).paidMinor).toBe(0);
  });
});

test('a type nobody knows is answered 200, kept, and ignored with the reason', async () => {
  const answer = await called.tell({ type: 'card_danced', data: { anything: [1, 2] } });
  expect(answer.status).toBe(200);
  await called.book.settle();
  expect((await eventsOf('card_danced'))[0]).toMatchObject({ status: 'ignored', reason: 'type_not_used' });
});
