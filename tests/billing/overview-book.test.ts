import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { writeSetting } from '../../db/queries/settings.ts';
import { examine } from '../../server/operations/doctor.ts';
import { awaitingMoney } from '../../shared/invoice-status.ts';
import { overviewDays } from '../../shared/overview-views.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { seeded } from '../support/seeded.ts';
import { lineOf, linkOf } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { tell } from './tell.ts';

const hourMs = 3_600_000;
const days = 40;

interface Entry {
  currency: string;
  connection: string;
  kind: 'payment' | 'refund' | 'reversal';
  amount: number;
  at: number;
}

interface Owed {
  currency: string;
  status: InvoiceView['status'];
  due: number;
  dueAt: number | null;
}

let book: TestBook;
let entries: Entry[];
let invoices: Owed[];

/** Forty days of two shops in two currencies: paid in parts, refunded, taken back, failed, void and overdue, at any hour. */
beforeAll(async () => {
  book = await openTestBook();
  const random = seeded(20_270_115);
  const among = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const shops: string[] = [];
  for (const _ of ['Riyadh', 'Jeddah'])
    shops.push((await book.call.connections.createSandbox({ provider: 'moyasar' })).id);
  await book.settle();
  const paid: { key: string; invoice: InvoiceView; connectionId: string; amount: number; back: number }[] =
    [];
  let made = 0;
  for (const end = book.clock.now() + days * 24 * hourMs; book.clock.now() < end; ) {
    book.clock.advance(Math.floor(random() * 16 * hourMs));
    const connectionId = among(shops);
    const invoice = await writeInvoice(connectionId, among(['SAR', 'USD']), 10_000 + made * 70, random());
    const key = `pay-${++made}`;
    const of = { connectionId, invoice, key };
    const luck = random();
    if (luck < 0.15) tell(book, of, { status: 'failed', method: 'mada' });
    else if (luck < 0.25) await book.call.invoices.void({ id: invoice.id });
    else if (luck < 0.85) {
      const amount = among([invoice.totalMinor, invoice.totalMinor, 4_000, invoice.totalMinor + 500]);
      tell(book, of, { status: 'paid', paidMinor: amount, method: 'mada' });
      paid.push({ ...of, amount, back: 0 });
    }
    book.clock.advance(Math.floor(random() * 9 * hourMs));
    const earlier = among(paid);
    if (earlier && random() < 0.4) {
      earlier.back += Math.floor(random() * (earlier.amount - earlier.back));
      const { amount: paidMinor, back: refundedMinor } = earlier;
      tell(book, earlier, { status: 'partially_refunded', paidMinor, refundedMinor, method: 'mada' });
    } else if (earlier && earlier.back === 0 && random() < 0.2) {
      tell(book, earlier, { status: 'voided', paidMinor: earlier.amount, voided: true, method: 'mada' });
      paid.splice(paid.indexOf(earlier), 1);
    }
  }
  const sql = book.deps.database.$client;
  // Of the other mode, on the same days: nothing of it may be seen.
  sql.exec(
    `INSERT INTO hour_totals SELECT 'live', currency, hour_at, connection_id, 7, 3, 1 FROM hour_totals`,
  );
  entries = sql
    .prepare(
      `SELECT e.currency, p.connection_id AS connection, e.kind, e.amount_minor AS amount, e.at
       FROM entries e JOIN payments p ON p.id = e.payment_id`,
    )
    .all() as Entry[];
  invoices = sql
    .prepare(`SELECT currency, status, due_minor AS due, due_at AS dueAt FROM invoices`)
    .all() as Owed[];
}, 60_000);

afterAll(() => book.close());

