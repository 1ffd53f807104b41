import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  attemptOutcomes,
  deliveryStatuses,
  disabledReasons,
  endpointStatuses,
} from '../../shared/delivery-status.ts';
import { modes } from '../../shared/ledger.ts';
import { messageTypes } from '../../shared/message-types.ts';
import { connections } from './connections.ts';

/** A merchant's own URL that wants to be told. A deleted one stays for its history. */
export const endpoints = sqliteTable(
  'endpoints',
  {
    id: text().primaryKey(),
    mode: text({ enum: modes }).notNull(),
    url: text().notNull(),
    description: text(),
    status: text({ enum: endpointStatuses }).notNull(),
    disabledAt: integer(),
    disabledReason: text({ enum: disabledReasons }),
    /** When the first of the tries failed that have all failed since. */
    failingSinceAt: integer(),
    /** It asked for a pause: nothing is sent to it before. */
    quietUntilAt: integer(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
    deletedAt: integer(),
  },
  (table) => [
    index('endpoints_by_time').on(table.mode, table.createdAt, table.id).where(sql`deleted_at is null`),
  ],
);

/** What each endpoint wants to hear of. */
export const endpointTypes = sqliteTable(
  'endpoint_types',
  {
    endpointId: text()
      .notNull()
      .references(() => endpoints.id),
    type: text({ enum: messageTypes }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.endpointId, table.type] }),
    index('endpoints_of_type').on(table.type, table.endpointId),
  ],
);

/** A sealed signing secret; a view shows its hint, never its value. */
export const endpointSecrets = sqliteTable(
  'endpoint_secrets',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    endpointId: text()
      .notNull()
      .references(() => endpoints.id),
    sealed: blob({ mode: 'buffer' }).notNull(),
    hint: text().notNull(),
    createdAt: integer().notNull(),
    /** Null: valid until rotated. An older one signs beside the new one until this time. */
    expiresAt: integer(),
  },
  (table) => [index('secrets_of_endpoint').on(table.endpointId)],
);

/** What came of the tries of one hour, so that an endpoint's page need not count them. */
export const endpointHours = sqliteTable(
  'endpoint_hours',
  {
    endpointId: text()
      .notNull()
      .references(() => endpoints.id),
    hourAt: integer().notNull(),
    delivered: integer().notNull(),
    failed: integer().notNull(),
    lastDeliveredAt: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.endpointId, table.hourAt] }),
    index('endpoint_hours_by_age').on(table.hourAt),
  ],
);

/** Somebody had everything sent again that an endpoint missed since a time. Its deliveries carry its id. */
export const endpointRecoveries = sqliteTable(
  'endpoint_recoveries',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    endpointId: text()
      .notNull()
      .references(() => endpoints.id),
    since: integer().notNull(),
    startedAt: integer().notNull(),
    /** Deliveries that had been given up and start again. */
    restarted: integer().notNull().default(0),
    /** Messages it was never sent. */
    added: integer().notNull().default(0),
    /** The last message that was looked at. */
    cursorAt: integer().notNull(),
    cursorId: text().notNull().default(''),
    /** Null: messages are still being looked through. */
    filledAt: integer(),
  },
  (table) => [
    index('recoveries_of_endpoint').on(table.endpointId, table.id),
    index('recoveries_unfilled').on(table.id).where(sql`filled_at is null`),
  ],
);

