import type { PaymentStatus } from '../../../shared/payment-status.ts';
import type { PaymentWire } from './wire.ts';

/** docs.moyasar.com/api/payments/payment-status-reference: the whole list. */
export const moyasarPaymentStatuses = [
  'initiated',
  'paid',
  'failed',
  'authorized',
  'captured',
  'refunded',
  'voided',
  'verified',
] as const;

type MoyasarPaymentStatus = (typeof moyasarPaymentStatuses)[number];

/** A card that was only checked (`verified`) has neither paid nor failed. `refunded` is refined by its amount. */
const statusOf: Record<MoyasarPaymentStatus, PaymentStatus> = {
  initiated: 'initiated',
  verified: 'initiated',
  authorized: 'authorized',
  failed: 'failed',
  paid: 'paid',
  captured: 'paid',
  refunded: 'refunded',
  voided: 'voided',
};

/** The statuses under which money has come in. */
const withMoney: readonly string[] = ['paid', 'captured', 'refunded'];

/** Null for a status that is not in Moyasar's list: it goes to review and is never guessed. */
export function paymentStatusOf(payment: PaymentWire): PaymentStatus | null {
  if (!isKnown(payment.status)) return null;
  if (payment.voided_at != null) return 'voided';
  const status = statusOf[payment.status];
  const refunded = payment.refunded ?? 0;
  if (status !== 'paid' && status !== 'refunded') return status;
  if (refunded === 0) return status;
  return refunded < paidMinorOf(payment) ? 'partially_refunded' : 'refunded';
}

/** `captured` if it is above 0, else `amount`, when the status says that money came in. */
export function paidMinorOf(payment: PaymentWire): number {
  if (!withMoney.includes(payment.status)) return 0;
  const captured = payment.captured ?? 0;
  return captured > 0 ? captured : payment.amount;
}

function isKnown(status: string): status is MoyasarPaymentStatus {
  return (moyasarPaymentStatuses as readonly string[]).includes(status);
}
