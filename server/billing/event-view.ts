import { type EventFilter, listEvents } from '../../db/queries/event-list.ts';
import {
  arrivalTimesOf,
  type EventRecord,
  findEvent,
  firstArrivalOf,
  moveEvent,
} from '../../db/queries/events.ts';
import { numbersOfInvoices } from '../../db/queries/invoices.ts';
import { decodeCursor, pageOf } from '../../db/queries/keyset.ts';
import { findPayment } from '../../db/queries/payments.ts';
import { eventsInWork } from '../../shared/event-status.ts';
import type { EventListFilter } from '../../shared/schemas/event.ts';
import type { EventRow, EventView, Page } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { paymentView } from './invoice-view.ts';
import { clueOf } from './payment-clue.ts';

/** A page of events in the order asked for; with `ids` only those of them. */
export function eventPage(
  deps: Deps,
  { cursor, limit, search, ...filter }: EventListFilter & Pick<EventFilter, 'ids'>,
): Page<EventRow> {
  const found = listEvents(
    deps.database,
    { ...filter, clue: clueOf(search) },
    { after: decodeCursor(cursor), limit: limit + 1 },
  );
  const { rows, nextCursor } = pageOf(found, limit, ({ receivedAt, id }) => ({ at: receivedAt, id }));
  return { rows: eventRows(deps, rows), nextCursor };
}

/** One event with its evidence: the body as it is kept, and when it arrived. @throws DaftarError `event.not_found` */
export function eventView(deps: Deps, id: string): EventView {
  const event = requireEvent(deps, id);
  const arrival = firstArrivalOf(deps.database, event);
  const payment = event.paymentId === null ? undefined : findPayment(deps.database, event.paymentId);
  return {
    ...eventRow(deps, event),
    mode: deps.connections.byId(event.connectionId)?.record.mode ?? null,
    dedupKey: event.dedupKey,
    body: arrival?.body?.toString('utf8') ?? null,
    detail: event.detail,
    attempts: event.attempts,
    nextAttemptAt: event.nextAttemptAt,
    arrivalTimes: arrivalTimesOf(deps.database, id, 100),
    headers: JSON.parse(arrival?.headers ?? '{}') as Record<string, string>,
    payment: payment ? paymentView(deps, payment) : null,
  };
}

/** Lets an event that has come to rest be judged again from its start; what is already booked stays booked once. */
export function replayEvent(deps: Deps, id: string): EventRow {
  const event = requireEvent(deps, id);
  if (eventsInWork.includes(event.status))
    throw new DaftarError('event.in_work', 'This event is being worked on already');
  moveEvent(deps.database, id, 'new', {
    reason: null,
    detail: null,
    attempts: 0,
    nextAttemptAt: deps.clock.now(),
  });
  deps.log.info('event.replayed', { eventId: id });
  deps.bells.events.ring();
  deps.live.publish({ topic: 'event', id, mode: event.mode });
  return eventRow(deps, requireEvent(deps, id));
}

export function eventRow(deps: Deps, event: EventRecord): EventRow {
  return rowOf(deps, event, numbersOfInvoices(deps.database, [event.invoiceId]));
}

/** The same of many, which asks once for all of their invoices' numbers. */
export function eventRows(deps: Deps, events: readonly EventRecord[]): EventRow[] {
  const numbers = numbersOfInvoices(
    deps.database,
    events.map(({ invoiceId }) => invoiceId),
  );
  return events.map((event) => rowOf(deps, event, numbers));
}

function rowOf(
  { connections }: Deps,
  event: EventRecord,
  numbers: ReadonlyMap<string | null, string | null>,
): EventRow {
  const connection = connections.byId(event.connectionId);
  return {
    id: event.id,
    connectionId: event.connectionId,
    connectionName: connection?.record.name ?? event.connectionId,
    provider: connection?.provider.name ?? '',
    type: event.type,
    topic: event.topic,
    status: event.status,
    reason: event.reason,
    arrivals: event.arrivals,
    receivedAt: event.receivedAt,
    appliedAt: event.appliedAt,
    invoiceId: event.invoiceId,
    invoiceNumber: numbers.get(event.invoiceId) ?? null,
    paymentId: event.paymentId,
    amountMinor: event.amountMinor,
    currency: event.currency,
  };
}

/** @throws DaftarError `event.not_found` */
export function requireEvent(deps: Deps, id: string): EventRecord {
  const event = findEvent(deps.database, id);
  if (!event) throw new DaftarError('event.not_found', `There is no event ${id}`);
  return event;
}
