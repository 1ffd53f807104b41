import { openSqlite } from '../../db/client.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { SandboxAccounts } from '../sandbox-accounts.ts';
import type { Http } from '../security/http.ts';
import { createMoyasarSandbox, type MoyasarSandbox } from './moyasar/moyasar.ts';

export interface Sandbox extends SandboxAccounts {
  moyasar: MoyasarSandbox;
  /** Starts sending what is due, by itself, until `stop`. */
  start(): void;
  /** Waits for what is being sent, then closes the file. */
  stop(): Promise<void>;
}

const pollMs = 250;

/** The built-in emulators of providers, in a file of their own. They only ever know test mode. */
export function createSandbox(deps: {
  /** `sandbox.db` in the data folder, or `:memory:`. */
  path: string;
  clock: Clock;
  http: Http;
  /** Where this server is reached; asked for only after it listens. */
  publicUrl(): string;
  log: Log;
  random?: () => number;
}): Sandbox {
  const sqlite = openSqlite(deps.path);
  const { clock, http, publicUrl, log, random = Math.random } = deps;
  const moyasar = createMoyasarSandbox({ sqlite, clock, http, publicUrl, log, random });
  let timer: ReturnType<typeof setInterval> | null = null;

  const send = () => {
    moyasar.runDue().catch((error: unknown) => log.error('sandbox.worker_failed', { error }));
  };

  moyasar.onQueued(() => {
    if (timer) setTimeout(send, 0);
  });

  return {
    moyasar,
    createAccount: (provider, name) =>
      provider === 'moyasar' ? { ...moyasar.createAccount({ name }) } : null,
    controlOf: (provider, { secretKey = '' }) =>
      provider === 'moyasar'
        ? {
            faults: () => moyasar.faults(secretKey),
            setFaults: (faults) => moyasar.setFaults(secretKey, faults),
            attempts: (limit) => moyasar.attempts(secretKey, limit),
          }
        : null,
    start() {
      timer ??= setInterval(send, pollMs);
    },
    async stop() {
      if (timer) clearInterval(timer);
      timer = null;
      await moyasar.stop();
      sqlite.close();
    },
  };
}
