import type { AnyElysia } from 'elysia';
import { openSqlite } from '../../db/client.ts';
import type { SandboxAccounts } from '../sandbox-accounts.ts';
import { createDarajaSandbox, type DarajaSandbox } from './daraja/daraja.ts';
import type { Emulator, EmulatorDeps } from './emulator.ts';
import { createMoflaySandbox, type MoflaySandbox } from './moflay/moflay.ts';
import { createMoosylSandbox } from './moosyl/moosyl.ts';
import { createMoyasarSandbox, type MoyasarSandbox } from './moyasar/moyasar.ts';
import { createPhone, type Phone } from './phone/phone.ts';

export interface Sandbox extends SandboxAccounts {
  doors: readonly AnyElysia[];
  moyasar: MoyasarSandbox;
  moflay: MoflaySandbox;
  daraja: DarajaSandbox;
  /** Where payers answer prompts, of Moflay and of Daraja. */
  phone: Phone;
  /** Sends everything that is due by the clock. @returns how many were sent */
  runDue(): Promise<number>;
  /** Starts sending what is due, by itself, until `stop`. */
  start(): void;
  /** Waits for what is being sent, then closes the file. */
  stop(): Promise<void>;
}

const pollMs = 250;

/**
 * The built-in emulators of providers, in a file of their own. They only ever know test mode.
 * @param deps `path` is `sandbox.db` in the data folder, or `:memory:`
 */
export function createSandbox(
  deps: Omit<EmulatorDeps, 'sqlite' | 'random'> & { path: string; random?: () => number },
): Sandbox {
  const sqlite = openSqlite(deps.path);
  const { clock, http, publicUrl, log, random = Math.random } = deps;
  const surroundings: EmulatorDeps = { sqlite, clock, http, publicUrl, log, random };
  const moyasar = createMoyasarSandbox(surroundings);
  const phone = createPhone(surroundings);
  const moflay = createMoflaySandbox(surroundings, phone);
  const daraja = createDarajaSandbox(surroundings, phone);
  const emulators: Readonly<Record<string, Emulator>> = {
    moyasar: moyasar.emulator,
    moosyl: createMoosylSandbox(surroundings),
    moflay: moflay.emulator,
    daraja: daraja.emulator,
  };
  const all = Object.values(emulators);
  const emulatorOf = (provider: string) =>
    Object.hasOwn(emulators, provider) ? emulators[provider] : undefined;
  let timer: ReturnType<typeof setInterval> | null = null;

  async function runDue(): Promise<number> {
    const ended = phone.runDue();
    const sent = await Promise.all(all.map((emulator) => emulator.runDue()));
    return sent.reduce((sum, count) => sum + count, ended);
  }

  const send = () => {
    runDue().catch((error: unknown) => log.error('sandbox.worker_failed', { error }));
  };

  for (const emulator of all) {
    emulator.onQueued(() => {
      if (timer) setTimeout(send, 0);
    });
  }

  return {
    doors: [phone.door, ...all.map(({ door }) => door)],
    moyasar,
    moflay,
    daraja,
    phone,
    createAccount: (provider, name) => emulatorOf(provider)?.createAccount(name) ?? null,
    controlOf: (provider, credentials) => emulatorOf(provider)?.controlOf(credentials) ?? null,
    runDue,
    start() {
      timer ??= setInterval(send, pollMs);
    },
    async stop() {
      if (timer) clearInterval(timer);
      timer = null;
      await Promise.all(all.map((emulator) => emulator.stop()));
      sqlite.close();
    },
  };
}
