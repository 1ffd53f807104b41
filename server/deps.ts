import type { Database } from '../db/client.ts';
import type { Bells } from './bells.ts';
import type { ConnectionBook } from './billing/connection-book.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Live } from './live.ts';
import type { Log } from './log.ts';
import type { SandboxAccounts } from './sandbox-accounts.ts';
import type { Http } from './security/http.ts';
import type { SafeFetch } from './security/safe-fetch.ts';
import type { Vault } from './security/vault.ts';
import type { SingleFlight } from './single-flight.ts';

/** Everything the rooms need from outside, built once at the edge; tests replace single keys of it. */
export interface Deps {
  config: Config;
  clock: Clock;
  log: Log;
  http: Http;
  /** For addresses that a person typed: private ones can't be reached through it. */
  safeFetch: SafeFetch;
  database: Database;
  vault: Vault;
  live: Live;
  bells: Bells;
  connections: ConnectionBook;
  /** Keeps a worker and a request from taking the same step at a provider twice. */
  flights: SingleFlight;
  /** Null where the sandbox is switched off. */
  sandbox: SandboxAccounts | null;
}
