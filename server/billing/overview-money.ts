import { triesSince } from '../../db/queries/hour-tries.ts';
import { openTotals, totalsBetween, totalsOfDays } from '../../db/queries/overview.ts';
import { isCurrency } from '../../shared/money.ts';
import type { CurrencyFigures, OverviewQuestion } from '../../shared/overview-views.ts';
import type { Deps } from '../deps.ts';
import { type CalendarDay, daysUntil } from './calendar.ts';
import { timeZoneOf } from './time-zone.ts';

const dayMs = 86_400_000;

/** What came in and is still to come, per currency, the busiest first; answered from rows kept by the hour. */
export function currencyFigures(deps: Deps, { mode, days: count }: OverviewQuestion): CurrencyFigures[] {
  const { database } = deps;
  const now = deps.clock.now();
  const days = daysUntil(now, count, timeZoneOf(database));
  const since = days[0]?.from ?? now;
  const figures = new Map<string, CurrencyFigures>();
  const of = (currency: string): CurrencyFigures => {
    const known = figures.get(currency) ?? nothing(currency, days);
    figures.set(currency, known);
    return known;
  };
  const booked = Map.groupBy(totalsOfDays(database, mode, days), ({ currency }) => currency);
  for (const [currency, totals] of booked) addTotals(deps, of(currency), totals);
  const [from, until] = [since - count * dayMs, now - count * dayMs];
  for (const { currency, ...before } of totalsBetween(database, mode, from, until))
    of(currency).before = before;
  for (const { currency, ...open } of openTotals(database, mode, now)) Object.assign(of(currency), open);
  for (const { currency, ...tried } of triesSince(database, mode, since))
    addTries(of(currency), { ...tried, provider: providerOf(deps, tried.connectionId) });
  return [...figures.values()]
    .filter(({ currency }) => isCurrency(currency))
    .map((each) => ({ ...each, tries: each.tries.sort((a, b) => triesOf(b) - triesOf(a)) }))
    .sort((a, b) => b.payments - a.payments || b.openCount - a.openCount);
}

/** Connections are put in order before the days are filled, so that every day lists its parts alike. */
function addTotals(deps: Deps, figures: CurrencyFigures, totals: ReturnType<typeof totalsOfDays>): void {
  const inOf = new Map<string, number>();
  for (const { connectionId, inMinor } of totals)
    if (inMinor > 0) inOf.set(connectionId, (inOf.get(connectionId) ?? 0) + inMinor);
  const ids = [...inOf.keys()].sort((a, b) => (inOf.get(b) ?? 0) - (inOf.get(a) ?? 0) || a.localeCompare(b));
  figures.connections = ids.map((id) => ({
    id,
    name: deps.connections.byId(id)?.record.name ?? id,
    provider: providerOf(deps, id),
    inMinor: inOf.get(id) ?? 0,
  }));
  for (const day of figures.days) day.parts = ids.map(() => 0);
  for (const total of totals) {
    const day = figures.days[total.day];
    if (!day) continue;
    for (const sum of [figures, day]) {
      sum.inMinor += total.inMinor;
      sum.refundedMinor += total.refundedMinor;
      sum.payments += total.payments;
    }
    const part = ids.indexOf(total.connectionId);
    if (part >= 0) day.parts[part] = (day.parts[part] ?? 0) + total.inMinor;
  }
}

/** Two accounts at one provider count as one way to pay. */
function addTries(
  { tries }: CurrencyFigures,
  tried: { provider: string; method: string; succeeded: number; failed: number },
): void {
  if (tried.succeeded + tried.failed === 0) return;
  const method = tried.method === '' ? null : tried.method;
  const known = tries.find((one) => one.provider === tried.provider && one.method === method);
  if (known) {
    known.succeeded += tried.succeeded;
    known.failed += tried.failed;
  } else {
    const { provider, succeeded, failed } = tried;
    tries.push({ provider, method, succeeded, failed });
  }
}

function triesOf({ succeeded, failed }: CurrencyFigures['tries'][number]): number {
  return succeeded + failed;
}

function providerOf(deps: Deps, connectionId: string): string {
  return deps.connections.byId(connectionId)?.provider.name ?? '';
}

function nothing(currency: string, days: readonly CalendarDay[]): CurrencyFigures {
  const none = { inMinor: 0, refundedMinor: 0, payments: 0 };
  return {
    currency,
    ...none,
    before: { inMinor: 0, payments: 0 },
    openMinor: 0,
    openCount: 0,
    overdueMinor: 0,
    overdueCount: 0,
    connections: [],
    days: days.map(({ day }) => ({ day, ...none, parts: [] })),
    tries: [],
  };
}
