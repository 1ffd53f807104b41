import { afterAll, beforeAll, expect, test } from 'bun:test';
import fc from 'fast-check';
import { examine } from '../../server/operations/doctor.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { cards, linkOf, moyasarApi, openInvoice, payWith } from '../support/shop.ts';
import { type Called, openCalled } from './moyasar-caller.ts';

const totalMinor = 29_000;

let called: Called;
let api: ReturnType<typeof moyasarApi>;

beforeAll(async () => {
  called = await openCalled();
  api = moyasarApi(called.book, called.connectionId);
});

afterAll(() => called.book.close());

/** What a payer and a merchant may do with one link, one after the other. */
type Step =
  | { do: 'decline' }
  | { do: 'pay' }
  | { do: 'authorize' }
  | { do: 'capture'; share: number }
  | { do: 'refund'; share: number }
  | { do: 'void' };

const share = fc.integer({ min: 1, max: 100 });
const declines = fc.array(fc.constant<Step>({ do: 'decline' }), { maxLength: 2 });
const refunds = fc.array(
  share.map((share): Step => ({ do: 'refund', share })),
  { maxLength: 3 },
);
const captured = share.map((share): Step => ({ do: 'capture', share }));

const story: fc.Arbitrary<Step[]> = fc.oneof(
  fc.tuple(declines, refunds).map(([before, after]): Step[] => [...before, { do: 'pay' }, ...after]),
  declines.map((before): Step[] => [...before, { do: 'pay' }, { do: 'void' }]),
  fc
    .tuple(declines, captured, refunds)
    .map(([before, capture, after]): Step[] => [...before, { do: 'authorize' }, capture, ...after]),
  declines.map((before): Step[] => [...before, { do: 'authorize' }, { do: 'void' }]),
  declines,
);

/** Which of the events so far come now, as places in the list; the same one may come any number of times. */
const deliveries = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 12 });

test('any order, repetition and delay of a payment’s events ends in the books that its API shows', async () => {
  await fc.assert(
    fc.asyncProperty(story, deliveries, fc.boolean(), async (steps, early, settleBetween) => {
      const invoice = await openInvoice(called.book, totalMinor);
      const events: string[] = [];
      for (const [at, step] of steps.entries()) {
        await take(step, invoice);
        events.push(...(await eventsNow(invoice)));
        // Some events come while the story goes on, whatever they are about.
        for (const [when, which] of early) {
          if (when % steps.length !== at) continue;
          expect((await called.post(events[which % events.length] ?? '')).status).toBe(200);
        }
        if (settleBetween) await called.book.settle();
      }
      // All of them come at last, in the order that chance has them, each once more than needed.
      const rest = [...events, ...events].sort((a, b) =>
        Bun.hash(a + invoice.id) < Bun.hash(b + invoice.id) ? -1 : 1,
      );
      for (const body of rest) await called.post(body);
      await called.book.settle();
      await expectBooksAsTheApiHasThem(invoice);
    }),
    { numRuns: 40, seed: 20_270_115 },
  );
  expect(await examine(called.book.deps)).toMatchObject({ healthy: true });
  expect(called.count("select count(*) from events where topic = 'payment' and status <> 'applied'")).toBe(0);
}, 120_000);

async function take(step: Step, invoice: InvoiceView): Promise<void> {
  const control = called.book.deps.sandbox?.controlOf(
    'moyasar',
    called.book.deps.connections.byId(called.connectionId)?.credentials ?? {},
  );
  // The sandbox itself tells nothing: the test is the provider's mouth.
  control?.setFaults({ dropFraction: 1, manualCapture: step.do === 'authorize' });
  if (step.do === 'decline') return payWith(called.book, invoice, cards.declined);
  if (step.do === 'pay' || step.do === 'authorize') return payWith(called.book, invoice, cards.paid);
  const payment = await lastPayment(invoice);
  if (step.do === 'void') await api('POST', `/payments/${payment.id}/void`);
  if (step.do === 'capture')
    await api('POST', `/payments/${payment.id}/capture`, { amount: part(totalMinor, step.share) });
  if (step.do === 'refund') {
    const left = (payment.captured || payment.amount) - payment.refunded;
    if (left > 0) await api('POST', `/payments/${payment.id}/refund`, { amount: part(left, step.share) });
  }
}

/** Moyasar takes no less than a hundred halalas, and no more than there are. */
const part = (amount: number, percent: number) =>
  Math.min(amount, Math.max(100, Math.round((amount * percent) / 100)));

interface ApiPayment {
  id: string;
  status: string;
  amount: number;
  captured: number;
  refunded: number;
  voided_at: string | null;
}

async function paymentsOf(invoice: InvoiceView): Promise<ApiPayment[]> {
  const { payments } = await api('GET', `/invoices/${linkOf(invoice).providerRef}`);
  return payments as ApiPayment[];
}

async function lastPayment(invoice: InvoiceView): Promise<ApiPayment> {
  const last = (await paymentsOf(invoice)).at(-1);
  if (!last) throw new Error('nobody has paid through this link');
  return last;
}

/** What the provider says of the newest payment after each step, as it would tell it. */
async function eventsNow(invoice: InvoiceView): Promise<string[]> {
  const payment = await lastPayment(invoice);
  const head = { id: crypto.randomUUID(), type: `payment_${payment.status}`, secret_token: called.secret };
  return [JSON.stringify({ ...head, created_at: '2027-01-15T09:00:00Z', live: false, data: payment })];
}

async function expectBooksAsTheApiHasThem(invoice: InvoiceView): Promise<void> {
  const theirs = (await paymentsOf(invoice)).filter(
    ({ status }) => status !== 'failed' && status !== 'authorized',
  );
  const paid = theirs.filter(({ status }) => status !== 'voided');
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const ours = await called.book.call.invoices.get({ id: invoice.id });
  expect(ours.timelineIntact).toBe(true);
  expect(ours.paidMinor).toBe(sum(paid.map(({ amount, captured }) => captured || amount)));
  expect(ours.refundedMinor).toBe(sum(paid.map(({ refunded }) => refunded)));
  const entries = (kind: string) => ours.entries.filter((entry) => entry.kind === kind);
  const booked = (kind: string) => sum(entries(kind).map(({ amountMinor }) => amountMinor));
  expect(entries('payment').length).toBeLessThanOrEqual(theirs.length);
  expect(booked('payment') - booked('reversal')).toBe(ours.paidMinor);
  expect(booked('refund')).toBe(ours.refundedMinor);
}
