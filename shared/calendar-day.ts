/** The calendar day, `YYYY-MM-DD`, that an instant falls on in a time zone. */
export function dayIn(timeZone: string, at: number): string {
  return new Date(at + offsetMs(timeZone, at)).toISOString().slice(0, 10);
}

/** The last millisecond of a calendar day in a time zone; null if `day` is none. */
export function endOfDayIn(timeZone: string, day: string): number | null {
  const end = Date.parse(`${day}T23:59:59.999Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(end)) return null;
  // The clocks may change between the first guess and the day's real end.
  const guess = end - offsetMs(timeZone, end);
  return end - offsetMs(timeZone, guess);
}

/** How far a zone's clocks are ahead of UTC at an instant. */
function offsetMs(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(at / 1000) * 1000;
}
