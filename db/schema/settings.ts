import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Small facts about the book itself: the id of its master key, its time zone. */
export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text().notNull(),
});
