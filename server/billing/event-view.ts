import {
  arrivalTimesOf,
  type EventRecord,
  findEvent,
  firstArrivalOf,
  listEvents,
  moveEvent,
} from '../../db/queries/events.ts';
import { findInvoice } from '../../db/queries/invoices.ts';
import { decodeCursor, pageOf } from '../../db/queries/keyset.ts';
import { findPayment } from '../../db/queries/payments.ts';
import { findRefusal, listRefusals, type RefusalRecord } from '../../db/queries/refusals.ts';
import { type EventStatus, eventsInWork } from '../../shared/event-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { EventRow, EventView, Page, RefusalRow, RefusalView } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { paymentView } from './invoice-view.ts';

interface EventFilter {
  mode: Mode;
  status?: EventStatus | undefined;
  connectionId?: string | undefined;
  type?: string | undefined;
  ids?: readonly string[] | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** A page of events, newest first. */
export function eventPage(deps: Deps, filter: EventFilter): Page<EventRow> {
  const found = listEvents(deps.database, filter, {
    after: decodeCursor(filter.cursor),
    limit: filter.limit + 1,
  });
  const { rows, nextCursor } = pageOf(found, filter.limit, ({ receivedAt, id }) => ({ at: receivedAt, id }));
  return { rows: rows.map((event) => eventRow(deps, event)), nextCursor };
}

/** One event with its evidence: the body as it is kept, and when it arrived. @throws DaftarError `event.not_found` */
export function eventView(deps: Deps, id: string): EventView {
  const event = requireEvent(deps, id);
  const arrival = firstArrivalOf(deps.database, event);
  const payment = event.paymentId === null ? undefined : findPayment(deps.database, event.paymentId);
  return {
    ...eventRow(deps, event),
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

/** A page of refused calls, the latest first. */
export function refusalPage(
  deps: Deps,
  filter: { connectionId?: string | undefined; cursor?: string | undefined; limit: number },
): Page<RefusalRow> {
  const place = decodeCursor(filter.cursor);
  const after = place && { lastAt: place.at, id: place.id };
  const found = listRefusals(deps.database, {
    connectionId: filter.connectionId,
    after,
    limit: filter.limit + 1,
  });
  const { rows, nextCursor } = pageOf(found, filter.limit, ({ lastAt, id }) => ({ at: lastAt, id }));
  return { rows: rows.map((refusal) => refusalRow(deps, refusal)), nextCursor };
}

/** @throws DaftarError `refusal.not_found` */
export function refusalView(deps: Deps, id: string): RefusalView {
  const refusal = findRefusal(deps.database, id);
  if (!refusal)
    throw new DaftarError(
      'refusal.not_found',
      `There is no refused call ${id}; notes are kept for seven days`,
    );
  return {
    ...refusalRow(deps, refusal),
    body: refusal.redactedBody,
    headers: JSON.parse(refusal.headers) as Record<string, string>,
  };
}

export function eventRow(deps: Deps, event: EventRecord): EventRow {
  const connection = deps.connections.byId(event.connectionId);
  const invoice = event.invoiceId === null ? undefined : findInvoice(deps.database, event.invoiceId);
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
    invoiceNumber: invoice?.number ?? null,
    paymentId: event.paymentId,
    amountMinor: event.amountMinor,
    currency: event.currency,
  };
}

function refusalRow(deps: Deps, refusal: RefusalRecord): RefusalRow {
  const connection = refusal.connectionId === null ? null : deps.connections.byId(refusal.connectionId);
  return {
    id: refusal.id,
    connectionId: refusal.connectionId,
    connectionName: connection?.record.name ?? null,
    provider: connection?.provider.name ?? refusal.provider,
    reason: refusal.reason,
    count: refusal.count,
    firstAt: refusal.firstAt,
    lastAt: refusal.lastAt,
    bodyBytes: refusal.bodyBytes,
    eventType: refusal.eventType,
  };
}

/** @throws DaftarError `event.not_found` */
export function requireEvent(deps: Deps, id: string): EventRecord {
  const event = findEvent(deps.database, id);
  if (!event) throw new DaftarError('event.not_found', `There is no event ${id}`);
  return event;
}
