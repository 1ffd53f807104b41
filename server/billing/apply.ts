import type { Store } from '../../db/client.ts';
import {
  findCheckout,
  moveCheckout,
  unfinishedCheckoutsOf,
  updateCheckout,
} from '../../db/queries/checkouts.ts';
import { updateInvoice } from '../../db/queries/invoices.ts';
import {
  bookedFor,
  findPaymentByKey,
  insertPayment,
  mergePayment,
  type PaymentRecord,
  updatePayment,
} from '../../db/queries/payments.ts';
import type { EventDetail } from '../../shared/event-detail.ts';
import { newId } from '../../shared/ids.ts';
import { awaitingMoney } from '../../shared/invoice-status.ts';
import type { TimelineKind } from '../../shared/ledger.ts';
import { mayBecome, type PaymentStatus } from '../../shared/payment-status.ts';
import type { Deps } from '../deps.ts';
import type { PaymentEvidence, PaymentSnapshot } from '../providers/provider.ts';
import { announceChanges } from './announce-changes.ts';
import { bookEntry } from './book-entry.ts';
import type { OpenConnection } from './connection-book.ts';
import { finishVoid } from './finish-void.ts';
import { requireInvoice } from './invoices.ts';
import type { Match } from './match.ts';
import { nextLateLookAt } from './poll-schedule.ts';
import { reviewMoney } from './review.ts';
import { type Cause, type Facts, writeTimeline } from './timeline.ts';
import { unnamedMoney } from './unnamed-money.ts';

export type HeldDetail = Extract<EventDetail, { code: 'unlisted_status' | 'currencies' }>;

/** What a confirmed snapshot led to. Held means: nothing was booked, a person must look. */
export type Applied =
  | { outcome: 'applied'; paymentId: string | null; changed: boolean }
  | { outcome: 'held'; reason: 'unlisted_status' | 'wrong_currency'; detail: HeldDetail };

export interface Reconciliation {
  connection: OpenConnection;
  snapshot: PaymentSnapshot & { status: PaymentStatus | null };
  match: Match;
  cause: Cause;
  /** What the confirmed event alone told of the money, where it told any. */
  evidence?: PaymentEvidence | null;
  /** Runs in the same transaction, after everything else: how events are marked applied. */
  alsoCommit?: (tx: Store, paymentId: string | null) => void;
}

/**
 * Brings our books in line with what the provider's API says of one payment: the payment entry if it is missing, one
 * refund entry for what was refunded since, a reversal if it was voided. It reconciles amounts, not event types, so any
 * order and any number of calls ends in the same books. One transaction: if anything fails, nothing happened.
 */
export function applySnapshot(deps: Deps, reconciliation: Reconciliation): Applied {
  const { connection, match } = reconciliation;
  const applied = deps.database.transaction(
    (tx) => {
      const reconciled = reconcile(deps, tx, reconciliation);
      announceChanges(deps, tx, match.invoiceId);
      return reconciled;
    },
    { behavior: 'immediate' },
  );
  if (applied.outcome === 'applied') {
    if (applied.paymentId !== null)
      deps.live.publish({ topic: 'payment', id: applied.paymentId, mode: connection.record.mode });
    deps.live.publish({ topic: 'invoice', id: match.invoiceId, mode: connection.record.mode });
    // The last way to pay that a void waits for may just have ended.
    finishVoid(deps, match.invoiceId);
    deps.bells.checkouts.ring();
  }
  return applied;
}

