import type { MessageType } from '../../../../shared/message-types.ts';

/** The types as a person thinks of them; each stands in exactly one group. */
export const messageGroups = {
  invoices: [
    'invoice.created',
    'invoice.finalized',
    'invoice.paid',
    'invoice.partially_paid',
    'invoice.overdue',
    'invoice.voided',
    'invoice.refunded',
    'invoice.needs_review',
  ],
  payments: ['payment.succeeded', 'payment.failed', 'payment.refunded', 'payment.voided'],
  checkouts: ['checkout.created', 'checkout.expired', 'checkout.failed'],
  system: ['connection.degraded', 'connection.recovered', 'endpoint.disabled', 'ping'],
} as const satisfies Record<string, readonly MessageType[]>;

export type MessageGroup = keyof typeof messageGroups;

export const groupNames = Object.keys(messageGroups) as MessageGroup[];
