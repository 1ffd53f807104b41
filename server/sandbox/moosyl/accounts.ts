import type { Sqlite } from '../../../db/client.ts';
import type { Clock } from '../../clock.ts';
import { DaftarError } from '../../errors.ts';
import { createFaults } from '../faults.ts';
import { randomText } from '../random.ts';
import { moosylMethods } from './methods.ts';
import { configurationMissing } from './refusal.ts';
import type { Account, ConfigurationRow } from './rows.ts';

export type Accounts = ReturnType<typeof createAccounts>;

/** The emulator's merchants: made-up names with made-up test keys, each with its own ways to pay and its own faults. */
export function createAccounts({ sqlite, clock }: { sqlite: Sqlite; clock: Clock }) {
  const select = `SELECT id, name, secret_key AS secretKey, publishable_key AS publishableKey,
    environment_id AS environmentId, hook_url AS hookUrl, hook_secret AS hookSecret FROM moosyl_accounts`;
  const insert = sqlite.prepare('INSERT INTO moosyl_accounts VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?)');
  const bySecret = sqlite.prepare<[string], Account>(`${select} WHERE secret_key = ?`);
  const byPublishable = sqlite.prepare<[string], Account>(`${select} WHERE publishable_key = ?`);
  const byId = sqlite.prepare<[string], Account>(`${select} WHERE id = ?`);
  const writeHookUrl = sqlite.prepare('UPDATE moosyl_accounts SET hook_url = ? WHERE id = ?');
  const writeHookSecret = sqlite.prepare('UPDATE moosyl_accounts SET hook_secret = ? WHERE id = ?');
  const insertConfiguration = sqlite.prepare(
    'INSERT INTO moosyl_configurations (id, account_id, type) VALUES (?, ?, ?)',
  );
  const configurationsOf = sqlite.prepare<[string], ConfigurationRow>(
    'SELECT * FROM moosyl_configurations WHERE account_id = ? ORDER BY seq',
  );

  return {
    create: sqlite.transaction((name: string): Account => {
      const account: Account = {
        id: crypto.randomUUID(),
        name,
        secretKey: `sk_test_${randomText(40)}`,
        publishableKey: `pk_test_${randomText(40)}`,
        environmentId: crypto.randomUUID(),
        hookUrl: null,
        hookSecret: randomText(32),
      };
      const { id, secretKey, publishableKey, environmentId, hookSecret } = account;
      insert.run(id, name, secretKey, publishableKey, environmentId, hookSecret, '{}', clock.now());
      for (const type of moosylMethods) insertConfiguration.run(crypto.randomUUID(), id, type);
      return account;
    }),

    bySecret: (key: string): Account | undefined => bySecret.get(key),
    byPublishable: (key: string): Account | undefined => byPublishable.get(key),

    get(id: string): Account {
      const account = byId.get(id);
      if (!account) throw new Error(`sandbox account ${id} is gone`);
      return account;
    },

    /** @throws DaftarError `sandbox.account_not_found` */
    ofSecret(key: string): Account {
      const account = bySecret.get(key);
      if (account) return account;
      throw new DaftarError('sandbox.account_not_found', 'The sandbox has no account with this secret key.');
    },

    /** What the merchant does by hand in Moosyl's dashboard. */
    setHookUrl: (id: string, url: string): void => void writeHookUrl.run(url, id),
    setHookSecret: (id: string, secret: string): void => void writeHookSecret.run(secret, id),

    configurations: (id: string): ConfigurationRow[] => configurationsOf.all(id),

    /** @throws Refusal 404 */
    configuration(accountId: string, id: string): ConfigurationRow {
      const row = configurationsOf.all(accountId).find((one) => one.id === id);
      if (!row) throw configurationMissing();
      return row;
    },

    ...createFaults(sqlite, 'moosyl_accounts'),
  };
}
