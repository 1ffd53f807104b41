import { z } from 'zod';
import type { Account } from './accounts.ts';
import type { Attempts } from './attempts.ts';
import { availableEvents } from './events.ts';
import {
  invoiceInput,
  invoicesInput,
  invoiceUpdate,
  otpInput,
  partAmount,
  paymentInput,
  paymentUpdate,
  read,
  verifyInput,
  type webhookInputs,
} from './inputs.ts';
import type { Invoices } from './invoices.ts';
import type { Payments } from './payments.ts';
import { notFound } from './refusal.ts';
import type { InvoiceRow, PaymentRow, WebhookRow } from './rows.ts';
import { attemptView, invoiceListItem, invoiceView, paymentView, webhookView } from './views.ts';
import type { Webhooks } from './webhooks.ts';

/** One call of the API by somebody whose key was right. */
interface Call {
  account: Account;
  params: string[];
  query: URLSearchParams;
  body: unknown;
  ip: string | null;
}

export interface Route {
  method: string;
  path: string;
  /** Publishable keys may do this too. */
  publishable: boolean;
  run(call: Call): { status: number; value: unknown };
}

export type Routes = readonly Route[];

/** Every documented operation. A fixed path stands before the one with a parameter in its place. */
export function createRoutes(rooms: {
  invoices: Invoices;
  payments: Payments;
  webhooks: Webhooks;
  attempts: Attempts;
  webhookInputs: ReturnType<typeof webhookInputs>;
  publicUrl(): string;
}): Routes {
  const { invoices, payments, webhooks, attempts, publicUrl } = rooms;
  const inputs = rooms.webhookInputs;
  const whole = (row: InvoiceRow) => invoiceView(row, payments.ofInvoice(row.id), publicUrl());
  const listed = (row: InvoiceRow) => invoiceListItem(row, payments.ofInvoice(row.id), publicUrl());
  const hook = (row: WebhookRow) => webhookView(row, availableEvents);

  return [
    route('POST', '/invoices', ({ account, body }) =>
      created(whole(invoices.create(account.id, read(invoiceInput, body)))),
    ),
    route('POST', '/invoices/bulk', ({ account, body }) =>
      created({ invoices: invoices.createMany(account.id, read(invoicesInput, body).invoices).map(whole) }),
    ),
    route('GET', '/invoices', ({ account, query }) => {
      const { rows, meta } = invoices.list(account.id, query);
      return ok({ invoices: rows.map(listed), meta });
    }),
    route('GET', '/invoices/:id', ({ account, params }) => ok(whole(invoices.get(account.id, idOf(params))))),
    route('PUT', '/invoices/:id', ({ account, params, body }) =>
      ok(whole(invoices.updateMetadata(account.id, idOf(params), read(invoiceUpdate, body).metadata))),
    ),
    route('PUT', '/invoices/:id/cancel', ({ account, params }) =>
      ok(whole(invoices.cancel(account.id, idOf(params)))),
    ),

    openRoute('POST', '/payments', ({ account, body, ip }) =>
      created(paymentView(payments.create(account, read(paymentInput, body), ip))),
    ),
    route('GET', '/payments', ({ account, query }) => {
      const { rows, meta } = payments.list(account.id, query);
      return ok({ payments: rows.map(paymentView), meta });
    }),
    route('GET', '/payments/:id', ({ account, params }) => shown(payments.get(account.id, idOf(params)))),
    route('PUT', '/payments/:id', ({ account, params, body }) =>
      shown(payments.update(account.id, idOf(params), read(paymentUpdate, body))),
    ),
    route('POST', '/payments/:id/refund', ({ account, params, body }) =>
      shown(payments.refund(account.id, idOf(params), partOf(body))),
    ),
    route('POST', '/payments/:id/capture', ({ account, params, body }) =>
      shown(payments.capture(account.id, idOf(params), partOf(body))),
    ),
    route('POST', '/payments/:id/void', ({ account, params }) =>
      shown(payments.cancel(account.id, idOf(params))),
    ),
    openRoute('POST', '/stc_pays/:id/proceed', ({ account, params, body }) => {
      const row = payments.get(account.id, idOf(params));
      if (JSON.parse(row.source).type !== 'stcpay') throw notFound();
      return shown(payments.enterOtp(row, read(otpInput, body).otp_value));
    }),

    route('POST', '/webhooks', ({ account, body }) =>
      created(hook(webhooks.create(account, read(inputs.create, body)))),
    ),
    route('GET', '/webhooks', ({ account }) => ok({ webhooks: webhooks.list(account.id).map(hook) })),
    route('GET', '/webhooks/available_events', () => ok({ events: [...availableEvents] })),
    route('GET', '/webhooks/attempts', ({ account, query }) => {
      const { rows, meta } = attempts.list(account.id, query);
      return ok({ webhook_attempts: rows.map(attemptView), meta });
    }),
    route('GET', '/webhooks/attempts/:id', ({ account, params }) =>
      ok(attemptView(attempts.get(account.id, idOf(params)))),
    ),
    route('GET', '/webhooks/:id', ({ account, params }) => ok(hook(webhooks.get(account.id, idOf(params))))),
    route('PUT', '/webhooks/:id', ({ account, params, body }) =>
      ok(hook(webhooks.update(account.id, idOf(params), read(inputs.update, body)))),
    ),
    route('DELETE', '/webhooks/:id', ({ account, params }) => {
      webhooks.remove(account.id, idOf(params));
      return ok({ message: 'Webhook was deleted successfully' });
    }),
    route('POST', '/webhooks/:id/verify', ({ account, params, body }) =>
      ok(hook(webhooks.verify(account.id, idOf(params), read(verifyInput, body).code))),
    ),
  ];
}

const route = (method: string, path: string, run: Route['run']): Route => ({
  method,
  path,
  run,
  publishable: false,
});

const openRoute = (method: string, path: string, run: Route['run']): Route => ({
  method,
  path,
  run,
  publishable: true,
});

const ok = (value: unknown) => ({ status: 200, value });

const created = (value: unknown) => ({ status: 201, value });

const shown = (row: PaymentRow) => ok(paymentView(row));

const partOf = (body: unknown): number | null => read(partAmount, body).amount ?? null;

/** What is not a UUID is nobody's id. */
function idOf([id]: string[]): string {
  if (!z.uuid().safeParse(id).success || id === undefined) throw notFound();
  return id.toLowerCase();
}
