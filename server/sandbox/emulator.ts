import type { AnyElysia } from 'elysia';
import type { Sqlite } from '../../db/client.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { SandboxControl } from '../sandbox-accounts.ts';
import type { Http } from '../security/http.ts';

/** What every emulator is built with. */
export interface EmulatorDeps {
  /** `sandbox.db`; each emulator has tables of its own in it. */
  sqlite: Sqlite;
  clock: Clock;
  http: Http;
  log: Log;
  /** Where this server is reached; known only once it listens. */
  publicUrl(): string;
  random(): number;
}

/** One provider as the sandbox runs it. */
export interface Emulator {
  /** Everything under `/sandbox/{provider}`. */
  door: AnyElysia;
  /** A fresh account; its credentials in the provider's own field names. */
  createAccount(name: string): Record<string, string>;
  /** The switches of the account with these credentials. @throws DaftarError `sandbox.account_not_found` */
  controlOf(credentials: Readonly<Record<string, string>>): SandboxControl;
  /** Sends everything that is due by the clock. @returns how many were sent */
  runDue(): Promise<number>;
  onQueued(wake: () => void): void;
  stop(): Promise<void>;
}
