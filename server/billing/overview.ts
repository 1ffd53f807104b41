import {
  ailingEndpoints,
  deafConnections,
  eventsIn,
  failedLinks,
  firstStepsOf,
  givenUpSince,
  hourTotalsSince,
  openReviews,
  openTotals,
  refusedSince,
} from '../../db/queries/overview.ts';
import type { Mode } from '../../shared/ledger.ts';
import { isCurrency } from '../../shared/money.ts';
import type { AttentionItem, OverviewView } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { invoicePage } from './invoice-view.ts';
import { timeZoneOf } from './time-zone.ts';

const dayMs = 86_400_000;
const daysShown = 30;
const stuckAfterMs = 10 * 60_000;
const deafAfterMs = 2 * 60_000;
const ailingAfterMs = 60 * 60_000;
const givenUpForMs = 7 * dayMs;

/** What a merchant wants to know in the morning: is anything wrong, and how much came in. */
export function overview(deps: Deps, mode: Mode): OverviewView {
  const now = deps.clock.now();
  return {
    currencies: currencyTotals(deps, mode, now),
    attention: attention(deps, mode, now),
    latest: invoicePage(deps, { mode, limit: 8 }).rows,
    firstSteps: firstStepsOf(deps.database, mode),
  };
}

type CurrencyTotals = OverviewView['currencies'][number];

function currencyTotals(deps: Deps, mode: Mode, now: number): CurrencyTotals[] {
  const dayOf = dayReader(timeZoneOf(deps.database));
  const days = Array.from({ length: daysShown }, (_, i) => dayOf(now - (daysShown - 1 - i) * dayMs));
  const byCurrency = new Map<string, CurrencyTotals>();
  const totalsOf = (currency: string): CurrencyTotals => {
    const known = byCurrency.get(currency) ?? emptyTotals(currency, days);
    byCurrency.set(currency, known);
    return known;
  };
  for (const hour of hourTotalsSince(deps.database, mode, now - (daysShown + 1) * dayMs)) {
    const totals = totalsOf(hour.currency);
    const day = totals.days.find((known) => known.day === dayOf(hour.hourAt));
    if (!day) continue;
    for (const sum of [totals, day]) {
      sum.inMinor += hour.inMinor;
      sum.refundedMinor += hour.outMinor;
      sum.payments += hour.payments;
    }
  }
  for (const { currency, ...open } of openTotals(deps.database, mode, now))
    Object.assign(totalsOf(currency), open);
  const busiestFirst = (a: CurrencyTotals, b: CurrencyTotals) =>
    b.payments - a.payments || b.openCount - a.openCount;
  return [...byCurrency.values()].filter(({ currency }) => isCurrency(currency)).sort(busiestFirst);
}

function emptyTotals(currency: string, days: readonly string[]): CurrencyTotals {
  const none = { inMinor: 0, refundedMinor: 0, payments: 0 };
  const open = { openMinor: 0, openCount: 0, overdueMinor: 0, overdueCount: 0 };
  return { currency, ...none, ...open, days: days.map((day) => ({ day, ...none })) };
}

/** Oldest trouble first, and trouble with money before trouble with set-up. */
function attention(deps: Deps, mode: Mode, now: number): AttentionItem[] {
  const { database } = deps;
  const ofEvents = (kind: AttentionItem['kind'], found: ReturnType<typeof eventsIn>): AttentionItem[] =>
    found && found.n > 0
      ? [
          {
            kind,
            count: found.n,
            target: found.n === 1 ? { page: 'event', id: found.id } : { page: 'events', id: null },
            subject: null,
            since: found.since,
          },
        ]
      : [];
  return [
    ...ofEvents('event_review', eventsIn(database, mode, ['review'], now + 1)),
    ...ofEvents('event_dead', eventsIn(database, mode, ['dead'], now + 1)),
    ...ofEvents(
      'event_stuck',
      eventsIn(database, mode, ['new', 'confirming', 'retrying'], now - stuckAfterMs),
    ),
    ...openReviews(database, mode, 10).map(
      ({ invoiceId, number, openedAt }): AttentionItem => ({
        kind: 'invoice_review',
        count: 1,
        target: { page: 'invoice', id: invoiceId },
        subject: number,
        since: openedAt,
      }),
    ),
    ...failedLinks(database, mode, 10).map(
      ({ invoiceId, number, at }): AttentionItem => ({
        kind: 'link_failed',
        count: 1,
        target: { page: 'invoice', id: invoiceId },
        subject: number,
        since: at,
      }),
    ),
    ...refusedSince(database, mode, now - dayMs).map(
      ({ name, n, since }): AttentionItem => ({
        kind: 'calls_refused',
        count: n,
        target: { page: 'refusals', id: null },
        subject: name,
        since,
      }),
    ),
    ...deafConnections(database, mode, now - deafAfterMs).map(
      ({ id, name, createdAt }): AttentionItem => ({
        kind: 'hook_missing',
        count: 1,
        target: { page: 'connection', id },
        subject: name,
        since: createdAt,
      }),
    ),
    ...ailingEndpoints(database, mode, now - ailingAfterMs).map(
      ({ id, url, status, disabledAt, failingSinceAt }): AttentionItem => ({
        kind: status === 'disabled' ? 'endpoint_disabled' : 'endpoint_failing',
        count: 1,
        target: { page: 'endpoint', id },
        subject: url,
        since: (status === 'disabled' ? disabledAt : failingSinceAt) ?? now,
      }),
    ),
    ...givenUpSince(database, mode, now - givenUpForMs).map(
      ({ endpointId, url, n, since }): AttentionItem => ({
        kind: 'deliveries_given_up',
        count: n,
        target: { page: 'deliveries', id: endpointId },
        subject: url,
        since,
      }),
    ),
  ];
}

function dayReader(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (at) => format.format(at);
}
