import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Database } from './client.ts';
import { migrationsFolder } from './migrate.ts';

export interface MigrationState {
  /** Steps of this version that the book has not had yet. */
  pending: number;
  /** True if a later version of Daftar has already changed the book. */
  newer: boolean;
}

export function readMigrationState(database: Database): MigrationState {
  const known = readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis);
  const applied = appliedMigrations(database);
  return {
    pending: known.filter((step) => !applied.has(step)).length,
    newer: [...applied].some((step) => step > Math.max(...known)),
  };
}

function appliedMigrations(database: Database): ReadonlySet<number> {
  const sqlite = database.$client;
  const table = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'").get();
  if (!table) return new Set();
  const rows = sqlite.prepare('SELECT created_at AS at FROM __drizzle_migrations').all() as { at: number }[];
  return new Set(rows.map(({ at }) => Number(at)));
}
