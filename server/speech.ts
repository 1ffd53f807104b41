import { isolated, leftToRight } from '../shared/bidi.ts';
import { directionOf, type Language } from '../shared/languages.ts';
import { amountText, exponentOf, formatMoney } from '../shared/money.ts';
import { formatMilli, formatRate } from '../shared/quantity.ts';

export { isolated, leftToRight, withoutIsolation } from '../shared/bidi.ts';

/** How one language writes amounts, numbers and times, for whoever is billed: pages, documents, mails. */
export interface Speech {
  language: Language;
  direction: 'ltr' | 'rtl';
  money(amountMinor: number, currency: string): string;
  /** The same without the currency, for a column that names it. */
  amount(amountMinor: number, currency: string): string;
  quantity(quantityMilli: number): string;
  rate(rateMilli: number): string;
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
    direction: directionOf(language),
    money: (amountMinor, currency) => isolated(formatMoney({ amountMinor, currency }, language)),
    amount: (amountMinor, currency) => {
      const places = exponentOf(currency);
      const number = new Intl.NumberFormat(locale, {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      });
      return number.format(amountText(amountMinor, currency) as `${number}`);
    },
    quantity: (quantityMilli) => formatMilli(quantityMilli, language),
    rate: (rateMilli) => leftToRight(formatRate(rateMilli, language)),
    day: format({ dateStyle: 'long' }),
    moment: format({ dateStyle: 'long', timeStyle: 'short' }),
  };
}
