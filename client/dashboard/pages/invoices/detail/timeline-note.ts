import type { TimelineView } from '../../../../../shared/views.ts';
import { t } from '../../../../i18n/i18n.ts';
import { methodName } from '../../../names.ts';
import { troubleText } from '../../../trouble-text.ts';
import { type Fact, text } from './timeline-words.ts';

/** What belongs below it in small: the card, or what was said when something failed. */
export function rowNote(row: TimelineView): string | null {
  const { method, methodDetail, said, reason } = row.facts;
  if (row.kind === 'link_failed')
    return [text(reason) && troubleText(String(reason)), text(said)].filter(Boolean).join(' ') || null;
  if (row.kind === 'payment_failed')
    return [methodText(method), text(said) ?? text(reason)].filter(Boolean).join(' · ') || null;
  if (row.kind === 'prompt_ended') {
    const why = typeof reason === 'string' ? t.paymentFailure[reason]?.() : undefined;
    return [text(row.facts.phone), why].filter(Boolean).join(' · ') || null;
  }
  if (row.kind === 'action_refused')
    return [text(reason) && troubleText(String(reason)), text(said)].filter(Boolean).join(' ') || null;
  if (row.kind === 'review_closed') return text(row.facts.note);
  if (row.kind === 'sent') return text(row.facts.address);
  if (row.kind.startsWith('prompt_')) return text(row.facts.phone);
  if (row.kind === 'status_changed') return null;
  return [methodText(method), text(methodDetail)].filter(Boolean).join(' · ') || null;
}

function methodText(method: Fact): string | null {
  return typeof method === 'string' ? methodName(method) : null;
}
