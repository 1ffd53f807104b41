import type { Sqlite } from '../../../db/client.ts';
import type { Clock } from '../../clock.ts';
import type { Events } from './events.ts';
import type { RequestInput } from './inputs.ts';
import { requestMissing, transactionTaken } from './refusal.ts';
import type { RequestRow } from './rows.ts';

export type Bills = ReturnType<typeof createBills>;

/** Payment requests: what a merchant asks for, known by the merchant's own transaction id. */
export function createBills({ sqlite, clock, events }: { sqlite: Sqlite; clock: Clock; events: Events }) {
  const insert = sqlite.prepare(`
    INSERT INTO moosyl_requests (id, account_id, transaction_id, amount, total_amount, phone_number, status, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, 'pending', ?, ?)`);
  const write = sqlite.prepare<[RequestRow]>(
    'UPDATE moosyl_requests SET amount = @amount, status = @status, retry_count = @retry_count, updated_at = @updated_at WHERE id = @id',
  );
  const byId = sqlite.prepare<[string], RequestRow>('SELECT * FROM moosyl_requests WHERE id = ?');
  const byTransaction = sqlite.prepare<[string, string], RequestRow>(
    'SELECT * FROM moosyl_requests WHERE account_id = ? AND transaction_id = ?',
  );

  function get(accountId: string, id: string): RequestRow {
    const row = byId.get(id);
    if (row?.account_id !== accountId) throw requestMissing();
    return row;
  }

  function ofTransaction(accountId: string, transactionId: string): RequestRow {
    const row = byTransaction.get(accountId, transactionId);
    if (!row) throw requestMissing();
    return row;
  }

  return {
    get,
    ofTransaction,
    find: (accountId: string, transactionId: string) => byTransaction.get(accountId, transactionId),

    /** What a second one of the same id answers is documented nowhere; it is refused here. */
    create: sqlite.transaction((accountId: string, input: RequestInput): RequestRow => {
      if (byTransaction.get(accountId, input.transactionId)) throw transactionTaken();
      const id = crypto.randomUUID();
      const now = clock.now();
      const { transactionId, amount, phoneNumber = null } = input;
      insert.run(id, accountId, transactionId, amount, amount, phoneNumber, now, now);
      const row = get(accountId, id);
      events.request(row, 'created');
      return row;
    }),

    /** Money came in. */
    reduce(row: RequestRow, by: number): RequestRow {
      const amount = Math.max(row.amount - by, 0);
      const status = amount === 0 ? 'completed' : 'pending';
      const next: RequestRow = { ...row, amount, status, updated_at: clock.now() };
      write.run(next);
      return next;
    },

    countRetry(row: RequestRow): RequestRow {
      const next = { ...row, retry_count: row.retry_count + 1 };
      write.run(next);
      return next;
    },
  };
}
