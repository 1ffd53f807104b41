import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { languages } from '../../shared/languages.ts';
import { modes } from '../../shared/ledger.ts';
import { mailStatuses } from '../../shared/mails.ts';
import { invoices } from './invoices.ts';

/** The outbox of mails: a row is committed before the mail server hears of it. */
export const mails = sqliteTable(
  'mails',
  {
    id: text().primaryKey(),
    mode: text({ enum: modes }).notNull(),
    invoiceId: text()
      .notNull()
      .references(() => invoices.id),
    /** The address it goes to. */
    to: text().notNull(),
    language: text({ enum: languages }).notNull(),
    status: text({ enum: mailStatuses }).notNull(),
    attempts: integer().notNull().default(0),
    /** While it is sent: when whoever sends it has given up, or is gone. */
    nextAttemptAt: integer(),
    failureCode: text(),
    failureDetail: text(),
    /** Who asked for it: the history names them once it is sent. */
    causeKind: text({ enum: ['event', 'user', 'key', 'system', 'sweep'] }).notNull(),
    causeId: text(),
    createdAt: integer().notNull(),
    sentAt: integer(),
  },
  (table) => [
    index('mails_of_invoice').on(table.invoiceId, table.createdAt),
    index('mails_due').on(table.nextAttemptAt).where(sql`next_attempt_at is not null`),
    index('mails_failed').on(table.mode, table.createdAt).where(sql`status = 'failed'`),
  ],
);
