import type { Sqlite } from '../../../db/client.ts';

/** The emulator's own tables. `seq` keeps the order of creation. */
export function createTables(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS moosyl_accounts (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, secret_key TEXT NOT NULL UNIQUE, publishable_key TEXT NOT NULL UNIQUE,
      environment_id TEXT NOT NULL, hook_url TEXT, hook_secret TEXT NOT NULL, faults TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS moosyl_configurations (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
      account_id TEXT NOT NULL REFERENCES moosyl_accounts(id), type TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS moosyl_configurations_by_account ON moosyl_configurations (account_id, seq);
    CREATE TABLE IF NOT EXISTS moosyl_requests (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
      account_id TEXT NOT NULL REFERENCES moosyl_accounts(id), transaction_id TEXT NOT NULL,
      amount INTEGER NOT NULL, total_amount INTEGER NOT NULL, phone_number TEXT, status TEXT NOT NULL,
      retry_count INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
      UNIQUE (account_id, transaction_id)
    ) STRICT;
    CREATE TABLE IF NOT EXISTS moosyl_payments (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
      account_id TEXT NOT NULL REFERENCES moosyl_accounts(id), request_id TEXT NOT NULL REFERENCES moosyl_requests(id),
      configuration_id TEXT NOT NULL, method TEXT NOT NULL, amount INTEGER NOT NULL, phone_number TEXT NOT NULL,
      pass_code TEXT, status TEXT NOT NULL, reference_id TEXT, payment_code TEXT, claim_expires_at INTEGER,
      completed_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS moosyl_payments_by_request ON moosyl_payments (request_id, seq);
    CREATE INDEX IF NOT EXISTS moosyl_payments_lapsing ON moosyl_payments (claim_expires_at) WHERE status = 'pending';
    CREATE TABLE IF NOT EXISTS moosyl_sessions (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
      account_id TEXT NOT NULL REFERENCES moosyl_accounts(id), request_id TEXT NOT NULL REFERENCES moosyl_requests(id),
      configuration_id TEXT, success_url TEXT, cancel_url TEXT, expires_at INTEGER NOT NULL, completed_at INTEGER,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS moosyl_sessions_by_request ON moosyl_sessions (request_id, seq);
  `);
}
