import { usersByIds } from '../../db/queries/accounts.ts';
import { actionsOf } from '../../db/queries/actions.ts';
import { namesOfCauses } from '../../db/queries/causes.ts';
import { checkoutsOf } from '../../db/queries/checkouts.ts';
import {
  type InvoiceFilter,
  invoicePlace,
  listInvoices,
  paymentMethodsOf,
} from '../../db/queries/invoice-list.ts';
import { customersByIds, findCustomer, type InvoiceRecord, linesOf } from '../../db/queries/invoices.ts';
import { decodeCursor, pageOf } from '../../db/queries/keyset.ts';
import { entriesOf, openReviewsOf, type PaymentRecord, paymentsOf } from '../../db/queries/payments.ts';
import { awaitingMoney } from '../../shared/invoice-status.ts';
import { totalsOf } from '../../shared/invoice-totals.ts';
import type {
  ActionView,
  CheckoutView,
  InvoiceRow,
  InvoiceView,
  Page,
  PaymentView,
  TimelineView,
} from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { customerView } from './customer-view.ts';
import { requireInvoice } from './invoices.ts';
import { payUrlOf } from './pay-url.ts';
import { leftFor } from './payment-actions.ts';
import { isTimelineIntact, readTimeline } from './timeline.ts';

/** One invoice with everything that a person may want to know about it. @throws DaftarError `invoice.not_found` */
export function invoiceView(deps: Deps, id: string): InvoiceView {
  const { database: store } = deps;
  const invoice = requireInvoice(store, id);
  const lines = linesOf(store, id);
  const totals = totalsOf(lines);
  const customer = invoice.customerId === null ? undefined : findCustomer(store, invoice.customerId);
  const timeline = readTimeline(store, id);
  return {
    ...plainColumns(invoice, deps.clock.now()),
    mode: invoice.mode,
    language: invoice.language,
    note: invoice.note,
    metadata: invoice.metadata,
    customer: customer ? customerView(customer) : null,
    lines: lines.map(({ invoiceId: _invoice, position, ...line }) => ({
      ...line,
      grossMinor: totals.lineGrossMinor[position] ?? 0,
    })),
    taxes: [...totals.taxes],
    subtotalMinor: invoice.subtotalMinor,
    discountMinor: invoice.discountMinor,
    taxMinor: invoice.taxMinor,
    overpaid: invoice.overpaid,
    payUrl: invoice.status === 'draft' ? null : payUrlOf(deps, invoice),
    checkouts: checkoutViews(deps, id),
    payments: paymentsOf(store, id).map((payment) => paymentView(deps, payment)),
    entries: entriesOf(store, id).map(({ invoiceId: _invoice, mode: _mode, ...entry }) => entry),
    timeline: timelineViews(deps, timeline),
    timelineIntact: isTimelineIntact(timeline),
    reviews: openReviewsOf(store, id).map((review) => ({
      id: review.id,
      kind: review.kind,
      paymentId: review.paymentId,
      openedAt: review.openedAt,
      amountMinor: review.amountMinor,
    })),
    actions: actionViews(deps, id),
    finalizedAt: invoice.finalizedAt,
    paidAt: invoice.paidAt,
    voidedAt: invoice.voidedAt,
    updatedAt: invoice.updatedAt,
  };
}

/** A page of invoices, newest first. */
export function invoicePage(
  deps: Deps,
  filter: InvoiceFilter & { cursor?: string | undefined; limit: number },
): Page<InvoiceRow> {
  const now = deps.clock.now();
  const found = listInvoices(deps.database, filter, {
    after: decodeCursor(filter.cursor),
    limit: filter.limit + 1,
    now,
  });
  const { rows, nextCursor } = pageOf(found, filter.limit, (row) => invoicePlace(filter, row));
  const methods = paymentMethodsOf(
    deps.database,
    rows.map(({ id }) => id),
  );
  const customers = customersByIds(
    deps.database,
    rows.flatMap(({ customerId }) => customerId ?? []),
  );
  return {
    rows: rows.map((invoice) => {
      const paidBy = methods.get(invoice.id);
      const provider = paidBy ? (deps.connections.byId(paidBy.connectionId)?.provider.name ?? null) : null;
      return {
        ...plainColumns(invoice, now),
        customerName: invoice.customerName,
        customerHasEmail: Boolean(customers.get(invoice.customerId ?? '')?.email),
        method: paidBy?.method ?? null,
        provider,
      };
    }),
    nextCursor,
  };
}

