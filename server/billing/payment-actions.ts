import type { Store } from '../../db/client.ts';
import {
  type ActionRecord,
  findAction,
  insertAction,
  moveAction,
  unfinishedActionOf,
  updateAction,
} from '../../db/queries/actions.ts';
import { bookedFor, findPayment, type PaymentRecord } from '../../db/queries/payments.ts';
import type { ActionKind } from '../../shared/action-status.ts';
import { newId } from '../../shared/ids.ts';
import { formatMoney } from '../../shared/money.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { ProviderFailure } from '../providers/failure.ts';
import type { PaymentActions, PaymentSnapshot } from '../providers/provider.ts';
import { applySnapshot } from './apply.ts';
import { requireConnection } from './connections.ts';
import { bySweep, bySystem, type Cause, writeTimeline } from './timeline.ts';

export interface ActionWish {
  paymentId: string;
  kind: Exclude<ActionKind, 'refund_by_hand'>;
  /** Null: all that is left. A void has no amount. */
  amountMinor: number | null;
  /** Chosen beforehand by whoever must find it again. */
  id?: string;
  allow?: Allow;
}

/** A last look, in the transaction that commits the wish: it throws if whoever asks may not, after all they have asked for. */
export type Allow = (tx: Store, payment: PaymentRecord, amountMinor: number) => void;

/**
 * Refunds, captures or voids a payment at its provider. The wish is committed before the provider is asked, one at a
 * time per payment; the answer is booked like any other snapshot. A lost answer leaves it `unknown`: it is looked at
 * again, and never sent again.
 * @throws DaftarError `payment.*` where it can't be asked for; the provider's refusal stands in the action instead
 */
export async function requestAction(deps: Deps, wish: ActionWish, cause: Cause): Promise<ActionRecord> {
  const beforeMinor = await readBefore(deps, wish);
  const action = deps.database.transaction((tx) => commitWish(deps, tx, wish, beforeMinor, cause), {
    behavior: 'immediate',
  });
  await performAction(deps, action.id, cause);
  return findAction(deps.database, action.id) ?? action;
}

/** What the provider shows before it is asked, booked first: a refund made in its dashboard is no longer left to refund. */
async function readBefore(deps: Deps, { paymentId, kind }: ActionWish): Promise<number> {
  const payment = requirePayment(deps.database, paymentId);
  const connection = requireConnection(deps, payment.connectionId);
  requireActions(connection.client.actions, payment);
  requireNoneInFlight(deps.database, paymentId);
  const snapshot = await connection.client.readPayment(payment.key, null);
  if (!snapshot)
    throw new DaftarError(
      'payment.not_found',
      `${connection.provider.name} does not know this payment any more`,
    );
  const match = { invoiceId: payment.invoiceId, checkoutId: payment.checkoutId };
  applySnapshot(deps, { connection, snapshot, match, cause: bySweep });
  return cumulative(kind, snapshot);
}

/** Takes an action's next step: asking the provider, or, where the answer was lost, looking whether it took effect. */
export async function performAction(deps: Deps, actionId: string, cause: Cause = bySystem): Promise<void> {
  const action = findAction(deps.database, actionId);
  const payment = action && findPayment(deps.database, action.paymentId);
  if (!action || !payment) return;
  const step = action.status === 'requested' ? send : lookAgain;
  await deps.flights.run(`action/${actionId}`, () => step(deps, action, payment, cause));
  deps.live.publish({ topic: 'invoice', id: action.invoiceId, mode: action.mode });
}

async function send(deps: Deps, action: ActionRecord, payment: PaymentRecord, cause: Cause): Promise<void> {
  const { client } = requireConnection(deps, payment.connectionId);
  const actions = requireActions(client.actions, payment);
  const now = deps.clock.now();
  if (!moveAction(deps.database, action.id, 'sent', { sentAt: now, nextAttemptAt: now + lookAgainAfterMs }))
    return;
  try {
    const snapshot = await askProvider(actions, action, payment.key);
    finish(deps, action, payment, snapshot, cause);
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    deps.log.warn('action.failed', { actionId: action.id, kind: action.kind, error });
    const why = { failureCode: error.code, failureDetail: error.said ?? error.message };
    if (error.maybeDone)
      moveAction(deps.database, action.id, 'unknown', { ...why, nextAttemptAt: now + lookAgainAfterMs });
    else refuse(deps, action, cause, why);
  }
}

/** After a lost answer only the provider's cumulative amount tells: it rose by exactly ours, or it did not. */
async function lookAgain(
  deps: Deps,
  action: ActionRecord,
  payment: PaymentRecord,
  cause: Cause,
): Promise<void> {
  const now = deps.clock.now();
  const sentAt = action.sentAt ?? action.requestedAt;
  if (action.status === 'sent') moveAction(deps.database, action.id, 'unknown', {});
  try {
    if (await bookIfItTookEffect(deps, action, payment, cause)) return;
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    deps.log.warn('action.not_looked_at', { actionId: action.id, error });
  }
  if (now - sentAt < unknownForMs)
    updateAction(deps.database, action.id, { nextAttemptAt: now + lookAgainAfterMs });
  else moveAction(deps.database, action.id, 'review', { nextAttemptAt: null });
}

/** True if the provider shows the action as done; it is booked then. @throws ProviderFailure */
export async function bookIfItTookEffect(
  deps: Deps,
  action: ActionRecord,
  payment: PaymentRecord,
  cause: Cause,
): Promise<boolean> {
  const snapshot = await requireConnection(deps, payment.connectionId).client.readPayment(payment.key, null);
  if (!snapshot || !tookEffect(action, snapshot)) return false;
  finish(deps, action, payment, snapshot, cause);
  return true;
}

