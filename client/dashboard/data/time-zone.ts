import { createSignal } from 'solid-js';
import { dayIn } from '../../../shared/calendar-day.ts';

const [bookTimeZone, setBookTimeZone] = createSignal(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Where the days of the business begin and end: its customers' pages and documents count in it too. */
export { bookTimeZone, setBookTimeZone as rememberTimeZone };

/** An instant on the day, as this browser counts days, that `at` falls on for the business: to write its date with. */
export function onBookDay(at: number): number {
  const [year = 0, month = 1, date = 1] = dayIn(bookTimeZone(), at).split('-').map(Number);
  return new Date(year, month - 1, date, 12).getTime();
}
