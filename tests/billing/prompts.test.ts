import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import type { Store } from '../../db/client.ts';
import { updateCheckout } from '../../db/queries/checkouts.ts';
import { requestCheckout } from '../../server/billing/checkout-request.ts';
import { hookUrlOf } from '../../server/billing/connection-hook.ts';
import { requireConnection } from '../../server/billing/connections.ts';
import { requireInvoice } from '../../server/billing/invoices.ts';
import { bySystem } from '../../server/billing/timeline.ts';
import { connectPhones, type PhoneProvider, type Phones, phones, pin, scripted } from '../support/phones.ts';
import { lineOf } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

const minute = 60_000;

for (const provider of ['moflay', 'daraja'] satisfies PhoneProvider[]) {
  describe(`a prompt through ${provider}`, () => {
    let book: TestBook;
    let shop: Phones;

    beforeEach(async () => {
      book = await openTestBook();
      shop = await connectPhones(book, provider);
    });

    afterEach(() => book.close());

    const read = (id: string) => book.call.invoices.get({ id });

    /** What is committed before the provider hears of it. */
    const wish = (tx: Store, invoiceId: string) => {
      const asked = { connectionId: shop.id, kind: 'prompt', phone: '+254712345678' } as const;
      return requestCheckout(book.deps, tx, requireInvoice(tx, invoiceId), asked, bySystem);
    };

    test('that is answered makes the invoice paid, once, with its receipt and its story', async () => {
      const invoice = await shop.shillings(1_250);
      const asked = await shop.ask(invoice);
      expect(asked.checkouts).toMatchObject([{ status: 'open', kind: 'prompt', phone: '+254712345678' }]);
      expect(shop.waiting()).toMatchObject([
        { amount_minor: 125_000, msisdn: '254712345678', account: 'INV000001' },
      ]);
      shop.answer(pin);
      await book.settle();
      const paid = await read(invoice.id);
      expect(paid).toMatchObject({
        status: 'paid',
        paidMinor: 125_000,
        dueMinor: 0,
        needsReview: false,
        timelineIntact: true,
      });
      expect(paid.checkouts.map(({ status }) => status)).toEqual(['paid']);
      expect(paid.entries.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
        ['payment', 125_000],
      ]);
      expect(paid.payments[0]?.receipt).toMatch(/^S[A-Z0-9]{9}$/);
      expect(paid.timeline.map(({ kind }) => kind).slice(3)).toEqual([
        'prompt_requested',
        'prompt_sent',
        'payment_succeeded',
        'status_changed',
        'prompt_paid',
      ]);
      const { rows } = await book.call.events.list({ mode: 'test' });
      expect(rows.map(({ status, arrivals }) => [status, arrivals])).toEqual([['applied', 1]]);
    });

    test('told five times over and late is booked once', async () => {
      shop.faults({ duplicate: 5, delayMs: 30_000 });
      const invoice = await shop.shillings(10);
      await shop.ask(invoice);
      shop.answer(pin);
      await shop.later(45_000);
      const paid = await read(invoice.id);
      expect(paid).toMatchObject({ status: 'paid', paidMinor: 1_000 });
      expect(paid.entries).toHaveLength(1);
      const { rows } = await book.call.events.list({ mode: 'test' });
      expect(rows).toMatchObject([{ arrivals: 5, status: 'applied' }]);
    });

    test('whose event is lost is found by asking, without an event', async () => {
      shop.faults({ dropNext: 1 });
      const invoice = await shop.shillings(10);
      await shop.ask(invoice);
      shop.answer(pin);
      await book.settle();
      expect((await read(invoice.id)).status).toBe('open');
      await shop.later(minute);
      const paid = await read(invoice.id);
      expect(paid.status).toBe('paid');
      expect(paid.timeline.find(({ kind }) => kind === 'payment_succeeded')?.cause.kind).toBe('sweep');
    });

    test.each([
      [1032, 'canceled', 'canceled_by_payer'],
      [1, 'failed', 'insufficient_funds'],
      [2001, 'failed', 'wrong_pin'],
      [1037, provider === 'daraja' ? 'expired' : 'failed', 'phone_unreachable'],
      [1019, provider === 'daraja' ? 'expired' : 'failed', 'timed_out'],
      [4, 'failed', 'daily_limit'],
      [17, 'failed', 'same_amount_too_soon'],
    ] as const)(
      'that ends with %i leaves the invoice open, the checkout %s, and says %s',
      async (code, status, reason) => {
        const invoice = await shop.shillings(10);
        await shop.ask(invoice, scripted(code));
        await shop.later(61_000);
        const ended = await read(invoice.id);
        expect(ended).toMatchObject({ status: 'open', paidMinor: 0, entries: [], needsReview: false });
        expect(ended.checkouts).toMatchObject([{ status, failure: { code: reason } }]);
        expect(ended.payments).toMatchObject([{ failure: reason, paidMinor: 0 }]);
        const story = ended.timeline.find(({ kind }) => kind === 'prompt_ended');
        expect(story?.facts).toMatchObject({ reason, phone: `+25470000${String(code).padStart(4, '0')}` });
      },
    );

    test('may follow on the same phone only after two minutes, on another one at once', async () => {
      const invoice = await shop.shillings(10);
      await shop.ask(invoice);
      const askedAt = book.clock.now();
      shop.answer('cancel');
      await book.settle();
      const refused = await shop.ask(invoice).catch((error: unknown) => error);
      expect(refused).toMatchObject({
        cause: { code: 'checkout.prompt_waiting', facts: { retryAt: askedAt + 120_000, waiting: false } },
      });
      const both = await shop.ask(invoice, phones.brian);
      expect(both.checkouts.map(({ status }) => status)).toEqual(['canceled', 'open']);
      shop.answer('cancel');
      await shop.later(120_000);
      const thrice = await shop.ask(invoice);
      expect(thrice.checkouts.map(({ status }) => status)).toEqual(['canceled', 'canceled', 'open']);
      shop.answer(pin);
      await book.settle();
      expect((await read(invoice.id)).status).toBe('paid');
    });

    test('still on the screen keeps a second one away from that phone', async () => {
      const invoice = await shop.shillings(10);
      await shop.ask(invoice);
      const refused = await shop.ask(invoice).catch((error: unknown) => error);
      expect(refused).toMatchObject({ cause: { facts: { waiting: true } } });
      expect(shop.waiting()).toHaveLength(1);
    });

    test('paid on two phones is booked twice, and a person is asked to look', async () => {
      const invoice = await shop.shillings(10);
      await shop.ask(invoice);
      await shop.ask(invoice, phones.brian);
      shop.answer(pin, '254712345678');
      shop.answer(pin, '254722000111');
      await book.settle();
      const paid = await read(invoice.id);
      expect(paid).toMatchObject({ status: 'paid', paidMinor: 2_000, overpaid: true, needsReview: true });
      expect(paid.reviews.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
        ['second_payment', 1_000],
      ]);
      expect(paid.checkouts.map(({ status }) => status)).toEqual(['paid', 'paid']);
    });

    test('refused for an impossible number, currency or amount before anything is sent', async () => {
      const invoice = await shop.shillings(10);
      await expect(shop.ask(invoice, '12345')).rejects.toThrow(/mobile number/);
      await expect(shop.ask(invoice, '+966500000000')).rejects.toThrow(/mobile number/);
      const cents = { mode: 'test' as const, currency: 'KES', lines: [lineOf(1_050)], finalize: true };
      await expect(book.call.invoices.create(cents)).rejects.toThrow(/whole shillings/);
      expect(shop.waiting()).toHaveLength(0);
      expect((await read(invoice.id)).checkouts).toHaveLength(0);
    });

    test('whose answer was lost is in doubt, never sent again, and paid all the same', async () => {
      shop.faults({ dropAnswers: 1 });
      const invoice = await shop.shillings(10);
      const lost = await shop.ask(invoice);
      expect(lost.checkouts).toMatchObject([
        { status: 'unknown', providerRef: null, failure: { code: 'provider.unreachable' } },
      ]);
      expect(lost.timeline.at(-1)?.kind).toBe('prompt_unanswered');
      expect(shop.waiting()).toHaveLength(1);
      shop.answer(pin);
      await book.settle();
      const paid = await read(invoice.id);
      expect(paid).toMatchObject({ status: 'paid', paidMinor: 1_000, needsReview: false });
      expect(paid.checkouts).toMatchObject([{ status: 'paid', failure: null }]);
      expect(paid.checkouts[0]?.providerRef).toBe(paid.payments[0]?.providerRef ?? '');
    });

    test('whose answer was lost and which nobody answers ends, and the phone was asked once', async () => {
      shop.faults({ dropAnswers: 1, dropNext: 10 });
      const invoice = await shop.shillings(10);
      await shop.ask(invoice);
      for (let i = 0; i < 40; i++) await shop.later(minute);
      const ended = await read(invoice.id);
      expect(ended).toMatchObject({ status: 'open', paidMinor: 0 });
      expect(['failed', 'expired']).toContain(ended.checkouts[0]?.status ?? '');
      expect(ended.checkouts[0]).toMatchObject({
        failure: { code: provider === 'daraja' ? 'no_answer' : 'phone_unreachable' },
      });
      const asked = await shop.ask(invoice);
      expect(asked.checkouts).toHaveLength(2);
    });

    test('refused by the provider has surely not been sent, and may be sent again at once', async () => {
      shop.faults({ apiBusyNext: 1 });
      const invoice = await shop.shillings(10);
      const refused = await shop.ask(invoice);
      expect(refused.checkouts).toMatchObject([{ status: 'failed', failure: { code: 'not_sent' } }]);
      expect(shop.waiting()).toHaveLength(0);
      const again = await shop.ask(invoice);
      expect(again.checkouts.map(({ status }) => status)).toEqual(['failed', 'open']);
    });

    test('cut off by a crash before it was sent is not sent later', async () => {
      const invoice = await shop.shillings(10);
      book.deps.database.transaction((tx) => wish(tx, invoice.id));
      await book.reopen();
      await book.settle();
      const { checkouts } = await read(invoice.id);
      expect(checkouts).toMatchObject([{ status: 'failed', failure: { code: 'not_sent' } }]);
      expect(shop.waiting()).toHaveLength(0);
    });

    test('cut off by a crash after it was sent is in doubt, never sent again, and paid all the same', async () => {
      const invoice = await shop.shillings(10);
      const checkout = book.deps.database.transaction((tx) => wish(tx, invoice.id));
      updateCheckout(book.deps.database, checkout.id, { sentAt: book.clock.now(), attempts: 1 });
      const connection = requireConnection(book.deps, shop.id);
      await connection.client.prompts?.send({
        reference: checkout.id,
        invoiceId: invoice.id,
        invoiceNumber: invoice.number ?? '',
        amountMinor: checkout.amountMinor,
        currency: 'KES',
        phone: '+254712345678',
        callbackUrl: `${hookUrlOf(book.deps, connection.record)}/${checkout.callbackToken}`,
      });
      await book.reopen();
      await shop.later(25_000);
      const after = await read(invoice.id);
      // Moflay lists it; Daraja can't, so there the callback must tell.
      expect(after.checkouts).toMatchObject([{ status: provider === 'moflay' ? 'open' : 'unknown' }]);
      expect(shop.waiting()).toHaveLength(1);
      shop.answer(pin);
      await book.settle();
      expect(await read(invoice.id)).toMatchObject({ status: 'paid', checkouts: [{ status: 'paid' }] });
    });

    test('never leaves the worker running in circles while it is being sent', async () => {
      shop.faults({ apiSlowMs: 60 });
      const invoice = await shop.shillings(10);
      const sending = shop.ask(invoice);
      await Bun.sleep(5);
      const [checkout] = (await read(invoice.id)).checkouts;
      expect(checkout?.nextAttemptAt ?? 0).toBeGreaterThan(book.clock.now());
      await sending;
    });

    test('an invoice is voided only after its prompt has ended', async () => {
      const invoice = await shop.shillings(10);
      await shop.ask(invoice);
      await expect(book.call.invoices.void({ id: invoice.id })).rejects.toThrow(/phone still shows/);
      expect(await read(invoice.id)).toMatchObject({ status: 'open' });
      const [row] = (await book.call.invoices.list({ mode: 'test' })).rows;
      expect(row).toMatchObject({ id: invoice.id, voidRequestedAt: book.clock.now() });
      await expect(shop.ask(invoice, phones.brian)).rejects.toThrow(/being voided/);
      shop.answer('cancel');
      await book.settle();
      expect(await read(invoice.id)).toMatchObject({ status: 'void', checkouts: [{ status: 'canceled' }] });
    });

    test('an invoice is voided after its prompt ended without a word', async () => {
      shop.faults({ dropNext: 5 });
      const invoice = await shop.shillings(10);
      await shop.ask(invoice);
      await book.call.invoices.void({ id: invoice.id }).catch(() => null);
      await shop.later(61_000);
      await shop.later(minute);
      expect((await read(invoice.id)).status).toBe('void');
    });

    test('paid while the invoice is being voided keeps the invoice, and its money', async () => {
      const invoice = await shop.shillings(10);
      await shop.ask(invoice);
      await book.call.invoices.void({ id: invoice.id }).catch(() => null);
      shop.answer(pin);
      await book.settle();
      expect(await read(invoice.id)).toMatchObject({
        status: 'paid',
        voidRequestedAt: null,
        paidMinor: 1_000,
      });
    });

    test('ends in the books although the provider could not be reached for days', async () => {
      shop.faults({ dropNext: 5 });
      const invoice = await shop.shillings(10);
      await shop.ask(invoice);
      shop.faults({ apiDown: true, dropNext: 5 });
      for (let i = 0; i < 60; i++) await shop.later(60 * minute);
      expect((await read(invoice.id)).checkouts[0]?.status).toBe('open');
      shop.faults({});
      for (let i = 0; i < 3; i++) await shop.later(60 * minute);
      expect(['failed', 'expired']).toContain((await read(invoice.id)).checkouts[0]?.status ?? '');
    });

    test('that the provider never brings to an end is given up, and money that still comes is booked', async () => {
      const invoice = await shop.shillings(10);
      await shop.ask(invoice, scripted(4999));
      for (let i = 0; i < 30; i++) await shop.later(60 * minute);
      expect((await read(invoice.id)).checkouts).toMatchObject([
        { status: 'expired', failure: { code: 'no_answer' } },
      ]);
      shop.answer(pin);
      await book.settle();
      expect(await read(invoice.id)).toMatchObject({
        status: 'paid',
        checkouts: [{ status: 'paid', failure: null }],
      });
    });
  });
}
