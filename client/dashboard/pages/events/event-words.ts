import type { EventView } from '../../../../shared/views.ts';
import { en } from '../../../i18n/en.ts';
import { moneyText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { providerName } from '../../names.ts';

/** A provider's name for an event, in words; one we have no words for keeps its own. */
export function eventTypeName(type: string): string {
  return t.events.types[type]?.() ?? type;
}

/** The types worth offering as a filter: one spelling of each. Where two providers' sound alike, their own name tells them apart. */
export function eventTypeChoices(): { value: string; label: string }[] {
  const types = Object.keys(en.events.types).filter((type) => type !== 'payment_faild');
  const isAlone = (type: string) =>
    types.every((other) => other === type || eventTypeName(other) !== eventTypeName(type));
  return types.map((type) => ({
    value: type,
    label: isAlone(type) ? eventTypeName(type) : `${eventTypeName(type)} (${type})`,
  }));
}

/** “Moyasar said that SAR 290.00 was paid.” */
export function saidText(event: EventView): string {
  const provider = providerName(event.provider);
  const amount =
    event.amountMinor !== null && event.currency !== null
      ? moneyText(event.amountMinor, event.currency)
      : t.events.detail.thatAmount();
  switch (event.type) {
    case 'payment_paid':
    case 'payment.completed':
      return t.events.detail.saidPaid(provider, amount);
    case 'payment_failed':
    case 'payment.failed':
    case 'payment_faild':
      return t.events.detail.saidFailed(provider, amount);
    case 'payment_refunded':
      return t.events.detail.saidRefunded(provider);
    case 'payment_voided':
      return t.events.detail.saidVoided(provider);
    case 'payment_authorized':
      return t.events.detail.saidAuthorized(provider, amount);
    case 'payment_captured':
      return t.events.detail.saidCaptured(provider, amount);
    case 'stkCallback':
      return t.events.detail.saidPromptEnded(provider);
    default:
      return event.topic === 'hook_verification'
        ? t.events.detail.saidVerification(provider)
        : t.events.detail.saidOther(provider, eventTypeName(event.type));
  }
}
