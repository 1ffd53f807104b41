import { formatMoney, type Money } from '../../shared/money.ts';
import { formatMilli, formatRate } from '../../shared/quantity.ts';
import { language, locale, t } from './i18n.ts';

/** Marks with which `Intl` turns an Arabic number round: ours stand isolated, sign and digits left to right. */
const directionMarks = /[\u200e\u200f\u061c]/g;

export function moneyText(amountMinor: number, currency: string): string {
  return formatMoney({ amountMinor, currency } satisfies Money, language());
}

export function numberText(value: number): string {
  return numberFormat().format(value);
}

/** Whole per cents: of the few tries of a small shop a fraction would say more than is known. */
export function percentText(share: number): string {
  return numberFormat({ style: 'percent', maximumFractionDigits: 0 })
    .format(share)
    .replace(directionMarks, '');
}

/** `+12%`, `-3%`. */
export function changeText(share: number): string {
  const options = { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' } as const;
  return numberFormat(options).format(share).replace(directionMarks, '');
}

/** `20K`: for the scale of a chart, where the exact amount stands elsewhere. */
export function roughText(value: number): string {
  return numberFormat({ notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** Things named one after the other. */
export function listText(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'unit' }).format(items);
}

export function quantityText(quantityMilli: number): string {
  return formatMilli(quantityMilli, language());
}

export function rateText(rateMilli: number): string {
  return formatRate(rateMilli, language());
}

export function bytesText(bytes: number): string {
  const unit = bytes < 1000 ? 'byte' : bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const value = unit === 'byte' ? bytes : unit === 'kilobyte' ? bytes / 1000 : bytes / 1_000_000;
  return numberFormat({
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(value);
}

export function millisecondsText(milliseconds: number): string {
  const unit = { style: 'unit', unit: 'millisecond', unitDisplay: 'short' } as const;
  return numberFormat(unit).format(milliseconds);
}

export function instantText(at: number): string {
  return dateFormat({ dateStyle: 'full', timeStyle: 'medium' }).format(at);
}

export function dateText(at: number): string {
  return dateFormat({ day: 'numeric', month: 'short', year: 'numeric' }).format(at);
}

/** `14:02` today, with the day in front otherwise. */
export function clockText(at: number, now = Date.now()): string {
  const time = dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  return sameDay(at, now) ? time : `${shortDayText(at, now)} ${time}`;
}

export function preciseClockText(at: number): string {
  return dateFormat({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(at);
}

/** To the second, where rows follow each other quickly; with the day in front unless it is today. */
export function secondText(at: number, now: number): string {
  const time = preciseClockText(at);
  return sameDay(at, now) ? time : `${shortDayText(at, now)} ${time}`;
}

export function shortDayText(at: number, now = Date.now()): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return dateFormat(
    sameYear ? { day: 'numeric', month: 'short' } : { day: 'numeric', month: 'short', year: 'numeric' },
  ).format(at);
}

/** “Sunday, November 22”: what stands above the page of a day. */
export function weekdayText(at: number): string {
  return dateFormat({ weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}

/** A day row of the overview, `YYYY-MM-DD`: a calendar day, not an instant. */
export function dayText(day: string, style: 'short' | 'long' = 'short'): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  const options: Intl.DateTimeFormatOptions =
    style === 'short'
      ? { day: 'numeric', month: 'short' }
      : { weekday: 'long', day: 'numeric', month: 'long' };
  return dateFormat({ ...options, timeZone: 'UTC' }).format(at);
}

const dayMs = 86_400_000;

const spans: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['hour', 3600],
  ['minute', 60],
];

/** “3 minutes ago”, “in 2 days”; beyond a week the date says more. Days are those of the calendar, as people count them. */
export function relativeText(at: number, now: number): string {
  if (Math.abs(at - now) >= 7 * dayMs) return shortDayText(at, now);
  const format = relativeFormat();
  if (Math.abs(at - now) >= dayMs) return format.format(calendarDays(at, now), 'day');
  const seconds = Math.round((at - now) / 1000);
  if (seconds <= 0 && seconds > -60) return t.common.justNow();
  for (const [unit, size] of spans) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(Math.abs(seconds) < 45 ? 0 : seconds, 'second');
}

/** From midnight to midnight, one of which may be an hour nearer where clocks are changed. */
function calendarDays(at: number, now: number): number {
  return Math.round((new Date(at).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / dayMs);
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${locale()}${JSON.stringify(options)}`;
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(locale(), options);
  numberFormats.set(key, known);
  return known;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()}${JSON.stringify(options)}`;
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  dateFormats.set(key, known);
  return known;
}

const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

function relativeFormat(): Intl.RelativeTimeFormat {
  const known = relativeFormats.get(locale()) ?? new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  relativeFormats.set(locale(), known);
  return known;
}
