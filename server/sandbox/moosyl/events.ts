import type { Deliveries } from '../deliveries.ts';
import type { Accounts } from './accounts.ts';
import { ouguiyaOfMinor } from './amounts.ts';
import type { PaymentRow, RequestRow } from './rows.ts';
import { paymentView, toldRequest } from './views.ts';

export type Events = ReturnType<typeof createEvents>;

type Happened = 'created' | 'updated';

/** Tells an account's hook what happened, if it has one. */
export function createEvents({ accounts, deliveries }: { accounts: Accounts; deliveries: Deliveries }) {
  function tell(accountId: string, event: string, data: (amount: (told: number) => number) => unknown): void {
    const { hookUrl } = accounts.get(accountId);
    if (hookUrl === null) return;
    const wrongMinor = accounts.faults(accountId).wrongAmountMinor;
    const shown = (amount: number) => (wrongMinor === null ? amount : ouguiyaOfMinor(wrongMinor));
    const body = JSON.stringify({ event, data: data(shown) });
    const call = { method: 'POST', url: hookUrl, body, eventType: event } as const;
    deliveries.push(
      { ...call, accountId, webhookId: accountId, eventId: crypto.randomUUID() },
      { lost: deliveries.isLost(accountId) },
    );
  }

  return {
    request(row: RequestRow, happened: Happened): void {
      const { environmentId } = accounts.get(row.account_id);
      tell(row.account_id, `payment-request-${happened}`, (shown) => {
        const view = toldRequest(row, environmentId);
        return { ...view, amount: shown(view.amount), totalAmount: shown(view.totalAmount) };
      });
    },

    /** The payer's pass code goes along, as it does in Moosyl's own payment object. */
    payment(row: PaymentRow, request: RequestRow, happened: Happened): void {
      const { environmentId } = accounts.get(row.account_id);
      tell(row.account_id, `payment-${happened}`, (shown) => ({
        ...paymentView(row, environmentId),
        amount: shown(row.amount),
        request: toldRequest(request, environmentId),
        transactionId: request.transaction_id,
      }));
    },
  };
}
