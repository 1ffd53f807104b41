/** Everything a merchant's own system can be told. */
export const messageTypes = [
  'invoice.created',
  'invoice.finalized',
  'invoice.paid',
  'invoice.partially_paid',
  'invoice.overdue',
  'invoice.voided',
  'invoice.refunded',
  'invoice.needs_review',
  'payment.succeeded',
  'payment.failed',
  'payment.refunded',
  'payment.voided',
  'checkout.created',
  'checkout.expired',
  'checkout.failed',
  'connection.degraded',
  'connection.recovered',
  'endpoint.disabled',
  'ping',
] as const;

export type MessageType = (typeof messageTypes)[number];
