import type { Mode } from './ledger.ts';
import type { CustomerView } from './views.ts';

/** A customer as a line of the list. */
export interface CustomerRow extends CustomerView {
  reference: string | null;
  createdAt: number;
  /** By currency; empty for who owes nothing. */
  owed: { currency: string; openMinor: number; overdueMinor: number }[];
}

/** What the invoices of one customer come to, in one currency; drafts and void ones are not counted as invoiced. */
export interface CustomerFigures {
  currency: string;
  invoiceCount: number;
  invoicedMinor: number;
  /** What came in and was not taken back by the provider. */
  paidMinor: number;
  refundedMinor: number;
  openMinor: number;
  openCount: number;
  overdueMinor: number;
  overdueCount: number;
}

export interface CustomerDetailView extends CustomerView {
  mode: Mode;
  reference: string | null;
  metadata: Record<string, string>;
  createdAt: number;
  updatedAt: number;
  figures: CustomerFigures[];
  /** Who has none, not even a draft, may be removed. */
  hasInvoices: boolean;
}
