import { getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { decimalText } from '../../shared/decimal.ts';
import { formatMoney } from '../../shared/money.ts';
import type { Language } from '../../shared/schemas/common.ts';
import type { Provider } from '../providers/provider.ts';
import { type Words, wordsIn } from './words/words.ts';

/** One language as the page speaks it: its words, and how it writes numbers, times and names. */
export interface Speech {
  language: Language;
  direction: 'ltr' | 'rtl';
  words: Words;
  money(amountMinor: number, currency: string): string;
  day(at: number): string;
  moment(at: number): string;
  country(code: string): string;
}

export function speechIn(language: Language, timeZone: string): Speech {
  // Day before month, as people write it where this page is read.
  const locale = `${language === 'en' ? 'en-GB' : language}-u-nu-latn-ca-gregory`;
  const format = (options: Intl.DateTimeFormatOptions) => (at: number) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    words: wordsIn[language],
    money: (amountMinor, currency) => isolated(formatMoney({ amountMinor, currency }, language)),
    day: format({ dateStyle: 'long' }),
    moment: format({ dateStyle: 'long', timeStyle: 'short' }),
    country: (code) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code,
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

/** `+254 7•• •••678`: enough for its owner; whoever else has the link learns nothing. */
export function maskedPhone(phone: string): string {
  const number = parsePhoneNumberFromString(phone);
  if (!number) return leftToRight('•••');
  const national = number.formatInternational().slice(number.countryCallingCode.length + 1);
  const hidden = national.replace(/\d/g, (digit, at: number) => {
    const before = national.slice(0, at).replace(/\D/g, '').length;
    const after = national.slice(at + 1).replace(/\D/g, '').length;
    return before === 0 || after < 3 ? digit : '•';
  });
  return leftToRight(`+${number.countryCallingCode}${hidden}`);
}

export function callingCode({ country }: Provider): string {
  return leftToRight(`+${getCountryCallingCode(country as 'KE')}`);
}

/** What payers call this way to pay: its one brand, or the company behind the page. */
export function payerName({ name, payerMethods }: Provider): string {
  return isolated(payerMethods?.length === 1 ? (payerMethods[0] ?? name) : name);
}

/** `1:45`. */
export function countdownText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return leftToRight(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
}

/** Quantities and rates, which travel as thousandths. */
export function milliText(valueMilli: number): string {
  return decimalText(valueMilli, 3);
}
