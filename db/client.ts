import SqliteDriver from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import * as schema from './schema/index.ts';

/** The raw connection, for the few hot statements and for the emulators' own files. */
export type Sqlite = SqliteDriver.Database;

/** The book: drizzle on one better-sqlite3 connection. Only the main thread of one process writes to it. */
export type Database = BetterSQLite3Database<typeof schema> & { $client: Sqlite };

/** Inside `database.transaction(…)`. Queries that take a `Store` work in and outside of one. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export type Store = Database | Transaction;

/**
 * Opens (or creates) the book at `path` with the settings its promises rest on: write-ahead log, every commit on disk
 * before it counts (`synchronous=FULL`), pages that suit rows of a kilobyte, a checkpoint every 8 MB, a cache of 32 MB.
 */
export function openDatabase(path: string): Database {
  return drizzle(openSqlite(path), { schema, casing: 'snake_case' });
}

/** A bare SQLite file with the same settings as the book. */
export function openSqlite(path: string): Sqlite {
  const sqlite = new SqliteDriver(path);
  sqlite.pragma('page_size = 8192');
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('temp_store = MEMORY');
  sqlite.pragma('cache_size = -32768');
  sqlite.pragma('wal_autocheckpoint = 1024');
  return sqlite;
}

/** A second, read-only connection to an existing file: for long reads that must not delay a hook's answer. */
export function openReadOnly(path: string): Database {
  return drizzle(new SqliteDriver(path, { readonly: true, fileMustExist: true }), {
    schema,
    casing: 'snake_case',
  });
}
