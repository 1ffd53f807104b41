import { requestOutcomes } from '../../../../shared/key-views.ts';
import type { Mode } from '../../../../shared/ledger.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { startOfDay } from '../../days.ts';
import { idOf, listFilter, type ParamsOf, searchOf } from '../../lists/list-filter.ts';

export const requestFilter = listFilter({ tab: 'outcome', fields: ['key'] });

export type RequestParams = ParamsOf<typeof requestFilter>;

/** What does not make sense in an address is left out, never an error. */
export function requestFilterOf(params: RequestParams, mode: Mode) {
  return {
    mode,
    outcome: requestOutcomes.find((outcome) => outcome === params.outcome),
    search: searchOf(params.search),
    keyId: idOf('key', params.key),
    sort: timeSorts.find((sort) => sort === params.sort),
    createdAfter: startOfDay(params.from),
    createdBefore: startOfDay(params.to, 1),
  };
}
