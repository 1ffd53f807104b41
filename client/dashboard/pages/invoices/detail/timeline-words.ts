import { type InvoiceStatus, invoiceStatuses } from '../../../../../shared/invoice-status.ts';
import { type ReviewKind, reviewKinds, type TimelineKind } from '../../../../../shared/ledger.ts';
import type { TimelineView } from '../../../../../shared/views.ts';
import type { TimelineFacts } from '../../../../i18n/en/timeline.ts';
import { moneyText } from '../../../../i18n/format.ts';
import { inSentence, t } from '../../../../i18n/i18n.ts';
import { providerName } from '../../../names.ts';

/** The sentence of one row of the history. */
export function rowText(row: TimelineView): string {
  return t.timeline.kinds[row.kind](factsOf(row));
}

const tones: Partial<Record<TimelineKind, 'paid' | 'bad' | 'void'>> = {
  payment_succeeded: 'paid',
  link_paid: 'paid',
  payment_failed: 'bad',
  link_failed: 'bad',
  action_refused: 'bad',
  prompt_paid: 'paid',
  prompt_ended: 'void',
  link_expired: 'void',
  void_refused: 'bad',
  needs_review: 'bad',
  payment_voided: 'bad',
  link_canceled: 'void',
  payment_refunded: 'void',
  void_requested: 'void',
  edited: 'void',
  created: 'void',
};

export function toneOf(row: TimelineView): 'paid' | 'bad' | 'void' | undefined {
  if (row.kind === 'status_changed')
    return row.facts.to === 'paid' ? 'paid' : row.facts.to === 'void' ? 'void' : undefined;
  return tones[row.kind];
}

function factsOf({ facts, kind }: TimelineView): TimelineFacts {
  const { amountMinor, currency, provider, from, to, reason, number, action } = facts;
  return {
    amount:
      typeof amountMinor === 'number' && typeof currency === 'string'
        ? inSentence(moneyText(amountMinor, currency))
        : null,
    provider: typeof provider === 'string' ? inSentence(providerName(provider)) : t.timeline.theProvider(),
    from: statusText(from),
    to: statusText(to),
    reason: kind === 'needs_review' || kind === 'review_closed' ? reviewText(reason) : text(reason),
    number: typeof number === 'string' ? inSentence(number) : null,
    action: (['refund', 'capture', 'void'] as const).find((known) => known === action) ?? null,
  };
}

export type Fact = TimelineView['facts'][string] | undefined;

/** A fact that says something. */
export function text(fact: Fact): string | null {
  return typeof fact === 'string' && fact !== '' ? fact : null;
}

function statusText(status: Fact): string | null {
  const known = invoiceStatuses.find((one): one is InvoiceStatus => one === status);
  return known ? t.invoiceStatus[known]() : null;
}

function reviewText(reason: Fact): string | null {
  const known = reviewKinds.find((one): one is ReviewKind => one === reason);
  return known ? t.reviewKind[known]() : text(reason);
}
