import { afterEach, beforeEach, expect, test } from 'bun:test';
import { sweepConnection } from '../../server/billing/sweep.ts';
import { examine } from '../../server/operations/doctor.ts';
import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { seeded } from '../support/seeded.ts';
import { cards, connectSandbox, linkOf, moyasarApi, openInvoice, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let connectionId: string;

beforeEach(async () => {
  book = await openTestBook();
  connectionId = (await connectSandbox(book)).id;
});

afterEach(() => book.close());

const invoiceCount = 150;

test('whatever happens to the events, after a sweep the book equals the provider’s own', async () => {
  const random = seeded(7);
  const credentials = book.deps.connections.byId(connectionId)?.credentials ?? {};
  const control = book.deps.sandbox?.controlOf('moyasar', credentials);
  const api = moyasarApi(book, connectionId);
  const weather: SandboxFaultsInput[] = [
    { dropFraction: 0.2, duplicate: 5, reorder: true },
    { dropFraction: 0.2, delayMs: 3 * 3_600_000, duplicate: 2, reorder: true },
    { dropFraction: 0.2, wrongAmountMinor: 12_345 },
    {},
  ];
  const invoices: InvoiceView[] = [];
  for (let i = 0; i < invoiceCount; i++) {
    control?.setFaults(weather[Math.floor(i / 10) % weather.length] ?? {});
    const invoice = await openInvoice(book, 1_000 + Math.floor(random() * 90_000));
    invoices.push(invoice);
    if (random() < 0.3) await payWith(book, invoice, cards.insufficient);
    if (random() < 0.85) await payWith(book, invoice, cards.paid);
    const paid = (
      (await api('GET', `/invoices/${linkOf(invoice).providerRef}`)).payments as {
        id: string;
        status: string;
        amount: number;
      }[]
    ).find(({ status }) => status === 'paid');
    for (let left = paid?.amount ?? 0, step = 0; paid && step < 3 && random() < 0.4; step++) {
      const amount = Math.max(1, Math.floor(left * random()));
      left -= amount;
      await api('POST', `/payments/${paid.id}/refund`, { amount });
    }
    if (i % 25 === 24) {
      control?.setFaults({ apiDown: true, dropFraction: 0.2 });
      await book.settle();
      book.clock.advance(40 * 60_000);
    }
    if (random() < 0.5) await book.settle();
    book.clock.advance(Math.floor(random() * 600_000));
  }

  control?.setFaults({});
  for (let hour = 0; hour < 8; hour++) {
    book.clock.advance(3_600_000);
    await book.settle();
  }
  const report = await sweepConnection(book.deps, connectionId);
  expect(report.repaired).toBe(0);

  let foundBySweep = 0;
  for (const { id } of invoices) {
    const ours = await book.call.invoices.get({ id });
    const { payments } = (await api('GET', `/invoices/${linkOf(ours).providerRef}`)) as {
      payments: { status: string; amount: number; refunded: number }[];
    };
    const theirs = payments.filter(({ status }) => status === 'paid' || status === 'refunded');
    const paidMinor = theirs.reduce((sum, { amount }) => sum + amount, 0);
    const refundedMinor = theirs.reduce((sum, { refunded }) => sum + refunded, 0);
    expect({ id, paid: ours.paidMinor, refunded: ours.refundedMinor }).toEqual({
      id,
      paid: paidMinor,
      refunded: refundedMinor,
    });
    expect(ours.entries.filter(({ kind }) => kind === 'payment')).toHaveLength(theirs.length);
    expect(ours.timelineIntact).toBe(true);
    foundBySweep += ours.timeline.filter(
      ({ cause, kind }) => cause.kind === 'sweep' && kind.startsWith('payment_'),
    ).length;
  }
  expect(foundBySweep).toBeGreaterThan(0);
  expect(await examine(book.deps)).toMatchObject({ healthy: true });
}, 120_000);
