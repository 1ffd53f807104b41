/** The states of a payment at its provider, and which of two reports of it wins. */
export const paymentStatuses = [
  'initiated',
  'authorized',
  'failed',
  'expired',
  'canceled',
  'paid',
  'partially_refunded',
  'refunded',
  'voided',
] as const;

export type PaymentStatus = (typeof paymentStatuses)[number];

/** A late report never undoes: a status only gives way to one of the same or a higher rank. Confirmed money beats failure. */
export const paymentRank: Record<PaymentStatus, number> = {
  initiated: 0,
  authorized: 1,
  failed: 2,
  expired: 2,
  canceled: 2,
  paid: 3,
  partially_refunded: 4,
  refunded: 5,
  voided: 5,
};

export function mayBecome(from: PaymentStatus, to: PaymentStatus): boolean {
  return paymentRank[to] >= paymentRank[from];
}

/**
 * How a payer's try went: it succeeded once the money was paid or held, whatever became of it later. Null while nobody
 * knows.
 */
export const tryOutcome: Record<PaymentStatus, 'succeeded' | 'failed' | null> = {
  initiated: null,
  authorized: 'succeeded',
  failed: 'failed',
  expired: 'failed',
  canceled: 'failed',
  paid: 'succeeded',
  partially_refunded: 'succeeded',
  refunded: 'succeeded',
  voided: 'succeeded',
};
