import { refusalReasons } from '../../../../shared/event-status.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { startOfDay } from '../../days.ts';
import { idOf, listFilter, type ParamsOf, searchOf } from '../../lists/list-filter.ts';

export const refusalFilter = listFilter({ fields: ['connection', 'reason'] });

export type RefusalParams = ParamsOf<typeof refusalFilter>;

/** What does not make sense in an address is left out, never an error. */
export function refusalFilterOf(params: RefusalParams) {
  return {
    search: searchOf(params.search),
    connectionId: idOf('connection', params.connection),
    reason: refusalReasons.find((reason) => reason === params.reason),
    sort: timeSorts.find((sort) => sort === params.sort),
    lastAfter: startOfDay(params.from),
    lastBefore: startOfDay(params.to, 1),
  };
}
