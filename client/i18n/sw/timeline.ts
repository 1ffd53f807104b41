import type { TimelineKind } from '../../../shared/ledger.ts';
import type { TimelineFacts } from '../en/timeline.ts';

const optional = (text: string | null, before = '', after = '') =>
  text === null ? '' : `${before}${text}${after}`;

const actions = {
  refund: 'marejesho',
  capture: 'kuchukua pesa zilizoshikiliwa',
  void: 'kubatilisha malipo',
};

export const timeline = {
  kinds: {
    created: () => 'Rasimu imeandikwa',
    edited: () => 'Rasimu imebadilishwa',
    sent: () => 'Imetumwa kwa barua pepe',
    finalized: (f: TimelineFacts) => `Imekamilishwa${optional(f.number, ': ')}`,
    link_requested: (f: TimelineFacts) => `${f.provider} imeombwa kiungo cha malipo`,
    link_created: (f: TimelineFacts) => `${f.provider} imeunda kiungo cha malipo`,
    link_failed: (f: TimelineFacts) => `${f.provider} haikuunda kiungo cha malipo`,
    link_canceled: (f: TimelineFacts) => `Kiungo cha malipo kimefungwa kwa ${f.provider}`,
    link_paid: () => 'Imelipwa kupitia kiungo',
    link_expired: (f: TimelineFacts) => `Muda wa kiungo cha malipo umeisha kwa ${f.provider}`,
    prompt_requested: (f: TimelineFacts) => `${f.provider} imeombwa kutuma ombi kwa simu`,
    prompt_sent: (f: TimelineFacts) => `${f.provider} imetuma ombi kwa simu`,
    prompt_unanswered: (f: TimelineFacts) =>
      `${f.provider} haikujibu: hakuna anayejua kama ombi lilifika kwenye simu`,
    prompt_ended: () => 'Ombi la simu limeisha bila malipo',
    prompt_paid: () => 'Imelipwa kwa simu',
    payment_authorized: (f: TimelineFacts) =>
      `${f.provider} inashikilia ${f.amount ?? 'pesa'} kwa ajili yako`,
    payment_failed: () => 'Malipo yameshindikana',
    payment_succeeded: (f: TimelineFacts) => `${f.provider} imepokea ${f.amount ?? 'malipo'}`,
    payment_refunded: (f: TimelineFacts) => `${f.amount ?? 'Pesa'} zimerejeshwa`,
    payment_voided: (f: TimelineFacts) => `${f.provider} imeyaondoa malipo${optional(f.amount, ': ')}`,
    payment_authorization_voided: () => 'Pesa zilizoshikiliwa zimeachiliwa; hakuna kilichokatwa',
    action_requested: (f: TimelineFacts) =>
      `Imeombwa: ${f.action === null ? 'hatua' : actions[f.action]}${optional(f.amount, ', ')}`,
    action_refused: (f: TimelineFacts) =>
      `${f.provider} imekataa${f.action === null ? '' : `: ${actions[f.action]}`}`,
    review_closed: (f: TimelineFacts) => `Imekaguliwa na kuachwa kama ilivyo${optional(f.reason, ': ')}`,
    status_changed: (f: TimelineFacts) =>
      f.to === null ? 'Hali imebadilika' : `Hali ya ankara sasa: ${f.to.toLowerCase()}`,
    void_requested: () => 'Ombi la kubatilisha ankara',
    void_refused: () => 'Ankara haikubatilishwa: pesa ziliingia wakati huo',
    needs_review: (f: TimelineFacts) => f.reason ?? 'Pesa zinahitaji ukaguzi',
  } satisfies Record<TimelineKind, (facts: TimelineFacts) => string> as Record<
    TimelineKind,
    (facts: TimelineFacts) => string
  >,
  theProvider: 'Kampuni ya malipo',
};
