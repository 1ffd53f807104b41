import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { createCaller, testOwner } from '../../support/caller.ts';
import { cards, connectSandbox, openInvoice, payWith } from '../../support/shop.ts';
import { openTestBook, type TestBook } from '../../support/test-book.ts';

let book: TestBook;

beforeEach(async () => {
  book = await openTestBook();
  await connectSandbox(book);
});

afterEach(() => book.close());

/** A browser that somebody left open: signed in, but long ago. */
const forgotten = (id = testOwner.id) => createCaller(book.deps, { ...testOwner, id }, { provenAt: null });
const refused = { cause: { code: 'request.prove_yourself' } };

async function paid(amountMinor: number): Promise<string> {
  const invoice = await openInvoice(book, amountMinor);
  await payWith(book, invoice, cards.paid);
  await book.settle();
  return (await book.call.invoices.get({ id: invoice.id })).payments[0]?.id ?? '';
}

describe('giving money away from a forgotten browser', () => {
  test('in pieces below the limit stops where the pieces reach it, until a day has passed', async () => {
    const id = await paid(250_000);
    const { refund } = forgotten().payments;
    await refund({ id, amountMinor: 60_000 });
    await expect(refund({ id, amountMinor: 40_001 })).rejects.toMatchObject(refused);
    await refund({ id, amountMinor: 40_000 });
    await expect(refund({ id, amountMinor: 1 })).rejects.toMatchObject(refused);
    expect((await forgotten('usr_other').payments.refund({ id, amountMinor: 1 })).refundedMinor).toBe(
      100_001,
    );
    book.clock.advance(24 * 60 * 60_000);
    expect((await refund({ id, amountMinor: 1 })).refundedMinor).toBe(100_002);
  });

  test('from many payments at once counts each of them', async () => {
    const ids = [await paid(60_000), await paid(60_000), await paid(60_000)];
    const { refund } = forgotten().payments;
    const done = await Promise.allSettled(ids.map((id) => refund({ id, amountMinor: 60_000 })));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('by a void, or by a refund by hand that hides what was taken, needs the same proof', async () => {
    const id = await paid(250_000);
    const { payments } = forgotten();
    await expect(payments.void({ id })).rejects.toMatchObject(refused);
    await expect(
      payments.refundByHand({ id, amountMinor: 100_001, note: 'from the till' }),
    ).rejects.toMatchObject(refused);
    await payments.refundByHand({ id, amountMinor: 100_000, note: 'from the till' });
    await expect(payments.refund({ id, amountMinor: 1 })).rejects.toMatchObject(refused);
  });
});