export function paymentView(deps: Deps, payment: PaymentRecord): PaymentView {
  const connection = deps.connections.byId(payment.connectionId);
  const actions = connection?.client.actions ?? null;
  return {
    id: payment.id,
    connectionId: payment.connectionId,
    connectionName: connection?.record.name ?? payment.connectionId,
    provider: connection?.provider.name ?? '',
    providerRef: payment.key,
    status: payment.status,
    amountMinor: payment.amountMinor,
    paidMinor: payment.paidMinor,
    refundedMinor: payment.refundedMinor,
    feeMinor: payment.feeMinor,
    currency: payment.currency,
    method: payment.method,
    methodDetail: payment.methodDetail,
    failure: payment.failure,
    failureText: payment.failureText,
    receipt: payment.receipt,
    leftToRefundMinor: Math.max(leftFor(deps.database, 'refund', payment), 0),
    leftToCaptureMinor: actions ? leftFor(deps.database, 'capture', payment) : 0,
    canVoid: actions !== null && leftFor(deps.database, 'void', payment) > 0,
    refundsByHandOnly: actions === null,
    createdAt: payment.createdAt,
    updatedAt: payment.updatedAt,
  };
}

function plainColumns(invoice: InvoiceRecord, now: number) {
  return {
    id: invoice.id,
    number: invoice.number,
    status: invoice.status,
    overdue: awaitingMoney.includes(invoice.status) && invoice.dueAt !== null && invoice.dueAt < now,
    needsReview: invoice.needsReview,
    reference: invoice.reference,
    currency: invoice.currency,
    totalMinor: invoice.totalMinor,
    dueMinor: invoice.dueMinor,
    paidMinor: invoice.paidMinor,
    refundedMinor: invoice.refundedMinor,
    dueAt: invoice.dueAt,
    voidRequestedAt: invoice.voidRequestedAt,
    createdAt: invoice.createdAt,
  };
}

function checkoutViews(deps: Deps, invoiceId: string): CheckoutView[] {
  return checkoutsOf(deps.database, invoiceId).map((checkout) => {
    const connection = deps.connections.byId(checkout.connectionId);
    return {
      id: checkout.id,
      connectionId: checkout.connectionId,
      connectionName: connection?.record.name ?? checkout.connectionId,
      provider: connection?.provider.name ?? '',
      kind: checkout.kind,
      status: checkout.status,
      amountMinor: checkout.amountMinor,
      currency: checkout.currency,
      url: checkout.url,
      providerRef: checkout.providerRef,
      failure:
        checkout.failureCode === null ? null : { code: checkout.failureCode, detail: checkout.failureDetail },
      phone: checkout.phone,
      nextAttemptAt: checkout.nextAttemptAt,
      attempts: checkout.attempts,
      createdAt: checkout.createdAt,
      expiresAt: checkout.expiresAt,
    };
  });
}

function actionViews(deps: Deps, invoiceId: string): ActionView[] {
  const actions = actionsOf(deps.database, invoiceId);
  const names = usersByIds(deps.database, [...new Set(actions.flatMap(({ userId }) => userId ?? []))]);
  return actions.map((action) => ({
    id: action.id,
    paymentId: action.paymentId,
    kind: action.kind,
    status: action.status,
    amountMinor: action.amountMinor,
    currency: action.currency,
    note: action.note,
    by: action.userId === null ? null : (names.get(action.userId) ?? null),
    failure: action.failureCode === null ? null : { code: action.failureCode, detail: action.failureDetail },
    requestedAt: action.requestedAt,
    endedAt: action.endedAt,
  }));
}

/** Rows of histories, with the names of the people and keys behind them. */
export function timelineViews(deps: Deps, rows: ReturnType<typeof readTimeline>): TimelineView[] {
  const names = namesOfCauses(deps.database, rows);
  return rows.map((row) => ({
    position: row.position,
    kind: row.kind,
    at: row.at,
    cause: {
      kind: row.causeKind,
      id: row.causeId,
      name: row.causeId === null ? null : (names.get(row.causeId) ?? null),
    },
    facts: JSON.parse(row.facts) as TimelineView['facts'],
  }));
}
