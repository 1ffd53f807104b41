const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export interface CalendarDay {
  /** `YYYY-MM-DD` */
  day: string;
  /** The first full hour of it, and of the day after: books are kept by the hour. */
  from: number;
  to: number;
}

/**
 * The last calendar days of a zone, today last. Days are counted on the calendar: around a change of the clocks an
 * instant 24 hours ago is not always yesterday.
 */
export function daysUntil(now: number, count: number, timeZone: string): CalendarDay[] {
  const dayOf = dayReader(timeZone);
  const today = Date.parse(`${dayOf(now)}T00:00:00Z`);
  const names = Array.from({ length: count + 1 }, (_, i) =>
    new Date(today - (count - 1 - i) * dayMs).toISOString().slice(0, 10),
  );
  const starts = names.map((day) => startOf(day, dayOf));
  return names.slice(0, count).map((day, i) => ({ day, from: starts[i] ?? 0, to: starts[i + 1] ?? now }));
}

/** No zone is more than 14 hours from London. */
function startOf(day: string, dayOf: (at: number) => string): number {
  let after = Date.parse(`${day}T00:00:00Z`) + 14 * hourMs;
  let before = after - 30 * hourMs;
  while (after - before > hourMs) {
    const between = before + Math.floor((after - before) / 2 / hourMs) * hourMs;
    if (dayOf(between) < day) before = between;
    else after = between;
  }
  return after;
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
