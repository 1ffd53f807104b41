/**
 * What a person typed as a number, read exactly: no floats, nothing rounded, nothing guessed.
 * Understood: Latin, Arabic-Indic (٠-٩) and Persian (۰-۹) digits; one decimal mark `.`, `,` or `٫`; grouping by spaces
 * (also U+00A0, U+202F), by `'`, by `٬`, or by the mark that is not the decimal one, in groups of three.
 * `1,234` alone is ambiguous (one thousand or one and a bit) and is refused, as is everything else.
 */
export type DecimalProblem =
  | 'empty'
  | 'not_a_number'
  | 'ambiguous'
  | 'too_many_decimals'
  | 'too_large'
  | 'negative';

export type DecimalResult = { ok: true; value: number } | { ok: false; problem: DecimalProblem };

/**
 * @param text what was typed
 * @param places how many decimals the value may have; `value` is the number times 10^places, always a safe integer
 */
export function parseDecimal(text: string, places: number): DecimalResult {
  const plain = westernDigits(text).trim();
  if (plain === '') return { ok: false, problem: 'empty' };
  if (/^[-−‏‎]*[-−]/.test(plain)) return { ok: false, problem: 'negative' };
  const parts = splitNumber(plain, places);
  if (typeof parts === 'string') return { ok: false, problem: parts };
  const fraction = parts.fraction.replace(/0+$/, '');
  if (fraction.length > places) return { ok: false, problem: 'too_many_decimals' };
  const value = Number(parts.whole + fraction.padEnd(places, '0'));
  return Number.isSafeInteger(value) ? { ok: true, value } : { ok: false, problem: 'too_large' };
}

/** The exact decimal text of `value / 10^places`, with a point and without trailing zeros beyond `keepPlaces`. */
export function decimalText(value: number, places: number, keepPlaces = 0): string {
  const sign = value < 0 ? '-' : '';
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  let fraction = digits.slice(digits.length - places);
  while (fraction.length > keepPlaces && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}

function splitNumber(text: string, places: number): { whole: string; fraction: string } | DecimalProblem {
  const explicitMark = text.includes('٫');
  const compact = text.replace(/(?<=\d)[\s\u00a0\u202f'’٬](?=\d{3}(?!\d))/g, '').replace('٫', '.');
  if (/^\d+$/.test(compact)) return { whole: compact, fraction: '' };
  const grouped =
    /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(compact) ?? /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(compact);
  if (grouped) return { whole: (grouped[1] ?? '').replace(/[.,]/g, ''), fraction: grouped[2] ?? '' };
  const manyGroups = /^\d{1,3}(?:,\d{3}){2,}$|^\d{1,3}(?:\.\d{3}){2,}$/.test(compact);
  if (manyGroups) return { whole: compact.replace(/[.,]/g, ''), fraction: '' };
  const single = /^(\d*)([.,])(\d+)$/.exec(compact);
  if (!single) return 'not_a_number';
  const [, whole = '', mark, fraction = ''] = single;
  const looksGrouped = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  const couldBeThousands = mark === ',' || (places < 3 && fraction.endsWith('0'));
  if (looksGrouped && couldBeThousands && !explicitMark) return 'ambiguous';
  return { whole: whole === '' ? '0' : whole, fraction };
}

function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
