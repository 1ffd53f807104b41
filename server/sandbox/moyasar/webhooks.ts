import type { Sqlite } from '../../../db/client.ts';
import type { Clock } from '../../clock.ts';
import type { Deliveries } from '../deliveries.ts';
import { randomDigits } from '../random.ts';
import type { Account, Accounts } from './accounts.ts';
import type { Events } from './events.ts';
import type { WebhookInput, WebhookUpdate } from './inputs.ts';
import { notFound, Refusal } from './refusal.ts';
import type { WebhookRow } from './rows.ts';

const codeLivesMs = 30 * 60_000;
const codeTriesMax = 5;

export type Webhooks = ReturnType<typeof createWebhooks>;

/** The URLs an account wants told, each to be verified with a code that is sent to it once. */
export function createWebhooks(deps: {
  sqlite: Sqlite;
  clock: Clock;
  accounts: Accounts;
  deliveries: Deliveries;
  events: Events;
}) {
  const { sqlite, clock, accounts, deliveries, events } = deps;
  const insert = sqlite.prepare(`
    INSERT INTO moyasar_webhooks (id, account_id, http_method, url, shared_secret, events, verified_at, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const write = sqlite.prepare<[WebhookRow]>(`
    UPDATE moyasar_webhooks SET http_method = @http_method, url = @url, shared_secret = @shared_secret, events = @events,
      verified_at = @verified_at, code = @code, code_tries = @code_tries, code_until = @code_until
    WHERE id = @id`);
  const remove = sqlite.prepare<[string]>('DELETE FROM moyasar_webhooks WHERE id = ?');
  const byId = sqlite.prepare<[string], WebhookRow>('SELECT * FROM moyasar_webhooks WHERE id = ?');
  const byAccount = sqlite.prepare<[string], WebhookRow>(
    'SELECT * FROM moyasar_webhooks WHERE account_id = ? ORDER BY seq',
  );

  function get(accountId: string, id: string): WebhookRow {
    const row = byId.get(id);
    if (row?.account_id !== accountId) throw notFound();
    return row;
  }

  function change(row: WebhookRow, changes: Partial<WebhookRow>): WebhookRow {
    const next = { ...row, ...changes };
    write.run(next);
    return next;
  }

  function sendCode(row: WebhookRow): WebhookRow {
    const code = randomDigits(6);
    const next = change(row, {
      verified_at: null,
      code,
      code_tries: 0,
      code_until: clock.now() + codeLivesMs,
    });
    events.sendCode(next, code);
    return next;
  }

  return {
    get,
    list: (accountId: string): WebhookRow[] => byAccount.all(accountId),

    create: sqlite.transaction((account: Account, input: WebhookInput): WebhookRow => {
      const id = crypto.randomUUID();
      const mustVerify = accounts.faults(account.id).verifyWebhooks;
      const chosen = input.events ? JSON.stringify([...new Set(input.events)]) : null;
      const at = clock.now();
      insert.run(
        id,
        account.id,
        input.http_method,
        input.url,
        input.shared_secret,
        chosen,
        mustVerify ? null : at,
        at,
      );
      const row = get(account.id, id);
      return mustVerify ? sendCode(row) : row;
    }),

    /** Another address has to prove itself anew. */
    update: sqlite.transaction((accountId: string, id: string, input: WebhookUpdate): WebhookRow => {
      const row = get(accountId, id);
      const next = change(row, {
        http_method: input.http_method ?? row.http_method,
        url: input.url ?? row.url,
        shared_secret: input.shared_secret ?? row.shared_secret,
        events: input.events ? JSON.stringify([...new Set(input.events)]) : row.events,
      });
      const moved = next.url !== row.url && accounts.faults(accountId).verifyWebhooks;
      return moved ? sendCode(next) : next;
    }),

    /** @throws Refusal `webhook_verification_invalid` for a wrong, an old, or a worn-out code */
    verify(accountId: string, id: string, code: string): WebhookRow {
      const row = get(accountId, id);
      if (row.code === null || row.code_until === null) throw notVerified('Webhook is already verified');
      if (row.code_tries >= codeTriesMax) throw notVerified('Too many wrong codes, request a new one');
      if (clock.now() >= row.code_until) throw notVerified('Verification code has expired');
      if (row.code !== code) {
        change(row, { code_tries: row.code_tries + 1 });
        throw notVerified('Verification code is incorrect');
      }
      return change(row, { verified_at: clock.now(), code: null, code_until: null });
    },

    /** The button of the dashboard; the API's own path for it is not documented. */
    resendCode: (accountId: string, id: string): WebhookRow => sendCode(get(accountId, id)),

    remove: sqlite.transaction((accountId: string, id: string): void => {
      get(accountId, id);
      deliveries.forgetWebhook(id);
      remove.run(id);
    }),
  };
}

const notVerified = (message: string) => new Refusal(400, 'webhook_verification_invalid', message);
