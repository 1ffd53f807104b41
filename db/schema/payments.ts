import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { entryKinds, modes } from '../../shared/ledger.ts';
import { paymentFailures } from '../../shared/payment-failure.ts';
import { paymentStatuses } from '../../shared/payment-status.ts';
import { connections } from './connections.ts';
import { checkouts, invoices } from './invoices.ts';

/** Our mirror of a payment at the provider. */
export const payments = sqliteTable(
  'payments',
  {
    id: text().primaryKey(),
    connectionId: text()
      .notNull()
      .references(() => connections.id),
    mode: text({ enum: modes }).notNull(),
    /** The provider's id of it; the same for event, poll and sweep. */
    key: text().notNull(),
    invoiceId: text()
      .notNull()
      .references(() => invoices.id),
    checkoutId: text().references(() => checkouts.id),
    status: text({ enum: paymentStatuses }).notNull(),
    currency: text().notNull(),
    amountMinor: integer().notNull(),
    paidMinor: integer().notNull(),
    refundedMinor: integer().notNull(),
    feeMinor: integer(),
    method: text(),
    methodDetail: text(),
    failure: text({ enum: paymentFailures }),
    failureText: text(),
    receipt: text(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
    confirmedAt: integer().notNull(),
    /** When it is read again although nothing said that it changed. */
    rereadAt: integer(),
  },
  (table) => [
    uniqueIndex('payments_by_key').on(table.connectionId, table.key),
    index('payments_of_invoice').on(table.invoiceId),
    index('payments_to_reread').on(table.rereadAt).where(sql`reread_at is not null`),
    index('payments_by_ref').on(table.key),
    index('payments_by_receipt').on(table.receipt).where(sql`receipt is not null`),
    index('payments_by_status_time').on(table.mode, table.status, table.createdAt, table.id),
    index('payments_of_connection').on(table.connectionId, table.createdAt, table.id),
    index('payments_by_time').on(table.mode, table.createdAt, table.id),
    // The status at the end: a list of one status is filtered on the index.
    index('payments_by_amount').on(table.mode, table.currency, table.amountMinor, table.id, table.status),
  ],
);

/** The append-only ledger: money that moved for an invoice. Amounts are positive; the kind gives the direction. */
export const entries = sqliteTable(
  'entries',
  {
    id: text().primaryKey(),
    mode: text({ enum: modes }).notNull(),
    invoiceId: text()
      .notNull()
      .references(() => invoices.id),
    paymentId: text()
      .notNull()
      .references(() => payments.id),
    kind: text({ enum: entryKinds }).notNull(),
    amountMinor: integer().notNull(),
    currency: text().notNull(),
    at: integer().notNull(),
    causeEventId: text(),
  },
  (table) => [
    uniqueIndex('one_payment_entry').on(table.paymentId).where(sql`kind = 'payment'`),
    index('entries_of_payment').on(table.paymentId),
    index('entries_of_invoice').on(table.invoiceId),
  ],
);
