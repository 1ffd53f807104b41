import type { Clock } from '../../clock.ts';
import type { Accounts } from './accounts.ts';
import type { Bills } from './bills.ts';
import { paymentInput, read, requestInput, sessionInput } from './inputs.ts';
import { flowOf } from './methods.ts';
import type { Payments } from './payments.ts';
import { invalid } from './refusal.ts';
import type { Account, RequestRow } from './rows.ts';
import type { Sessions } from './sessions.ts';
import { configurationView, iso, paymentView, requestView, sessionView, startedView } from './views.ts';

/** One call of the API. */
interface Call {
  /** Of whoever's key it was; the merchant of a session where no key is asked for. */
  account: Account;
  params: string[];
  body: unknown;
}

export interface Route {
  method: string;
  path: string;
  key: 'secret' | 'any' | 'none';
  run(call: Call): unknown;
}

/** The documented operations, without subscriptions and the Masrivi form. All of them answer 200. */
export function createRoutes(rooms: {
  accounts: Accounts;
  bills: Bills;
  payments: Payments;
  sessions: Sessions;
  clock: Clock;
  checkoutUrl(session: string): string;
}): readonly Route[] {
  const { accounts, bills, payments, sessions, clock, checkoutUrl } = rooms;
  const shown = (row: RequestRow, account: Account) => ({ data: requestView(row, account.environmentId) });

  return [
    secret('POST', '/payment-request', ({ account, body }) =>
      shown(bills.create(account.id, read(requestInput, body)), account),
    ),
    any('GET', '/payment-request/by-transaction/:transactionId', ({ account, params: [id = ''] }) =>
      shown(bills.ofTransaction(account.id, id), account),
    ),
    any('GET', '/payment-request/:id', ({ account, params: [id = ''] }) =>
      shown(bills.get(account.id, id), account),
    ),
    secret('PATCH', '/payment-request/:transactionId/refresh-status', ({ account, params: [id = ''] }) => {
      const request = bills.countRetry(bills.ofTransaction(account.id, id));
      return { ...shown(request, account), bankingApiResponses: banksOf(request) };
    }),

    any('POST', '/payment', ({ account, body }) => {
      const input = read(paymentInput, body);
      const request = bills.ofTransaction(account.id, input.transactionId);
      const configuration = accounts.configuration(account.id, input.configurationId);
      if (flowOf[configuration.type] === 'redirect') throw invalid('Masrivi is paid on its own page');
      return startedView(payments.start(request, configuration, input));
    }),
    secret('GET', '/payment/:id', ({ account, params: [id = ''] }) => ({
      data: paymentView(payments.get(account.id, id), account.environmentId),
    })),
    any('GET', '/payment/:id/status', ({ account, params: [id = ''] }) => {
      const row = payments.look(payments.get(account.id, id));
      const claimExpiresAt = row.claim_expires_at === null ? null : iso(row.claim_expires_at);
      return { id: row.id, status: row.status, referenceId: row.reference_id, claimExpiresAt };
    }),
    any('POST', '/payment/:id/simulate-transfer', ({ account, params: [id = ''] }) => ({
      outcome: payments.simulateTransfer(payments.get(account.id, id)),
    })),

    secret('POST', '/checkout-session', ({ account, body }) => {
      const row = sessions.create(account.id, read(sessionInput, body));
      const data = sessionView(row, account.environmentId, clock.now());
      return { data, checkoutUrl: checkoutUrl(row.id) };
    }),
    {
      method: 'GET',
      path: '/checkout-session/public/:id',
      key: 'none',
      run: ({ params: [id = ''] }) => {
        const row = sessions.get(id);
        const account = accounts.get(row.account_id);
        const latest = payments.ofRequest(row.request_id).at(-1);
        return {
          data: sessionView(row, account.environmentId, clock.now()),
          organization: { id: account.id, name: account.name },
          paymentRequest: requestView(bills.get(account.id, row.request_id), account.environmentId),
          configurations: accounts.configurations(account.id).map(configurationView),
          latestPayment: latest ? { id: latest.id, status: latest.status } : null,
        };
      },
    },

    any('GET', '/configuration', ({ account }) => ({
      data: accounts.configurations(account.id).map(configurationView),
    })),
    secret('GET', '/configuration/:id', ({ account, params: [id = ''] }) => ({
      data: configurationView(accounts.configuration(account.id, id)),
    })),
  ];

  /** What the banks say of payments that wait; the words of `outcome` are documented nowhere. */
  function banksOf(request: RequestRow) {
    return payments
      .ofRequest(request.id)
      .filter(({ status }) => status === 'pending')
      .map((payment) => ({
        transactionId: request.transaction_id,
        configurationId: payment.configuration_id,
        configurationType: payment.method,
        outcome: 'pending',
        body: '',
      }));
  }
}

const secret = (method: string, path: string, run: Route['run']): Route => ({
  method,
  path,
  key: 'secret',
  run,
});

const any = (method: string, path: string, run: Route['run']): Route => ({ method, path, key: 'any', run });
