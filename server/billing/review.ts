import type { Store } from '../../db/client.ts';
import { findCheckout } from '../../db/queries/checkouts.ts';
import { updateInvoice } from '../../db/queries/invoices.ts';
import {
  bookedFor,
  closeReviews,
  entriesOf,
  insertReview,
  openReviewsOf,
  reviewsOf,
} from '../../db/queries/payments.ts';
import { newId } from '../../shared/ids.ts';
import type { ReviewKind } from '../../shared/ledger.ts';
import type { PaymentEvidence, PaymentSnapshot } from '../providers/provider.ts';
import type { Ground } from './apply.ts';
import { requireInvoice } from './invoices.ts';
import { writeTimeline } from './timeline.ts';

/** Opens what a person should look at beside money that is already booked, and closes what has put itself right. */
export function reviewMoney(
  ground: Ground,
  snapshot: PaymentSnapshot,
  checkoutId: string | null,
  evidence: PaymentEvidence | null,
): void {
  const { tx, invoiceId, now, payment } = ground;
  const invoice = requireInvoice(tx, invoiceId);
  const booked = bookedFor(tx, payment.id);
  const net = invoice.paidMinor - invoice.refundedMinor;
  const expected = checkoutId === null ? null : (findCheckout(tx, checkoutId)?.amountMinor ?? null);
  const payers = new Set(
    entriesOf(tx, invoiceId)
      .filter(({ kind }) => kind === 'payment')
      .map(({ paymentId }) => paymentId),
  );
  if (invoice.status === 'void' && net > 0) open(ground, 'after_void', net);
  else if (invoice.overpaid)
    open(ground, payers.size > 1 ? 'second_payment' : 'over', net - invoice.totalMinor);
  if (expected !== null && booked.payment > 0 && booked.payment < expected)
    open(ground, 'short', expected - booked.payment);
  if (booked.reversal > 0) open(ground, 'reversed', booked.reversal);
  if (snapshot.paidMinor > 0 && booked.payment !== snapshot.paidMinor)
    open(ground, 'amount_changed', snapshot.paidMinor);
  const saidMinor = evidence?.amountMinor ?? null;
  if (saidMinor !== null && booked.payment > 0 && saidMinor !== booked.payment)
    open(ground, 'amount_changed', saidMinor);
  if (!invoice.overpaid) closeReviews(tx, invoiceId, ['over', 'second_payment'], now);
  if (net <= 0) closeReviews(tx, invoiceId, ['after_void'], now);
  if (invoice.status === 'paid') closeReviews(tx, invoiceId, ['short'], now);
  restateReview(tx, invoiceId);
}

function open(ground: Ground, kind: ReviewKind, amountMinor: number): void {
  const { tx, invoiceId, now, cause, payment, connection } = ground;
  // What a person has settled does not come back because something else happens to the payment.
  const known = reviewsOf(tx, invoiceId).some(
    (review) =>
      review.kind === kind &&
      review.paymentId === payment.id &&
      (review.closedAt === null || review.amountMinor === amountMinor),
  );
  if (known) return;
  insertReview(tx, {
    id: newId('review', now),
    mode: connection.record.mode,
    kind,
    invoiceId,
    paymentId: payment.id,
    amountMinor,
    openedAt: now,
  });
  writeTimeline(tx, invoiceId, {
    kind: 'needs_review',
    at: now,
    cause,
    facts: { reason: kind, amountMinor, currency: payment.currency, paymentId: payment.id },
  });
}

/** An invoice needs a look as long as any of its items is open. */
export function restateReview(tx: Store, invoiceId: string): void {
  updateInvoice(tx, invoiceId, { needsReview: openReviewsOf(tx, invoiceId).length > 0 });
}
