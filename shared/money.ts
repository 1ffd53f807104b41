import { currencyCodes, exponentOf, isCurrency } from './currencies.ts';
import { type DecimalResult, decimalText, parseDecimal } from './decimal.ts';

export { currencyCodes, exponentOf, isCurrency };

/** An amount in the currency's minor unit: SAR 290.00 is `{ amountMinor: 29000, currency: 'SAR' }`. */
export interface Money {
  amountMinor: number;
  currency: string;
}

/** Nothing Daftar handles may be larger, so that sums stay safe integers. */
export const amountMinorMax = 1_000_000_000_000;

/** Reads an amount as a person types it (see `parseDecimal`) into minor units; never rounds. */
export function parseAmount(text: string, currency: string): DecimalResult {
  const result = parseDecimal(text, exponentOf(currency));
  return result.ok && result.value > amountMinorMax ? { ok: false, problem: 'too_large' } : result;
}

/** `29000, 'SAR'` → `290.00`: plain, for form fields, CSV and provider texts. */
export function amountText(amountMinor: number, currency: string): string {
  const exponent = exponentOf(currency);
  return decimalText(amountMinor, exponent, exponent);
}

/**
 * For people: `SAR 290.00`. The digits are Latin in every language, so that they match the provider's receipt; the
 * value reaches `Intl` as exact text, never as a float. Arabic writes it as English does, the currency to the left of
 * the number as the Saudi central bank asks: without marks of direction, which would be lost or kept when it is copied.
 */
export function formatMoney(money: Money, locale = 'en'): string {
  return formatterOf(money.currency, locale).format(
    amountText(money.amountMinor, money.currency) as `${number}`,
  );
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(currency: string, locale: string): Intl.NumberFormat {
  const order = locale === 'ar' ? 'en' : locale;
  const key = `${order}/${currency}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const exponent = exponentOf(currency);
    formatter = new Intl.NumberFormat(`${order}-u-nu-latn`, {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      minimumFractionDigits: exponent,
      maximumFractionDigits: exponent,
    });
    formatters.set(key, formatter);
  }
  return formatter;
}
