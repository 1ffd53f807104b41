import { type CheckoutRecord, checkoutsOf } from '../../db/queries/checkouts.ts';
import { findInvoiceByPayToken, type InvoiceRecord } from '../../db/queries/invoices.ts';
import { type BilledPayment, billedPayments } from '../billing/billed-payments.ts';
import type { OpenConnection } from '../billing/connection-book.ts';
import { merchantOf } from '../billing/merchant.ts';
import { waysToPay } from '../billing/ways-to-pay.ts';
import type { Deps } from '../deps.ts';

/** What the pay page is about: an invoice with what has happened to it, and the ways in which it can be paid now. */
export interface Bill {
  invoice: InvoiceRecord;
  /** Who asks for the money; null where nobody has said. */
  merchant: string | null;
  checkouts: readonly CheckoutRecord[];
  payments: readonly BilledPayment[];
  ways: readonly OpenConnection[];
}

/** The bill behind the token of an address. A draft is nobody's business yet: null, like an unknown token. */
export function readBill(deps: Deps, payToken: string): Bill | null {
  if (!payTokenPattern.test(payToken)) return null;
  const invoice = findInvoiceByPayToken(deps.database, payToken);
  if (!invoice || invoice.status === 'draft') return null;
  const ways = waysToPay(deps, invoice);
  const payments = billedPayments(deps, invoice.id);
  return {
    invoice,
    merchant: merchantOf(deps, invoice, payments),
    checkouts: checkoutsOf(deps.database, invoice.id),
    payments,
    ways,
  };
}

const payTokenPattern = /^[A-Za-z0-9_-]{16,64}$/;
