import { eventsAbout } from '../../db/queries/events.ts';
import { type InvoiceRecord, invoicesByIds } from '../../db/queries/invoices.ts';
import { decodeCursor, pageOf } from '../../db/queries/keyset.ts';
import { listPayments, type PaymentFilter, paymentPlace } from '../../db/queries/payment-list.ts';
import { findPayment, type PaymentRecord } from '../../db/queries/payments.ts';
import type { PaymentDetailView, PaymentRow } from '../../shared/payment-views.ts';
import type { PaymentListFilter } from '../../shared/schemas/payment.ts';
import type { EntryView, EventRow, InvoiceView, Page, TimelineView } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { eventRows } from './event-view.ts';
import { invoiceView, paymentView } from './invoice-view.ts';
import { clueOf } from './payment-clue.ts';

/** A page of payments in the order asked for; with `ids` only those of them. */
export function paymentPage(
  deps: Deps,
  { cursor, limit, search, ...filter }: PaymentListFilter & Pick<PaymentFilter, 'ids'>,
): Page<PaymentRow> {
  const found = listPayments(
    deps.database,
    { ...filter, clue: clueOf(search) },
    { after: decodeCursor(cursor), limit: limit + 1 },
  );
  const { rows, nextCursor } = pageOf(found, limit, (row) => paymentPlace(filter, row));
  const invoices = invoicesByIds(
    deps.database,
    rows.map(({ invoiceId }) => invoiceId),
  );
  return {
    rows: rows.map((payment) => paymentRow(deps, payment, invoices.get(payment.invoiceId))),
    nextCursor,
  };
}

function paymentRow(
  { connections }: Deps,
  payment: PaymentRecord,
  invoice: InvoiceRecord | undefined,
): PaymentRow {
  const connection = connections.byId(payment.connectionId);
  return {
    id: payment.id,
    status: payment.status,
    currency: payment.currency,
    amountMinor: payment.amountMinor,
    refundedMinor: payment.refundedMinor,
    method: payment.method,
    methodDetail: payment.methodDetail,
    provider: connection?.provider.name ?? '',
    connectionName: connection?.record.name ?? payment.connectionId,
    receipt: payment.receipt,
    failure: payment.failure,
    failureText: payment.failureText,
    invoiceId: payment.invoiceId,
    invoiceNumber: invoice?.number ?? null,
    customerName: invoice?.customerName ?? null,
    createdAt: payment.createdAt,
  };
}

/** One payment, with what caused it and what it led to. @throws DaftarError `payment.not_found` */
export function paymentDetailView(deps: Deps, id: string): PaymentDetailView {
  const payment = findPayment(deps.database, id);
  if (!payment) throw new DaftarError('payment.not_found', `There is no payment ${id}`);
  const invoice = invoiceView(deps, payment.invoiceId);
  const entries = invoice.entries.filter(({ paymentId }) => paymentId === id);
  const events = eventsOf(deps, payment, invoice, entries);
  return {
    mode: payment.mode,
    payment: invoice.payments.find((one) => one.id === id) ?? paymentView(deps, payment),
    invoice,
    events,
    checkout: invoice.checkouts.find((checkout) => checkout.id === payment.checkoutId) ?? null,
    entries,
    actions: invoice.actions.filter(({ paymentId }) => paymentId === id),
    positions: positionsAbout(payment, invoice, events),
  };
}

/** What was told under the payment's own name, and what else moved its money: a request that it was booked under first. */
function eventsOf(
  deps: Deps,
  payment: PaymentRecord,
  invoice: InvoiceView,
  entries: readonly EntryView[],
): EventRow[] {
  const causes = invoice.timeline.filter(
    ({ facts, cause }) => cause.kind === 'event' && facts.paymentId === payment.id,
  );
  const ids = [
    ...causes.flatMap(({ cause }) => cause.id ?? []),
    ...entries.flatMap(({ causeEventId }) => causeEventId ?? []),
  ];
  const about = { paymentRefs: [payment.key], ids };
  return eventRows(deps, eventsAbout(deps.database, payment.connectionId, about));
}

/**
 * The rows of the history that name the payment or the way it came, or that one of its events caused; and the change of
 * the invoice's status that followed at once.
 */
function positionsAbout(payment: PaymentRecord, invoice: InvoiceView, events: readonly EventRow[]): number[] {
  const eventIds = new Set(events.map(({ id }) => id));
  const isNamed = ({ facts, cause }: TimelineView) =>
    facts.paymentId === payment.id ||
    (payment.checkoutId !== null && facts.checkoutId === payment.checkoutId) ||
    (cause.id !== null && eventIds.has(cause.id));
  const rows: TimelineView[] = [];
  for (const row of invoice.timeline) {
    const before = rows.at(-1);
    const follows =
      row.kind === 'status_changed' && before?.position === row.position - 1 && before.at === row.at;
    if (isNamed(row) || follows) rows.push(row);
  }
  return rows.map(({ position }) => position);
}
