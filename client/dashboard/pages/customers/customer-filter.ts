import type { Mode } from '../../../../shared/ledger.ts';
import { customerSorts, customersWhoOwe } from '../../../../shared/list-sorts.ts';
import { startOfDay } from '../../days.ts';

/** The filters as they stand in the address, so that a list can be kept and shared. */
export type CustomerFilterParams = {
  owes?: string;
  search?: string;
  sort?: string;
  from?: string;
  to?: string;
};

/** Every filter taken away; the order is none. */
export const noCustomerFilter = { owes: undefined, search: undefined, from: undefined, to: undefined };

/** What does not make sense in an address is left out, never an error. */
export function customerFilterOf(params: Partial<CustomerFilterParams>, mode: Mode) {
  return {
    mode,
    owes: customersWhoOwe.find((owes) => owes === params.owes),
    search: params.search?.trim().slice(0, 100) || undefined,
    sort: customerSorts.find((sort) => sort === params.sort) ?? 'newest',
    createdAfter: startOfDay(params.from),
    createdBefore: startOfDay(params.to, 1),
  };
}

export function areCustomersFiltered({ owes, search, from, to }: Partial<CustomerFilterParams>): boolean {
  return [owes, search, from, to].some(Boolean);
}
