import type { Mode } from '../../../../shared/ledger.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { messageTypes } from '../../../../shared/message-types.ts';
import { startOfDay } from '../../days.ts';
import { listFilter, type ParamsOf, searchOf } from '../../lists/list-filter.ts';

export const messageFilter = listFilter({ fields: ['type'] });

export type MessageParams = ParamsOf<typeof messageFilter>;

/** What does not make sense in an address is left out, never an error. */
export function messageFilterOf(params: MessageParams, mode: Mode) {
  return {
    mode,
    search: searchOf(params.search),
    type: messageTypes.find((type) => type === params.type),
    sort: timeSorts.find((sort) => sort === params.sort),
    createdAfter: startOfDay(params.from),
    createdBefore: startOfDay(params.to, 1),
  };
}
