import { fileURLToPath } from 'node:url';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Database } from './client.ts';

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Brings the book up to this version; all or nothing, and nothing to do is no error. */
export function migrateDatabase(database: Database): void {
  migrate(database, { migrationsFolder });
}
