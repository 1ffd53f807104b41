import type { Mode } from './ledger.ts';
import type { PaymentStatus } from './payment-status.ts';
import type { ActionView, CheckoutView, EntryView, EventRow, InvoiceView, PaymentView } from './views.ts';

/** A payment as a line of the list. */
export interface PaymentRow {
  id: string;
  status: PaymentStatus;
  currency: string;
  amountMinor: number;
  refundedMinor: number;
  method: string | null;
  methodDetail: string | null;
  provider: string;
  connectionName: string;
  receipt: string | null;
  /** One of `paymentFailures`. */
  failure: string | null;
  failureText: string | null;
  invoiceId: string;
  /** Null for a draft: money may come before the number. */
  invoiceNumber: string | null;
  customerName: string | null;
  createdAt: number;
}

/** A payment with everything that made it what it is, and everything it led to. */
export interface PaymentDetailView {
  mode: Mode;
  payment: PaymentView;
  /** The invoice it is for, with its history and everything that can be done to its payments. */
  invoice: InvoiceView;
  /** What the provider told of it, the oldest first. */
  events: EventRow[];
  /** The link or prompt it came through. */
  checkout: CheckoutView | null;
  entries: EntryView[];
  actions: ActionView[];
  /** Which rows of the invoice's history are about it. */
  positions: number[];
}
