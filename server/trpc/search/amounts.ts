import { currencyCodes, exponentOf } from '../../../shared/currencies.ts';
import { parseAmount } from '../../../shared/money.ts';

export interface AmountSought {
  totalMinor: number;
  currencies: readonly string[];
}

/** What a figure such as `1,460.50` or `KES 5175` is in the currencies that may be meant; none if it is no amount. */
export function amountsIn(text: string): AmountSought[] {
  const match = /^([a-z]{3})?\s*([\d٠-٩][^a-z]*?)\s*([a-z]{3})?$/i.exec(text.trim());
  if (!match) return [];
  const named = (match[1] ?? match[3])?.toUpperCase();
  const sought = new Map<number, string[]>();
  for (const currency of named === undefined ? currencyCodes : currencyCodes.filter((one) => one === named)) {
    const exponent = exponentOf(currency);
    sought.set(exponent, [...(sought.get(exponent) ?? []), currency]);
  }
  return [...sought.values()].flatMap((currencies) => {
    const read = parseAmount(match[2] ?? '', currencies[0] ?? '');
    return read.ok ? [{ totalMinor: read.value, currencies }] : [];
  });
}
