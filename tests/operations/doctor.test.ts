import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '../../db/client.ts';
import type { CheckName } from '../../server/operations/doctor/check.ts';
import { checkDatabase } from '../../server/operations/doctor/checks.ts';
import { examine } from '../../server/operations/doctor.ts';
import { cards, connectSandbox, moyasarApi, openInvoice, paymentRefOf, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let copy = '';
let copies = 0;

/** A book in which everything has happened that can happen so far. */
beforeAll(async () => {
  book = await openTestBook();
  const { id } = await connectSandbox(book);
  const api = moyasarApi(book, id);
  const refunded = await openInvoice(book, 29_000);
  await payWith(book, refunded, cards.paid);
  await book.settle();
  await api('POST', `/payments/${await paymentRefOf(book, id, refunded)}/refund`, { amount: 4_000 });
  await book.settle();
  const declined = await openInvoice(book, 12_500, 'KWD');
  await payWith(book, declined, cards.declined);
  await payWith(book, declined, cards.paid);
  await book.settle();
  const voided = await openInvoice(book, 700);
  await book.call.invoices.void({ id: voided.id });
  await openInvoice(book, 5_500);
  await book.settle();
});

afterAll(() => book.close());

/** A copy of the healthy book into which one thing is broken with plain SQL. */
function broken(statement: string): Record<CheckName, number> {
  book.deps.database.$client.pragma('wal_checkpoint(TRUNCATE)');
  copy = join(book.folder, `copy-${copies++}.db`);
  copyFileSync(join(book.folder, 'daftar.db'), copy);
  const sqlite = openSqlite(copy);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('ignore_check_constraints = ON');
  sqlite.exec(statement);
  sqlite.close();
  return Object.fromEntries(checkDatabase(copy).map(({ name, broken }) => [name, broken])) as Record<
    CheckName,
    number
  >;
}

const paidInvoice = "(SELECT id FROM invoices WHERE status = 'partially_refunded')";

describe('the doctor', () => {
  test('finds a book healthy in which everything has happened', async () => {
    const { healthy, checks } = await examine(book.deps);
    expect(checks.filter((check) => check.broken > 0)).toEqual([]);
    expect(healthy).toBe(true);
    for (const name of [
      'arrivals',
      'events',
      'invoice_money',
      'payments',
      'timeline',
      'secrets',
      'hour_totals',
      'hour_tries',
    ]) {
      expect([name, (checks.find((check) => check.name === name)?.looked ?? 0) > 0]).toEqual([name, true]);
    }
  });

  test('can change nothing', () => {
    const before = book.deps.database.$client.pragma('data_version');
    checkDatabase(join(book.folder, 'daftar.db'));
    expect(book.deps.database.$client.pragma('data_version')).toEqual(before);
  });

  test.each<[string, CheckName, string]>([
    ['a call that vanished from the journal', 'arrivals', 'DELETE FROM arrivals WHERE id = 2'],
    ['a call that led to no event', 'arrivals', 'DELETE FROM event_arrivals WHERE arrival_id = 2'],
    [
      'a call filed under another event',
      'arrivals',
      'UPDATE event_arrivals SET event_id = (SELECT event_id FROM event_arrivals WHERE arrival_id = 1) WHERE arrival_id = 2',
    ],
    [
      'an event that miscounts its calls',
      'events',
      'UPDATE events SET arrivals = arrivals + 1 WHERE first_arrival_id = 1',
    ],
    [
      'an invoice that says too much was paid',
      'invoice_money',
      `UPDATE invoices SET paid_minor = paid_minor + 1 WHERE id = ${paidInvoice}`,
    ],
    [
      'an invoice in the wrong state',
      'invoice_money',
      `UPDATE invoices SET status = 'paid' WHERE id = ${paidInvoice}`,
    ],
    [
      'an invoice whose total is not its lines',
      'invoice_money',
      `UPDATE invoice_lines SET unit_amount_minor = 1 WHERE invoice_id = ${paidInvoice}`,
    ],
    [
      'a payment booked twice',
      'payments',
      `DROP INDEX one_payment_entry; INSERT INTO entries SELECT 'ent_x', mode, invoice_id, payment_id, kind, amount_minor, currency, at, cause_event_id FROM entries WHERE kind = 'payment' LIMIT 1`,
    ],
    [
      'a refund above its payment',
      'payments',
      "UPDATE entries SET amount_minor = 99999999 WHERE kind = 'refund'",
    ],
    [
      'a mirror that disagrees with the ledger',
      'payments',
      'UPDATE payments SET refunded_minor = refunded_minor + 5',
    ],
    [
      'a history that was rewritten',
      'timeline',
      `UPDATE timeline SET facts = '{}' WHERE invoice_id = ${paidInvoice} AND position = 2`,
    ],
    [
      'a row taken out of a history',
      'timeline',
      `DELETE FROM timeline WHERE invoice_id = ${paidInvoice} AND position = 3`,
    ],
    [
      'the last row taken out of a history',
      'timeline',
      `DELETE FROM timeline WHERE invoice_id = ${paidInvoice} AND position = (SELECT max(position) FROM timeline WHERE invoice_id = ${paidInvoice})`,
    ],
    ['a change whose event is gone', 'timeline', 'DELETE FROM events WHERE payment_id IS NOT NULL'],
    ['a payment in the other mode', 'modes', "UPDATE payments SET mode = 'live'"],
    ['money with a fraction', 'amounts', 'UPDATE payments SET amount_minor = 12.5'],
    ['a currency that does not exist', 'amounts', "UPDATE invoices SET currency = 'XXX'"],
    ['an entry that moves nothing', 'amounts', "UPDATE entries SET amount_minor = 0 WHERE kind = 'refund'"],
    ['an overview that does not add up', 'hour_totals', 'UPDATE hour_totals SET in_minor = in_minor + 1'],
    ['tries that nobody made', 'hour_tries', 'UPDATE hour_tries SET failed = failed + 1'],
    [
      'an invoice that asks for a look without a reason',
      'reviews',
      `UPDATE invoices SET needs_review = 1 WHERE id = ${paidInvoice}`,
    ],
    ['a row that points at nothing', 'file', `DELETE FROM connections`],
  ])('notices %s', (_, name, statement) => {
    expect(broken(statement)[name]).toBeGreaterThan(0);
  });

  test('notices a credential that stands in clear somewhere in the book', async () => {
    const connection = book.deps.database.$client.prepare('SELECT id FROM connections').get() as {
      id: string;
    };
    const secret = book.deps.connections.byId(connection.id)?.credentials.secretKey ?? '';
    expect(secret.length).toBeGreaterThan(8);
    book.deps.database.$client
      .prepare("INSERT INTO settings (key, value) VALUES ('note', ?)")
      .run(`do not forget: ${secret}`);
    const { healthy, checks } = await examine(book.deps);
    book.deps.database.$client.exec("UPDATE settings SET value = printf('%200s', '') WHERE key = 'note'");
    expect(healthy).toBe(false);
    const findings = checks.find(({ name }) => name === 'secrets')?.findings ?? [];
    expect(findings.join()).toContain('secretKey');
    expect(findings.join()).not.toContain(secret);
  });

  test('notices a credential that was moved to another place', async () => {
    const sqlite = book.deps.database.$client;
    sqlite.exec("UPDATE credentials SET field = 'publishableKey2' WHERE field = 'publishableKey'");
    const { healthy, checks } = await examine(book.deps);
    sqlite.exec("UPDATE credentials SET field = 'publishableKey' WHERE field = 'publishableKey2'");
    expect(healthy).toBe(false);
    expect(checks.find(({ name }) => name === 'secrets')?.findings.join()).toContain('does not open');
  });
});
