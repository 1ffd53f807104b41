import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { connectionStatuses, hookStates } from '../../shared/connection-status.ts';
import { modes } from '../../shared/ledger.ts';

/** One merchant account at a provider, in one mode. */
export const connections = sqliteTable('connections', {
  id: text().primaryKey(),
  provider: text().notNull(),
  mode: text({ enum: modes }).notNull(),
  name: text().notNull(),
  /** True: it talks to the built-in emulator instead of the provider. */
  sandbox: integer({ mode: 'boolean' }).notNull().default(false),
  status: text({ enum: connectionStatuses }).notNull().default('active'),
  /** The unguessable part of the hook's URL, sealed and in base64: whoever reads the file can call no hook. */
  sealedHookToken: text().notNull().unique(),
  hookState: text({ enum: hookStates }).notNull().default('unregistered'),
  /** The provider's own id of our hook, where it was registered through its API. */
  hookRef: text(),
  hookProblem: text(),
  /** When a controlled payment proved that amounts mean what we think. */
  amountsProvenAt: integer(),
  createdAt: integer().notNull(),
  updatedAt: integer().notNull(),
});

/** A sealed credential; a view shows its hint, never its value. */
export const credentials = sqliteTable(
  'credentials',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    connectionId: text()
      .notNull()
      .references(() => connections.id),
    field: text().notNull(),
    sealed: blob({ mode: 'buffer' }).notNull(),
    hint: text().notNull(),
    setAt: integer().notNull(),
    /** Null: valid until replaced. An older secret may stay valid beside a new one until this time. */
    expiresAt: integer(),
  },
  (table) => [index('credentials_of_connection').on(table.connectionId, table.field)],
);
