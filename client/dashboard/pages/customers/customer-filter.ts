import type { Mode } from '../../../../shared/ledger.ts';
import { customerSorts, customersWhoOwe } from '../../../../shared/list-sorts.ts';
import { startOfDay } from '../../days.ts';
import { listFilter, type ParamsOf, searchOf } from '../../lists/list-filter.ts';

export const customerFilter = listFilter({ tab: 'owes' });

export type CustomerParams = ParamsOf<typeof customerFilter>;

/** What does not make sense in an address is left out, never an error. */
export function customerFilterOf(params: CustomerParams, mode: Mode) {
  return {
    mode,
    owes: customersWhoOwe.find((owes) => owes === params.owes),
    search: searchOf(params.search),
    sort: customerSorts.find((sort) => sort === params.sort) ?? 'newest',
    createdAfter: startOfDay(params.from),
    createdBefore: startOfDay(params.to, 1),
  };
}
