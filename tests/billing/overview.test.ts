import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { writeSetting } from '../../db/queries/settings.ts';
import { examine } from '../../server/operations/doctor.ts';
import type { CurrencyFigures } from '../../shared/overview-views.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { plansOf } from '../support/query-plans.ts';
import { connectSandbox, openInvoice } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { type Told, tell as tellOf } from './tell.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

let book: TestBook;
let connectionId: string;

beforeEach(async () => {
  book = await openTestBook();
  connectionId = (await connectSandbox(book)).id;
});

afterEach(() => book.close());

const tell = (invoice: InvoiceView, key: string, told: Told, createdAt = book.clock.now()) =>
  tellOf(book, { connectionId, invoice, key, createdAt }, told);

async function figures(days: 7 | 30 | 90 = 30, currency = 'SAR'): Promise<CurrencyFigures> {
  const { currencies } = await book.call.overview.get({ mode: 'test', days });
  const found = currencies.find((each) => each.currency === currency);
  if (!found) throw new Error(`no figures in ${currency}`);
  return found;
}

const daysWithMoney = (of: CurrencyFigures) =>
  of.days.filter((day) => day.inMinor > 0 || day.refundedMinor > 0);

describe('what came in', () => {
  const paid: Told = { status: 'paid', paidMinor: 29_000 };
  const partly: Told = { status: 'partially_refunded', paidMinor: 29_000, refundedMinor: 4_000 };
  const whole: Told = { status: 'refunded', paidMinor: 29_000, refundedMinor: 29_000 };

  test.each<[string, Told[], number]>([
    ['told in order', [paid, partly, whole], 29_000],
    ['told backwards', [whole, partly, paid], 29_000],
    ['told twice', [paid, paid, partly, partly], 4_000],
    ['after a failure that came late', [paid, { status: 'failed' }, partly], 4_000],
  ])('equals the ledger, %s', async (_, story, refundedMinor) => {
    const invoice = await openInvoice(book);
    for (const told of story) tell(invoice, 'pay-1', told);
    const of = await figures();
    expect(of).toMatchObject({ inMinor: 29_000, refundedMinor, payments: 1 });
    expect(of.tries).toEqual([{ provider: 'Moyasar', method: null, succeeded: 1, failed: 0 }]);
    expect(await examine(book.deps)).toMatchObject({ healthy: true });
  });

  test('stands on the day it came in, and its refund on the day it went back', async () => {
    const invoice = await openInvoice(book);
    tell(invoice, 'pay-1', paid);
    book.clock.advance(3 * dayMs);
    tell(invoice, 'pay-1', partly);
    expect(daysWithMoney(await figures())).toEqual([
      { day: '2027-01-15', inMinor: 29_000, refundedMinor: 0, payments: 1, parts: [29_000] },
      { day: '2027-01-18', inMinor: 0, refundedMinor: 4_000, payments: 0, parts: [0] },
    ]);
  });

  test.each([
    ['Asia/Riyadh', '2027-01-16'],
    ['Africa/Nouakchott', '2027-01-15'],
    ['Pacific/Auckland', '2027-01-16'],
    ['America/Los_Angeles', '2027-01-15'],
  ])('before midnight in London stands on the day of %s', async (timeZone, day) => {
    writeSetting(book.deps.database, 'time_zone', timeZone);
    book.clock.advance(12.5 * hourMs);
    tell(await openInvoice(book), 'pay-1', paid);
    const of = await figures(7);
    expect(daysWithMoney(of).map((found) => found.day)).toEqual([day]);
    expect(of.days).toHaveLength(7);
    expect(of.days.at(-1)?.day).toBe(day);
  });

  test('has every calendar day once, also where the clocks were changed', async () => {
    writeSetting(book.deps.database, 'time_zone', 'Europe/Paris');
    // 23:30 in Paris, two days after the night that had 25 hours.
    book.clock.advance(Date.UTC(2027, 10, 2, 22, 30) - book.clock.now());
    tell(await openInvoice(book), 'pay-1', paid);
    const { days } = await figures();
    expect(new Set(days.map(({ day }) => day)).size).toBe(30);
    expect(days.at(-1)?.day).toBe('2027-11-02');
    expect(days[0]?.day).toBe('2027-10-04');
  });

  test('is split by connection, the one with more first, and the parts make the day', async () => {
    const invoice = await openInvoice(book);
    tell(invoice, 'pay-1', paid);
    const second = (await book.call.connections.createSandbox({ provider: 'moyasar' })).id;
    await book.settle();
    const first = connectionId;
    const other = await book.call.invoices.createLink({
      id: (await openInvoice(book, 50_000)).id,
      connectionId: second,
    });
    connectionId = second;
    const invoices = await book.call.invoices.list({ mode: 'test', search: 'Sara' });
    const view = await book.call.invoices.get({ id: invoices.rows[0]?.id ?? '' });
    expect(other).toBeDefined();
    tell(view, 'pay-2', { status: 'paid', paidMinor: 50_000 });
    const of = await figures();
    expect(of.connections.map(({ id, inMinor }) => [id, inMinor])).toEqual([
      [second, 50_000],
      [first, 29_000],
    ]);
    expect(daysWithMoney(of)[0]).toMatchObject({ inMinor: 79_000, parts: [50_000, 29_000] });
  });

  test('is compared with a stretch of time just as long', async () => {
    const invoice = await openInvoice(book);
    tell(invoice, 'pay-1', paid);
    book.clock.advance(7 * dayMs);
    tell(await openInvoice(book, 10_000), 'pay-2', { status: 'paid', paidMinor: 10_000 });
    const week = await figures(7);
    expect(week).toMatchObject({ inMinor: 10_000, before: { inMinor: 29_000, payments: 1 } });
    expect(await figures(30)).toMatchObject({ inMinor: 39_000, before: { inMinor: 0, payments: 0 } });
  });

  test('of two currencies is never added up', async () => {
    tell(await openInvoice(book), 'pay-1', paid);
    tell(await openInvoice(book, 5_000, 'USD'), 'pay-2', { status: 'paid', paidMinor: 5_000 });
    expect((await figures()).inMinor).toBe(29_000);
    expect((await figures(30, 'USD')).inMinor).toBe(5_000);
  });
});

