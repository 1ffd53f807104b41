import { type Database, openDatabase } from '../../db/client.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { type Accounts, createAccounts } from '../../server/accounts/accounts.ts';
import { createLive } from '../../server/live.ts';
import { createLog } from '../../server/log.ts';

export interface AccountsStage {
  accounts: Accounts;
  database: Database;
  lines: string[];
  now(): number;
  /** Moves the clock. */
  wait(ms: number): void;
}

/** Accounts on an empty, fully migrated book, with a clock moved by hand. */
export function accountsStage({ url = 'http://127.0.0.1:3000' } = {}): AccountsStage {
  const database = openDatabase(':memory:');
  migrateDatabase(database);
  const lines: string[] = [];
  let now = Date.now();
  const clock = { now: () => now };
  const log = createLog({ level: 'debug', write: (line) => lines.push(line), now: clock.now });
  const accounts = createAccounts({
    database,
    clock,
    log,
    live: createLive(),
    url,
    trustedOrigins: [url],
    secret: 'a secret that is derived from the master key',
  });
  return {
    accounts,
    database,
    lines,
    now: clock.now,
    wait: (ms) => {
      now += ms;
    },
  };
}

export const owner = { name: 'Maryam', email: 'maryam@example.com', password: 'correct horse battery' };

/** POSTs JSON to one of the sign-in paths, as the dashboard's own page would. */
export function post(
  accounts: Accounts,
  path: string,
  body: unknown,
  more: PostOptions = {},
): Promise<Response> {
  const { origin = 'http://127.0.0.1:3000', cookie, address = '192.0.2.7' } = more;
  const headers = new Headers({ 'content-type': 'application/json', origin });
  if (cookie) headers.set('cookie', cookie);
  const request = new Request(`http://127.0.0.1:3000${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return accounts.handler(request, address);
}

interface PostOptions {
  origin?: string;
  cookie?: string;
  address?: string;
}

/** What a browser would send back of the cookies it was given. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
