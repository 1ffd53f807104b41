import { moveEvent, moveEventsOf } from '../../db/queries/events.ts';
import { findInvoice } from '../../db/queries/invoices.ts';
import { findPayment } from '../../db/queries/payments.ts';
import {
  closeReview,
  countWaiting,
  findReview,
  heldEvents,
  notOursEvents,
  openReviewRows,
} from '../../db/queries/reviews.ts';
import type { EventStatus } from '../../shared/event-status.ts';
import type { Mode, ReviewKind } from '../../shared/ledger.ts';
import type { ReviewDeskView, ReviewItem } from '../../shared/review-views.ts';
import type { EventRow, PaymentView } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { applySnapshot, type HeldDetail } from './apply.ts';
import { requireConnection } from './connections.ts';
import { eventRow, eventRows, requireEvent } from './event-view.ts';
import { paymentView } from './invoice-view.ts';
import { requireInvoice } from './invoices.ts';
import { type Allow, requestAction } from './payment-actions.ts';
import { restateReview } from './review.ts';
import { type Cause, writeTimeline } from './timeline.ts';

const shownMax = 200;

/** Everything that needs a person, the oldest first; beside it what is not ours but could be. */
export function reviewDesk(deps: Deps, mode: Mode): ReviewDeskView {
  const booked = openReviewRows(deps.database, mode, shownMax).map(
    (row): ReviewItem => ({
      source: 'money',
      id: row.id,
      kind: row.kind,
      at: row.openedAt,
      amountMinor: row.amountMinor,
      currency: row.currency,
      invoice: invoiceOf(deps, row.invoiceId),
      paymentId: row.paymentId,
      payment: paymentOf(deps, row.paymentId),
      event: null,
      canRefund: row.paymentId !== null && tooMuch.includes(row.kind),
    }),
  );
  const held = heldEvents(deps.database, mode, shownMax).map(
    (event): ReviewItem => ({
      source: 'event',
      id: event.id,
      kind: event.reason ?? 'unparsable',
      at: event.receivedAt,
      amountMinor: event.amountMinor,
      currency: event.currency,
      invoice: invoiceOf(deps, event.invoiceId),
      paymentId: event.paymentId,
      payment: paymentOf(deps, event.paymentId),
      event: { ...eventRow(deps, event), detail: event.detail },
      canRefund: false,
    }),
  );
  return {
    items: [...booked, ...held].sort((a, b) => a.at - b.at).slice(0, shownMax),
    waiting: countWaiting(deps.database, mode),
    notOurs: eventRows(deps, notOursEvents(deps.database, mode, shownMax)),
  };
}

/** Kinds whose amount is money that came in too much, and may go back as it is. */
const tooMuch: readonly ReviewKind[] = ['over', 'second_payment', 'after_void'];

function invoiceOf(deps: Deps, id: string | null): ReviewItem['invoice'] {
  const invoice = id === null ? undefined : findInvoice(deps.database, id);
  if (!invoice) return null;
  const { number, status, customerName, currency, totalMinor, dueMinor, paidMinor, refundedMinor, overpaid } =
    invoice;
  return {
    id: invoice.id,
    number,
    status,
    customerName,
    currency,
    totalMinor,
    dueMinor,
    paidMinor,
    refundedMinor,
    overpaid,
  };
}

function paymentOf(deps: Deps, id: string | null): PaymentView | null {
  const payment = id === null ? undefined : findPayment(deps.database, id);
  return payment ? paymentView(deps, payment) : null;
}

/** A person has looked and it is fine as it is. The note stays on the timeline. */
export function acceptReview(deps: Deps, id: string, note: string, cause: Cause): void {
  const now = deps.clock.now();
  const invoice = deps.database.transaction((tx) => {
    const review = findReview(tx, id);
    if (!review || review.closedAt !== null) throw notOpen();
    closeReview(tx, id, now);
    writeTimeline(tx, review.invoiceId, {
      kind: 'review_closed',
      at: now,
      cause,
      facts: { reason: review.kind, note },
    });
    restateReview(tx, review.invoiceId);
    return requireInvoice(tx, review.invoiceId);
  });
  deps.live.publish({ topic: 'invoice', id: invoice.id, mode: invoice.mode });
}

