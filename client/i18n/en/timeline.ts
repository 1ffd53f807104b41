import type { TimelineKind } from '../../../shared/ledger.ts';

/** Values of a timeline row, already in words: money formatted, statuses and reasons spoken. */
export interface TimelineFacts {
  amount: string | null;
  provider: string;
  from: string | null;
  to: string | null;
  reason: string | null;
  number: string | null;
  action: 'refund' | 'capture' | 'void' | null;
}

const optional = (text: string | null, before = '', after = '') =>
  text === null ? '' : `${before}${text}${after}`;

const actions = { refund: 'Refund', capture: 'Collecting the hold', void: 'Voiding the payment' };

export const timeline = {
  kinds: {
    created: () => 'Draft written',
    edited: () => 'Draft changed',
    sent: () => 'Sent by e-mail',
    finalized: (f: TimelineFacts) => `Finalized${optional(f.number, ' as ')}`,
    link_requested: (f: TimelineFacts) => `Asked ${f.provider} for a payment link`,
    link_created: (f: TimelineFacts) => `${f.provider} made the payment link`,
    link_failed: (f: TimelineFacts) => `${f.provider} did not make the payment link`,
    link_canceled: (f: TimelineFacts) => `Payment link closed at ${f.provider}`,
    link_paid: () => 'Paid through the link',
    link_expired: (f: TimelineFacts) => `Payment link expired at ${f.provider}`,
    prompt_requested: (f: TimelineFacts) => `Asked ${f.provider} for a prompt on the phone`,
    prompt_sent: (f: TimelineFacts) => `${f.provider} asked the phone`,
    prompt_unanswered: (f: TimelineFacts) =>
      `${f.provider} did not answer: nobody knows whether the phone was asked`,
    prompt_ended: () => 'The prompt on the phone ended without money',
    prompt_paid: () => 'Paid on the phone',
    payment_authorized: (f: TimelineFacts) => `${f.provider} holds ${f.amount ?? 'the money'} for you`,
    payment_failed: () => 'A payment failed',
    payment_succeeded: (f: TimelineFacts) => `${f.provider} received ${f.amount ?? 'the payment'}`,
    payment_refunded: (f: TimelineFacts) => `${f.amount ?? 'Money'} was refunded`,
    payment_voided: (f: TimelineFacts) => `${f.provider} took the payment back${optional(f.amount, ': ')}`,
    payment_authorization_voided: () => 'The hold was released; no money moved',
    action_requested: (f: TimelineFacts) =>
      `${f.action === null ? 'Something was' : actions[f.action]} asked for${optional(f.amount, ': ')}`,
    action_refused: (f: TimelineFacts) =>
      `${f.provider} did not do it${f.action === null ? '' : `: ${actions[f.action].toLowerCase()}`}`,
    review_closed: (f: TimelineFacts) => `Looked at, and left as it is${optional(f.reason, ': ')}`,
    status_changed: (f: TimelineFacts) =>
      f.to === null ? 'The status changed' : `Invoice turned ${f.to.toLowerCase()}`,
    void_requested: () => 'Voiding asked for',
    void_refused: () => 'Voiding refused: money came in meanwhile',
    needs_review: (f: TimelineFacts) => f.reason ?? 'The money needs a look',
  } satisfies Record<TimelineKind, (facts: TimelineFacts) => string> as Record<
    TimelineKind,
    (facts: TimelineFacts) => string
  >,
  theProvider: 'The provider',
};
