import type { AnyElysia } from 'elysia';
import type { SandboxControl } from '../../sandbox-accounts.ts';
import { signWebhook } from '../../security/standard-webhooks.ts';
import { createControlDoor } from '../control.ts';
import { createDeliveries, type DeliveryRules } from '../deliveries.ts';
import { createDoor } from '../door.ts';
import type { Emulator, EmulatorDeps } from '../emulator.ts';
import type { Phone, PromptEnd } from '../phone/phone.ts';
import { randomText } from '../random.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { createMoflayApi } from './api.ts';
import { createIdempotency } from './idempotency.ts';
import { createRateLimit } from './rate.ts';
import { createTransactionBook, type TransactionRow } from './transaction-book.ts';
import { outcomeOf, transactionView } from './views.ts';

export interface MoflaySandbox {
  door: AnyElysia;
  /** Moflay finds out after all how its `unknown` payments ended; as in the real one, no event tells. */
  resolveUnknown(credentials: Readonly<Record<string, string>>): void;
  emulator: Emulator;
}

const minute = 60_000;
const hour = 60 * minute;

/** Svix's default schedule, which Moflay's pages leave open; every try is signed afresh. */
const deliveryRules = ({ accounts, deps }: { accounts: Accounts; deps: EmulatorDeps }): DeliveryRules => ({
  prefix: 'moflay',
  retryWaitsMs: [5_000, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour],
  timeoutMs: 15_000,
  isSuccess: (status) => status >= 200 && status < 300,
  headersOf: ({ accountId, eventId, body }) => ({
    'user-agent': 'Svix-Webhooks (emulator)',
    ...signWebhook(
      { id: eventId, sentAt: deps.clock.now(), body },
      [accounts.get(accountId).webhook_secret],
      'svix',
    ),
  }),
});

/** Moflay as far as its documents describe it, in test mode, with a phone to answer on and faults on demand. */
export function createMoflaySandbox(deps: EmulatorDeps, phone: Phone): MoflaySandbox {
  const accounts = createAccounts(deps);
  const deliveries = createDeliveries({ ...deps, faults: accounts }, deliveryRules({ accounts, deps }));
  const transactions = createTransactionBook(deps.sqlite);
  const idempotency = createIdempotency(deps.sqlite);
  const rateLimit = createRateLimit(deps);
  const api = createMoflayApi({ ...deps, accounts, transactions, idempotency, rateLimit, phone });
  const controlOfKey = (apiKey: string): SandboxControl => {
    const { id, phone_token } = accounts.ofKey(apiKey);
    return {
      faults: () => accounts.faults(id),
      setFaults: (input) => accounts.setFaults(id, input),
      attempts: (limit) => deliveries.attempts(id, limit),
      setHookUrl: (url) => accounts.setHookUrl(id, url),
      phoneUrl: phone.urlOf(phone_token),
    };
  };
  const control = createControlDoor({
    controlOf: (request) => {
      const [, key = ''] = /^bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
      return accounts.byKey(key) ? controlOfKey(key) : null;
    },
    runDue: async () => phone.runDue() + (await deliveries.runDue()),
  });
  const door = createDoor('moflay', { '/v1/*': api, '/control/*': control, '/*': api });

  phone.onEnd('moflay', (end) => {
    const row = transactions.find(end.ref);
    if (!row) return;
    if (accounts.use(row.account_id, 'unknownNext')) {
      const detail = 'Moflay could not determine the outcome.';
      const to = {
        status: 'unknown',
        detail,
        code: end.code,
        receipt: end.receipt,
        at: end.endedAt,
      } as const;
      transactions.move(row.id, to);
    } else settle(row, end, true);
  });

  function settle(
    row: TransactionRow,
    { code, receipt, endedAt }: Pick<PromptEnd, 'code' | 'receipt' | 'endedAt'>,
    tells: boolean,
  ): void {
    const { status, detail } = outcomeOf(code);
    transactions.move(row.id, { status, detail, code, receipt, at: endedAt });
    const moved = transactions.find(row.id);
    if (moved && tells) tell(moved);
  }

  function tell(row: TransactionRow): void {
    const { hook_url: url } = accounts.get(row.account_id);
    if (url === null) return;
    const { wrongAmountMinor } = accounts.faults(row.account_id);
    const data = transactionView(row);
    const type = `payment.${row.status}`;
    const body = JSON.stringify({
      type,
      object: 'event',
      timestamp: new Date(deps.clock.now()).toISOString(),
      data: { ...data, amount: wrongAmountMinor ?? data.amount },
    });
    const event = { eventId: `msg_${randomText(27)}`, eventType: type, webhookId: 'ep_1' };
    const delivery = { ...event, accountId: row.account_id, method: 'POST', url, body } as const;
    deliveries.push(delivery, { lost: deliveries.isLost(row.account_id) });
  }

  return {
    door,
    resolveUnknown: ({ apiKey = '' }) => {
      const everything = { from: 0, to: Number.MAX_SAFE_INTEGER, statuses: ['unknown'] };
      const { rows } = transactions.list(accounts.ofKey(apiKey).id, {
        ...everything,
        before: Number.MAX_SAFE_INTEGER,
        limit: 1_000,
      });
      for (const row of rows) {
        const { code, receipt } = row;
        settle(row, { code: code ?? '1037', receipt, endedAt: deps.clock.now() }, false);
      }
    },
    emulator: {
      door,
      createAccount: (name) => ({ ...accounts.create(name, phone.create(name)), amountUnit: 'minor' }),
      controlOf: ({ apiKey = '' }) => controlOfKey(apiKey),
      runDue: deliveries.runDue,
      onQueued: deliveries.onQueued,
      stop: deliveries.stop,
    },
  };
}
