import { refusalReasons } from '../../../../shared/event-status.ts';
import { isId } from '../../../../shared/ids.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { startOfDay } from '../../days.ts';

/** The filters as they stand in the address, so that a list can be kept and shared. */
export type RefusalFilterParams = {
  search?: string;
  connection?: string;
  reason?: string;
  sort?: string;
  from?: string;
  to?: string;
};

/** Every filter taken away; the order is none. */
export const noRefusalFilter = {
  search: undefined,
  connection: undefined,
  reason: undefined,
  from: undefined,
  to: undefined,
};

/** What does not make sense in an address is left out, never an error. */
export function refusalFilterOf(params: Partial<RefusalFilterParams>) {
  return {
    search: params.search?.trim().slice(0, 100) || undefined,
    connectionId: params.connection && isId('connection', params.connection) ? params.connection : undefined,
    reason: refusalReasons.find((reason) => reason === params.reason),
    sort: timeSorts.find((sort) => sort === params.sort),
    lastAfter: startOfDay(params.from),
    lastBefore: startOfDay(params.to, 1),
  };
}

export function areRefusalsFiltered(params: Partial<RefusalFilterParams>): boolean {
  return Object.keys(noRefusalFilter).some((name) => params[name as keyof RefusalFilterParams]);
}
