import type { TimelineRecord } from '../../../db/queries/timeline.ts';
import { timeline } from '../../../db/schema/invoices.ts';
import { isTimelineIntact } from '../../billing/timeline.ts';
import { type Check, type Reader, reportRows } from './check.ts';

/** Which row of the timeline tells of which kind of ledger entry. */
const toldBy = [
  ['payment', 'payment_succeeded'],
  ['refund', 'payment_refunded'],
  ['reversal', 'payment_voided'],
] as const;

export const timelineCheck: Check = {
  name: 'timeline',
  promise:
    'Every change of an invoice stands in its history with its cause, and the history was not tampered with.',
  run: (book, report) => {
    const statuses = statusOfInvoices(book);
    for (const [invoiceId, rows] of histories(book)) {
      report.looked(rows.length);
      if (!isTimelineIntact(rows))
        report.broken(`the history of ${invoiceId} was changed: its hashes do not follow`);
      const problem = statusProblem(rows, statuses.get(invoiceId) ?? '');
      if (problem) report.broken(`the history of ${invoiceId} ${problem}`);
      statuses.delete(invoiceId);
    }
    for (const invoiceId of statuses.keys()) report.broken(`${invoiceId} has no history`);
    reportRows(
      book,
      report,
      `SELECT 'row ' || position || ' of ' || timeline.invoice_id || ' names event ' || cause_id || ', which is not there' AS finding
       FROM timeline LEFT JOIN events ON events.id = cause_id
       WHERE cause_kind = 'event' AND events.id IS NULL`,
    );
    for (const [kind, told] of toldBy) {
      reportRows(
        book,
        report,
        `WITH booked AS (SELECT invoice_id, count(*) AS n FROM entries WHERE kind = '${kind}' GROUP BY 1),
           told AS (SELECT invoice_id, count(*) AS n FROM timeline WHERE kind = '${told}' GROUP BY 1)
         SELECT invoice_id || ' has ' || booked.n || ' ${kind} entries, but its history tells of ' || coalesce(told.n, 0) AS finding
         FROM booked LEFT JOIN told USING (invoice_id) WHERE booked.n <> coalesce(told.n, 0)`,
      );
    }
  },
};

/** Each change starts where the one before ended, and the last one ends where the invoice is. */
function statusProblem(rows: readonly TimelineRecord[], status: string): string | null {
  let at = 'draft';
  for (const { kind, facts, position } of rows) {
    if (kind !== 'status_changed') continue;
    const { from, to } = JSON.parse(facts) as { from?: string; to?: string };
    if (from !== at) return `jumps from ${at} to a change from ${from} at row ${position}`;
    at = to ?? '';
  }
  return at === status ? null : `ends at ${at}, but the invoice is ${status}`;
}

function* histories({ database }: Reader): Generator<[string, TimelineRecord[]]> {
  const all = database.select().from(timeline).orderBy(timeline.invoiceId, timeline.position).all();
  let rows: TimelineRecord[] = [];
  for (const row of all) {
    const before = rows[0];
    if (before && before.invoiceId !== row.invoiceId) {
      yield [before.invoiceId, rows];
      rows = [];
    }
    rows.push(row);
  }
  const last = rows[0];
  if (last) yield [last.invoiceId, rows];
}

function statusOfInvoices({ sqlite }: Reader): Map<string, string> {
  const rows = sqlite.prepare('SELECT id, status FROM invoices').all() as { id: string; status: string }[];
  return new Map(rows.map(({ id, status }) => [id, status]));
}
