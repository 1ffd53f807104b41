import { sql } from 'drizzle-orm';
import {
  blob,
  customType,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { type EventDetail, readEventDetail, writeEventDetail } from '../../shared/event-detail.ts';
import { eventReasons, eventStatuses, eventTopics, refusalReasons } from '../../shared/event-status.ts';
import { modes } from '../../shared/ledger.ts';
import { connections } from './connections.ts';

const eventDetail = customType<{ data: EventDetail; driverData: string }>({
  dataType: () => 'text',
  toDriver: writeEventDetail,
  fromDriver: readEventDetail,
});

/**
 * The journal: one row for each call that passed its proof, exactly as it came with its secrets cut out. Append-only
 * and without any index but its rowid, because a unique text key would cost more than the commit itself.
 */
export const arrivals = sqliteTable('arrivals', {
  id: integer().primaryKey({ autoIncrement: true }),
  connectionId: text().notNull(),
  dedupKey: text().notNull(),
  receivedAt: integer().notNull(),
  /** The headers that matter, as JSON. */
  headers: text().notNull(),
  /** Which of the valid secrets the call proved itself with: 0 is the newest. */
  secretIndex: integer().notNull(),
  /** The checkout whose own callback URL was called. */
  checkoutId: text(),
  body: blob({ mode: 'buffer' }),
});

/** How far dedup has read the journal; moves in the transaction that inserts what it found. */
export const journalCursors = sqliteTable('journal_cursors', {
  name: text().primaryKey(),
  arrivalId: integer().notNull(),
});

/** What a provider told us, once, however often it arrived. */
export const events = sqliteTable(
  'events',
  {
    id: text().primaryKey(),
    connectionId: text()
      .notNull()
      .references(() => connections.id),
    mode: text({ enum: modes }).notNull(),
    dedupKey: text().notNull(),
    type: text().notNull(),
    topic: text({ enum: eventTopics }).notNull(),
    status: text({ enum: eventStatuses }).notNull(),
    reason: text({ enum: eventReasons }),
    detail: eventDetail(),
    /** The provider's id of the payment it speaks of; null where it speaks of none. */
    paymentRef: text(),
    /** Our checkout, where the call itself named it. */
    checkoutId: text(),
    amountMinor: integer(),
    currency: text(),
    firstArrivalId: integer().notNull(),
    arrivals: integer().notNull().default(1),
    attempts: integer().notNull().default(0),
    nextAttemptAt: integer(),
    invoiceId: text(),
    paymentId: text(),
    receivedAt: integer().notNull(),
    appliedAt: integer(),
  },
  (table) => [
    uniqueIndex('events_by_dedup_key').on(table.connectionId, table.dedupKey),
    index('events_due').on(table.status, table.nextAttemptAt),
    index('events_by_time').on(table.mode, table.receivedAt, table.id),
    index('events_by_status_time').on(table.mode, table.status, table.receivedAt, table.id),
    index('events_by_connection_time').on(table.connectionId, table.receivedAt, table.id),
    index('events_by_type_time').on(table.mode, table.type, table.receivedAt, table.id),
    index('events_of_payment').on(table.connectionId, table.paymentRef),
    index('events_of_invoice')
      .on(table.invoiceId, table.receivedAt, table.id)
      .where(sql`invoice_id is not null`),
  ],
);

/** Which arrivals brought an event. Every arrival behind the cursor is here exactly once. */
export const eventArrivals = sqliteTable(
  'event_arrivals',
  {
    arrivalId: integer().primaryKey(),
    eventId: text()
      .notNull()
      .references(() => events.id),
  },
  (table) => [index('arrivals_of_event').on(table.eventId)],
);

/** A note of a refused call: exact bytes sealed, a redacted copy for people. */
export const refusals = sqliteTable(
  'refusals',
  {
    id: text().primaryKey(),
    connectionId: text(),
    provider: text().notNull(),
    reason: text({ enum: refusalReasons }).notNull(),
    eventType: text(),
    /** One note per (connection, event key, proof): a flood of the same call is one row that counts. */
    noteKey: text().notNull().unique(),
    count: integer().notNull().default(1),
    firstAt: integer().notNull(),
    lastAt: integer().notNull(),
    headers: text().notNull(),
    bodyBytes: integer().notNull(),
    redactedBody: text(),
    sealed: blob({ mode: 'buffer' }),
  },
  (table) => [
    index('refusals_by_time').on(table.lastAt, table.id),
    index('refusals_by_reason').on(table.reason, table.lastAt, table.id),
    index('refusals_of_connection').on(table.connectionId, table.lastAt, table.id),
  ],
);

/** Money in and out by hour, kept in the transaction that books it, so that no page has to scan entries. */
export const hourTotals = sqliteTable(
  'hour_totals',
  {
    mode: text({ enum: modes }).notNull(),
    currency: text().notNull(),
    hourAt: integer().notNull(),
    connectionId: text().notNull(),
    inMinor: integer().notNull().default(0),
    outMinor: integer().notNull().default(0),
    payments: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.mode, table.hourAt, table.currency, table.connectionId] })],
);

/** How the tries of payers went, by the hour their provider knows them from; kept with every change of a payment. */
export const hourTries = sqliteTable(
  'hour_tries',
  {
    mode: text({ enum: modes }).notNull(),
    currency: text().notNull(),
    hourAt: integer().notNull(),
    connectionId: text().notNull(),
    /** Empty where the provider does not say. */
    method: text().notNull(),
    succeeded: integer().notNull().default(0),
    failed: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.mode, table.hourAt, table.currency, table.connectionId, table.method] }),
  ],
);
