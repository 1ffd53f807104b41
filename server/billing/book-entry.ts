import { findInvoice, updateInvoice } from '../../db/queries/invoices.ts';
import { addToHour, bookedOn, insertEntry, updatePayment } from '../../db/queries/payments.ts';
import { newId } from '../../shared/ids.ts';
import { standingOf } from '../../shared/invoice-status.ts';
import type { EntryKind, TimelineKind } from '../../shared/ledger.ts';
import type { PaymentSnapshot } from '../providers/provider.ts';
import type { Ground } from './apply.ts';
import { writeTimeline } from './timeline.ts';

const timelineKindOf: Record<EntryKind, TimelineKind> = {
  payment: 'payment_succeeded',
  refund: 'payment_refunded',
  reversal: 'payment_voided',
};

const hourMs = 3_600_000;

/** Late refunds and voids that no event told are found by reading a paid payment again (see `sweep.ts`). */
const firstRereadMs = 24 * hourMs;

/** Writes one ledger entry with everything that follows from it: timeline, invoice money and status, hour totals. */
export function bookEntry(
  ground: Ground,
  kind: EntryKind,
  amountMinor: number,
  snapshot: Pick<PaymentSnapshot, 'currency' | 'method' | 'methodDetail'> & { updatedAt?: number },
): void {
  const { tx, now, cause, connection, invoiceId, payment } = ground;
  const { currency } = snapshot;
  const { mode } = connection.record;
  insertEntry(tx, {
    id: newId('entry', now),
    mode,
    invoiceId,
    paymentId: payment.id,
    kind,
    amountMinor,
    currency,
    at: now,
    causeEventId: cause.kind === 'event' ? cause.id : null,
  });
  writeTimeline(tx, invoiceId, {
    kind: timelineKindOf[kind],
    at: now,
    cause,
    facts: {
      provider: connection.provider.name,
      paymentId: payment.id,
      amountMinor,
      currency,
      method: snapshot.method,
      methodDetail: snapshot.methodDetail,
      // How long the provider had known it when we found it without having been told.
      ...(cause.kind === 'sweep' && snapshot.updatedAt !== undefined
        ? { lateMs: Math.max(now - snapshot.updatedAt, 0) }
        : {}),
    },
  });
  const money =
    kind === 'payment'
      ? { inMinor: amountMinor, outMinor: 0, payments: 1 }
      : { inMinor: 0, outMinor: amountMinor, payments: 0 };
  if (kind === 'payment') updatePayment(tx, payment.id, { rereadAt: now + firstRereadMs });
  const hour = { mode, currency, hourAt: now - (now % hourMs), connectionId: connection.record.id };
  addToHour(tx, hour, money);
  restateInvoice(ground);
}

/** Invoice totals and status from the ledger. A void invoice stays void, whatever money comes in. */
function restateInvoice({ tx, now, cause, invoiceId }: Ground): void {
  const invoice = findInvoice(tx, invoiceId);
  if (!invoice) return;
  const booked = bookedOn(tx, invoiceId);
  const money = { paidMinor: booked.payment - booked.reversal, refundedMinor: booked.refund };
  if (invoice.status === 'void' || invoice.status === 'draft') {
    updateInvoice(tx, invoiceId, {
      ...money,
      overpaid: money.paidMinor > money.refundedMinor,
      updatedAt: now,
    });
    return;
  }
  const { status, dueMinor, overpaid } = standingOf({ totalMinor: invoice.totalMinor, ...money });
  const fullyPaid = money.paidMinor >= invoice.totalMinor;
  updateInvoice(tx, invoiceId, {
    ...money,
    status,
    dueMinor,
    overpaid,
    paidAt: fullyPaid ? (invoice.paidAt ?? now) : null,
    updatedAt: now,
  });
  if (status !== invoice.status) {
    writeTimeline(tx, invoiceId, {
      kind: 'status_changed',
      at: now,
      cause,
      facts: { from: invoice.status, to: status },
    });
  }
}
