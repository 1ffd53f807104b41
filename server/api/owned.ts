import type { Store } from '../../db/client.ts';
import { findAction } from '../../db/queries/actions.ts';
import { findConnection } from '../../db/queries/connections.ts';
import { findDelivery } from '../../db/queries/deliveries.ts';
import { findEndpoint } from '../../db/queries/endpoints.ts';
import { findEvent } from '../../db/queries/events.ts';
import { findCustomer, findInvoice } from '../../db/queries/invoices.ts';
import { findMessage } from '../../db/queries/messages.ts';
import { findPayment } from '../../db/queries/payments.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import type { IdKind } from '../../shared/ids.ts';
import type { Mode } from '../../shared/ledger.ts';
import { DaftarError } from '../errors.ts';

/** How an object is found by the `{id}` in a path. */
export interface Owned<Record extends { mode: Mode }> {
  kind: IdKind;
  missing: ErrorCode;
  find(store: Store, id: string): Record | undefined;
}

function owned<Record extends { mode: Mode }>(
  kind: IdKind,
  missing: ErrorCode,
  find: (store: Store, id: string) => Record | undefined,
): Owned<Record> {
  return { kind, missing, find };
}

export const ownCustomer = owned('customer', 'customer.not_found', findCustomer);
export const ownInvoice = owned('invoice', 'invoice.not_found', findInvoice);
export const ownPayment = owned('payment', 'payment.not_found', findPayment);
export const ownAction = owned('action', 'payment.action_not_found', findAction);
export const ownEvent = owned('event', 'event.not_found', findEvent);
export const ownConnection = owned('connection', 'connection.not_found', findConnection);
export const ownMessage = owned('message', 'message.not_found', findMessage);
export const ownDelivery = owned('delivery', 'delivery.not_found', findDelivery);
export const ownEndpoint = owned('endpoint', 'endpoint.not_found', (store, id) => {
  const endpoint = findEndpoint(store, id);
  return endpoint?.deletedAt === null ? endpoint : undefined;
});

/**
 * What an id names, if it is of this mode: a key never learns whether the other mode has such an object.
 * @throws DaftarError with the code of what is missing
 */
export function requireOwn<Record extends { mode: Mode }>(
  { kind, missing, find }: Owned<Record>,
  store: Store,
  id: string,
  mode: Mode,
): Record {
  const found = find(store, id);
  if (found?.mode === mode) return found;
  throw new DaftarError(missing, `There is no ${kind} ${id.slice(0, 60)} in ${mode} mode`);
}
