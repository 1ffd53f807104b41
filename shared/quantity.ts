import { decimalText } from './decimal.ts';

/** Quantities and rates travel as thousandths, and reach `Intl` as exact text: 2500 is `2.5`, in French `2,5`. */
export function formatMilli(valueMilli: number, locale = 'en'): string {
  const options = { maximumFractionDigits: 3 } as const;
  return new Intl.NumberFormat(`${locale}-u-nu-latn`, options).format(
    decimalText(valueMilli, 3) as `${number}`,
  );
}

/** A rate as its language writes it: 15000 is `15%`, in French `15 %`. */
export function formatRate(valueMilli: number, locale = 'en'): string {
  const options = { style: 'percent', maximumFractionDigits: 3 } as const;
  return new Intl.NumberFormat(`${locale}-u-nu-latn`, options)
    .format(decimalText(valueMilli, 5) as `${number}`)
    .replace(/[\u200e\u200f\u061c]/g, '');
}
