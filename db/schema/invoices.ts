import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { checkoutKinds, checkoutStatuses } from '../../shared/checkout-status.ts';
import { invoiceStatuses } from '../../shared/invoice-status.ts';
import { languages } from '../../shared/languages.ts';
import { modes, reviewKinds, timelineKinds } from '../../shared/ledger.ts';
import { connections } from './connections.ts';

export const customers = sqliteTable(
  'customers',
  {
    id: text().primaryKey(),
    mode: text({ enum: modes }).notNull(),
    name: text().notNull(),
    email: text(),
    phone: text(),
    /** The merchant's own id of them. */
    reference: text(),
    metadata: text({ mode: 'json' }).$type<Record<string, string>>().notNull().default({}),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    index('customers_by_email').on(table.mode, table.email),
    index('customers_by_phone').on(table.mode, table.phone),
    index('customers_by_time').on(table.mode, table.createdAt, table.id),
    index('customers_by_reference').on(table.mode, table.reference),
    index('customers_by_name').on(table.mode, sql`name collate nocase`, table.id),
  ],
);

/** Where an invoice stands in the order of due times: behind all others, if it has none. */
export const dueOrder = sql`case when due_at is null then ${sql.raw(String(Number.MAX_SAFE_INTEGER))} else due_at end`;

