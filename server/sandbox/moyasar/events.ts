import type { Sqlite } from '../../../db/client.ts';
import { amountText } from '../../../shared/money.ts';
import type { Clock } from '../../clock.ts';
import type { Deliveries, Delivery } from '../deliveries.ts';
import type { Accounts } from './accounts.ts';
import type { InvoiceRow, PaymentRow, WebhookRow } from './rows.ts';
import { eventTime, invoiceView, type PaymentView, paymentView } from './views.ts';

/** What an account may subscribe to. The emulator itself causes the payment events up to `captured`. */
export const availableEvents = [
  'payment_paid',
  'payment_failed',
  'payment_refunded',
  'payment_voided',
  'payment_authorized',
  'payment_captured',
  'payment_verified',
  'payment_abandoned',
  'balance_transferred',
] as const;

export type Events = ReturnType<typeof createEvents>;

/** Tells an account's webhooks what happened. Events before a webhook was verified are never sent to it. */
export function createEvents(deps: {
  sqlite: Sqlite;
  clock: Clock;
  accounts: Accounts;
  deliveries: Deliveries;
  publicUrl(): string;
}) {
  const { clock, accounts, deliveries } = deps;
  const verified = deps.sqlite.prepare<[string], WebhookRow>(
    'SELECT * FROM moyasar_webhooks WHERE account_id = ? AND verified_at IS NOT NULL ORDER BY seq',
  );

  return {
    /** @param paidInvoice the invoice whose own callback is told, when this made it paid */
    tell(
      payment: PaymentRow,
      paidInvoice: { row: InvoiceRow; payments: readonly PaymentRow[] } | null,
    ): void {
      const type = `payment_${payment.status}`;
      const accountId = payment.account_id;
      const account = accounts.get(accountId);
      const event = { accountId, eventId: crypto.randomUUID(), eventType: type };
      const data = shownPayment(payment, accounts.faults(accountId).wrongAmountMinor);
      const lost = deliveries.isLost(accountId);
      const at = eventTime(clock.now());
      for (const hook of verified.all(accountId).filter((row) => wants(row, type))) {
        const head = { id: event.eventId, type, created_at: at, secret_token: hook.shared_secret };
        const body = JSON.stringify({ ...head, account_name: account.name, live: false, data });
        const target = { webhookId: hook.id, method: methodOf(hook), url: hook.url, body };
        deliveries.push({ ...event, ...target }, { lost });
      }
      if (paidInvoice?.row.callback_url) {
        const body = JSON.stringify(invoiceView(paidInvoice.row, paidInvoice.payments, deps.publicUrl()));
        const target = { webhookId: null, method: 'POST', url: paidInvoice.row.callback_url, body } as const;
        deliveries.push({ ...event, ...target, eventType: 'invoice_paid' }, { lost, once: true });
      }
    },

    /** The code that proves a webhook is the account's own: sent once, never again by itself. */
    sendCode(hook: WebhookRow, code: string): void {
      const id = crypto.randomUUID();
      const body = JSON.stringify({
        id,
        type: 'webhook_verification',
        created_at: new Date(clock.now()).toISOString(),
        secret_token: hook.shared_secret,
        account_name: accounts.get(hook.account_id).name,
        data: { webhook_id: hook.id, verification_code: code },
      });
      const event = { accountId: hook.account_id, eventId: id, eventType: 'webhook_verification' };
      deliveries.pushOnce({ ...event, webhookId: hook.id, method: methodOf(hook), url: hook.url, body });
    },
  };
}

function wants(hook: WebhookRow, type: string): boolean {
  return hook.events === null || (JSON.parse(hook.events) as string[]).includes(type);
}

function methodOf(hook: WebhookRow): Delivery['method'] {
  return hook.http_method === 'put' ? 'PUT' : hook.http_method === 'patch' ? 'PATCH' : 'POST';
}

function shownPayment(payment: PaymentRow, wrongAmount: number | null): PaymentView {
  const view = paymentView(payment);
  if (wrongAmount === null) return view;
  return {
    ...view,
    amount: wrongAmount,
    amount_format: `${amountText(wrongAmount, view.currency)} ${view.currency}`,
  };
}
