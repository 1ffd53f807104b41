import type { Sqlite } from '../../../db/client.ts';

/** One STK push. Instants are milliseconds UTC. */
export interface PushRow {
  checkout_request_id: string;
  merchant_request_id: string;
  account_id: string;
  shillings: number;
  msisdn: string;
  callback_url: string;
  reference: string;
  code: string | null;
  receipt: string | null;
  created_at: number;
  ended_at: number | null;
}

export type PushBook = ReturnType<typeof createPushBook>;

export function createPushBook(sqlite: Sqlite) {
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS daraja_pushes (
      checkout_request_id TEXT PRIMARY KEY, merchant_request_id TEXT NOT NULL,
      account_id TEXT NOT NULL REFERENCES daraja_accounts(id), shillings INTEGER NOT NULL, msisdn TEXT NOT NULL,
      callback_url TEXT NOT NULL, reference TEXT NOT NULL, code TEXT, receipt TEXT,
      created_at INTEGER NOT NULL, ended_at INTEGER
    ) STRICT`);
  const insert = sqlite.prepare<[Omit<PushRow, 'code' | 'receipt' | 'ended_at'>]>(`
    INSERT INTO daraja_pushes (checkout_request_id, merchant_request_id, account_id, shillings, msisdn, callback_url,
      reference, created_at)
    VALUES (@checkout_request_id, @merchant_request_id, @account_id, @shillings, @msisdn, @callback_url,
      @reference, @created_at)`);
  const byId = sqlite.prepare<[string], PushRow>('SELECT * FROM daraja_pushes WHERE checkout_request_id = ?');
  const ofAccount = sqlite.prepare<[string], PushRow>(
    'SELECT * FROM daraja_pushes WHERE account_id = ? ORDER BY rowid',
  );
  const end = sqlite.prepare<[string, string | null, number, string]>(
    'UPDATE daraja_pushes SET code = ?, receipt = ?, ended_at = ? WHERE checkout_request_id = ? AND code IS NULL',
  );
  return {
    insert: (row: Parameters<typeof insert.run>[0]): void => void insert.run(row),
    find: (id: string) => byId.get(id),
    list: (accountId: string): PushRow[] => ofAccount.all(accountId),
    end: (id: string, code: string, receipt: string | null, at: number): void =>
      void end.run(code, receipt, at, id),
  };
}
