import { readSetting, writeSetting } from '../../db/queries/settings.ts';
import type { Business } from '../../shared/schemas/settings.ts';
import type { Deps } from '../deps.ts';
import { timeZoneOf } from './time-zone.ts';

export function readBusiness({ database }: Pick<Deps, 'database'>): Business {
  return { name: readSetting(database, 'business_name') ?? '', timeZone: timeZoneOf(database) };
}

export function writeBusiness(deps: Pick<Deps, 'database' | 'log'>, { name, timeZone }: Business): Business {
  deps.database.transaction((tx) => {
    writeSetting(tx, 'business_name', name);
    writeSetting(tx, 'time_zone', timeZone);
  });
  deps.log.info('business.changed', { name, timeZone });
  return readBusiness(deps);
}
