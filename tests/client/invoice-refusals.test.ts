import { afterAll, beforeAll, expect, test } from 'bun:test';
import type { TRPCError } from '@trpc/server';
import {
  finalizeRefusal,
  type InvoiceRefusal,
  sendRefusal,
  voidRefusal,
} from '../../client/dashboard/pages/invoices/invoice-refusals.ts';
import { updateInvoice } from '../../db/queries/invoices.ts';
import type { DaftarError } from '../../server/errors.ts';
import type { InvoiceRow } from '../../shared/views.ts';
import { cards, connectSandbox, lineOf, openInvoice, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let rows: InvoiceRow[];

const states = ['draft', 'free draft', 'open', 'no address', 'paid', 'void', 'being voided'] as const;
type State = (typeof states)[number];
const ids = new Map<State, string>();

beforeAll(async () => {
  book = await openTestBook({
    DAFTAR_SMTP_URL: 'smtp://127.0.0.1:9',
    DAFTAR_MAIL_FROM: 'bills@noor.example',
  });
  await connectSandbox(book);
  const draft = (amountMinor: number, finalize = false) =>
    book.call.invoices.create({ mode: 'test', currency: 'SAR', lines: [lineOf(amountMinor)], finalize });
  ids.set('draft', (await draft(100)).id);
  ids.set('free draft', (await draft(0)).id);
  ids.set('no address', (await draft(100, true)).id);
  for (const state of ['open', 'paid', 'void', 'being voided'] as const)
    ids.set(state, (await openInvoice(book)).id);
  await book.settle();
  await payWith(book, await book.call.invoices.get({ id: idOf('paid') }), cards.paid);
  await book.settle();
  await book.call.invoices.void({ id: idOf('void') });
  updateInvoice(book.deps.database, idOf('being voided'), { voidRequestedAt: book.clock.now() });
  ({ rows } = await book.call.invoices.list({ mode: 'test' }));
});

afterAll(() => book.close());

const idOf = (state: State) => ids.get(state) ?? '';

function rowOf(state: State): InvoiceRow {
  const row = rows.find(({ id }) => id === idOf(state));
  if (!row) throw new Error(`no row of ${state}`);
  return row;
}

/** Asked of the server by itself, which has the last word. */
const answered = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: TRPCError) => (error.cause as DaftarError).code,
  );

/** The page says of a draft what to do about it. */
const asCode = (refusal: InvoiceRefusal | null) => (refusal === 'is_draft' ? 'invoice.not_open' : refusal);

test.each([
  ['draft', 'is_draft'],
  ['no address', 'invoice.no_email'],
  ['paid', 'invoice.not_open'],
  ['void', 'invoice.not_open'],
  ['being voided', 'invoice.being_voided'],
  ['open', null],
] as const)('of sending, the row of one that is %s foretells the answer: %p', async (state, refusal) => {
  expect(sendRefusal(rowOf(state))).toBe(refusal);
  expect(await answered(book.call.invoices.send({ id: idOf(state) }))).toBe(asCode(refusal));
});

test.each([
  ['draft', 'is_draft'],
  ['paid', 'invoice.has_money'],
  ['void', 'invoice.not_open'],
  ['open', null],
] as const)('of voiding, the row of one that is %s foretells the answer: %p', async (state, refusal) => {
  expect(voidRefusal(rowOf(state))).toBe(refusal);
  expect(await answered(book.call.invoices.void({ id: idOf(state) }))).toBe(asCode(refusal));
});

test('one that is being voided is not voided again', () => {
  expect(voidRefusal(rowOf('being voided'))).toBe('invoice.being_voided');
});

test.each([
  ['free draft', 'invoice.total_zero'],
  ['paid', 'invoice.not_draft'],
  ['draft', null],
] as const)('of finalizing, the row of one that is %s foretells the answer: %p', async (state, refusal) => {
  expect(finalizeRefusal(rowOf(state))).toBe(refusal);
  expect(await answered(book.call.invoices.finalize({ id: idOf(state) }))).toBe(asCode(refusal));
});
