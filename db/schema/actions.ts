import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actionKinds, actionStatuses } from '../../shared/action-status.ts';
import { modes } from '../../shared/ledger.ts';
import { invoices } from './invoices.ts';
import { payments } from './payments.ts';

/** A refund, capture or void that somebody asked for. Committed before the provider hears of it; one in flight a payment. */
export const paymentActions = sqliteTable(
  'payment_actions',
  {
    id: text().primaryKey(),
    mode: text({ enum: modes }).notNull(),
    paymentId: text()
      .notNull()
      .references(() => payments.id),
    invoiceId: text()
      .notNull()
      .references(() => invoices.id),
    kind: text({ enum: actionKinds }).notNull(),
    status: text({ enum: actionStatuses }).notNull(),
    amountMinor: integer().notNull(),
    currency: text().notNull(),
    /** The provider's cumulative amount of this kind before it was asked: how a lost answer is told from a lost request. */
    beforeMinor: integer().notNull(),
    note: text(),
    userId: text(),
    failureCode: text(),
    failureDetail: text(),
    requestedAt: integer().notNull(),
    sentAt: integer(),
    endedAt: integer(),
    nextAttemptAt: integer(),
  },
  (table) => [
    uniqueIndex('one_action_in_flight')
      .on(table.paymentId)
      .where(sql`status in ('requested', 'sent', 'unknown', 'review')`),
    index('actions_of_invoice').on(table.invoiceId, table.requestedAt),
    index('actions_of_person')
      .on(table.userId, table.mode, table.currency, table.requestedAt)
      .where(sql`user_id is not null`),
    index('actions_due').on(table.nextAttemptAt).where(sql`next_attempt_at is not null`),
  ],
);