function reconcile(
  deps: Deps,
  tx: Store,
  { connection, snapshot: said, match, cause, evidence, alsoCommit }: Reconciliation,
): Applied {
  const invoice = requireInvoice(tx, match.invoiceId);
  let snapshot = { ...said, receipt: said.receipt ?? evidence?.receipt ?? null };
  const { status } = snapshot;
  if (status === null) {
    return {
      outcome: 'held',
      reason: 'unlisted_status',
      detail: { code: 'unlisted_status', status: snapshot.providerStatus },
    };
  }
  if (snapshot.currency !== invoice.currency) {
    return {
      outcome: 'held',
      reason: 'wrong_currency',
      detail: { code: 'currencies', payment: snapshot.currency, invoice: invoice.currency },
    };
  }
  if (snapshot.provenByLink) {
    const { leftMinor, broughtBy } = unnamedMoney(tx, connection.record.id, snapshot, match);
    if (leftMinor === 0) {
      alsoCommit?.(tx, broughtBy?.id ?? null);
      return { outcome: 'applied', paymentId: broughtBy?.id ?? null, changed: false };
    }
    snapshot = { ...snapshot, amountMinor: leftMinor, paidMinor: leftMinor };
  }
  const now = deps.clock.now();
  const before =
    takenOver(tx, connection.record.id, snapshot) ?? findPaymentByKey(tx, connection.record.id, snapshot.key);
  const payment = before ?? insertMirror(tx, connection, snapshot, status, match, now);
  const ground = { tx, now, cause, connection, invoiceId: invoice.id, payment };
  writeProgress(ground, snapshot, status, before?.status ?? null);
  // Two answers may overtake each other: what was voided since brings no money because an older answer says it is paid.
  const isStale = before !== undefined && !mayBecome(before.status, status);
  const booked = !isStale && bookMoney(ground, snapshot);
  mirror(tx, payment, snapshot, status, now);
  if (booked || before?.status !== status) settleCheckouts(ground, snapshot, status, match.checkoutId);
  if (booked || evidence) reviewMoney(ground, snapshot, match.checkoutId, evidence ?? null);
  alsoCommit?.(tx, payment.id);
  return { outcome: 'applied', paymentId: payment.id, changed: booked || before?.status !== status };
}

/**
 * Money that was booked before the payment named itself is this payment's: it is renamed, not added to. What we had
 * noted of the payment while it had brought nothing becomes part of it. A payment without money takes nothing over:
 * another one may have brought it.
 */
function takenOver(
  tx: Store,
  connectionId: string,
  { key, takesOver, paidMinor }: PaymentSnapshot,
): PaymentRecord | undefined {
  if (takesOver === null || paidMinor === 0) return undefined;
  const provisional = findPaymentByKey(tx, connectionId, takesOver);
  if (!provisional) return undefined;
  const own = findPaymentByKey(tx, connectionId, key);
  if (own && bookedFor(tx, own.id).payment > 0) return undefined;
  if (own) mergePayment(tx, own.id, provisional.id);
  updatePayment(tx, provisional.id, { key });
  return { ...provisional, key };
}

/** What every step of one reconciliation works on. */
export interface Ground {
  tx: Store;
  now: number;
  cause: Cause;
  connection: OpenConnection;
  invoiceId: string;
  payment: PaymentRecord;
}

/** Entry by entry, each with its own change of the invoice's status, so that the timeline shows every state passed. */
function bookMoney(ground: Ground, snapshot: PaymentSnapshot): boolean {
  const before = bookedFor(ground.tx, ground.payment.id);
  let booked = false;
  if (before.payment === 0 && snapshot.paidMinor > 0) {
    bookEntry(ground, 'payment', snapshot.paidMinor, snapshot);
    booked = true;
  }
  const paidMinor = before.payment + (booked ? snapshot.paidMinor : 0);
  // Refunds are cumulative at the provider; an older snapshot shows less and is stale, never undone.
  const refundMinor = Math.min(snapshot.refundedMinor, paidMinor - before.reversal) - before.refund;
  if (refundMinor > 0) {
    bookEntry(ground, 'refund', refundMinor, snapshot);
    booked = true;
  }
  const leftMinor = paidMinor - before.reversal - before.refund - Math.max(refundMinor, 0);
  if (snapshot.voided && leftMinor > 0) {
    bookEntry(ground, 'reversal', leftMinor, snapshot);
    booked = true;
  }
  return booked;
}

/** Steps that move no money but belong to the story: authorized, declined, released. */
function writeProgress(
  ground: Ground,
  snapshot: PaymentSnapshot,
  status: PaymentStatus,
  before: PaymentStatus | null,
): void {
  if (before !== null && (before === status || !mayBecome(before, status))) return;
  const facts = {
    provider: ground.connection.provider.name,
    paymentId: ground.payment.id,
    amountMinor: snapshot.amountMinor,
    currency: snapshot.currency,
    method: snapshot.method,
    methodDetail: snapshot.methodDetail,
  };
  const write = (kind: 'payment_authorized' | 'payment_failed' | 'payment_authorization_voided', more = {}) =>
    writeTimeline(ground.tx, ground.invoiceId, {
      kind,
      at: ground.now,
      cause: ground.cause,
      facts: { ...facts, ...more },
    });
  if (status === 'authorized') write('payment_authorized');
  if (status === 'failed' || status === 'expired' || status === 'canceled')
    write('payment_failed', { said: snapshot.failureText });
  const neverPaid = snapshot.paidMinor === 0 && bookedFor(ground.tx, ground.payment.id).payment === 0;
  if (status === 'voided' && neverPaid) write('payment_authorization_voided');
}

