import { isId } from '../../../../shared/ids.ts';
import { requestOutcomes } from '../../../../shared/key-views.ts';
import type { Mode } from '../../../../shared/ledger.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { startOfDay } from '../../days.ts';

/** The filters as they stand in the address, so that a list can be kept and shared. */
export type RequestFilterParams = {
  outcome?: string;
  search?: string;
  key?: string;
  sort?: string;
  from?: string;
  to?: string;
};

/** Every filter taken away; the order is none. */
export const noRequestFilter = {
  outcome: undefined,
  search: undefined,
  key: undefined,
  from: undefined,
  to: undefined,
};

/** What does not make sense in an address is left out, never an error. */
export function requestFilterOf(params: Partial<RequestFilterParams>, mode: Mode) {
  return {
    mode,
    outcome: requestOutcomes.find((outcome) => outcome === params.outcome),
    search: params.search?.trim().slice(0, 200) || undefined,
    keyId: params.key && isId('key', params.key) ? params.key : undefined,
    sort: timeSorts.find((sort) => sort === params.sort),
    createdAfter: startOfDay(params.from),
    createdBefore: startOfDay(params.to, 1),
  };
}

export function areRequestsFiltered(params: Partial<RequestFilterParams>): boolean {
  return Object.keys(noRequestFilter).some((name) => params[name as keyof RequestFilterParams]);
}
