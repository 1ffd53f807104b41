/** The rows of `tables.ts`. Instants are milliseconds UTC, amounts are minor units. */
export type InvoiceStatus = 'initiated' | 'paid' | 'refunded' | 'canceled' | 'on_hold' | 'expired' | 'voided';

export interface InvoiceRow {
  id: string;
  account_id: string;
  status: InvoiceStatus;
  amount: number;
  currency: string;
  description: string;
  callback_url: string | null;
  success_url: string | null;
  back_url: string | null;
  expired_at: number | null;
  metadata: string | null;
  created_at: number;
  updated_at: number;
}

export type PaymentStatus =
  | 'initiated'
  | 'paid'
  | 'failed'
  | 'authorized'
  | 'captured'
  | 'refunded'
  | 'voided';

export interface PaymentRow {
  id: string;
  account_id: string;
  invoice_id: string | null;
  status: PaymentStatus;
  amount: number;
  fee: number;
  currency: string;
  refunded: number;
  refunded_at: number | null;
  captured: number;
  captured_at: number | null;
  paid_at: number | null;
  voided_at: number | null;
  description: string | null;
  ip: string | null;
  callback_url: string | null;
  metadata: string | null;
  source: string;
  /** 1: authorise only. */
  manual: number;
  /** What the bank will say once the payer has proved who they are; JSON of `Verdict`. */
  verdict: string | null;
  created_at: number;
  updated_at: number;
}

export interface WebhookRow {
  id: string;
  account_id: string;
  http_method: 'post' | 'put' | 'patch';
  url: string;
  shared_secret: string;
  /** JSON list; `null` is all of them, future ones too. */
  events: string | null;
  verified_at: number | null;
  code: string | null;
  code_tries: number;
  code_until: number | null;
  created_at: number;
}
