import { amountText } from '../../../shared/money.ts';
import type { AttemptRow } from '../deliveries.ts';
import type { InvoiceRow, PaymentRow, WebhookRow } from './rows.ts';

/** Rows as Moyasar's API shows them: every field, in its order. */
export function paymentView(row: PaymentRow) {
  const money = (amount: number) => `${amountText(amount, row.currency)} ${row.currency}`;
  return {
    id: row.id,
    status: row.status,
    amount: row.amount,
    fee: row.fee,
    currency: row.currency,
    refunded: row.refunded,
    refunded_at: isoOrNull(row.refunded_at),
    captured: row.captured,
    captured_at: isoOrNull(row.captured_at),
    voided_at: isoOrNull(row.voided_at),
    description: row.description,
    amount_format: money(row.amount),
    fee_format: money(row.fee),
    refunded_format: money(row.refunded),
    captured_format: money(row.captured),
    invoice_id: row.invoice_id,
    ip: row.ip,
    callback_url: row.callback_url,
    created_at: iso(row.created_at),
    updated_at: iso(row.updated_at),
    metadata: jsonOrNull(row.metadata),
    source: JSON.parse(row.source) as Record<string, unknown>,
  };
}

export type PaymentView = ReturnType<typeof paymentView>;

export function invoiceView(row: InvoiceRow, payments: readonly PaymentRow[], publicUrl: string) {
  return {
    ...invoiceHead(row, publicUrl),
    payments: payments.map(paymentView),
    metadata: jsonOrNull(row.metadata),
  };
}

/** In lists an invoice comes without its payments, with the one that paid it instead. */
export function invoiceListItem(row: InvoiceRow, payments: readonly PaymentRow[], publicUrl: string) {
  const paid = payments.find((payment) => payment.paid_at !== null);
  return {
    ...invoiceHead(row, publicUrl),
    payment_id: paid?.id ?? null,
    paid_at: isoOrNull(paid?.paid_at ?? null),
    metadata: jsonOrNull(row.metadata),
  };
}

function invoiceHead(row: InvoiceRow, publicUrl: string) {
  return {
    id: row.id,
    status: row.status,
    amount: row.amount,
    currency: row.currency,
    description: row.description,
    logo_url: null,
    amount_format: `${amountText(row.amount, row.currency)} ${row.currency}`,
    url: `${publicUrl}/sandbox/moyasar/pay/invoices/${row.id}?lang=en`,
    callback_url: row.callback_url,
    success_url: row.success_url,
    back_url: row.back_url,
    expired_at: isoOrNull(row.expired_at),
    created_at: iso(row.created_at),
    updated_at: iso(row.updated_at),
  };
}

export function webhookView(row: WebhookRow, availableEvents: readonly string[]) {
  return {
    id: row.id,
    http_method: row.http_method,
    url: row.url,
    created_at: iso(row.created_at),
    events: row.events === null ? [...availableEvents] : (JSON.parse(row.events) as string[]),
    verified: row.verified_at !== null,
    verified_at: isoOrNull(row.verified_at),
  };
}

export function attemptView(row: AttemptRow) {
  return {
    id: row.id,
    webhook_id: row.webhook_id,
    event_id: row.event_id,
    event_type: row.event_type,
    retry_number: row.retry_number,
    result: row.result,
    message: row.message,
    response_code: row.response_code,
    response_headers: row.response_headers,
    response_body: row.response_body,
    created_at: iso(row.created_at),
  };
}

/** Events carry whole seconds and an offset, unlike everything else. */
export const eventTime = (at: number): string => new Date(at).toISOString().replace(/\.\d{3}Z$/, '+00:00');

const iso = (at: number): string => new Date(at).toISOString();

const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

const jsonOrNull = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
