import { randomBytes } from 'node:crypto';
import type { Sqlite } from '../../../db/client.ts';
import type { Clock } from '../../clock.ts';
import { DaftarError } from '../../errors.ts';
import { createFaults } from '../faults.ts';
import { randomDigits, randomText } from '../random.ts';

export interface Account {
  id: string;
  name: string;
  consumer_key: string;
  consumer_secret: string;
  passkey: string;
  shortcode: string;
  /** Null: a paybill, which is paid by its shortcode. */
  till: string | null;
  phone_token: string;
  access_token: string | null;
  token_until: number | null;
}

export type Accounts = ReturnType<typeof createAccounts>;

/** Safaricom's public sandbox shortcode; here every account has it with a passkey of its own. */
const sandboxShortcode = '174379';
const tokenLivesMs = 3_599_000;

/** The emulator's apps, each with its shortcode, its access token and its faults. */
export function createAccounts({ sqlite, clock }: { sqlite: Sqlite; clock: Clock }) {
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS daraja_accounts (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, consumer_key TEXT NOT NULL UNIQUE, consumer_secret TEXT NOT NULL,
      passkey TEXT NOT NULL, shortcode TEXT NOT NULL, till TEXT, phone_token TEXT NOT NULL,
      access_token TEXT UNIQUE, token_until INTEGER, faults TEXT NOT NULL, created_at INTEGER NOT NULL
    ) STRICT`);
  const insert = sqlite.prepare(
    'INSERT INTO daraja_accounts VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?, ?)',
  );
  const byKey = sqlite.prepare<[string], Account>('SELECT * FROM daraja_accounts WHERE consumer_key = ?');
  const byToken = sqlite.prepare<[string], Account>('SELECT * FROM daraja_accounts WHERE access_token = ?');
  const byId = sqlite.prepare<[string], Account>('SELECT * FROM daraja_accounts WHERE id = ?');
  const setToken = sqlite.prepare<[string | null, number | null, string]>(
    'UPDATE daraja_accounts SET access_token = ?, token_until = ? WHERE id = ?',
  );

  return {
    create(name: string, phoneToken: string, kind: 'paybill' | 'till' = 'paybill'): Record<string, string> {
      const till = kind === 'till' ? `5${randomDigits(6)}` : null;
      const credentials = {
        consumerKey: randomText(32),
        consumerSecret: randomText(16),
        passkey: randomBytes(32).toString('hex'),
        shortcode: sandboxShortcode,
        shortcodeType: kind,
        ...(till === null ? {} : { till }),
      };
      const { consumerKey, consumerSecret, passkey, shortcode } = credentials;
      const keys = [consumerKey, consumerSecret, passkey, shortcode, till, phoneToken];
      insert.run(crypto.randomUUID(), name, ...keys, '{}', clock.now());
      return credentials;
    },

    byKey: (key: string) => byKey.get(key),

    /** Null: unknown, over, or forgotten because a newer one was given. */
    byToken(token: string): Account | null {
      const account = byToken.get(token);
      return account && (account.token_until ?? 0) > clock.now() ? account : null;
    },

    get(id: string): Account {
      const account = byId.get(id);
      if (!account) throw new Error(`sandbox account ${id} is gone`);
      return account;
    },

    /** The one before it is forgotten. */
    giveToken(id: string): { access_token: string; expires_in: string } {
      const token = randomText(28);
      setToken.run(token, clock.now() + tokenLivesMs, id);
      return { access_token: token, expires_in: String(tokenLivesMs / 1_000) };
    },

    forgetToken: (id: string): void => void setToken.run(null, null, id),

    /** @throws DaftarError `sandbox.account_not_found` */
    ofKey(consumerKey: string): Account {
      const account = byKey.get(consumerKey);
      if (account) return account;
      throw new DaftarError('sandbox.account_not_found', 'The sandbox has no app with this consumer key.');
    },

    ...createFaults(sqlite, 'daraja_accounts'),
  };
}

/** The app whose consumer key and secret a request carries. */
export function accountOfBasic(request: Request, accounts: Accounts): Account | null {
  const header = request.headers.get('authorization') ?? '';
  const [, encoded = ''] = /^basic\s+([A-Za-z0-9+/=]+)$/i.exec(header) ?? [];
  const [key = '', secret = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const account = accounts.byKey(key);
  return account && secret !== '' && account.consumer_secret === secret ? account : null;
}
