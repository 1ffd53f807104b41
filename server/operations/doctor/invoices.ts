import { linesOf } from '../../../db/queries/invoices.ts';
import { invoices } from '../../../db/schema/invoices.ts';
import { type InvoiceMoney, standingOf } from '../../../shared/invoice-status.ts';
import { totalsOf } from '../../../shared/invoice-totals.ts';
import type { Check, Reader } from './check.ts';

type Invoice = typeof invoices.$inferSelect;

interface Booked {
  paidMinor: number;
  refundedMinor: number;
}

export const invoiceMoneyCheck: Check = {
  name: 'invoice_money',
  promise:
    'What an invoice says was paid, refunded and is due follows from its ledger, and its total from its lines.',
  run: (book, report) => {
    const booked = bookedByInvoice(book);
    for (const invoice of book.database.select().from(invoices).all()) {
      report.looked(1);
      const name = invoice.number ?? invoice.id;
      for (const problem of [
        ...moneyProblems(invoice, booked.get(invoice.id)),
        ...totalProblems(book, invoice),
      ]) {
        report.broken(`${name}: ${problem}`);
      }
    }
  },
};

function moneyProblems(invoice: Invoice, booked: Booked = { paidMinor: 0, refundedMinor: 0 }): string[] {
  const expected = { ...booked, ...standing(invoice, booked) };
  const names = ['paidMinor', 'refundedMinor', 'status', 'dueMinor', 'overpaid'] as const;
  return names
    .filter((name) => invoice[name] !== expected[name])
    .map((name) => `${name} is ${invoice[name]}, but the ledger says ${expected[name]}`);
}

/** Draft and void are chosen, not derived; the rest follows from the money. */
function standing(invoice: Invoice, booked: Booked) {
  const money: InvoiceMoney = { totalMinor: invoice.totalMinor, ...booked };
  if (invoice.status === 'draft') return { status: 'draft', dueMinor: invoice.totalMinor, overpaid: false };
  if (invoice.status !== 'void') return standingOf(money);
  return { status: 'void', dueMinor: 0, overpaid: booked.paidMinor > booked.refundedMinor };
}

function totalProblems({ database }: Reader, invoice: Invoice): string[] {
  const totals = totalsOf(linesOf(database, invoice.id));
  const names = ['subtotalMinor', 'discountMinor', 'taxMinor', 'totalMinor'] as const;
  return names
    .filter((name) => invoice[name] !== totals[name])
    .map((name) => `${name} is ${invoice[name]}, but its lines make ${totals[name]}`);
}

function bookedByInvoice({ sqlite }: Reader): ReadonlyMap<string, Booked> {
  const rows = sqlite
    .prepare(
      `SELECT invoice_id AS id,
         coalesce(sum(CASE kind WHEN 'payment' THEN amount_minor WHEN 'reversal' THEN -amount_minor END), 0) AS paidMinor,
         coalesce(sum(CASE kind WHEN 'refund' THEN amount_minor END), 0) AS refundedMinor
       FROM entries GROUP BY invoice_id`,
    )
    .all() as ({ id: string } & Booked)[];
  return new Map(rows.map(({ id, paidMinor, refundedMinor }) => [id, { paidMinor, refundedMinor }]));
}
