import { timeline } from '../../../db/schema/invoices.ts';
import { announcedAs } from '../../billing/announced-as.ts';
import type { Facts } from '../../billing/timeline.ts';
import { type Check, countRows, type Reader, type Report, reportRows } from './check.ts';

export const messagesCheck: Check = {
  name: 'messages',
  promise:
    'Every announced change has its message, and every message one delivery for each endpoint that wanted it.',
  run: (book, report) => {
    report.looked(countRows(book, 'messages'));
    reportUntold(book, report);
    reportRows(
      book,
      report,
      `SELECT 'invoice ' || id || ' is told to be overdue ' || (SELECT count(*) FROM messages
         WHERE invoice_id = invoices.id AND type = 'invoice.overdue') || ' times' AS finding
       FROM invoices WHERE (overdue_told_at IS NOT NULL) <>
         (SELECT count(*) FROM messages WHERE invoice_id = invoices.id AND type = 'invoice.overdue')`,
    );
    reportRows(
      book,
      report,
      `SELECT 'the messages of ' || invoice_id || ' are not numbered from 1 to ' || count(*) AS finding
       FROM messages WHERE invoice_id IS NOT NULL
       GROUP BY invoice_id HAVING min(sequence) <> 1 OR max(sequence) <> count(*)`,
    );
    reportRows(
      book,
      report,
      `SELECT 'message ' || messages.id || ' was for ' || recipients || ' endpoints, but has '
         || count(deliveries.id) || ' deliveries' AS finding
       FROM messages LEFT JOIN deliveries ON message_id = messages.id AND recovered = 0
       GROUP BY messages.id HAVING count(deliveries.id) <> recipients`,
    );
    reportRows(
      book,
      report,
      `SELECT 'delivery ' || id || ' is ' || status || ', but ' ||
         CASE WHEN next_attempt_at IS NULL THEN 'nothing will send it' ELSE 'would be sent again' END AS finding
       FROM deliveries
       WHERE (status IN ('pending', 'sending', 'retrying')) <> (next_attempt_at IS NOT NULL)`,
    );
    reportRows(
      book,
      report,
      `SELECT 'delivery ' || id || ' counts as delivered, but no try of it was' AS finding FROM deliveries
       WHERE status = 'delivered'
         AND (SELECT emptied_at FROM messages WHERE id = message_id) IS NULL AND NOT EXISTS (
         SELECT 1 FROM delivery_attempts WHERE delivery_id = deliveries.id AND outcome = 'delivered')`,
    );
  },
};

/** Holds every history against the outbox. */
function reportUntold({ database, sqlite }: Reader, report: Report): void {
  const told = sqlite
    .prepare('SELECT type FROM messages WHERE invoice_id = ? AND position = ? ORDER BY type')
    .pluck();
  for (const { invoiceId, position, kind, facts } of database.select().from(timeline).all()) {
    const types = [...announcedAs(kind, JSON.parse(facts) as Facts)].sort();
    if (types.length === 0) continue;
    const found = told.all(invoiceId, position) as string[];
    if (found.join() !== types.join())
      report.broken(
        `row ${position} of ${invoiceId} should be told as ${types.join()}, but ${found.join() || 'nothing'} was`,
      );
  }
}
