import type { TimelineView } from '../../../../../shared/views.ts';
import { inSentence, t } from '../../../../i18n/i18n.ts';
import { methodName } from '../../../names.ts';
import { troubleText } from '../../../trouble-text.ts';
import { type Fact, text } from './timeline-words.ts';

/** What belongs below it in small: the card, or what was said when something failed. */
export function rowNote(row: TimelineView): string | null {
  const between = row.kind === 'link_failed' || row.kind === 'action_refused' ? ' ' : ' · ';
  const parts = partsOf(row).filter((part) => part !== null && part !== undefined);
  return parts.map((part) => inSentence(part)).join(between) || null;
}

function partsOf(row: TimelineView): (string | null | undefined)[] {
  const { method, methodDetail, said, reason, phone, note, address } = row.facts;
  switch (row.kind) {
    case 'link_failed':
    case 'action_refused':
      return [text(reason) && troubleText(String(reason)), text(said)];
    case 'payment_failed':
      return [methodText(method), text(said) ?? text(reason)];
    case 'prompt_ended':
      return [text(phone), typeof reason === 'string' ? t.paymentFailure[reason]?.() : null];
    case 'review_closed':
      return [text(note)];
    case 'sent':
      return [text(address)];
    case 'prompt_requested':
    case 'prompt_sent':
    case 'prompt_unanswered':
    case 'prompt_paid':
      return [text(phone)];
    case 'status_changed':
      return [];
    default:
      return [methodText(method), text(methodDetail)];
  }
}

function methodText(method: Fact): string | null {
  return typeof method === 'string' ? methodName(method) : null;
}
