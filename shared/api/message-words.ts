import type { MessageType } from '../message-types.ts';

/** When each message is sent. */
export const messageWords: Record<MessageType, string> = {
  'invoice.created': 'An invoice was written, as a draft.',
  'invoice.finalized': 'It got its number and can be paid.',
  'invoice.paid': 'All of it is paid. Told once for each time it becomes paid.',
  'invoice.partially_paid': 'A part of it is paid.',
  'invoice.overdue': 'Its time is over and it is not paid. Told once.',
  'invoice.voided': 'It was voided.',
  'invoice.refunded': 'Money of it was given back, a part or all.',
  'invoice.needs_review': 'A person has to look: too much, too little, too late.',
  'payment.succeeded': 'Money came in.',
  'payment.failed': 'A payer’s try brought no money.',
  'payment.refunded': 'Money of a payment was given back.',
  'payment.voided': 'A payment was taken back before it settled.',
  'checkout.created': 'A link is ready, or a phone was asked.',
  'checkout.expired': 'Its time is over.',
  'checkout.failed': 'It ended without money.',
  'connection.degraded': 'A provider’s account stopped working as it should.',
  'connection.recovered': 'It works again.',
  'endpoint.disabled': 'An endpoint failed for days, or answered 410.',
  ping: 'Somebody tries the endpoint out.',
};