/** A bill in one currency. The money columns are what the ledger's entries add up to, kept in the same transaction. */
export const invoices = sqliteTable(
  'invoices',
  {
    id: text().primaryKey(),
    mode: text({ enum: modes }).notNull(),
    number: text(),
    status: text({ enum: invoiceStatuses }).notNull(),
    customerId: text().references(() => customers.id),
    /** Kept as it was when the invoice was written: the customer may change later. */
    customerName: text(),
    currency: text().notNull(),
    subtotalMinor: integer().notNull(),
    discountMinor: integer().notNull(),
    taxMinor: integer().notNull(),
    totalMinor: integer().notNull(),
    paidMinor: integer().notNull().default(0),
    refundedMinor: integer().notNull().default(0),
    dueMinor: integer().notNull(),
    overpaid: integer({ mode: 'boolean' }).notNull().default(false),
    needsReview: integer({ mode: 'boolean' }).notNull().default(false),
    dueAt: integer(),
    /** It was told once that nobody paid in time. */
    overdueToldAt: integer(),
    note: text(),
    language: text({ enum: languages }).notNull(),
    reference: text(),
    metadata: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    payToken: text().notNull().unique(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
    finalizedAt: integer(),
    paidAt: integer(),
    voidRequestedAt: integer(),
    voidedAt: integer(),
  },
  (table) => [
    uniqueIndex('invoices_by_number').on(table.mode, table.number),
    index('invoices_by_time').on(table.mode, table.createdAt, table.id),
    index('invoices_by_status_time').on(table.mode, table.status, table.createdAt, table.id),
    index('invoices_by_customer').on(table.customerId, table.createdAt, table.id),
    index('invoices_by_due').on(table.mode, table.status, table.dueAt),
    index('invoices_in_review').on(table.mode, table.createdAt, table.id).where(sql`needs_review = 1`),
    index('invoices_open_totals')
      .on(table.mode, table.currency, table.dueAt, table.dueMinor, table.status)
      .where(sql`status in ('open', 'partially_paid')`),
    index('invoices_to_tell_overdue')
      .on(table.dueAt)
      .where(sql`status in ('open', 'partially_paid') and due_at is not null and overdue_told_at is null`),
    index('invoices_by_paid_time').on(table.mode, table.paidAt, table.id).where(sql`paid_at is not null`),
    index('invoices_by_currency_time').on(table.mode, table.currency, table.createdAt, table.id),
    // The status at the end: a list of one status is filtered on the index.
    index('invoices_by_due_order').on(table.mode, dueOrder, table.id, table.status),
    index('invoices_by_amount').on(table.mode, table.currency, table.totalMinor, table.id, table.status),
    index('invoices_by_reference').on(table.mode, table.reference),
    index('invoices_open_of_customer')
      .on(table.customerId, table.currency, table.dueAt, table.dueMinor, table.status)
      .where(sql`status in ('open', 'partially_paid')`),
  ],
);

export const invoiceLines = sqliteTable(
  'invoice_lines',
  {
    id: text().primaryKey(),
    invoiceId: text()
      .notNull()
      .references(() => invoices.id),
    position: integer().notNull(),
    description: text().notNull(),
    quantityMilli: integer().notNull(),
    unitAmountMinor: integer().notNull(),
    discountMinor: integer().notNull(),
    taxRateMilli: integer().notNull(),
  },
  (table) => [uniqueIndex('lines_of_invoice').on(table.invoiceId, table.position)],
);

/** The next number per mode; read and raised inside the finalize transaction, so there are no gaps. */
export const invoiceCounters = sqliteTable('invoice_counters', {
  mode: text({ enum: modes }).primaryKey(),
  lastNumber: integer().notNull(),
});

/** One way to pay one invoice at one connection. Committed before the provider is called. */
export const checkouts = sqliteTable(
  'checkouts',
  {
    id: text().primaryKey(),
    invoiceId: text()
      .notNull()
      .references(() => invoices.id),
    connectionId: text()
      .notNull()
      .references(() => connections.id),
    mode: text({ enum: modes }).notNull(),
    kind: text({ enum: checkoutKinds }).notNull(),
    status: text({ enum: checkoutStatuses }).notNull(),
    amountMinor: integer().notNull(),
    currency: text().notNull(),
    url: text(),
    /** The provider's object that events and reads name it by. */
    providerRef: text(),
    /** A second id of the same object, for people. */
    alsoRef: text(),
    /** The phone a prompt asks, in E.164. */
    phone: text(),
    /** The unguessable end of the callback URL of this prompt alone. */
    callbackToken: text().unique(),
    failureCode: text(),
    failureDetail: text(),
    attempts: integer().notNull().default(0),
    /** Set before a call that may have reached the provider: from then on, look for the object before making one. */
    sentAt: integer(),
    nextAttemptAt: integer(),
    /** Somebody wants it ended: it is cancelled at the provider as soon as that can be done. */
    cancelRequestedAt: integer(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
    expiresAt: integer(),
  },
  (table) => [
    uniqueIndex('one_unfinished_link')
      .on(table.invoiceId, table.connectionId)
      .where(sql`kind = 'link' and status in ('creating', 'open', 'unknown')`),
    index('checkouts_of_invoice').on(table.invoiceId),
    index('checkouts_by_ref').on(table.providerRef).where(sql`provider_ref is not null`),
    index('checkouts_by_also_ref').on(table.alsoRef).where(sql`also_ref is not null`),
    index('checkouts_by_phone').on(table.phone).where(sql`phone is not null`),
    uniqueIndex('checkouts_by_provider_ref').on(table.connectionId, table.providerRef),
    index('checkouts_failed_links').on(table.invoiceId).where(sql`kind = 'link' and status = 'failed'`),
    index('checkouts_due').on(table.nextAttemptAt).where(sql`next_attempt_at is not null`),
  ],
);

/** The append-only, hash-chained history of one invoice. */
export const timeline = sqliteTable(
  'timeline',
  {
    invoiceId: text()
      .notNull()
      .references(() => invoices.id),
    position: integer().notNull(),
    kind: text({ enum: timelineKinds }).notNull(),
    at: integer().notNull(),
    causeKind: text({ enum: ['event', 'user', 'key', 'system', 'sweep'] }).notNull(),
    causeId: text(),
    facts: text().notNull(),
    /** SHA-256 over the hash before and this row, in hex. */
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.invoiceId, table.position] })],
);

/** Booked, but odd: the item stands beside the money until a person closes it. */
export const reviews = sqliteTable(
  'reviews',
  {
    id: text().primaryKey(),
    mode: text({ enum: modes }).notNull(),
    kind: text({ enum: reviewKinds }).notNull(),
    invoiceId: text()
      .notNull()
      .references(() => invoices.id),
    paymentId: text(),
    amountMinor: integer(),
    openedAt: integer().notNull(),
    closedAt: integer(),
  },
  (table) => [
    uniqueIndex('one_open_review')
      .on(table.invoiceId, table.kind, table.paymentId)
      .where(sql`closed_at is null`),
    index('reviews_open').on(table.mode, table.openedAt).where(sql`closed_at is null`),
  ],
);
