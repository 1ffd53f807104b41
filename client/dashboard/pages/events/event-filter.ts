import { eventStatuses } from '../../../../shared/event-status.ts';
import { isId } from '../../../../shared/ids.ts';
import type { Mode } from '../../../../shared/ledger.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { startOfDay } from '../../days.ts';

/** The filters as they stand in the address, so that a list can be kept and shared. */
export type EventFilterParams = {
  status?: string;
  search?: string;
  connection?: string;
  type?: string;
  sort?: string;
  from?: string;
  to?: string;
};

/** Every filter taken away; the order is none. */
export const noEventFilter = {
  status: undefined,
  search: undefined,
  connection: undefined,
  type: undefined,
  from: undefined,
  to: undefined,
};

/** What does not make sense in an address is left out, never an error. */
export function eventFilterOf(params: Partial<EventFilterParams>, mode: Mode) {
  return {
    mode,
    status: eventStatuses.find((status) => status === params.status),
    search: params.search?.trim().slice(0, 100) || undefined,
    connectionId: params.connection && isId('connection', params.connection) ? params.connection : undefined,
    type: params.type?.slice(0, 60) || undefined,
    sort: timeSorts.find((sort) => sort === params.sort),
    receivedAfter: startOfDay(params.from),
    receivedBefore: startOfDay(params.to, 1),
  };
}

export function areEventsFiltered(params: Partial<EventFilterParams>): boolean {
  return Object.keys(noEventFilter).some((name) => params[name as keyof EventFilterParams]);
}