/** The outbox: what we tell, written in the transaction of the change it tells of. */
export const messages = sqliteTable(
  'messages',
  {
    id: text().primaryKey(),
    mode: text({ enum: modes }).notNull(),
    type: text({ enum: messageTypes }).notNull(),
    /** No reference: a draft that was told of may be thrown away. */
    invoiceId: text(),
    /** Counts the messages of one invoice from 1, so that a receiver can put them in order. */
    sequence: integer(),
    /** The row of the invoice's history that it tells of. */
    position: integer(),
    /** Made up by a person's wish, to try an endpoint out; nothing happened. */
    test: integer({ mode: 'boolean' }).notNull().default(false),
    /** Exactly what is sent and signed. */
    body: text().notNull(),
    /** When its body and its tries were thrown away, long after everybody had it. */
    emptiedAt: integer(),
    /** How many endpoints wanted it when it was written. */
    recipients: integer().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [
    index('messages_by_time').on(table.mode, table.createdAt, table.id),
    index('messages_by_type_time').on(table.mode, table.type, table.createdAt, table.id),
    uniqueIndex('messages_of_invoice').on(table.invoiceId, table.sequence).where(sql`invoice_id is not null`),
    uniqueIndex('told_once').on(table.invoiceId, table.position, table.type).where(sql`position is not null`),
    index('messages_full').on(table.createdAt, table.id).where(sql`emptied_at is null`),
  ],
);

/** How far an invoice's history has been told. */
export const messageCounters = sqliteTable('message_counters', {
  invoiceId: text().primaryKey(),
  sequence: integer().notNull(),
  toldPosition: integer().notNull(),
});

/** One message on its way to one endpoint. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    id: text().primaryKey(),
    messageId: text()
      .notNull()
      .references(() => messages.id),
    endpointId: text()
      .notNull()
      .references(() => endpoints.id),
    mode: text({ enum: modes }).notNull(),
    /** Its message's, so that lists of one type need not look through all. */
    type: text({ enum: messageTypes }).notNull(),
    status: text({ enum: deliveryStatuses }).notNull(),
    /** Tries since it was last started; starting it again by hand begins the schedule anew. */
    attempts: integer().notNull().default(0),
    nextAttemptAt: integer(),
    /** While it is sent: whoever sends it has given up by then, or is gone. */
    claimedUntilAt: integer(),
    /** Added after the message was written, for an endpoint that could not have it then. */
    recovered: integer({ mode: 'boolean' }).notNull().default(false),
    /** The recovery that started it last. */
    recoveryId: integer(),
    createdAt: integer().notNull(),
    deliveredAt: integer(),
  },
  (table) => [
    uniqueIndex('one_delivery').on(table.messageId, table.endpointId),
    // Endpoint first: one with thousands waiting costs the others nothing.
    index('deliveries_due').on(table.endpointId, table.nextAttemptAt).where(sql`next_attempt_at is not null`),
    index('deliveries_by_time').on(table.mode, table.createdAt, table.id),
    index('deliveries_by_status_time').on(table.mode, table.status, table.createdAt, table.id),
    index('deliveries_by_type_time').on(table.mode, table.type, table.createdAt, table.id),
    index('deliveries_of_recovery').on(table.recoveryId, table.status).where(sql`recovery_id is not null`),
    index('deliveries_of_endpoint').on(table.endpointId, table.createdAt, table.id),
    index('deliveries_by_status').on(table.endpointId, table.status, table.createdAt),
  ],
);

/** One try, as it was. Only ever added to. */
export const deliveryAttempts = sqliteTable(
  'delivery_attempts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    deliveryId: text()
      .notNull()
      .references(() => deliveries.id),
    at: integer().notNull(),
    tookMs: integer().notNull(),
    outcome: text({ enum: attemptOutcomes }).notNull(),
    statusCode: integer(),
    /** What went wrong, in words, where there was no answer. */
    detail: text(),
    requestHeaders: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** The first 2 kB of the answer. */
    responseText: text(),
  },
  (table) => [index('attempts_of_delivery').on(table.deliveryId, table.id)],
);

/** What was last told of a connection's health. */
export const connectionHealth = sqliteTable('connection_health', {
  connectionId: text()
    .primaryKey()
    .references(() => connections.id),
  /** Null: it is well. */
  degradedAt: integer(),
  checkedAt: integer().notNull(),
  auditedAt: integer(),
  /** What the provider's own list showed at the last audit. */
  auditFindings: text({ mode: 'json' }).$type<string[]>().notNull(),
});
