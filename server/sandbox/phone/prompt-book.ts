import type { Sqlite } from '../../../db/client.ts';

/** Who asked for a prompt; it is told how the prompt ended. */
export type PromptSource = 'daraja' | 'moflay';

export interface PromptRow {
  id: string;
  /** The phone of one sandbox account; several numbers share its page. */
  token: string;
  source: PromptSource;
  /** The asking emulator's own id. */
  ref: string;
  msisdn: string;
  amount_minor: number;
  payee: string;
  account: string;
  wrong_pins: number;
  /** How it ends if nobody does anything until `due_at`; `null` with no `due_at`: never. */
  planned_code: string;
  due_at: number | null;
  code: string | null;
  receipt: string | null;
  created_at: number;
  ended_at: number | null;
}

export type PromptBook = ReturnType<typeof createPromptBook>;

/** The rows of phones and prompts, without any rule about them. */
export function createPromptBook(sqlite: Sqlite) {
  createTables(sqlite);
  const insertPhone = sqlite.prepare<[string, string, number]>('INSERT INTO phones VALUES (?, ?, ?)');
  const phone = sqlite.prepare<[string], { name: string }>('SELECT name FROM phones WHERE token = ?');
  const insert = sqlite.prepare<[Omit<PromptRow, 'wrong_pins' | 'code' | 'receipt' | 'ended_at'>]>(`
    INSERT INTO phone_prompts (id, token, source, ref, msisdn, amount_minor, payee, account, planned_code, due_at, created_at)
    VALUES (@id, @token, @source, @ref, @msisdn, @amount_minor, @payee, @account, @planned_code, @due_at, @created_at)`);
  const byId = sqlite.prepare<[string], PromptRow>('SELECT * FROM phone_prompts WHERE id = ?');
  const latest = sqlite.prepare<[string, number], PromptRow>(
    'SELECT * FROM phone_prompts WHERE token = ? ORDER BY seq DESC LIMIT ?',
  );
  const waiting = sqlite.prepare<[string], PromptRow>(
    'SELECT * FROM phone_prompts WHERE token = ? AND code IS NULL ORDER BY seq',
  );
  const due = sqlite.prepare<[number], PromptRow>(
    'SELECT * FROM phone_prompts WHERE code IS NULL AND due_at <= ? ORDER BY due_at, seq',
  );
  const likeThis = sqlite.prepare<[string, string, number, number], { count: number }>(
    `SELECT count(*) AS count FROM phone_prompts
     WHERE token = ? AND msisdn = ? AND amount_minor = ? AND created_at > ?`,
  );
  const end = sqlite.prepare<[string, string | null, number, string]>(
    'UPDATE phone_prompts SET code = ?, receipt = ?, ended_at = ? WHERE id = ? AND code IS NULL',
  );
  const wrongPin = sqlite.prepare<[string]>(
    'UPDATE phone_prompts SET wrong_pins = wrong_pins + 1 WHERE id = ? AND code IS NULL',
  );

  return {
    addPhone: (token: string, name: string, at: number): void => void insertPhone.run(token, name, at),
    phone: (token: string) => phone.get(token),
    insert: (row: Parameters<typeof insert.run>[0]): void => void insert.run(row),
    find: (id: string) => byId.get(id),
    latest: (token: string, limit: number): PromptRow[] => latest.all(token, limit),
    waiting: (token: string): PromptRow[] => waiting.all(token),
    due: (now: number): PromptRow[] => due.all(now),
    countLike: (token: string, msisdn: string, amountMinor: number, since: number): number =>
      likeThis.get(token, msisdn, amountMinor, since)?.count ?? 0,
    end: (id: string, code: string, receipt: string | null, at: number): boolean =>
      end.run(code, receipt, at, id).changes === 1,
    noteWrongPin: (id: string): void => void wrongPin.run(id),
  };
}

function createTables(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS phones (token TEXT PRIMARY KEY, name TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS phone_prompts (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, token TEXT NOT NULL REFERENCES phones(token),
      source TEXT NOT NULL, ref TEXT NOT NULL, msisdn TEXT NOT NULL, amount_minor INTEGER NOT NULL,
      payee TEXT NOT NULL, account TEXT NOT NULL, wrong_pins INTEGER NOT NULL DEFAULT 0, planned_code TEXT NOT NULL,
      due_at INTEGER, code TEXT, receipt TEXT, created_at INTEGER NOT NULL, ended_at INTEGER
    ) STRICT;
    CREATE INDEX IF NOT EXISTS phone_prompts_by_phone ON phone_prompts (token, seq);
    CREATE INDEX IF NOT EXISTS phone_prompts_due ON phone_prompts (due_at) WHERE code IS NULL AND due_at IS NOT NULL;
  `);
}