/** Gives back what came in too much. The item closes when the refund is booked. */
export async function refundReview(deps: Deps, id: string, cause: Cause, allow?: Allow): Promise<void> {
  const review = findReview(deps.database, id);
  if (!review || review.closedAt !== null || !review.paymentId || review.amountMinor === null)
    throw notOpen();
  if (!tooMuch.includes(review.kind)) throw notOpen();
  await requestAction(
    deps,
    { paymentId: review.paymentId, kind: 'refund', amountMinor: review.amountMinor, ...(allow && { allow }) },
    cause,
  );
}

/** Books the payment an event speaks of on an invoice that a person has chosen. */
export async function matchEvent(
  deps: Deps,
  eventId: string,
  invoiceId: string,
  cause: Cause,
): Promise<EventRow> {
  const event = requireEvent(deps, eventId);
  const invoice = requireInvoice(deps.database, invoiceId);
  if (event.paymentRef === null)
    throw new DaftarError('review.no_payment', 'This event names no payment that could be matched');
  if (invoice.mode !== event.mode || invoice.status === 'draft') {
    throw new DaftarError(
      'review.other_mode',
      'The invoice must be finalized and of the same mode as the event',
    );
  }
  const connection = requireConnection(deps, event.connectionId);
  const snapshot = await connection.client.readPayment(event.paymentRef, null);
  if (!snapshot)
    throw new DaftarError('payment.not_found', `${connection.provider.name} does not know this payment`);
  const applied = applySnapshot(deps, {
    connection,
    snapshot,
    match: { invoiceId, checkoutId: null },
    cause,
    alsoCommit: (tx, paymentId) => {
      const change = {
        reason: null,
        detail: null,
        paymentId,
        invoiceId,
        nextAttemptAt: null,
        appliedAt: deps.clock.now(),
      };
      moveEvent(tx, eventId, 'applied', change);
    },
  });
  if (applied.outcome === 'held') {
    throw new DaftarError(
      'review.cannot_match',
      `It can’t be booked on this invoice: ${whyHeld(applied.detail)}`,
      {
        facts: { reason: applied.reason },
      },
    );
  }
  deps.live.publish({ topic: 'event', id: eventId, mode: event.mode });
  return eventRow(deps, requireEvent(deps, eventId));
}

function whyHeld(detail: HeldDetail): string {
  return detail.code === 'currencies'
    ? `the payment is in ${detail.payment}, the invoice in ${detail.invoice}`
    : `the provider calls its state “${detail.status}”`;
}

/** Sets an event aside with a note; replaying it takes that back. */
export function setAside(deps: Deps, eventId: string, note: string): EventRow {
  const event = requireEvent(deps, eventId);
  const moved = moveEvent(deps.database, eventId, 'ignored', {
    reason: 'set_aside',
    detail: { code: 'note', text: note },
    nextAttemptAt: null,
  });
  if (!moved)
    throw new DaftarError('event.in_work', 'Only an event that waits for a person can be set aside');
  deps.live.publish({ topic: 'event', id: eventId, mode: event.mode });
  return eventRow(deps, requireEvent(deps, eventId));
}

/** Lets all events that rest in one state start again, after what stopped them was mended. */
export function replayAll(
  deps: Deps,
  filter: { mode: Mode; status: EventStatus; type?: string | undefined },
): { replayed: number } {
  const now = deps.clock.now();
  const change = { reason: null, detail: null, attempts: 0, nextAttemptAt: now };
  const replayed = moveEventsOf(deps.database, filter, 'new', change);
  deps.log.info('events.replayed', { ...filter, replayed });
  deps.bells.events.ring();
  return { replayed };
}

function notOpen(): DaftarError {
  return new DaftarError(
    'review.not_open',
    'Nothing is open there any more; somebody else may have closed it',
  );
}
