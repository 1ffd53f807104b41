import type { Sqlite } from '../../../db/client.ts';
import type { Clock } from '../../clock.ts';
import { DaftarError } from '../../errors.ts';
import { newWebhookSecret } from '../../security/standard-webhooks.ts';
import { createFaults } from '../faults.ts';
import { randomText } from '../random.ts';

export interface Account {
  id: string;
  name: string;
  api_key: string;
  webhook_secret: string;
  hook_url: string | null;
  phone_token: string;
}

export type Accounts = ReturnType<typeof createAccounts>;

/** The emulator's businesses, each with one test key, one webhook endpoint, and its faults. */
export function createAccounts({ sqlite, clock }: { sqlite: Sqlite; clock: Clock }) {
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS moflay_accounts (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, api_key TEXT NOT NULL UNIQUE, webhook_secret TEXT NOT NULL,
      hook_url TEXT, phone_token TEXT NOT NULL, faults TEXT NOT NULL, created_at INTEGER NOT NULL
    ) STRICT`);
  const insert = sqlite.prepare('INSERT INTO moflay_accounts VALUES (?, ?, ?, ?, NULL, ?, ?, ?)');
  const byKey = sqlite.prepare<[string], Account>('SELECT * FROM moflay_accounts WHERE api_key = ?');
  const byId = sqlite.prepare<[string], Account>('SELECT * FROM moflay_accounts WHERE id = ?');
  const setHook = sqlite.prepare<[string, string]>('UPDATE moflay_accounts SET hook_url = ? WHERE id = ?');

  return {
    create(name: string, phoneToken: string): { apiKey: string; webhookSecret: string } {
      const keys = { apiKey: `mof_test_${randomText(40)}`, webhookSecret: newWebhookSecret() };
      insert.run(crypto.randomUUID(), name, keys.apiKey, keys.webhookSecret, phoneToken, '{}', clock.now());
      return keys;
    },

    byKey: (key: string) => byKey.get(key),

    get(id: string): Account {
      const account = byId.get(id);
      if (!account) throw new Error(`sandbox account ${id} is gone`);
      return account;
    },

    setHookUrl: (id: string, url: string): void => void setHook.run(url, id),

    /** @throws DaftarError `sandbox.account_not_found` */
    ofKey(apiKey: string): Account {
      const account = byKey.get(apiKey);
      if (account) return account;
      throw new DaftarError('sandbox.account_not_found', 'The sandbox has no business with this API key.');
    },

    ...createFaults(sqlite, 'moflay_accounts'),
  };
}
