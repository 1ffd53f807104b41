import type { AnyElysia } from 'elysia';
import type { SandboxAttempt, SandboxFaults, SandboxFaultsInput } from '../../../shared/schemas/sandbox.ts';
import { createDeliveries, type DeliveryRules } from '../deliveries.ts';
import { createDoor } from '../door.ts';
import type { Emulator, EmulatorDeps } from '../emulator.ts';
import { type AccountKeys, createAccounts } from './accounts.ts';
import { createApi } from './api.ts';
import { createAttempts } from './attempts.ts';
import { createControl } from './control.ts';
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

const minute = 60_000;

/** Six sends in all, and any 2xx is a success. */
const deliveryRules: DeliveryRules = {
  prefix: 'moyasar',
  retryWaitsMs: [minute, 10 * minute, 30 * minute, 60 * minute, 120 * minute],
  timeoutMs: 10_000,
  isSuccess: (status) => status >= 200 && status < 300,
  headersOf: () => ({ 'user-agent': 'Moyasar-Webhooks (emulator)' }),
};

/** Moyasar as far as its documents describe it, in test mode, with faults on demand. */
export function createMoyasarSandbox(deps: SandboxDeps): MoyasarSandbox {
  createTables(deps.sqlite);
  const accounts = createAccounts(deps);
  const deliveries = createDeliveries({ ...deps, faults: accounts }, deliveryRules);
  const events = createEvents({ ...deps, accounts, deliveries });
  const invoices = createInvoices(deps);
  const payments = createPayments({ ...deps, accounts, invoices, events });
  const webhooks = createWebhooks({ ...deps, accounts, deliveries, events });
  const mayBePlain = (host: string) => isLoopback(host) || host === new URL(deps.publicUrl()).host;
  const attempts = createAttempts(deps);
  const inputs = webhookInputs({ availableEvents, mayBePlain });
  const routes = createRoutes({ ...deps, invoices, payments, webhooks, attempts, webhookInputs: inputs });
  const doors = {
    '/v1/*': createApi({ accounts, routes, log: deps.log }),
    '/control/*': createControl({ accounts, deliveries, webhooks }),
    '/pay/*': createPage({ ...deps, accounts, invoices, payments }),
  };

  const sandbox: Omit<MoyasarSandbox, 'emulator'> = {
    door: createDoor('moyasar', doors),
    createAccount: ({ name }) => accounts.create(name),
    faults: (key) => accounts.faults(accounts.ofSecret(key).id),
    setFaults: (key, faults) => accounts.setFaults(accounts.ofSecret(key).id, faults),
    attempts: (key, limit) => deliveries.attempts(accounts.ofSecret(key).id, limit),
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

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host);
}
