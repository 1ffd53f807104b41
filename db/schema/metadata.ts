import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { modes } from '../../shared/ledger.ts';

/**
 * Every key and value of invoices' and customers' metadata, so that lists by them read an index in the order they
 * show. Triggers on both tables keep it; nothing else writes it.
 */
export const metadataEntries = sqliteTable(
  'metadata_entries',
  {
    mode: text({ enum: modes }).notNull(),
    owner: text({ enum: ['invoice', 'customer'] }).notNull(),
    key: text().notNull(),
    value: text().notNull(),
    createdAt: integer().notNull(),
    ownerId: text().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.mode, table.owner, table.key, table.value, table.createdAt, table.ownerId],
    }),
  ],
);
