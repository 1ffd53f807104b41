import { isCurrency } from '../../../shared/currencies.ts';
import { type Check, type Reader, reportRows } from './check.ts';

export const fileCheck: Check = {
  name: 'file',
  promise: 'The database file is sound, and every row that is pointed at exists.',
  run: ({ sqlite }, report) => {
    const problems = sqlite.pragma('quick_check(20)') as { quick_check: string }[];
    for (const { quick_check: problem } of problems) if (problem !== 'ok') report.broken(problem);
    const dangling = sqlite.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
    for (const { table, rowid, parent } of dangling) {
      report.broken(`row ${rowid} of ${table} points at a row of ${parent} that is not there`);
    }
    report.looked(tablesOf({ sqlite }).length);
  },
};

/** Each pair of tables that must agree on the mode, and how they are joined. */
const joins = [
  ['invoices', 'customers', 'customers.id = invoices.customer_id'],
  ['checkouts', 'invoices', 'invoices.id = checkouts.invoice_id'],
  ['checkouts', 'connections', 'connections.id = checkouts.connection_id'],
  ['payments', 'invoices', 'invoices.id = payments.invoice_id'],
  ['payments', 'connections', 'connections.id = payments.connection_id'],
  ['entries', 'invoices', 'invoices.id = entries.invoice_id'],
  ['entries', 'payments', 'payments.id = entries.payment_id'],
  ['events', 'connections', 'connections.id = events.connection_id'],
  ['events', 'invoices', 'invoices.id = events.invoice_id'],
  ['reviews', 'invoices', 'invoices.id = reviews.invoice_id'],
  ['messages', 'invoices', 'invoices.id = messages.invoice_id'],
  ['deliveries', 'messages', 'messages.id = deliveries.message_id'],
  ['deliveries', 'endpoints', 'endpoints.id = deliveries.endpoint_id'],
] as const;

export const modesCheck: Check = {
  name: 'modes',
  promise: 'Nothing joins test and live.',
  run: (book, report) => {
    for (const [table, other, condition] of joins) {
      report.looked(1);
      reportRows(
        book,
        report,
        `SELECT '${table} ' || ${table}.id || ' is in ' || ${table}.mode
           || ', but its ${other} ' || ${other}.id || ' is in ' || ${other}.mode AS finding
         FROM ${table} JOIN ${other} ON ${condition} WHERE ${table}.mode <> ${other}.mode`,
      );
    }
  },
};

export const amountsCheck: Check = {
  name: 'amounts',
  promise: 'Money is whole minor units of a currency that exists, and an entry always moves some.',
  run: (book, report) => {
    for (const { table, columns } of tablesOf(book)) {
      for (const column of columns.filter((name) => name.endsWith('_minor'))) {
        report.looked(1);
        reportRows(
          book,
          report,
          `SELECT '${table}.${column} holds ' || ${column} AS finding FROM ${table}
           WHERE typeof(${column}) NOT IN ('integer', 'null') OR abs(${column}) > 9007199254740991`,
        );
      }
      if (columns.includes('currency')) reportCurrencies(book, table, report.broken);
    }
    reportRows(
      book,
      report,
      `SELECT 'entry ' || id || ' moves ' || amount_minor AS finding FROM entries WHERE amount_minor <= 0`,
    );
  },
};

function reportCurrencies({ sqlite }: Reader, table: string, broken: (finding: string) => void): void {
  const rows = sqlite.prepare(`SELECT DISTINCT currency FROM ${table} WHERE currency IS NOT NULL`).all();
  for (const { currency } of rows as { currency: string }[]) {
    if (!isCurrency(currency)) broken(`${table} has the currency ${currency}, which does not exist`);
  }
}

function tablesOf({ sqlite }: Pick<Reader, 'sqlite'>): { table: string; columns: string[] }[] {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .all() as { name: string }[];
  return tables.map(({ name }) => ({
    table: name,
    columns: (sqlite.pragma(`table_info("${name}")`) as { name: string }[]).map((column) => column.name),
  }));
}
