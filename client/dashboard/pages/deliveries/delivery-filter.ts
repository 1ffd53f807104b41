import { deliveryStatuses } from '../../../../shared/delivery-status.ts';
import type { Mode } from '../../../../shared/ledger.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { messageTypes } from '../../../../shared/message-types.ts';
import { startOfDay } from '../../days.ts';
import { idOf, listFilter, type ParamsOf, searchOf } from '../../lists/list-filter.ts';

export const deliveryFilter = listFilter({ tab: 'status', fields: ['endpoint', 'type'] });

export type DeliveryParams = ParamsOf<typeof deliveryFilter>;

/** What does not make sense in an address is left out, never an error. */
export function deliveryFilterOf(params: DeliveryParams, mode: Mode) {
  return {
    mode,
    status: deliveryStatuses.find((status) => status === params.status),
    search: searchOf(params.search),
    endpointId: idOf('endpoint', params.endpoint),
    type: messageTypes.find((type) => type === params.type),
    sort: timeSorts.find((sort) => sort === params.sort),
    createdAfter: startOfDay(params.from),
    createdBefore: startOfDay(params.to, 1),
  };
}
