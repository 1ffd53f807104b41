import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { connections } from './connections.ts';

/** How far a connection's sweep of changed payments has come: one row each, so that a restart goes on where it was. */
export const sweeps = sqliteTable('sweeps', {
  connectionId: text()
    .primaryKey()
    .references(() => connections.id),
  /** Everything that changed at the provider before this has been looked at. */
  sweptUntilAt: integer().notNull(),
  /** While one runs: where it began, and the page it is at. */
  runningSinceAt: integer(),
  page: integer().notNull().default(1),
  asked: integer().notNull().default(0),
  same: integer().notNull().default(0),
  repaired: integer().notNull().default(0),
  toReview: integer().notNull().default(0),
  notOurs: integer().notNull().default(0),
  finishedAt: integer(),
  failure: text(),
  failures: integer().notNull().default(0),
  nextAttemptAt: integer(),
});
