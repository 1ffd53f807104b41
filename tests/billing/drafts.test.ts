import { afterAll, beforeAll, expect, test } from 'bun:test';
import { lineOf } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;

beforeAll(async () => {
  book = await openTestBook();
});

afterAll(() => book.close());

const draft = (amountMinor: number) => ({ currency: 'SAR', lines: [lineOf(amountMinor)] });

test('of two who edit one draft, the second overwrites nothing that they have not seen', async () => {
  const { id, updatedAt } = await book.call.invoices.create({ mode: 'test', ...draft(1_000) });
  // Both within the millisecond in which it was made.
  const first = await book.call.invoices.update({ id, seenUpdatedAt: updatedAt, ...draft(2_000) });
  const second = book.call.invoices.update({ id, seenUpdatedAt: updatedAt, ...draft(3_000) });
  await expect(second).rejects.toThrow(/changed/);
  expect(await book.call.invoices.get({ id })).toMatchObject({ totalMinor: 2_000 });

  await book.call.invoices.update({ id, seenUpdatedAt: first.updatedAt, ...draft(3_000) });
  expect(await book.call.invoices.get({ id })).toMatchObject({ totalMinor: 3_000 });
});

test('whoever does not tell what they have seen replaces the draft as it is', async () => {
  const { id } = await book.call.invoices.create({ mode: 'test', ...draft(1_000) });
  await book.call.invoices.update({ id, ...draft(2_000) });
  await book.call.invoices.update({ id, ...draft(3_000) });
  expect(await book.call.invoices.get({ id })).toMatchObject({ totalMinor: 3_000 });
});
