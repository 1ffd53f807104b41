export const modes = ['test', 'live'] as const;

/** Every connection, customer, invoice and payment belongs to one mode, and nothing crosses. */
export type Mode = (typeof modes)[number];

/** The kinds of money movement in the append-only ledger. */
export const entryKinds = ['payment', 'refund', 'reversal'] as const;

export type EntryKind = (typeof entryKinds)[number];

/** Booked, but a person should look: the item stands beside the money, which is never held back for it. */
export const reviewKinds = [
  'short',
  'over',
  'after_void',
  'second_payment',
  'reversed',
  'amount_changed',
] as const;

export type ReviewKind = (typeof reviewKinds)[number];

/** Everything that can stand on an invoice's timeline. */
export const timelineKinds = [
  'created',
  'edited',
  'finalized',
  'link_requested',
  'link_created',
  'link_failed',
  'link_canceled',
  'link_paid',
  'link_expired',
  'prompt_requested',
  'prompt_sent',
  'prompt_unanswered',
  'prompt_ended',
  'prompt_paid',
  'payment_authorized',
  'payment_failed',
  'payment_succeeded',
  'payment_refunded',
  'payment_voided',
  'payment_authorization_voided',
  'status_changed',
  'void_requested',
  'void_refused',
  'needs_review',
  'action_requested',
  'action_refused',
  'review_closed',
  'sent',
] as const;

export type TimelineKind = (typeof timelineKinds)[number];
