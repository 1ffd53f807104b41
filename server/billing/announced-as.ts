import type { TimelineKind } from '../../shared/ledger.ts';
import type { MessageType } from '../../shared/message-types.ts';
import type { Facts } from './timeline.ts';

/** Which messages tell of a row of an invoice's history. The doctor holds the outbox against the same table. */
export function announcedAs(kind: TimelineKind, facts: Facts): readonly MessageType[] {
  switch (kind) {
    case 'created':
      return ['invoice.created'];
    case 'finalized':
      return ['invoice.finalized'];
    case 'status_changed':
      return ofStatus(String(facts.from), String(facts.to));
    case 'needs_review':
      return ['invoice.needs_review'];
    case 'payment_succeeded':
      return ['payment.succeeded'];
    case 'payment_failed':
      return ['payment.failed'];
    case 'payment_refunded':
      return ['payment.refunded', 'invoice.refunded'];
    case 'payment_voided':
    case 'payment_authorization_voided':
      return ['payment.voided'];
    case 'link_created':
    case 'prompt_sent':
      return ['checkout.created'];
    case 'link_failed':
      return ['checkout.failed'];
    case 'link_expired':
      return ['checkout.expired'];
    case 'prompt_ended':
      return facts.status === 'expired' ? ['checkout.expired'] : ['checkout.failed'];
    default:
      return [];
  }
}

/** An invoice whose refund was made good again was told as paid before: a shop must not send the goods twice. */
function ofStatus(from: string, to: string): MessageType[] {
  if (to === 'paid') return from === 'open' || from === 'partially_paid' ? ['invoice.paid'] : [];
  if (to === 'partially_paid') return ['invoice.partially_paid'];
  return to === 'void' ? ['invoice.voided'] : [];
}
