import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { DaftarError } from '../errors.ts';
import type { Provider } from '../providers/provider.ts';

/**
 * A phone number as a person types it, in E.164: `0712 345 678` at a Kenyan provider is `+254712345678`.
 * @throws DaftarError `checkout.phone_invalid`
 */
export function readPhone(typed: string, { country, name }: Pick<Provider, 'country' | 'name'>): string {
  const western = typed.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  const number = parsePhoneNumberFromString(western, { defaultCountry: country as 'KE' });
  if (number?.isValid() && number.country === country) return number.number;
  throw new DaftarError(
    'checkout.phone_invalid',
    `${name} needs a mobile number of its country, such as +254 712 345 678`,
    {
      facts: { country },
    },
  );
}
