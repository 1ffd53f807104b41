import type { Sqlite } from '../../../db/client.ts';
import type { Clock } from '../../clock.ts';
import { DaftarError } from '../../errors.ts';
import { createFaults } from '../faults.ts';
import { randomText } from '../random.ts';

export interface AccountKeys {
  secretKey: string;
  publishableKey: string;
}

export interface Account extends AccountKeys {
  id: string;
  name: string;
}

export type Accounts = ReturnType<typeof createAccounts>;

/** The emulator's merchants: made-up names with made-up test keys, each with its own faults. */
export function createAccounts({ sqlite, clock }: { sqlite: Sqlite; clock: Clock }) {
  const columns = 'id, name, secret_key AS secretKey, publishable_key AS publishableKey';
  const insert = sqlite.prepare('INSERT INTO moyasar_accounts VALUES (?, ?, ?, ?, ?, ?)');
  const bySecret = sqlite.prepare<[string], Account>(
    `SELECT ${columns} FROM moyasar_accounts WHERE secret_key = ?`,
  );
  const byPublishable = sqlite.prepare<[string], Account>(
    `SELECT ${columns} FROM moyasar_accounts WHERE publishable_key = ?`,
  );
  const byId = sqlite.prepare<[string], Account>(`SELECT ${columns} FROM moyasar_accounts WHERE id = ?`);

  return {
    create(name: string): AccountKeys {
      const keys = { secretKey: `sk_test_${randomText(40)}`, publishableKey: `pk_test_${randomText(40)}` };
      insert.run(crypto.randomUUID(), name, keys.secretKey, keys.publishableKey, '{}', clock.now());
      return keys;
    },

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
      if (!account) {
        throw new DaftarError(
          'sandbox.account_not_found',
          'The sandbox has no account with this secret key.',
        );
      }
      return account;
    },

    ...createFaults(sqlite, 'moyasar_accounts'),
  };
}
