import { type AnyElysia, Elysia } from 'elysia';
import type { SandboxAttempt, SandboxFaults, SandboxFaultsInput } from '../../../shared/schemas/sandbox.ts';
import type { Emulator, EmulatorDeps } from '../emulator.ts';
import { type AccountKeys, createAccounts } from './accounts.ts';
import { createApi } from './api.ts';
import { attemptsOf } from './attempts.ts';
import { createControl } from './control.ts';
import { createDeliveries } from './deliveries.ts';
import { availableEvents, createEvents } from './events.ts';
import { webhookInputs } from './inputs.ts';
import { createInvoices } from './invoices.ts';
import { createPage } from './pay/page.ts';
import { createPayments } from './payments.ts';
import { createRoutes } from './routes.ts';
import { createTables } from './tables.ts';
import { createWebhooks } from './webhooks.ts';

export type SandboxDeps = EmulatorDeps;

export interface MoyasarSandbox {
  /** Everything under `/sandbox/moyasar`. */
  door: AnyElysia;
  createAccount(options: { name: string }): AccountKeys;
  /** @throws DaftarError `sandbox.account_not_found`, like the three below */
  faults(secretKey: string): SandboxFaults;
  /** Sets all of them; what is left out goes back to its default. */
  setFaults(secretKey: string, faults: SandboxFaultsInput): SandboxFaults;
  /** The latest first. */
  attempts(secretKey: string, limit: number): SandboxAttempt[];
  /** Sends everything that is due by the clock. @returns how many were sent */
  runDue(): Promise<number>;
  onQueued(wake: () => void): void;
  stop(): Promise<void>;
  emulator: Emulator;
}

/** Moyasar as far as its documents describe it, in test mode, with faults on demand. */
export function createMoyasarSandbox(deps: SandboxDeps): MoyasarSandbox {
  createTables(deps.sqlite);
  const accounts = createAccounts(deps);
  const deliveries = createDeliveries({ ...deps, accounts });
  const events = createEvents({ ...deps, accounts, deliveries });
  const invoices = createInvoices(deps);
  const payments = createPayments({ ...deps, accounts, invoices, events });
  const webhooks = createWebhooks({ ...deps, accounts, deliveries, events });
  const mayBePlain = (host: string) => isLoopback(host) || host === new URL(deps.publicUrl()).host;
  const inputs = webhookInputs({ availableEvents, mayBePlain });
  const routes = createRoutes({ ...deps, invoices, payments, webhooks, deliveries, webhookInputs: inputs });
  const doors = {
    api: createApi({ accounts, routes, log: deps.log }),
    control: createControl({ accounts, deliveries, webhooks }),
    page: createPage({ ...deps, accounts, invoices, payments }),
  };

  const sandbox: Omit<MoyasarSandbox, 'emulator'> = {
    door: createDoor(doors),
    createAccount: ({ name }) => accounts.create(name),
    faults: (key) => accounts.faults(accounts.ofSecret(key).id),
    setFaults: (key, faults) => accounts.setFaults(accounts.ofSecret(key).id, faults),
    attempts: (key, limit) => attemptsOf(deliveries, accounts.ofSecret(key).id, limit),
    runDue: deliveries.runDue,
    onQueued: deliveries.onQueued,
    stop: deliveries.stop,
  };
  return { ...sandbox, emulator: emulatorOf(sandbox) };
}

function emulatorOf({
  createAccount,
  faults,
  setFaults,
  attempts,
  ...rest
}: Omit<MoyasarSandbox, 'emulator'>): Emulator {
  return {
    ...rest,
    createAccount: (name) => ({ ...createAccount({ name }) }),
    controlOf: ({ secretKey = '' }) => ({
      faults: () => faults(secretKey),
      setFaults: (input) => setFaults(secretKey, input),
      attempts: (limit) => attempts(secretKey, limit),
    }),
  };
}

type Answer = (request: Request, ip: string | null) => Promise<Response> | Response;

/** The requests are handed over unread: what Moyasar does with a bad body is part of the emulation. */
function createDoor({ api, control, page }: { api: Answer; control: Answer; page: Answer }): AnyElysia {
  const app = new Elysia({ name: 'sandbox-moyasar', prefix: '/sandbox/moyasar' });
  const mounted = [
    ['/v1/*', api],
    ['/control/*', control],
    ['/pay/*', page],
  ] as const;
  for (const [path, answer] of mounted) {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      app.route(
        method,
        path,
        ({ request, server }) => answer(request, server?.requestIP(request)?.address ?? null),
        {
          parse: 'none',
        },
      );
    }
  }
  return app;
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host);
}
