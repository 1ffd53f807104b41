import type { Mode } from '../../../../shared/ledger.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { messageTypes } from '../../../../shared/message-types.ts';
import { startOfDay } from '../../days.ts';

/** The filters as they stand in the address, so that a list can be kept and shared. */
export type MessageFilterParams = {
  search?: string;
  type?: string;
  sort?: string;
  from?: string;
  to?: string;
};

/** Every filter taken away; the order is none. */
export const noMessageFilter = {
  search: undefined,
  type: undefined,
  from: undefined,
  to: undefined,
};

/** What does not make sense in an address is left out, never an error. */
export function messageFilterOf(params: Partial<MessageFilterParams>, mode: Mode) {
  return {
    mode,
    search: params.search?.trim().slice(0, 100) || undefined,
    type: messageTypes.find((type) => type === params.type),
    sort: timeSorts.find((sort) => sort === params.sort),
    createdAfter: startOfDay(params.from),
    createdBefore: startOfDay(params.to, 1),
  };
}

export function areMessagesFiltered(params: Partial<MessageFilterParams>): boolean {
  return Object.keys(noMessageFilter).some((name) => params[name as keyof MessageFilterParams]);
}
