import { eventStatuses } from '../../../../shared/event-status.ts';
import type { Mode } from '../../../../shared/ledger.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { startOfDay } from '../../days.ts';
import { idOf, listFilter, type ParamsOf, searchOf } from '../../lists/list-filter.ts';

export const eventFilter = listFilter({ tab: 'status', fields: ['connection', 'type'] });

export type EventParams = ParamsOf<typeof eventFilter>;

/** What does not make sense in an address is left out, never an error. */
export function eventFilterOf(params: EventParams, mode: Mode) {
  return {
    mode,
    status: eventStatuses.find((status) => status === params.status),
    search: searchOf(params.search),
    connectionId: idOf('connection', params.connection),
    type: params.type?.slice(0, 60) || undefined,
    sort: timeSorts.find((sort) => sort === params.sort),
    receivedAfter: startOfDay(params.from),
    receivedBefore: startOfDay(params.to, 1),
  };
}
