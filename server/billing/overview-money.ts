import { triesSince } from '../../db/queries/hour-tries.ts';
import { hourTotalsSince, openTotals, totalsBetween } from '../../db/queries/overview.ts';
import { isCurrency } from '../../shared/money.ts';
import type { CurrencyFigures, OverviewQuestion } from '../../shared/overview-views.ts';
import type { Deps } from '../deps.ts';
import { daysUntil, startOfDay } from './calendar.ts';
import { timeZoneOf } from './time-zone.ts';

const dayMs = 86_400_000;

/** What came in and is still to come, per currency, the busiest first; answered from rows kept by the hour. */
export function currencyFigures(deps: Deps, { mode, days: count }: OverviewQuestion): CurrencyFigures[] {
  const { database } = deps;
  const now = deps.clock.now();
  const { days, dayOf } = daysUntil(now, count, timeZoneOf(database));
  const since = startOfDay(days[0] ?? '', now - count * dayMs, dayOf);
  const figures = new Map<string, CurrencyFigures>();
  const of = (currency: string): CurrencyFigures => {
    const known = figures.get(currency) ?? nothing(currency, days);
    figures.set(currency, known);
    return known;
  };
  for (const [currency, hours] of byCurrency(hourTotalsSince(database, mode, since)))
    addHours(deps, of(currency), hours, dayOf);
  for (const { currency, ...before } of totalsBetween(
    database,
    mode,
    since - count * dayMs,
    now - count * dayMs,
  ))
    of(currency).before = before;
  for (const { currency, ...open } of openTotals(database, mode, now)) Object.assign(of(currency), open);
  for (const { currency, ...tried } of triesSince(database, mode, since))
    addTries(of(currency), { ...tried, provider: providerOf(deps, tried.connectionId) });
  return [...figures.values()]
    .filter(({ currency }) => isCurrency(currency))
    .map((each) => ({ ...each, tries: each.tries.sort((a, b) => triesOf(b) - triesOf(a)) }))
    .sort((a, b) => b.payments - a.payments || b.openCount - a.openCount);
}

type Hour = ReturnType<typeof hourTotalsSince>[number];

/** Connections are put in order before the days are filled, so that every day lists its parts alike. */
function addHours(
  deps: Deps,
  figures: CurrencyFigures,
  hours: readonly Hour[],
  dayOf: (at: number) => string,
): void {
  const inOf = new Map<string, number>();
  for (const { connectionId, inMinor } of hours)
    if (inMinor > 0) inOf.set(connectionId, (inOf.get(connectionId) ?? 0) + inMinor);
  const ids = [...inOf.keys()].sort((a, b) => (inOf.get(b) ?? 0) - (inOf.get(a) ?? 0) || a.localeCompare(b));
  figures.connections = ids.map((id) => ({
    id,
    name: deps.connections.byId(id)?.record.name ?? id,
    provider: providerOf(deps, id),
    inMinor: inOf.get(id) ?? 0,
  }));
  const days = new Map(figures.days.map((day) => [day.day, Object.assign(day, { parts: ids.map(() => 0) })]));
  for (const hour of hours) {
    const day = days.get(dayOf(hour.hourAt));
    if (!day) continue;
    for (const sum of [figures, day]) {
      sum.inMinor += hour.inMinor;
      sum.refundedMinor += hour.outMinor;
      sum.payments += hour.payments;
    }
    const part = ids.indexOf(hour.connectionId);
    if (part >= 0) day.parts[part] = (day.parts[part] ?? 0) + hour.inMinor;
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

function byCurrency(hours: readonly Hour[]): Map<string, Hour[]> {
  return Map.groupBy(hours, ({ currency }) => currency);
}

function nothing(currency: string, days: readonly string[]): CurrencyFigures {
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
    days: days.map((day) => ({ day, ...none, parts: [] })),
    tries: [],
  };
}
