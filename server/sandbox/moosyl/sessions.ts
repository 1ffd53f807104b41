import type { Sqlite } from '../../../db/client.ts';
import type { Clock } from '../../clock.ts';
import type { Bills } from './bills.ts';
import type { SessionInput } from './inputs.ts';
import { alreadyPaid, invalid, sessionMissing } from './refusal.ts';
import type { RequestRow, SessionRow } from './rows.ts';

export type Sessions = ReturnType<typeof createSessions>;

/** Hosted checkout sessions: a page for one payment request, until a time. */
export function createSessions({ sqlite, clock, bills }: { sqlite: Sqlite; clock: Clock; bills: Bills }) {
  const insert = sqlite.prepare(`
    INSERT INTO moosyl_sessions (id, account_id, request_id, success_url, cancel_url, expires_at, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const byId = sqlite.prepare<[string], SessionRow>('SELECT * FROM moosyl_sessions WHERE id = ?');
  const openOf = sqlite.prepare<[string, number], SessionRow>(
    'SELECT * FROM moosyl_sessions WHERE request_id = ? AND completed_at IS NULL AND expires_at > ? ORDER BY seq DESC LIMIT 1',
  );
  const completeAll = sqlite.prepare(
    'UPDATE moosyl_sessions SET completed_at = ?, updated_at = ? WHERE request_id = ? AND completed_at IS NULL',
  );
  const select = sqlite.prepare(
    'UPDATE moosyl_sessions SET configuration_id = ?, updated_at = ? WHERE id = ?',
  );

  /** An id of ours alone makes the request too, if it says how much. */
  function requestOf(accountId: string, input: SessionInput): RequestRow {
    if (input.paymentRequestId !== undefined) return bills.get(accountId, input.paymentRequestId);
    const transactionId = input.transactionId ?? '';
    const known = bills.find(accountId, transactionId);
    if (known) return known;
    if (input.amount === undefined) throw invalid('amount is required for a new transactionId');
    const { amount, phoneNumber } = input;
    return bills.create(accountId, { transactionId, amount, phoneNumber });
  }

  function get(id: string): SessionRow {
    const row = byId.get(id);
    if (!row) throw sessionMissing();
    return row;
  }

  return {
    find: (id: string): SessionRow | undefined => byId.get(id),
    get,

    /** An open session of the same request is given out again. */
    create: sqlite.transaction((accountId: string, input: SessionInput): SessionRow => {
      const request = requestOf(accountId, input);
      if (request.amount === 0) throw alreadyPaid();
      const now = clock.now();
      const open = openOf.get(request.id, now);
      if (open) return open;
      const id = crypto.randomUUID();
      const { successUrl = null, cancelUrl = null, expiresInMinutes } = input;
      insert.run(id, accountId, request.id, successUrl, cancelUrl, now + expiresInMinutes * 60_000, now, now);
      return get(id);
    }),

    choose: (id: string, configurationId: string | null): void =>
      void select.run(configurationId, clock.now(), id),

    completeOf: (requestId: string): void => void completeAll.run(clock.now(), clock.now(), requestId),
  };
}
