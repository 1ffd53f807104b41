import { type Check, countRows, reportRows } from './check.ts';

export const paymentsCheck: Check = {
  name: 'payments',
  promise:
    'A payment is booked once, never pays back more than it brought, and its mirror agrees with the ledger.',
  run: (book, report) => {
    report.looked(countRows(book, 'payments'));
    reportRows(
      book,
      report,
      `SELECT count(*) || ' payments of ' || connection_id || ' share the key ' || key AS finding
       FROM payments GROUP BY connection_id, key HAVING count(*) > 1`,
    );
    reportRows(
      book,
      report,
      `SELECT 'payment ' || payment_id || ' is booked ' || count(*) || ' times' AS finding
       FROM entries WHERE kind = 'payment' GROUP BY payment_id HAVING count(*) > 1`,
    );
    reportRows(
      book,
      report,
      `WITH booked AS (
         SELECT payment_id, sum(CASE kind WHEN 'payment' THEN amount_minor ELSE 0 END) AS paid,
           sum(CASE kind WHEN 'refund' THEN amount_minor ELSE 0 END) AS refunded,
           sum(CASE kind WHEN 'reversal' THEN amount_minor ELSE 0 END) AS reversed
         FROM entries GROUP BY payment_id)
       SELECT 'payment ' || payment_id || ' brought ' || paid || ' and paid back ' || (refunded + reversed) AS finding
       FROM booked WHERE refunded + reversed > paid
       UNION ALL
       SELECT 'payment ' || id || ' shows ' || paid_minor || ' paid and ' || refunded_minor || ' refunded, the ledger '
         || (coalesce(paid, 0) - coalesce(reversed, 0)) || ' and ' || coalesce(refunded, 0)
       FROM payments LEFT JOIN booked ON payment_id = id
       WHERE paid_minor <> coalesce(paid, 0) - coalesce(reversed, 0) OR refunded_minor <> coalesce(refunded, 0)`,
    );
    reportRows(
      book,
      report,
      `SELECT 'entry ' || entries.id || ' is of another invoice or currency than its payment' AS finding
       FROM entries JOIN payments ON payments.id = payment_id JOIN invoices ON invoices.id = entries.invoice_id
       WHERE entries.invoice_id <> payments.invoice_id OR entries.currency <> payments.currency
         OR entries.currency <> invoices.currency`,
    );
  },
};

export const hourTotalsCheck: Check = {
  name: 'hour_totals',
  promise: 'What the overview adds up is what the ledger says, hour by hour.',
  run: (book, report) => {
    report.looked(countRows(book, 'hour_totals'));
    reportRows(
      book,
      report,
      `WITH kept AS (
         SELECT mode, currency, hour_at, connection_id, in_minor, out_minor, payments FROM hour_totals),
       booked AS (
         SELECT entries.mode, entries.currency, entries.at - entries.at % 3600000 AS hour_at, connection_id,
           sum(CASE kind WHEN 'payment' THEN entries.amount_minor ELSE 0 END) AS in_minor,
           sum(CASE kind WHEN 'payment' THEN 0 ELSE entries.amount_minor END) AS out_minor,
           sum(kind = 'payment') AS payments
         FROM entries JOIN payments ON payments.id = payment_id GROUP BY 1, 2, 3, 4)
       SELECT 'the hour ' || datetime(hour_at / 1000, 'unixepoch') || ' in ' || currency || ' does not add up' AS finding
       FROM (SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM booked)
             UNION SELECT * FROM (SELECT * FROM booked EXCEPT SELECT * FROM kept))
       GROUP BY mode, hour_at, currency, connection_id`,
    );
  },
};

export const hourTriesCheck: Check = {
  name: 'hour_tries',
  promise: 'The share of tries that succeeded is counted from the payments themselves, hour by hour.',
  run: (book, report) => {
    report.looked(countRows(book, 'hour_tries'));
    reportRows(
      book,
      report,
      `WITH kept AS (
         SELECT mode, currency, hour_at, connection_id, method, succeeded, failed FROM hour_tries
         WHERE succeeded <> 0 OR failed <> 0),
       counted AS (
         SELECT mode, currency, created_at - created_at % 3600000 AS hour_at, connection_id, coalesce(method, '') AS method,
           sum(status NOT IN ('failed', 'expired', 'canceled')) AS succeeded,
           sum(status IN ('failed', 'expired', 'canceled')) AS failed
         FROM payments WHERE status <> 'initiated' GROUP BY 1, 2, 3, 4, 5)
       SELECT 'the tries of the hour ' || datetime(hour_at / 1000, 'unixepoch') || ' in ' || currency
         || ' are not what the payments say' AS finding
       FROM (SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)
             UNION SELECT * FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept))
       GROUP BY mode, hour_at, currency, connection_id, method`,
    );
  },
};

export const reviewsCheck: Check = {
  name: 'reviews',
  promise: 'An invoice asks for a look exactly while something about it is open.',
  run: (book, report) => {
    report.looked(countRows(book, 'reviews'));
    reportRows(
      book,
      report,
      `SELECT 'invoice ' || id || CASE needs_review WHEN 1 THEN ' asks for a look without a reason'
         ELSE ' has an open review that nobody is told about' END AS finding
       FROM invoices WHERE needs_review <>
         EXISTS (SELECT 1 FROM reviews WHERE invoice_id = invoices.id AND closed_at IS NULL)`,
    );
  },
};
