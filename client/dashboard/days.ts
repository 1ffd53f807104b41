/** Midnight, in this browser's time zone, of a day written `YYYY-MM-DD`. */
export function startOfDay(day: string | undefined, daysLater = 0): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  if (!match) return undefined;
  const [year = 0, month = 1, date = 1] = match.slice(1).map(Number);
  return new Date(year, month - 1, date + daysLater).getTime();
}
