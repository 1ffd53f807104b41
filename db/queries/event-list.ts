import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { EventStatus } from '../../shared/event-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { TimeSort } from '../../shared/list-sorts.ts';
import type { Store } from '../client.ts';
import { connections } from '../schema/connections.ts';
import { events } from '../schema/events.ts';
import { invoices } from '../schema/invoices.ts';
import { payments } from '../schema/payments.ts';
import type { EventRecord } from './events.ts';
import { equals, inOrder, isBehind, isOneOf, isWithin, type Place, sorted, unindexed } from './keyset.ts';
import { isFoundBy, type PaymentClue, spellingsOf } from './payment-search.ts';

export interface EventFilter {
  mode: Mode;
  status?: EventStatus | undefined;
  connectionId?: string | undefined;
  type?: string | undefined;
  /** What the payment is looked up by that it speaks of, or the provider's id of the event itself. */
  clue?: PaymentClue | undefined;
  receivedAfter?: number | undefined;
  receivedBefore?: number | undefined;
  ids?: readonly string[] | undefined;
  /** The newest first, if nothing is said. */
  sort?: TimeSort | undefined;
}

/** In the order asked for, from behind `after`. */
export function listEvents(
  store: Store,
  filter: EventFilter,
  page: { after: Place | undefined; limit: number },
): EventRecord[] {
  const { clue, ids, connectionId } = filter;
  const isNarrow = clue !== undefined || ids !== undefined;
  const plain = { at: events.receivedAt, id: events.id, isRising: filter.sort === 'oldest' };
  const place = isNarrow ? sorted(plain) : plain;
  // A connection's events have an index without the mode; what is looked up needs none at all.
  const isShared = !isNarrow && connectionId === undefined;
  return store
    .select()
    .from(events)
    .where(
      and(
        equals(isShared ? events.mode : unindexed(events.mode), filter.mode),
        equals(isShared ? events.status : unindexed(events.status), filter.status),
        equals(isNarrow ? unindexed(events.connectionId) : events.connectionId, connectionId),
        equals(isShared && filter.status === undefined ? events.type : unindexed(events.type), filter.type),
        isOneOf(events.id, ids),
        clue && isToldOf(store, filter.mode, clue),
        isWithin(place.at, filter.receivedAfter, filter.receivedBefore),
        isBehind(place, page.after),
      ),
    )
    .orderBy(...inOrder(place))
    .limit(page.limit)
    .all();
}

/** The condition that an event speaks of what a clue leads to; each is found by an index. */
function isToldOf(store: Store, mode: Mode, clue: PaymentClue): SQL {
  const spellings = spellingsOf(clue);
  const ids = { id: events.id };
  const ofMode = store.select({ id: connections.id }).from(connections).where(eq(connections.mode, mode));
  const said = (column: typeof events.paymentRef | typeof events.dedupKey) =>
    store
      .select(ids)
      .from(events)
      .where(and(inArray(events.connectionId, ofMode), inArray(column, spellings)));
  const numbered = store
    .select({ id: invoices.id })
    .from(invoices)
    .where(and(eq(invoices.mode, mode), inArray(invoices.number, spellings)));
  const found = unionAll(
    store.select(ids).from(events).where(inArray(events.id, spellings)),
    said(events.paymentRef),
    said(events.dedupKey),
    store.select(ids).from(events).where(inArray(events.invoiceId, spellings)),
    store.select(ids).from(events).where(inArray(events.invoiceId, numbered)),
    store
      .select(ids)
      .from(payments)
      .innerJoin(
        events,
        and(eq(events.connectionId, payments.connectionId), eq(events.paymentRef, payments.key)),
      )
      .where(isFoundBy(store, mode, clue)),
  );
  return sql`${events.id} in ${found}`;
}
