import { createHmac } from 'node:crypto';
import { createDeliveries, type DeliveryRules } from '../deliveries.ts';
import { createDoor } from '../door.ts';
import type { Emulator, EmulatorDeps } from '../emulator.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { createApi } from './api.ts';
import { createBills } from './bills.ts';
import { createControl } from './control.ts';
import { createEvents } from './events.ts';
import { createPage } from './pay/page.ts';
import { createPayments } from './payments.ts';
import { createRoutes } from './routes.ts';
import { createSessions } from './sessions.ts';
import { createTables } from './tables.ts';

/** Moosyl as far as its documents and SDKs describe it, in test mode, with faults on demand. */
export function createMoosylSandbox(deps: EmulatorDeps): Emulator {
  createTables(deps.sqlite);
  const accounts = createAccounts(deps);
  const deliveries = createDeliveries({ ...deps, faults: accounts }, rulesOf(accounts));
  const events = createEvents({ accounts, deliveries });
  const bills = createBills({ ...deps, events });
  const sessions = createSessions({ ...deps, bills });
  const onPaid = ({ id }: { id: string }) => sessions.completeOf(id);
  const payments = createPayments({ ...deps, bills, events, onPaid });
  const checkoutUrl = (session: string) => `${deps.publicUrl()}/sandbox/moosyl/pay/${session}`;
  const rooms = { ...deps, accounts, bills, payments, sessions, deliveries };
  const routes = createRoutes({ ...rooms, checkoutUrl });

  return {
    door: createDoor('moosyl', {
      '/api/*': createApi({ ...rooms, routes }),
      '/control/*': createControl(rooms),
      '/pay/*': createPage(rooms),
    }),
    createAccount: (name) => {
      const { secretKey, publishableKey, hookSecret } = accounts.create(name);
      return { secretKey, publishableKey, webhookSecret: hookSecret };
    },
    controlOf: ({ secretKey = '' }) => {
      const idOf = () => accounts.ofSecret(secretKey).id;
      return {
        faults: () => accounts.faults(idOf()),
        setFaults: (faults) => accounts.setFaults(idOf(), faults),
        attempts: (limit) => deliveries.attempts(idOf(), limit),
        setHookUrl: (url) => accounts.setHookUrl(idOf(), url),
        setHookSecret: (secret) => accounts.setHookSecret(idOf(), secret),
      };
    },
    runDue: () => {
      payments.expireLapsed();
      return deliveries.runDue();
    },
    onQueued: deliveries.onQueued,
    stop: deliveries.stop,
  };
}

const minute = 60_000;

/** A first try and six more; whether Moosyl counts the first one among its six is not documented. Only 200 will do. */
function rulesOf(accounts: Accounts): DeliveryRules {
  return {
    prefix: 'moosyl',
    retryWaitsMs: [1, 2, 4, 8, 16, 32].map((minutes) => minutes * minute),
    timeoutMs: 30_000,
    isSuccess: (status) => status === 200,
    headersOf: ({ accountId, eventType, body }) => {
      const hex = createHmac('sha256', accounts.get(accountId).hookSecret).update(body).digest('hex');
      return {
        'user-agent': 'Moosyl-Webhook/1.0',
        'x-webhook-event': eventType,
        'x-webhook-signature': `sha256=${hex}`,
      };
    },
  };
}
