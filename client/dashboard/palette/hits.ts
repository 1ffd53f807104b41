import { deliveryStatuses } from '../../../shared/delivery-status.ts';
import { eventStatuses } from '../../../shared/event-status.ts';
import { invoiceStatuses } from '../../../shared/invoice-status.ts';
import { messageTypes } from '../../../shared/message-types.ts';
import { paymentStatuses } from '../../../shared/payment-status.ts';
import type { SearchHit, SearchKind, SearchView } from '../../../shared/search-views.ts';
import type { IconName } from '../../components/Icon.tsx';
import { moneyText } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { mode } from '../data/mode.ts';
import { type RecentHit, recentHits, rememberHit } from '../data/recent.ts';
import { providerName } from '../names.ts';
import { eventTypeName } from '../pages/events/event-words.ts';
import type { Choice, ChoiceGroup } from './commands.ts';

const icons: Record<SearchKind, IconName> = {
  invoice: 'invoice',
  customer: 'user',
  payment: 'check-circle',
  event: 'events',
  refusal: 'refused',
  connection: 'connection',
  endpoint: 'endpoint',
  message: 'message',
  delivery: 'delivery',
  key: 'key',
  person: 'user',
};

/** Where each kind is shown. */
const pages: Record<SearchKind, (id: string) => string> = {
  invoice: (id) => `/invoices/${id}`,
  customer: (id) => `/customers/${id}`,
  payment: (id) => `/payments/${id}`,
  event: (id) => `/events/${id}`,
  refusal: (id) => `/refused/${id}`,
  connection: (id) => `/connections/${id}`,
  endpoint: (id) => `/endpoints/${id}`,
  message: (id) => `/messages/${id}`,
  delivery: (id) => `/deliveries/${id}`,
  key: () => '/keys',
  person: () => '/settings/people',
};

export function groupsOf(found: SearchView, navigate: (href: string) => void): ChoiceGroup[] {
  return found.groups.map(({ kind, hits }) => ({
    id: `found-${kind}`,
    label: t.find.kinds[kind](),
    choices: hits.map((hit) => choiceOf(hit, asideOf(hit), navigate)),
  }));
}

/** What was opened from here last; nothing of the other mode. */
export function recentGroup(navigate: (href: string) => void): ChoiceGroup[] {
  const choices = recentHits(mode()).map((hit) => choiceOf(hit, t.find.one[hit.kind](), navigate));
  return choices.length === 0 ? [] : [{ id: 'recent', label: t.find.recent(), choices }];
}

function choiceOf(hit: RecentHit, aside: string | undefined, navigate: (href: string) => void): Choice {
  return {
    id: hit.id,
    icon: icons[hit.kind],
    label: labelOf(hit),
    ltr: ['payment', 'endpoint'].includes(hit.kind),
    detail: (hit.kind === 'connection' && hit.detail ? providerName(hit.detail) : hit.detail) ?? undefined,
    aside,
    run: () => {
      rememberHit(mode(), hit);
      navigate(pages[hit.kind](hit.id));
    },
  };
}

function labelOf({ kind, name, id }: RecentHit): string {
  if (name === null) return kind === 'invoice' ? t.invoiceRow.draftNumber() : id;
  if (kind === 'event' || kind === 'refusal') return eventTypeName(name);
  const type = messageTypes.find((known) => known === name);
  return type ? t.messages.name[type]() : name;
}

function asideOf({ kind, status, money }: SearchHit): string | undefined {
  const said = status === null ? null : statusText(kind, status);
  const amount = money && moneyText(money.amountMinor, money.currency);
  return [said, amount].filter(Boolean).join(' · ') || undefined;
}

function statusText(kind: SearchKind, status: string): string | null {
  const among = <T extends string>(all: readonly T[], say: (known: T) => string) => {
    const known = all.find((one) => one === status);
    return known === undefined ? null : say(known);
  };
  if (kind === 'invoice') return among(invoiceStatuses, (known) => t.invoiceStatus[known]());
  if (kind === 'payment') return among(paymentStatuses, (known) => t.paymentStatus[known]());
  if (kind === 'event') return among(eventStatuses, (known) => t.eventStatus[known]());
  return kind === 'delivery' ? among(deliveryStatuses, (known) => t.deliveries.status[known]()) : null;
}
