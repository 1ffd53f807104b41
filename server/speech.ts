import { decimalText } from '../shared/decimal.ts';
import { amountText, exponentOf, formatMoney } from '../shared/money.ts';
import type { Language } from '../shared/schemas/common.ts';

/** How one language writes amounts, numbers and times, for whoever is billed: pages, documents, mails. */
export interface Speech {
  language: Language;
  direction: 'ltr' | 'rtl';
  money(amountMinor: number, currency: string): string;
  /** The same without the currency, for a column that names it. */
  amount(amountMinor: number, currency: string): string;
  /** Quantities and rates, which travel as thousandths. */
  milli(valueMilli: number): string;
  day(at: number): string;
  moment(at: number): string;
}

export function speechIn(language: Language, timeZone: string): Speech {
  // Day before month, as people write it where this is read.
  const locale = `${language === 'en' ? 'en-GB' : language}-u-nu-latn-ca-gregory`;
  const format = (options: Intl.DateTimeFormatOptions) => (at: number) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    money: (amountMinor, currency) => isolated(formatMoney({ amountMinor, currency }, language)),
    amount: (amountMinor, currency) => {
      const places = exponentOf(currency);
      const number = new Intl.NumberFormat(locale, {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      });
      return number.format(amountText(amountMinor, currency) as `${number}`);
    },
    milli: (valueMilli) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(
        milliText(valueMilli) as `${number}`,
      ),
    day: format({ dateStyle: 'long' }),
    moment: format({ dateStyle: 'long', timeStyle: 'short' }),
  };
}

/** Keeps its own direction inside a sentence of the other one (U+2068 … U+2069). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Reads from left to right wherever it stands (U+2066 … U+2069): phones, codes, times. */
export function leftToRight(text: string): string {
  return `\u2066${text}\u2069`;
}

/** For places that know no isolation: a window's title, the subject of a mail. */
export function withoutIsolation(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

/** Thousandths as a plain decimal number. */
export function milliText(valueMilli: number): string {
  return decimalText(valueMilli, 3);
}
