const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The last calendar days of a zone, today last, and how to tell the day of an instant. */
export function daysUntil(
  now: number,
  count: number,
  timeZone: string,
): { days: string[]; dayOf: (at: number) => string } {
  const dayOf = dayReader(timeZone);
  // Days are counted on the calendar: around a change of the clocks an instant 24 hours ago is not always yesterday.
  const today = Date.parse(`${dayOf(now)}T00:00:00Z`);
  const days = Array.from({ length: count }, (_, i) =>
    new Date(today - (count - 1 - i) * dayMs).toISOString().slice(0, 10),
  );
  return { days, dayOf };
}

/** The first full hour of a day that begins within two days of `near`; books are kept by the hour. */
export function startOfDay(day: string, near: number, dayOf: (at: number) => string): number {
  let at = near - (near % hourMs) - dayMs;
  const latest = at + 4 * dayMs;
  while (dayOf(at) < day && at < latest) at += hourMs;
  return at;
}

function dayReader(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const known = new Map<number, string>();
  return (at) => {
    const day = known.get(at) ?? format.format(at);
    known.set(at, day);
    return day;
  };
}
