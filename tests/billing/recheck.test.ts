import { afterEach, beforeEach, expect, test } from 'bun:test';
import { cards, connectSandbox, openInvoice, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;

beforeEach(async () => {
  book = await openTestBook();
});

afterEach(() => book.close());

test('after an hour with a wrong hook secret, correcting it takes in every event of that hour, none twice', async () => {
  const { id } = await connectSandbox(book);
  const secret = book.deps.connections.byId(id)?.credentials.webhookSecret ?? '';
  await book.call.connections.updateCredentials({
    id,
    credentials: { webhookSecret: 'a-wrong-secret-by-mistake' },
  });
  const invoices = [];
  for (let i = 0; i < 5; i++) {
    const invoice = await openInvoice(book, 10_000 + i);
    invoices.push(invoice);
    await payWith(book, invoice, cards.paid);
    for (let retry = 0; retry < 3; retry++) {
      await book.settle();
      book.clock.advance(60_000);
    }
  }
  const refused = await book.call.refusals.list({ connectionId: id });
  expect(refused.rows.map(({ reason }) => reason)).toEqual(Array(5).fill('secret_wrong'));

  await book.call.connections.updateCredentials({ id, credentials: { webhookSecret: secret } });
  const report = await book.call.refusals.recheck({ id });
  expect(report).toEqual({ checked: 5, taken: 5, stillRefused: 0 });
  await book.settle();
  book.clock.advance(12_000_000);
  await book.settle();

  for (const { id: invoiceId } of invoices) {
    const paid = await book.call.invoices.get({ id: invoiceId });
    expect(paid.status).toBe('paid');
    expect(paid.entries).toHaveLength(1);
  }
  const { rows } = await book.call.events.list({ mode: 'test', type: 'payment_paid' });
  expect(rows.map(({ status }) => status)).toEqual(Array(5).fill('applied'));
  expect((await book.call.refusals.list({ connectionId: id })).rows).toEqual([]);
});

test('what still fails its proof stays refused, and stays held', async () => {
  const { id } = await connectSandbox(book);
  await book.call.connections.updateCredentials({
    id,
    credentials: { webhookSecret: 'a-wrong-secret-by-mistake' },
  });
  const invoice = await openInvoice(book);
  await payWith(book, invoice, cards.paid);
  await book.settle();
  expect(await book.call.refusals.recheck({ id })).toEqual({ checked: 1, taken: 0, stillRefused: 1 });
  expect((await book.call.refusals.list({ connectionId: id })).rows).toHaveLength(1);
});
