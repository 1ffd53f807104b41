import { type CheckoutRecord, checkoutsOf } from '../../db/queries/checkouts.ts';
import { findInvoiceByPayToken, type InvoiceRecord } from '../../db/queries/invoices.ts';
import { entriesOf, type PaymentRecord, paymentsOf } from '../../db/queries/payments.ts';
import { readSetting } from '../../db/queries/settings.ts';
import type { OpenConnection } from '../billing/connection-book.ts';
import { activeConnections, waysToPay } from '../billing/ways-to-pay.ts';
import type { Deps } from '../deps.ts';
import type { Provider } from '../providers/provider.ts';

/** What the pay page is about: an invoice with what has happened to it, and the ways in which it can be paid now. */
export interface Bill {
  invoice: InvoiceRecord;
  /** Who asks for the money; null where nobody has said. */
  merchant: string | null;
  checkouts: readonly CheckoutRecord[];
  payments: readonly BilledPayment[];
  ways: readonly OpenConnection[];
}

export interface BilledPayment extends PaymentRecord {
  bookedAt: number;
  provider: Provider | null;
}

/** The bill behind the token of an address. A draft is nobody's business yet: null, like an unknown token. */
export function readBill(deps: Deps, payToken: string): Bill | null {
  if (!payTokenPattern.test(payToken)) return null;
  const invoice = findInvoiceByPayToken(deps.database, payToken);
  if (!invoice || invoice.status === 'draft') return null;
  const ways = waysToPay(deps, invoice);
  const entries = entriesOf(deps.database, invoice.id);
  const bookedAt = (payment: PaymentRecord) =>
    entries.find(({ paymentId, kind }) => paymentId === payment.id && kind === 'payment')?.at ??
    payment.createdAt;
  const payments = paymentsOf(deps.database, invoice.id).map((payment) => ({
    ...payment,
    bookedAt: bookedAt(payment),
    provider: deps.connections.byId(payment.connectionId)?.provider ?? null,
  }));
  return {
    invoice,
    merchant: merchantOf(deps, invoice, payments, ways),
    checkouts: checkoutsOf(deps.database, invoice.id),
    payments,
    ways,
  };
}

const payTokenPattern = /^[A-Za-z0-9_-]{16,64}$/;

function merchantOf(
  deps: Deps,
  invoice: InvoiceRecord,
  payments: readonly PaymentRecord[],
  ways: readonly OpenConnection[],
): string | null {
  const named = readSetting(deps.database, 'business_name')?.trim();
  if (named) return named;
  const paidAt = payments.find(({ paidMinor }) => paidMinor > 0)?.connectionId;
  const connection =
    (paidAt === undefined ? null : deps.connections.byId(paidAt)) ??
    ways[0] ??
    activeConnections(deps, invoice)[0];
  return connection?.record.name ?? null;
}