describe('payers’ tries', () => {
  test('are counted by provider and method, each once, whatever became of it', async () => {
    const invoice = await openInvoice(book);
    tell(invoice, 'pay-1', { status: 'initiated' });
    tell(invoice, 'pay-1', { status: 'failed', method: 'mada' });
    tell(invoice, 'pay-2', { status: 'failed', method: 'visa' });
    tell(invoice, 'pay-3', { status: 'authorized', method: 'mada' });
    tell(invoice, 'pay-3', { status: 'paid', paidMinor: 29_000, method: 'mada' });
    tell(invoice, 'pay-3', { status: 'voided', paidMinor: 29_000, voided: true, method: 'mada' });
    expect((await figures()).tries).toEqual([
      { provider: 'Moyasar', method: 'mada', succeeded: 1, failed: 1 },
      { provider: 'Moyasar', method: 'visa', succeeded: 0, failed: 1 },
    ]);
    expect(await examine(book.deps)).toMatchObject({ healthy: true });
  });

  test('that were thought to have failed count as what they were, in the hour they were made', async () => {
    const invoice = await openInvoice(book);
    const madeAt = book.clock.now() - 8 * dayMs;
    tell(invoice, 'pay-1', { status: 'failed' }, madeAt);
    expect((await figures()).tries[0]).toMatchObject({ succeeded: 0, failed: 1 });
    tell(invoice, 'pay-1', { status: 'paid', paidMinor: 29_000, method: 'mada' }, madeAt);
    expect((await figures()).tries).toEqual([
      { provider: 'Moyasar', method: 'mada', succeeded: 1, failed: 0 },
    ]);
    expect((await figures(7)).tries).toEqual([]);
    expect(await examine(book.deps)).toMatchObject({ healthy: true });
  });
});