function insertMirror(
  tx: Store,
  connection: OpenConnection,
  snapshot: PaymentSnapshot,
  status: PaymentStatus,
  match: Match,
  now: number,
): PaymentRecord {
  return insertPayment(tx, {
    id: newId('payment', now),
    connectionId: connection.record.id,
    mode: connection.record.mode,
    key: snapshot.key,
    invoiceId: match.invoiceId,
    checkoutId: match.checkoutId,
    status,
    ...mirroredColumns(snapshot),
    paidMinor: 0,
    refundedMinor: 0,
    createdAt: snapshot.createdAt,
    updatedAt: now,
    confirmedAt: now,
  });
}

/** The mirror never goes back: a status of a lower rank is an old answer. Its money is what the ledger says. */
function mirror(
  tx: Store,
  payment: PaymentRecord,
  snapshot: PaymentSnapshot,
  status: PaymentStatus,
  now: number,
): void {
  const booked = bookedFor(tx, payment.id);
  const receipt = snapshot.receipt ?? payment.receipt;
  const forward = mayBecome(payment.status, status) ? { status, ...mirroredColumns(snapshot), receipt } : {};
  updatePayment(tx, payment.id, {
    ...forward,
    paidMinor: booked.payment - booked.reversal,
    refundedMinor: booked.refund,
    updatedAt: now,
    confirmedAt: now,
  });
}

function mirroredColumns({
  currency,
  amountMinor,
  feeMinor,
  method,
  methodDetail,
  failure,
  failureText,
  receipt,
}: PaymentSnapshot) {
  return { currency, amountMinor, feeMinor, method, methodDetail, failure, failureText, receipt };
}

/** A checkout ends as its payment does; others that no longer ask for the right amount are cancelled at the provider. */
function settleCheckouts(
  ground: Ground,
  snapshot: PaymentSnapshot,
  status: PaymentStatus,
  checkoutId: string | null,
): void {
  const { tx, invoiceId, now } = ground;
  if (checkoutId !== null) endCheckout(ground, snapshot, status, checkoutId);
  const invoice = requireInvoice(tx, invoiceId);
  if (invoice.paidMinor > 0 && invoice.voidRequestedAt !== null)
    updateInvoice(tx, invoiceId, { voidRequestedAt: null });
  for (const other of unfinishedCheckoutsOf(tx, invoiceId)) {
    const stillRight = awaitingMoney.includes(invoice.status) && other.amountMinor === invoice.dueMinor;
    if (!stillRight && other.kind === 'link')
      updateCheckout(tx, other.id, { cancelRequestedAt: now, nextAttemptAt: now });
  }
}

/** A failed payment never ends a link: the payer may try another card. A prompt is one try, and ends with it. */
function endCheckout(
  ground: Ground,
  snapshot: PaymentSnapshot,
  status: PaymentStatus,
  checkoutId: string,
): void {
  const { tx, invoiceId, now } = ground;
  const checkout = findCheckout(tx, checkoutId);
  if (!checkout) return;
  const ended = { nextAttemptAt: null, updatedAt: now };
  const write = (kind: TimelineKind, more: Facts = {}) =>
    writeTimeline(tx, invoiceId, {
      kind,
      at: now,
      cause: ground.cause,
      facts: { checkoutId, phone: checkout.phone, ...more },
    });
  if (snapshot.paidMinor > 0) {
    const paid = moveCheckout(tx, checkoutId, 'paid', { ...ended, failureCode: null, failureDetail: null });
    if (paid) write(checkout.kind === 'link' ? 'link_paid' : 'prompt_paid');
  } else if (
    checkout.kind === 'prompt' &&
    (status === 'failed' || status === 'canceled' || status === 'expired')
  ) {
    const reason = snapshot.failure ?? 'other';
    const why = { failureCode: reason, failureDetail: snapshot.failureText };
    if (moveCheckout(tx, checkoutId, status, { ...ended, ...why, nextAttemptAt: nextLateLookAt(now, now) }))
      write('prompt_ended', { status, reason, said: snapshot.failureText });
  }
}
