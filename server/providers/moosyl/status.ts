import type { PaymentFailure } from '../../../shared/payment-failure.ts';
import type { PaymentStatus } from '../../../shared/payment-status.ts';

/** The whole list of Moosyl's own TypeScript SDK; its older documents know the first two only. */
export const moosylPaymentStatuses = ['pending', 'completed', 'expired', 'cancelled', 'failed'] as const;

type MoosylPaymentStatus = (typeof moosylPaymentStatuses)[number];

const statusOf: Record<MoosylPaymentStatus, PaymentStatus> = {
  pending: 'initiated',
  completed: 'paid',
  expired: 'expired',
  cancelled: 'canceled',
  failed: 'failed',
};

const failureOf: Record<MoosylPaymentStatus, PaymentFailure | null> = {
  pending: null,
  completed: null,
  expired: 'timed_out',
  cancelled: 'canceled_by_payer',
  failed: 'declined',
};

/** Null for a status that is not in Moosyl's list: it goes to review and is never guessed. */
export function paymentStatusOf(status: string): PaymentStatus | null {
  return isKnown(status) ? statusOf[status] : null;
}

export function paymentFailureOf(status: string): PaymentFailure | null {
  return isKnown(status) ? failureOf[status] : null;
}

function isKnown(status: string): status is MoosylPaymentStatus {
  return (moosylPaymentStatuses as readonly string[]).includes(status);
}
