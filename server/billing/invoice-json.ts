import type { Store } from '../../db/client.ts';
import type { ActionRecord } from '../../db/queries/actions.ts';
import { type CheckoutRecord, checkoutsOfAll } from '../../db/queries/checkouts.ts';
import {
  type CustomerRecord,
  customersByIds,
  type InvoiceRecord,
  type LineRecord,
  linesOfAll,
} from '../../db/queries/invoices.ts';
import type { PaymentRecord } from '../../db/queries/payments.ts';
import { decimalText } from '../../shared/decimal.ts';
import { awaitingMoney } from '../../shared/invoice-status.ts';
import { totalsOf } from '../../shared/invoice-totals.ts';
import type { Deps } from '../deps.ts';
import { isoTime } from '../iso-time.ts';
import { payUrlOf } from './pay-url.ts';

/**
 * Invoices, checkouts and payments as the merchant's own systems see them: in messages, and through the REST API.
 * Amounts are minor units of the object's currency, instants ISO 8601. Fields may be added, never renamed.
 */
export type JsonDeps = Pick<Deps, 'clock' | 'config' | 'connections'>;

export type InvoiceJson = ReturnType<typeof invoicesJson>[number];

export function invoiceJson(deps: JsonDeps, store: Store, invoice: InvoiceRecord): InvoiceJson {
  return only(invoicesJson(deps, store, [invoice]));
}

/** Several at once: what belongs to them is read once for all. */
export function invoicesJson(deps: JsonDeps, store: Store, invoices: readonly InvoiceRecord[]) {
  const ids = invoices.map(({ id }) => id);
  const lines = Map.groupBy(linesOfAll(store, ids), ({ invoiceId }) => invoiceId);
  const checkouts = Map.groupBy(checkoutsOfAll(store, ids), ({ invoiceId }) => invoiceId);
  const customers = customersByIds(
    store,
    invoices.flatMap(({ customerId }) => customerId ?? []),
  );
  return invoices.map((invoice) => {
    const customer = invoice.customerId === null ? undefined : customers.get(invoice.customerId);
    return {
      ...plainColumns(deps, invoice),
      customer: customer
        ? { id: customer.id, name: customer.name, email: customer.email, phone: customer.phone }
        : null,
      lines: linesJson(lines.get(invoice.id) ?? []),
      checkouts: (checkouts.get(invoice.id) ?? []).map((checkout) => checkoutJson(deps, checkout)),
      dueAt: isoTime(invoice.dueAt),
      createdAt: isoTime(invoice.createdAt),
      finalizedAt: isoTime(invoice.finalizedAt),
      paidAt: isoTime(invoice.paidAt),
      voidedAt: isoTime(invoice.voidedAt),
    };
  });
}

function plainColumns({ clock, config }: JsonDeps, invoice: InvoiceRecord) {
  const isLate = invoice.dueAt !== null && invoice.dueAt < clock.now();
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
    payUrl: invoice.status === 'draft' ? null : payUrlOf({ config }, invoice),
    reference: invoice.reference,
    metadata: invoice.metadata,
    note: invoice.note,
    language: invoice.language,
  };
}

function linesJson(lines: readonly LineRecord[]) {
  const { lineGrossMinor } = totalsOf(lines);
  return lines.map((line) => ({
    id: line.id,
    description: line.description,
    quantity: exactNumber(line.quantityMilli),
    unitAmount: line.unitAmountMinor,
    discount: line.discountMinor,
    taxRate: exactNumber(line.taxRateMilli),
    amount: lineGrossMinor[line.position] ?? 0,
  }));
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

export type CustomerJson = ReturnType<typeof customerJson>;

export function customerJson(customer: CustomerRecord) {
  return {
    id: customer.id,
    mode: customer.mode,
    name: customer.name,
    email: customer.email,
    phone: customer.phone,
    reference: customer.reference,
    metadata: customer.metadata,
    createdAt: isoTime(customer.createdAt),
    updatedAt: isoTime(customer.updatedAt),
  };
}

export type ActionJson = ReturnType<typeof actionJson>;

/** A refund, capture or void, and how the provider took it. */
export function actionJson(action: ActionRecord) {
  return {
    id: action.id,
    mode: action.mode,
    paymentId: action.paymentId,
    invoiceId: action.invoiceId,
    kind: action.kind,
    status: action.status,
    amount: action.amountMinor,
    currency: action.currency,
    failure: action.failureCode === null ? null : { code: action.failureCode, detail: action.failureDetail },
    requestedAt: isoTime(action.requestedAt),
    endedAt: isoTime(action.endedAt),
  };
}

function providerOf({ connections }: Pick<JsonDeps, 'connections'>, connectionId: string): string | null {
  return connections.byId(connectionId)?.provider.id ?? null;
}

/** Thousandths as the number people write: 1500 is 1.5. Its shortest text is exact again. */
function exactNumber(milli: number): number {
  return Number(decimalText(milli, 3));
}

function only<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('one was asked for and none came');
  return row;
}
