import type { Sqlite } from '../../../db/client.ts';

/** The emulator's own file. `seq` keeps the order of creation, which lists show newest first. */
export function createTables(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS moyasar_accounts (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, secret_key TEXT NOT NULL UNIQUE, publishable_key TEXT NOT NULL UNIQUE,
      faults TEXT NOT NULL, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS moyasar_invoices (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
      account_id TEXT NOT NULL REFERENCES moyasar_accounts(id), status TEXT NOT NULL,
      amount INTEGER NOT NULL, currency TEXT NOT NULL, description TEXT NOT NULL,
      callback_url TEXT, success_url TEXT, back_url TEXT, expired_at INTEGER, metadata TEXT,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS moyasar_invoices_by_account ON moyasar_invoices (account_id, seq);
    CREATE INDEX IF NOT EXISTS moyasar_invoices_expiring ON moyasar_invoices (expired_at)
      WHERE status = 'initiated' AND expired_at IS NOT NULL;
    CREATE TABLE IF NOT EXISTS moyasar_payments (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
      account_id TEXT NOT NULL REFERENCES moyasar_accounts(id), invoice_id TEXT REFERENCES moyasar_invoices(id),
      status TEXT NOT NULL, amount INTEGER NOT NULL, fee INTEGER NOT NULL, currency TEXT NOT NULL,
      refunded INTEGER NOT NULL DEFAULT 0, refunded_at INTEGER, captured INTEGER NOT NULL DEFAULT 0,
      captured_at INTEGER, paid_at INTEGER, voided_at INTEGER, description TEXT, ip TEXT, callback_url TEXT,
      metadata TEXT, source TEXT NOT NULL, manual INTEGER NOT NULL, verdict TEXT,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS moyasar_payments_by_account ON moyasar_payments (account_id, seq);
    CREATE INDEX IF NOT EXISTS moyasar_payments_by_invoice ON moyasar_payments (invoice_id, seq);
    CREATE TABLE IF NOT EXISTS moyasar_webhooks (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
      account_id TEXT NOT NULL REFERENCES moyasar_accounts(id), http_method TEXT NOT NULL, url TEXT NOT NULL,
      shared_secret TEXT NOT NULL, events TEXT, verified_at INTEGER, code TEXT, code_tries INTEGER NOT NULL DEFAULT 0,
      code_until INTEGER, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS moyasar_webhooks_by_account ON moyasar_webhooks (account_id, seq);
  `);
}