async function writeInvoice(connectionId: string, currency: string, minor: number, luck: number) {
  const { id } = await book.call.invoices.create({
    mode: 'test',
    currency,
    customer: { name: 'Sara Al-Otaibi' },
    lines: [lineOf(minor)],
    dueAt: luck < 0.5 ? book.clock.now() + Math.floor(luck * 20 * 24 * hourMs) : null,
    finalize: true,
  });
  await book.call.invoices.createLink({ id, connectionId });
  const view = await book.call.invoices.get({ id });
  linkOf(view);
  return view;
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const out = ({ kind }: Entry) => kind !== 'payment';

test('the story has everything in it that the figures must bear', () => {
  expect(new Set(entries.map(({ kind }) => kind)).size).toBe(3);
  expect(new Set(entries.map(({ currency }) => currency)).size).toBe(2);
  expect(new Set(entries.map(({ connection }) => connection)).size).toBe(2);
  expect(new Set(invoices.map(({ status }) => status))).toEqual(
    new Set(['open', 'paid', 'partially_paid', 'partially_refunded', 'void']),
  );
});

describe.each(['Asia/Riyadh', 'Africa/Nairobi', 'Africa/Nouakchott'])('in %s', (timeZone) => {
  const dayOf = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);

  test.each(overviewDays)('over %d days, each figure is what the ledger adds up to', async (count) => {
    writeSetting(book.deps.database, 'time_zone', timeZone);
    const { currencies } = await book.call.overview.get({ mode: 'test', days: count });
    expect(currencies.map(({ currency }) => currency).sort()).toEqual(['SAR', 'USD']);
    for (const shown of currencies) {
      const own = entries.filter(({ currency }) => currency === shown.currency);
      expect(shown.days).toHaveLength(count);
      expect(shown.days.at(-1)?.day).toBe(dayOf(book.clock.now()));
      for (const day of shown.days) {
        const booked = own.filter(({ at }) => dayOf(at) === day.day);
        const came = booked.filter((entry) => !out(entry));
        expect(day).toEqual({
          day: day.day,
          inMinor: sum(came.map(({ amount }) => amount)),
          refundedMinor: sum(booked.filter(out).map(({ amount }) => amount)),
          payments: came.length,
          parts: shown.connections.map(({ id }) =>
            sum(came.filter(({ connection }) => connection === id).map(({ amount }) => amount)),
          ),
        });
      }
      for (const name of ['inMinor', 'refundedMinor', 'payments'] as const)
        expect(shown[name]).toBe(sum(shown.days.map((day) => day[name])));
      expect(sum(shown.connections.map(({ inMinor }) => inMinor))).toBe(shown.inMinor);
    }
  });

  test('what is open and overdue is what the invoices still ask for', async () => {
    writeSetting(book.deps.database, 'time_zone', timeZone);
    const { currencies, attention } = await book.call.overview.get({ mode: 'test' });
    const isLate = ({ dueAt }: Owed) => dueAt !== null && dueAt < book.clock.now();
    for (const shown of currencies) {
      const waiting = invoices.filter(
        ({ currency, status }) => currency === shown.currency && awaitingMoney.includes(status),
      );
      expect(shown).toMatchObject({
        openMinor: sum(waiting.map(({ due }) => due)),
        openCount: waiting.length,
        overdueMinor: sum(waiting.filter(isLate).map(({ due }) => due)),
        overdueCount: waiting.filter(isLate).length,
      });
    }
    const late = sum(currencies.map(({ overdueCount }) => overdueCount));
    expect(late).toBeGreaterThan(1);
    expect(attention.find(({ kind }) => kind === 'invoices_overdue')).toMatchObject({ count: late });
  });
});

test('the figures of live mode are of live mode', async () => {
  const { currencies } = await book.call.overview.get({ mode: 'live', days: 90 });
  const sar = currencies.find(({ currency }) => currency === 'SAR');
  expect(sar).toMatchObject({ openCount: 0, tries: [] });
  expect(sar?.inMinor).toBe((sar?.payments ?? 0) * 7);
  expect(sar?.refundedMinor).toBe((sar?.payments ?? 0) * 3);
});

test('and the doctor finds the book in order', async () => {
  book.deps.database.$client.exec(`DELETE FROM hour_totals WHERE mode = 'live'`);
  expect(await examine(book.deps)).toMatchObject({ healthy: true });
});
