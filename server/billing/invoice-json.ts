import type { Store } from '../../db/client.ts';
import { type CheckoutRecord, checkoutsOf } from '../../db/queries/checkouts.ts';
import { findCustomer, type InvoiceRecord, linesOf } from '../../db/queries/invoices.ts';
import type { PaymentRecord } from '../../db/queries/payments.ts';
import { decimalText } from '../../shared/decimal.ts';
import { awaitingMoney } from '../../shared/invoice-status.ts';
import { totalsOf } from '../../shared/invoice-totals.ts';
import type { Deps } from '../deps.ts';

/**
 * Invoices, checkouts and payments as the merchant's own systems see them: in messages, and through the REST API.
 * Amounts are minor units of the object's currency, instants ISO 8601. Fields may be added, never renamed.
 */
export type JsonDeps = Pick<Deps, 'clock' | 'config' | 'connections'>;

export type InvoiceJson = ReturnType<typeof invoiceJson>;

export function invoiceJson(deps: JsonDeps, store: Store, invoice: InvoiceRecord) {
  const lines = linesOf(store, invoice.id);
  const { lineGrossMinor } = totalsOf(lines);
  const customer = invoice.customerId === null ? undefined : findCustomer(store, invoice.customerId);
  const isLate = invoice.dueAt !== null && invoice.dueAt < deps.clock.now();
  return {
    id: invoice.id,
    mode: invoice.mode,
    number: invoice.number,
    status: invoice.status,
    currency: invoice.currency,
    subtotal: invoice.subtotalMinor,
    discount: invoice.discountMinor,
    tax: invoice.taxMinor,
    total: invoice.totalMinor,
    paid: invoice.paidMinor,
    refunded: invoice.refundedMinor,
    due: invoice.dueMinor,
    overpaid: invoice.overpaid,
    overdue: isLate && awaitingMoney.includes(invoice.status),
    needsReview: invoice.needsReview,
    payUrl: invoice.status === 'draft' ? null : `${deps.config.publicUrl()}/pay/${invoice.payToken}`,
    reference: invoice.reference,
    metadata: invoice.metadata,
    note: invoice.note,
    language: invoice.language,
    customer: customer
      ? { id: customer.id, name: customer.name, email: customer.email, phone: customer.phone }
      : null,
    lines: lines.map((line) => ({
      id: line.id,
      description: line.description,
      quantity: exactNumber(line.quantityMilli),
      unitAmount: line.unitAmountMinor,
      discount: line.discountMinor,
      taxRate: exactNumber(line.taxRateMilli),
      amount: lineGrossMinor[line.position] ?? 0,
    })),
    checkouts: checkoutsOf(store, invoice.id).map((checkout) => checkoutJson(deps, checkout)),
    dueAt: isoTime(invoice.dueAt),
    createdAt: isoTime(invoice.createdAt),
    finalizedAt: isoTime(invoice.finalizedAt),
    paidAt: isoTime(invoice.paidAt),
    voidedAt: isoTime(invoice.voidedAt),
  };
}

export type CheckoutJson = ReturnType<typeof checkoutJson>;

export function checkoutJson(deps: Pick<JsonDeps, 'connections'>, checkout: CheckoutRecord) {
  return {
    id: checkout.id,
    invoiceId: checkout.invoiceId,
    connectionId: checkout.connectionId,
    provider: providerOf(deps, checkout.connectionId),
    kind: checkout.kind,
    status: checkout.status,
    amount: checkout.amountMinor,
    currency: checkout.currency,
    url: checkout.url,
    providerRef: checkout.providerRef,
    phone: checkout.phone,
    failure: checkout.failureCode,
    createdAt: isoTime(checkout.createdAt),
    expiresAt: isoTime(checkout.expiresAt),
  };
}

export type PaymentJson = ReturnType<typeof paymentJson>;

export function paymentJson(deps: Pick<JsonDeps, 'connections'>, payment: PaymentRecord) {
  return {
    id: payment.id,
    mode: payment.mode,
    invoiceId: payment.invoiceId,
    checkoutId: payment.checkoutId,
    connectionId: payment.connectionId,
    provider: providerOf(deps, payment.connectionId),
    providerRef: payment.key,
    status: payment.status,
    currency: payment.currency,
    amount: payment.amountMinor,
    paid: payment.paidMinor,
    refunded: payment.refundedMinor,
    fee: payment.feeMinor,
    method: payment.method,
    failure: payment.failure,
    receipt: payment.receipt,
    createdAt: isoTime(payment.createdAt),
  };
}

export function isoTime(at: number): string;
export function isoTime(at: number | null): string | null;
export function isoTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function providerOf({ connections }: Pick<JsonDeps, 'connections'>, connectionId: string): string | null {
  return connections.byId(connectionId)?.provider.id ?? null;
}

/** Thousandths as the number people write: 1500 is 1.5. Its shortest text is exact again. */
function exactNumber(milli: number): number {
  return Number(decimalText(milli, 3));
}
