import type { Store } from '../../../db/client.ts';
import { findConnection } from '../../../db/queries/connections.ts';
import { findDelivery } from '../../../db/queries/deliveries.ts';
import { findEndpoint } from '../../../db/queries/endpoints.ts';
import { findEvent } from '../../../db/queries/events.ts';
import { findCustomer, findInvoice } from '../../../db/queries/invoices.ts';
import { findKey } from '../../../db/queries/keys.ts';
import { findMessage } from '../../../db/queries/messages.ts';
import { findPayment } from '../../../db/queries/payments.ts';
import { findPerson } from '../../../db/queries/people.ts';
import { findRefusal } from '../../../db/queries/refusals.ts';
import { invoiceOfPart, isInvoicePart } from '../../../db/queries/search.ts';
import type { IdKind } from '../../../shared/ids.ts';
import type { Mode } from '../../../shared/ledger.ts';
import type { SearchHit } from '../../../shared/search-views.ts';
import {
  bare,
  connectionHit,
  customerHit,
  endpointHit,
  eventHit,
  invoiceHit,
  keyHit,
  paymentHit,
  personHit,
} from './hits.ts';

/** The one thing of this mode that an id names; what has no page of its own is found as the invoice it belongs to. */
export function hitById(store: Store, mode: Mode, kind: IdKind, id: string): SearchHit | null {
  if (isInvoicePart(kind)) return hitOf(mode, invoiceOfPart(store, kind, id), invoiceHit);
  switch (kind) {
    case 'invoice':
      return hitOf(mode, findInvoice(store, id), invoiceHit);
    case 'customer':
      return hitOf(mode, findCustomer(store, id), customerHit);
    case 'payment':
      return hitOf(mode, findPayment(store, id), paymentHit);
    case 'event':
      return hitOf(mode, findEvent(store, id), eventHit);
    case 'connection':
      return hitOf(mode, findConnection(store, id), connectionHit);
    case 'endpoint':
      return hitOf(mode, live(findEndpoint(store, id)), endpointHit);
    case 'key':
      return hitOf(mode, findKey(store, id), keyHit);
    case 'message':
      return hitOf(mode, findMessage(store, id), ({ type, createdAt }) => ({
        ...bare('message', id),
        name: type,
        at: createdAt,
      }));
    case 'delivery':
      return hitOf(mode, findDelivery(store, id), ({ type, status, endpointId, createdAt }) => ({
        ...bare('delivery', id),
        name: type,
        detail: findEndpoint(store, endpointId)?.url ?? null,
        status,
        at: createdAt,
      }));
    case 'refusal':
      return refusalHit(store, mode, id);
    case 'user': {
      const person = findPerson(store, id);
      return person ? personHit(person) : null;
    }
    default:
      return null;
  }
}

function hitOf<T extends { mode: Mode }>(
  mode: Mode,
  found: T | undefined,
  show: (found: T) => SearchHit,
): SearchHit | null {
  return found?.mode === mode ? show(found) : null;
}

function live<T extends { deletedAt: number | null }>(found: T | undefined): T | undefined {
  return found?.deletedAt === null ? found : undefined;
}

/** A refused call belongs to the mode of its connection; one at an unknown address to none. */
function refusalHit(store: Store, mode: Mode, id: string): SearchHit | null {
  const refusal = findRefusal(store, id);
  if (!refusal) return null;
  const connection = refusal.connectionId === null ? undefined : findConnection(store, refusal.connectionId);
  if (connection && connection.mode !== mode) return null;
  return {
    ...bare('refusal', id),
    name: refusal.eventType,
    detail: connection?.name ?? refusal.provider,
    at: refusal.lastAt,
  };
}
