import { afterEach, beforeEach, expect, test } from 'bun:test';
import { sweepConnection } from '../../server/billing/sweep.ts';
import { examine } from '../../server/operations/doctor.ts';
import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { connectMoosyl, openBill, payAtMoosyl, urlOf } from '../support/moosyl-shop.ts';
import { connectPhones, pin, scripted } from '../support/phones.ts';
import { seeded } from '../support/seeded.ts';
import { switchFaults } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;

beforeEach(async () => {
  book = await openTestBook();
});

afterEach(() => book.close());

const weather: readonly SandboxFaultsInput[] = [
  { dropFraction: 0.2, duplicate: 5, reorder: true },
  { dropFraction: 0.2, delayMs: 2 * 3_600_000, reorder: true },
  { dropFraction: 1 },
  {},
];

const roundCount = 40;

/** What the payers did, by invoice: the truth that the book must come to whatever it was told. */
type Truth = Map<string, number>;

async function afterTheStorm(connectionIds: readonly string[], truth: Truth): Promise<void> {
  for (let hour = 0; hour < 30; hour++) {
    book.clock.advance(3_600_000);
    await book.settle();
  }
  for (const id of connectionIds) expect((await sweepConnection(book.deps, id)).repaired).toBe(0);
  for (const [id, paidMinor] of truth) {
    const ours = await book.call.invoices.get({ id });
    expect({ id, paid: ours.paidMinor }).toEqual({ id, paid: paidMinor });
    expect(ours.entries).toHaveLength(paidMinor > 0 ? 1 : 0);
    expect(ours.timelineIntact).toBe(true);
  }
  expect(await examine(book.deps)).toMatchObject({ healthy: true });
}

test('at Moosyl, the book comes to what the payers did, whatever its events do', async () => {
  const random = seeded(11);
  const { id } = await connectMoosyl(book);
  const truth: Truth = new Map();
  for (let round = 0; round < roundCount; round++) {
    switchFaults(book, id, weather[round % weather.length] ?? {});
    const bill: InvoiceView = await openBill(book, (1 + Math.floor(random() * 5_000)) * 100);
    const refused = random() < 0.2;
    const pays = random() < 0.8;
    if (refused) await payAtMoosyl(book, urlOf(bill), { phone: '29999999' });
    if (pays) await payAtMoosyl(book, urlOf(bill));
    truth.set(bill.id, pays ? bill.totalMinor : 0);
    if (round % 10 === 9) {
      switchFaults(book, id, { apiDown: true });
      book.clock.advance(20 * 60_000);
    }
    if (random() < 0.5) await book.settle();
  }
  switchFaults(book, id, {});
  await afterTheStorm([id], truth);
}, 120_000);

test.each(['moflay', 'daraja'] as const)(
  'at %s, the book comes to what the phones did, whatever is called back',
  async (provider) => {
    const random = seeded(23);
    const phones = await connectPhones(book, provider);
    const truth: Truth = new Map();
    for (let round = 0; round < roundCount; round++) {
      phones.faults(weather[round % weather.length] ?? {});
      const invoice = await phones.shillings(1 + Math.floor(random() * 2_000));
      const does = random();
      if (does < 0.6) {
        await phones.ask(invoice, `07123${String(10_000 + round)}`);
        phones.answer(pin, `2547123${String(10_000 + round)}`);
        truth.set(invoice.id, invoice.totalMinor);
      } else {
        // Cancelled, no money, no answer: all of them by themselves.
        const codes = [1032, 1, 1037];
        await phones.ask(invoice, scripted(codes[round % codes.length] ?? 1032));
        truth.set(invoice.id, 0);
      }
      if (random() < 0.5) await book.settle();
      book.clock.advance(5 * 60_000);
    }
    phones.faults({});
    await afterTheStorm([phones.id], truth);
  },
  120_000,
);
