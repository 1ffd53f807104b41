import { createHash } from 'node:crypto';
import type { Sqlite } from '../../../db/client.ts';
import { invalidIdempotencyKey, keyInProgress, keyReused } from './refusal.ts';

export interface Kept {
  status: number;
  body: string;
}

interface Row {
  digest: string;
  status: number | null;
  body: string | null;
}

/** The first answer under a key is every later answer under it. */
export function createIdempotency(sqlite: Sqlite) {
  const find = sqlite.prepare<[string, string], Row>(
    'SELECT digest, status, body FROM moflay_idempotency WHERE account_id = ? AND key = ?',
  );
  const begin = sqlite.prepare<[string, string, string]>(
    'INSERT INTO moflay_idempotency (account_id, key, digest) VALUES (?, ?, ?)',
  );
  const keep = sqlite.prepare<[number, string, string, string]>(
    'UPDATE moflay_idempotency SET status = ?, body = ? WHERE account_id = ? AND key = ?',
  );
  const forget = sqlite.prepare<[string, string]>(
    'DELETE FROM moflay_idempotency WHERE account_id = ? AND key = ?',
  );
  sqlite.exec('DELETE FROM moflay_idempotency WHERE status IS NULL');

  return {
    /**
     * @param text the request's body
     * @throws Refusal for a key of the wrong length, one of another body, and one whose first request still runs
     */
    async once(
      accountId: string,
      key: string | null,
      text: string,
      work: () => Promise<Kept>,
    ): Promise<Kept> {
      if (key === null) return work();
      if (key.length < 1 || key.length > 256) throw invalidIdempotencyKey();
      const digest = createHash('sha256').update(text).digest('hex');
      const known = find.get(accountId, key);
      if (known && known.digest !== digest) throw keyReused();
      if (known && known.status !== null) return { status: known.status, body: known.body ?? '' };
      if (known) throw keyInProgress();
      begin.run(accountId, key, digest);
      try {
        const answer = await work();
        keep.run(answer.status, answer.body, accountId, key);
        return answer;
      } catch (error) {
        // Nothing was done, so the key is free again.
        forget.run(accountId, key);
        throw error;
      }
    },
  };
}
