import { listConnectionRecords } from '../../db/queries/connections.ts';
import type { Mode } from '../../shared/ledger.ts';
import { internationalPhone, plainPhone } from '../../shared/phone.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { providerById } from '../providers/registry.ts';
import { readBusiness } from './business.ts';
import { countriesOf, phonesIn, westernDigits } from './phone.ts';

/**
 * A customer with the phone as a merchant typed it, read: `0712 345 678` is a number of the country the customer was
 * called in before, or else of the business's own, or else of the one it is paid in.
 * @throws DaftarError `request.invalid` where it is no number there, or could be one of several countries
 */
export function withPhoneRead<T extends { phone?: string | null | undefined }>(
  deps: Pick<Deps, 'database'>,
  { mode, phone: before }: { mode: Mode; phone: string | null },
  customer: T,
): T {
  if (!customer.phone) return customer;
  const plain = plainPhone(westernDigits(customer.phone));
  if (internationalPhone.test(plain)) return { ...customer, phone: plain };
  const known = [countriesOf(before), countriesOf(readBusiness(deps).phone), countriesPaidIn(deps, mode)];
  const [phone, ...others] = known.map((where) => phonesIn(where, plain)).find((found) => found[0]) ?? [];
  if (phone !== undefined && others.length === 0) return { ...customer, phone };
  throw new DaftarError('request.invalid', 'the phone must be in international form, such as +966500000000', {
    fieldProblems: [{ field: 'phone', code: 'wrong_shape' }],
  });
}

function countriesPaidIn({ database }: Pick<Deps, 'database'>, mode: Mode): string[] {
  const countries = listConnectionRecords(database, mode).flatMap(
    ({ provider }) => providerById(provider)?.country ?? [],
  );
  return [...new Set(countries)];
}
