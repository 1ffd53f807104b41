import { getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Language } from '../../shared/languages.ts';
import type { Provider } from '../providers/provider.ts';
import { leftToRight, type Speech as Writing, speechIn as writingIn } from '../speech.ts';
import { type Words, wordsIn } from './words/words.ts';

export { payerName } from '../billing/billed-payments.ts';
export { isolated, leftToRight } from '../speech.ts';

/** One language as the page speaks it: its words, and how it writes numbers, times and names. */
export interface Speech extends Writing {
  words: Words;
  country(code: string): string;
}

export function speechIn(language: Language, timeZone: string): Speech {
  return {
    ...writingIn(language, timeZone),
    words: wordsIn[language],
    country: (code) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code,
  };
}

/** `+254 7•• •••678`: enough for its owner; whoever else has the link learns nothing. A number is never parted. */
export function maskedPhone(phone: string): string {
  const number = parsePhoneNumberFromString(phone);
  if (!number) return leftToRight('•••');
  const national = number.formatInternational().slice(number.countryCallingCode.length + 1);
  const hidden = national.replace(/\d/g, (digit, at: number) => {
    const before = national.slice(0, at).replace(/\D/g, '').length;
    const after = national.slice(at + 1).replace(/\D/g, '').length;
    return before === 0 || after < 3 ? digit : '•';
  });
  return leftToRight(`+${number.countryCallingCode}${hidden}`.replaceAll(' ', '\u00a0'));
}

export function callingCode({ country }: Provider): string {
  return leftToRight(`+${getCountryCallingCode(country as 'KE')}`);
}

/** `1:45`. */
export function countdownText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return leftToRight(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
}
