import { deliveryStatuses } from '../../../../shared/delivery-status.ts';
import { isId } from '../../../../shared/ids.ts';
import type { Mode } from '../../../../shared/ledger.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { messageTypes } from '../../../../shared/message-types.ts';
import { startOfDay } from '../../days.ts';

/** The filters as they stand in the address, so that a list can be kept and shared. */
export type DeliveryFilterParams = {
  status?: string;
  search?: string;
  endpoint?: string;
  type?: string;
  sort?: string;
  from?: string;
  to?: string;
};

/** Every filter taken away; the order is none. */
export const noDeliveryFilter = {
  status: undefined,
  search: undefined,
  endpoint: undefined,
  type: undefined,
  from: undefined,
  to: undefined,
};

/** What does not make sense in an address is left out, never an error. */
export function deliveryFilterOf(params: Partial<DeliveryFilterParams>, mode: Mode) {
  return {
    mode,
    status: deliveryStatuses.find((status) => status === params.status),
    search: params.search?.trim().slice(0, 100) || undefined,
    endpointId: params.endpoint && isId('endpoint', params.endpoint) ? params.endpoint : undefined,
    type: messageTypes.find((type) => type === params.type),
    sort: timeSorts.find((sort) => sort === params.sort),
    createdAfter: startOfDay(params.from),
    createdBefore: startOfDay(params.to, 1),
  };
}

export function areDeliveriesFiltered(params: Partial<DeliveryFilterParams>): boolean {
  return Object.keys(noDeliveryFilter).some((name) => params[name as keyof DeliveryFilterParams]);
}
