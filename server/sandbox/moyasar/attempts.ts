import type { Sqlite } from '../../../db/client.ts';
import type { AttemptRow } from '../deliveries.ts';
import { listPage } from './lists.ts';
import { notFound } from './refusal.ts';

export type Attempts = ReturnType<typeof createAttempts>;

/** The tries to reach webhooks as the API shows them: without invoices' own callbacks and what was never sent. */
export function createAttempts({ sqlite }: { sqlite: Sqlite }) {
  const byId = sqlite.prepare<[string], AttemptRow>('SELECT * FROM moyasar_attempts WHERE id = ?');
  const always = `webhook_id IS NOT NULL AND result <> 'dropped'`;

  return {
    list: (accountId: string, query: URLSearchParams) =>
      listPage<AttemptRow>(sqlite, { table: 'moyasar_attempts', accountId, query, filters: [], always }),

    get(accountId: string, id: string): AttemptRow {
      const row = byId.get(id);
      const visible = row?.account_id === accountId && row.webhook_id !== null && row.result !== 'dropped';
      if (!visible) throw notFound();
      return row;
    },
  };
}
