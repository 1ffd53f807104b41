import { type Check, countRows, reportRows } from './check.ts';

const cursor = "coalesce((SELECT arrival_id FROM journal_cursors WHERE name = 'dedup'), 0)";

export const arrivalsCheck: Check = {
  name: 'arrivals',
  promise: 'Every call that was answered 200 is in the journal, and led to exactly one event.',
  run: (book, report) => {
    report.looked(countRows(book, 'arrivals'));
    reportRows(
      book,
      report,
      `SELECT 'the journal has ' || count(*) || ' calls, but ' || seq || ' were written' AS finding
       FROM arrivals, sqlite_sequence WHERE name = 'arrivals' GROUP BY seq HAVING count(*) <> seq`,
    );
    reportRows(
      book,
      report,
      `SELECT 'arrival ' || arrivals.id || ' has no event' AS finding FROM arrivals
       LEFT JOIN event_arrivals ON arrival_id = arrivals.id
       WHERE arrivals.id <= ${cursor} AND event_id IS NULL`,
    );
    reportRows(
      book,
      report,
      `SELECT 'arrival ' || arrival_id || ' of event ' || event_id || ' is not in the journal' AS finding
       FROM event_arrivals LEFT JOIN arrivals ON arrivals.id = arrival_id WHERE arrivals.id IS NULL`,
    );
    reportRows(
      book,
      report,
      `SELECT 'arrival ' || arrival_id || ' belongs to another event than ' || event_id AS finding
       FROM event_arrivals JOIN arrivals ON arrivals.id = arrival_id JOIN events ON events.id = event_id
       WHERE arrivals.connection_id <> events.connection_id OR arrivals.dedup_key <> events.dedup_key`,
    );
  },
};

export const eventsCheck: Check = {
  name: 'events',
  promise: 'However often a provider says something, it is one event, and it counts its calls.',
  run: (book, report) => {
    report.looked(countRows(book, 'events'));
    reportRows(
      book,
      report,
      `SELECT count(*) || ' events of ' || connection_id || ' share the key ' || dedup_key AS finding
       FROM events GROUP BY connection_id, dedup_key HAVING count(*) > 1`,
    );
    reportRows(
      book,
      report,
      `SELECT 'event ' || id || ' says ' || events.arrivals || ' arrivals, but has ' || count(arrival_id) AS finding
       FROM events LEFT JOIN event_arrivals ON event_id = id GROUP BY id HAVING count(arrival_id) <> events.arrivals`,
    );
    reportRows(
      book,
      report,
      `SELECT 'event ' || events.id || ' is applied to payment ' || payment_id || ', which is not there' AS finding
       FROM events LEFT JOIN payments ON payments.id = payment_id
       WHERE payment_id IS NOT NULL AND payments.id IS NULL`,
    );
  },
};
