import type { Sqlite } from '../../../db/client.ts';

export type Status = 'pending' | 'completed' | 'failed' | 'canceled' | 'unknown';

/** One payment with its transaction: here they are one row. Amounts are as the API was given them. */
export interface TransactionRow {
  seq: number;
  id: string;
  payment_id: string;
  account_id: string;
  customer_id: string;
  status: Status;
  detail: string | null;
  /** What the phone said; kept beside `unknown`, which hides it. */
  code: string | null;
  amount: number;
  description: string;
  reference: string;
  msisdn: string;
  metadata: string;
  receipt: string | null;
  created_at: number;
  updated_at: number;
}

export type TransactionBook = ReturnType<typeof createTransactionBook>;

export interface ListFilter {
  from: number;
  to: number;
  statuses: readonly string[];
  before: number;
  limit: number;
}

export function createTransactionBook(sqlite: Sqlite) {
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS moflay_transactions (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, payment_id TEXT NOT NULL UNIQUE,
      account_id TEXT NOT NULL REFERENCES moflay_accounts(id), customer_id TEXT NOT NULL, status TEXT NOT NULL,
      detail TEXT, code TEXT, amount INTEGER NOT NULL, description TEXT NOT NULL, reference TEXT NOT NULL,
      msisdn TEXT NOT NULL, metadata TEXT NOT NULL, receipt TEXT, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS moflay_transactions_by_account ON moflay_transactions (account_id, seq);
    CREATE TABLE IF NOT EXISTS moflay_idempotency (
      account_id TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL, status INTEGER, body TEXT,
      PRIMARY KEY (account_id, key)
    ) STRICT`);
  const insert = sqlite.prepare<
    [Omit<TransactionRow, 'seq' | 'status' | 'detail' | 'code' | 'receipt' | 'updated_at'>]
  >(`
    INSERT INTO moflay_transactions (id, payment_id, account_id, customer_id, status, amount, description, reference,
      msisdn, metadata, created_at, updated_at)
    VALUES (@id, @payment_id, @account_id, @customer_id, 'pending', @amount, @description, @reference,
      @msisdn, @metadata, @created_at, @created_at)`);
  const byEither = sqlite.prepare<[string, string], TransactionRow>(
    'SELECT * FROM moflay_transactions WHERE id = ? OR payment_id = ?',
  );
  const page = sqlite.prepare<[string, number, number, number], TransactionRow>(
    `SELECT * FROM moflay_transactions WHERE account_id = ? AND created_at BETWEEN ? AND ? AND seq < ?
     ORDER BY seq DESC`,
  );
  const move = sqlite.prepare<[Status, string | null, string | null, string | null, number, string]>(
    'UPDATE moflay_transactions SET status = ?, detail = ?, code = ?, receipt = ?, updated_at = ? WHERE id = ?',
  );

  return {
    insert: (row: Parameters<typeof insert.run>[0]): void => void insert.run(row),
    find: (id: string) => byEither.get(id, id),
    list(accountId: string, { from, to, statuses, before, limit }: ListFilter) {
      const rows = page
        .all(accountId, from, to, before)
        .filter(({ status }) => statuses.length === 0 || statuses.includes(status));
      return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
    },
    move: (
      id: string,
      to: { status: Status; detail: string | null; code: string | null; receipt: string | null; at: number },
    ): void => void move.run(to.status, to.detail, to.code, to.receipt, to.at, id),
  };
}
