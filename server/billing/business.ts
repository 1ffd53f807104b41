import { readSetting, writeSetting } from '../../db/queries/settings.ts';
import type { Business } from '../../shared/schemas/settings.ts';
import type { Deps } from '../deps.ts';
import { timeZoneOf } from './time-zone.ts';

const keys = {
  name: 'business_name',
  address: 'business_address',
  taxNumber: 'business_tax_number',
  email: 'business_email',
  phone: 'business_phone',
} as const satisfies Partial<Record<keyof Business, string>>;

export function readBusiness({ database }: Pick<Deps, 'database'>): Business {
  const read = (key: string) => readSetting(database, key) ?? '';
  return {
    name: read(keys.name),
    timeZone: timeZoneOf(database),
    address: read(keys.address),
    taxNumber: read(keys.taxNumber),
    email: read(keys.email),
    phone: read(keys.phone),
  };
}

export function writeBusiness(deps: Pick<Deps, 'database' | 'log'>, business: Business): Business {
  deps.database.transaction((tx) => {
    for (const [field, key] of Object.entries(keys))
      writeSetting(tx, key, business[field as keyof typeof keys]);
    writeSetting(tx, 'time_zone', business.timeZone);
  });
  deps.log.info('business.changed', { name: business.name, timeZone: business.timeZone });
  return readBusiness(deps);
}