function finish(
  deps: Deps,
  action: ActionRecord,
  payment: PaymentRecord,
  snapshot: PaymentSnapshot,
  cause: Cause,
): void {
  const connection = requireConnection(deps, payment.connectionId);
  const match = { invoiceId: payment.invoiceId, checkoutId: payment.checkoutId };
  applySnapshot(deps, {
    connection,
    snapshot,
    match,
    cause,
    alsoCommit: (tx) => {
      const ended = {
        endedAt: deps.clock.now(),
        nextAttemptAt: null,
        failureCode: null,
        failureDetail: null,
      };
      moveAction(tx, action.id, 'done', ended);
    },
  });
}

function refuse(
  deps: Deps,
  action: ActionRecord,
  cause: Cause,
  why: { failureCode: string; failureDetail: string },
): void {
  const now = deps.clock.now();
  deps.database.transaction((tx) => {
    if (!moveAction(tx, action.id, 'refused', { ...why, endedAt: now, nextAttemptAt: null })) return;
    const facts = {
      action: action.kind,
      amountMinor: action.amountMinor,
      currency: action.currency,
      reason: why.failureCode,
      said: why.failureDetail,
    };
    writeTimeline(tx, action.invoiceId, { kind: 'action_refused', at: now, cause, facts });
  });
}

function commitWish(
  deps: Deps,
  tx: Store,
  { paymentId, kind, amountMinor, id, allow }: ActionWish,
  beforeMinor: number,
  cause: Cause,
): ActionRecord {
  const payment = requirePayment(tx, paymentId);
  requireNoneInFlight(tx, paymentId);
  const leftMinor = leftFor(tx, kind, payment);
  const wantedMinor = kind === 'void' ? leftMinor : (amountMinor ?? leftMinor);
  requireWithin(kind, wantedMinor, leftMinor, payment);
  allow?.(tx, payment, wantedMinor);
  const now = deps.clock.now();
  const action = insertAction(tx, {
    id: id ?? newId('action', now),
    mode: payment.mode,
    paymentId,
    invoiceId: payment.invoiceId,
    kind,
    status: 'requested',
    amountMinor: wantedMinor,
    currency: payment.currency,
    beforeMinor,
    userId: cause.kind === 'user' ? cause.id : null,
    requestedAt: now,
    nextAttemptAt: now,
  });
  const facts = { action: kind, amountMinor: wantedMinor, currency: payment.currency, paymentId };
  writeTimeline(tx, payment.invoiceId, { kind: 'action_requested', at: now, cause, facts });
  return action;
}

/** What there is to refund, capture or void. */
export function leftFor(store: Store, kind: ActionWish['kind'], payment: PaymentRecord): number {
  const booked = bookedFor(store, payment.id);
  const netMinor = booked.payment - booked.reversal - booked.refund;
  if (kind === 'capture') return payment.status === 'authorized' ? payment.amountMinor : 0;
  if (kind === 'refund') return netMinor;
  return payment.status === 'authorized' ? payment.amountMinor : booked.refund === 0 ? netMinor : 0;
}

/** @throws DaftarError `payment.nothing_left`, `payment.amount_too_large` */
export function requireWithin(
  kind: ActionKind,
  wantedMinor: number,
  leftMinor: number,
  payment: PaymentRecord,
): void {
  if (leftMinor <= 0)
    throw new DaftarError('payment.nothing_left', `There is nothing left to ${kind} of this payment`, {
      facts: { status: payment.status },
    });
  if (wantedMinor >= 1 && wantedMinor <= leftMinor) return;
  const left = formatMoney({ amountMinor: leftMinor, currency: payment.currency });
  throw new DaftarError('payment.amount_too_large', `At most ${left} are left to ${kind}`, {
    facts: { leftMinor, currency: payment.currency },
  });
}

export function requireNoneInFlight(tx: Store, paymentId: string): void {
  const other = unfinishedActionOf(tx, paymentId);
  if (other)
    throw new DaftarError('payment.action_in_flight', `A ${other.kind} of this payment has not ended yet`, {
      facts: { action: other.kind, status: other.status },
    });
}

export function requirePayment(store: Store, id: string): PaymentRecord {
  const payment = findPayment(store, id);
  if (!payment) throw new DaftarError('payment.not_found', `There is no payment ${id}`);
  return payment;
}

function requireActions(actions: PaymentActions | null, payment: PaymentRecord): PaymentActions {
  if (actions) return actions;
  throw new DaftarError(
    'payment.by_hand_only',
    'This provider’s API can’t do that; do it there and record it here by hand',
    {
      facts: { paymentRef: payment.key },
    },
  );
}

function askProvider(
  actions: PaymentActions,
  action: ActionRecord,
  paymentRef: string,
): Promise<PaymentSnapshot> {
  switch (action.kind) {
    case 'refund':
      return actions.refund(paymentRef, action.amountMinor);
    case 'capture':
      return actions.capture(paymentRef, action.amountMinor);
    default:
      return actions.void(paymentRef);
  }
}

function tookEffect({ kind, beforeMinor, amountMinor }: ActionRecord, snapshot: PaymentSnapshot): boolean {
  return kind === 'void' ? snapshot.voided : cumulative(kind, snapshot) - beforeMinor === amountMinor;
}

function cumulative(kind: ActionKind, snapshot: PaymentSnapshot): number {
  return kind === 'refund' ? snapshot.refundedMinor : snapshot.paidMinor;
}

const lookAgainAfterMs = 30_000;
const unknownForMs = 30 * 60_000;
