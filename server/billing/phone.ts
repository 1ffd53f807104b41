import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { DaftarError } from '../errors.ts';
import type { Provider } from '../providers/provider.ts';

/**
 * A phone number as a person types it, in E.164: `0712 345 678` at a Kenyan provider is `+254712345678`.
 * @throws DaftarError `checkout.phone_invalid`
 */
export function readPhone(typed: string, { country, name }: Pick<Provider, 'country' | 'name'>): string {
  const number = parsePhoneNumberFromString(westernDigits(typed), { defaultCountry: country as 'KE' });
  if (number?.isValid() && number.country === country) return number.number;
  throw new DaftarError(
    'checkout.phone_invalid',
    `${name} needs a mobile number of its country, such as +254 712 345 678`,
    {
      facts: { country },
    },
  );
}

/** The phones that a number may be where it is dialled in one of these countries, in E.164. */
export function phonesIn(countries: readonly string[], typed: string): string[] {
  const found = countries.flatMap((country) => {
    const number = parsePhoneNumberFromString(westernDigits(typed), { defaultCountry: country as 'KE' });
    return number?.isValid() ? [number.number] : [];
  });
  return [...new Set(found)];
}

/** The country of a number in international form; none where it can't be told. */
export function countriesOf(phone: string | null): string[] {
  const country = phone ? parsePhoneNumberFromString(westernDigits(phone))?.country : undefined;
  return country ? [country] : [];
}

/** The phones that a text may mean, in E.164: written without its country, it may be one of several countries. */
export function phonesMeant(typed: string, countries: readonly string[]): string[] {
  const text = westernDigits(typed).trim();
  if (!/^\+?[\d\s().-]{5,30}$/.test(text)) return [];
  const abroad = parsePhoneNumberFromString(text.startsWith('+') ? text : `+${text.replace(/^0+/, '')}`);
  const found = phonesIn(countries, text);
  return [...new Set(abroad?.isValid() ? [abroad.number, ...found] : found)];
}

export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
