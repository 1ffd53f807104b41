import { type ActionRecord, insertAction } from '../../db/queries/actions.ts';
import { updatePayment } from '../../db/queries/payments.ts';
import { newId } from '../../shared/ids.ts';
import type { Deps } from '../deps.ts';
import { announceChanges } from './announce-changes.ts';
import { bookEntry } from './book-entry.ts';
import { requireConnection } from './connections.ts';
import {
  type Allow,
  leftFor,
  requireNoneInFlight,
  requirePayment,
  requireWithin,
} from './payment-actions.ts';
import type { Cause } from './timeline.ts';

/**
 * Records a refund that the merchant made outside of any API, such as at a bank or from their M-Pesa till.
 * @throws DaftarError `payment.amount_too_large`, `payment.nothing_left`
 */
export function recordRefundByHand(
  deps: Deps,
  {
    paymentId,
    amountMinor,
    note,
    allow,
  }: { paymentId: string; amountMinor: number; note: string; allow?: Allow },
  cause: Cause,
): ActionRecord {
  const now = deps.clock.now();
  const action = deps.database.transaction(
    (tx) => {
      const payment = requirePayment(tx, paymentId);
      requireNoneInFlight(tx, paymentId);
      requireWithin('refund', amountMinor, leftFor(tx, 'refund', payment), payment);
      allow?.(tx, payment, amountMinor);
      const connection = requireConnection(deps, payment.connectionId);
      const ground = { tx, now, cause, connection, invoiceId: payment.invoiceId, payment };
      bookEntry(ground, 'refund', amountMinor, {
        currency: payment.currency,
        method: payment.method,
        methodDetail: note,
      });
      const refundedMinor = payment.refundedMinor + amountMinor;
      const status = refundedMinor >= payment.paidMinor ? 'refunded' : 'partially_refunded';
      updatePayment(tx, paymentId, { refundedMinor, status, updatedAt: now });
      announceChanges(deps, tx, payment.invoiceId);
      return insertAction(tx, {
        id: newId('action', now),
        mode: payment.mode,
        paymentId,
        invoiceId: payment.invoiceId,
        kind: 'refund_by_hand',
        status: 'done',
        amountMinor,
        currency: payment.currency,
        beforeMinor: payment.refundedMinor,
        note,
        userId: cause.kind === 'user' ? cause.id : null,
        requestedAt: now,
        endedAt: now,
      });
    },
    { behavior: 'immediate' },
  );
  deps.live.publish({ topic: 'invoice', id: action.invoiceId, mode: action.mode });
  return action;
}