test('what is open and overdue is added up from indexes alone', async () => {
  const ofWaiting = /from "invoices" where .*"status" in /;
  const steps = await plansOf(book, ofWaiting, () => book.call.overview.get({ mode: 'test', days: 30 }));
  expect(steps).toEqual([
    expect.stringContaining('COVERING INDEX invoices_open_totals'),
    expect.stringContaining('COVERING INDEX invoices_by_due'),
  ]);
});

describe('what needs a person', () => {
  const kinds = async (mode: 'test' | 'live' = 'test') =>
    (await book.call.overview.get({ mode })).attention.map(({ kind, subject }) => [kind, subject]);

  test('are keys that end soon and have no successor', async () => {
    const insert = (name: string, endsInDays: number, more = '') =>
      book.deps.database.$client
        .prepare(
          `INSERT INTO api_keys (id, mode, name, hash, hint, scopes, created_at, expires_at, successor_id)
           VALUES (?, 'test', ?, ?, 'abcd', '[]', 0, ?, ?)`,
        )
        .run(`key_${name}`, name, name, book.clock.now() + endsInDays * dayMs, more || null);
    insert('till', 3);
    insert('shop', 30);
    insert('old', 2, 'key_shop');
    insert('ended', -1);
    expect(await kinds()).toEqual([['key_expiring', 'till']]);
  });

  test('are mails that were given up, until they are sent again', async () => {
    const invoice = await openInvoice(book);
    const insert = (id: string, status: string, at: number) =>
      book.deps.database.$client
        .prepare(
          `INSERT INTO mails (id, mode, invoice_id, "to", language, status, cause_kind, created_at)
           VALUES (?, 'test', ?, 'sara@example.com', 'en', ?, 'system', ?)`,
        )
        .run(id, invoice.id, status, at);
    insert('eml_1', 'failed', book.clock.now());
    expect(await kinds()).toEqual([['mail_failed', invoice.number]]);
    insert('eml_2', 'sent', book.clock.now() + 1);
    expect(await kinds()).toEqual([]);
  });

  test('are invoices past their day, until they are paid: one leads to itself, several to their list', async () => {
    const overdue = async () =>
      (await book.call.overview.get({ mode: 'test' })).attention
        .filter(({ kind }) => kind === 'invoices_overdue')
        .map(({ count, target, subject, since }) => [count, target.id, subject, since]);
    const [first, second] = [await openInvoice(book), await openInvoice(book, 5_000)];
    const dueAt = book.clock.now() + dayMs;
    for (const { id } of [first, second])
      book.deps.database.$client.prepare('UPDATE invoices SET due_at = ? WHERE id = ?').run(dueAt, id);
    expect(await overdue()).toEqual([]);
    book.clock.advance(dayMs + 1);
    expect(await overdue()).toEqual([[2, null, null, null]]);
    tell(first, 'pay-1', { status: 'paid', paidMinor: 29_000 });
    expect(await overdue()).toEqual([[1, second.id, second.number, dueAt]]);
    tell(second, 'pay-2', { status: 'paid', paidMinor: 5_000 });
    expect(await overdue()).toEqual([]);
  });

  test('is a single password before real money, and never before made-up money', async () => {
    expect(await kinds('live')).toEqual([['second_factor_missing', null]]);
    expect(await kinds('test')).toEqual([]);
  });
});

describe('what just happened', () => {
  test('is told newest first, of this mode, without what another step says better', async () => {
    const invoice = await openInvoice(book);
    book.clock.advance(1_000);
    tell(invoice, 'pay-1', { status: 'paid', paidMinor: 29_000 });
    const { steps } = await book.call.overview.get({ mode: 'test' });
    expect(steps[0]).toMatchObject({
      kind: 'payment_succeeded',
      invoiceId: invoice.id,
      number: invoice.number,
      customerName: 'Sara Al-Otaibi',
    });
    expect(steps.map(({ kind }) => kind)).not.toContain('status_changed');
    expect((await book.call.overview.get({ mode: 'live' })).steps).toEqual([]);
  });
});
