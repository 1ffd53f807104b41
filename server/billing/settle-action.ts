import { findAction, moveAction } from '../../db/queries/actions.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { bookIfItTookEffect, requirePayment } from './payment-actions.ts';
import { type Cause, writeTimeline } from './timeline.ts';

/**
 * Settles an action of which nobody could tell whether it took effect. The provider is asked once more: what it shows
 * as done is booked. Only then a person's word counts that it was not done, and the payment is free for another try.
 * @throws DaftarError `payment.action_not_found`, `payment.action_in_flight` for one that Daftar still works on
 */
export async function settleAction(
  deps: Deps,
  actionId: string,
  verdict: 'look' | 'not_done',
  cause: Cause,
): Promise<void> {
  const action = findAction(deps.database, actionId);
  if (!action) throw new DaftarError('payment.action_not_found', `There is no action ${actionId}`);
  if (action.status !== 'review') {
    throw new DaftarError('payment.action_in_flight', 'Daftar still works on this action, or it has ended', {
      facts: { action: action.kind, status: action.status },
    });
  }
  const payment = requirePayment(deps.database, action.paymentId);
  const done = await bookIfItTookEffect(deps, action, payment, cause);
  if (done || verdict === 'look') return;
  const now = deps.clock.now();
  deps.database.transaction((tx) => {
    const ended = { failureCode: 'provider.refused', failureDetail: null, endedAt: now, nextAttemptAt: null };
    if (!moveAction(tx, actionId, 'refused', ended)) return;
    const facts = {
      action: action.kind,
      amountMinor: action.amountMinor,
      currency: action.currency,
      reason: 'settled_by_hand',
      said: null,
    };
    writeTimeline(tx, action.invoiceId, { kind: 'action_refused', at: now, cause, facts });
  });
  deps.live.publish({ topic: 'invoice', id: action.invoiceId, mode: action.mode });
}
