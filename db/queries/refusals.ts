import { and, asc, desc, eq, gt, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { RefusalReason } from '../../shared/event-status.ts';
import type { TimeSort } from '../../shared/list-sorts.ts';
import type { Store } from '../client.ts';
import { refusals } from '../schema/events.ts';
import { equals, inOrder, isBehind, isWithin, type Place, unindexed } from './keyset.ts';

export type RefusalRecord = typeof refusals.$inferSelect;

/** Keeps a note, or counts on the one there is. Returns the note's id. */
export function keepRefusal(store: Store, record: typeof refusals.$inferInsert): string {
  return store
    .insert(refusals)
    .values(record)
    .onConflictDoUpdate({
      target: refusals.noteKey,
      set: { count: sql`${refusals.count} + 1`, lastAt: record.lastAt },
    })
    .returning({ id: refusals.id })
    .get().id;
}

export function forgetOldRefusals(store: Store, before: number): void {
  store.delete(refusals).where(lt(refusals.lastAt, before)).run();
}

/** Forgets the oldest notes of every connection that holds more than `bytesMax`. */
export function trimRefusals(store: Store, bytesMax: number): void {
  store.run(sql`
    delete from refusals where id in (
      select id from (
        select id, sum(coalesce(length(sealed), 0) + coalesce(length(redacted_body), 0) + 500) over (partition by connection_id order by last_at desc, id desc) as kept
        from refusals
      ) where kept > ${bytesMax}
    )`);
}

export function findRefusal(store: Store, id: string): RefusalRecord | undefined {
  return store.select().from(refusals).where(eq(refusals.id, id)).get();
}

export interface RefusalFilter {
  connectionId?: string | undefined;
  reason?: RefusalReason | undefined;
  /** A whole id, or a part of the event's name or of what people see of the body. */
  text?: string | undefined;
  /** Of the last time the call came. */
  lastAfter?: number | undefined;
  lastBefore?: number | undefined;
  /** The newest first, if nothing is said. */
  sort?: TimeSort | undefined;
}

/** In the order asked for, from behind `after`. */
export function listRefusals(
  store: Store,
  filter: RefusalFilter,
  page: { after: Place | undefined; limit: number },
): RefusalRecord[] {
  const { connectionId, reason } = filter;
  const place = { at: refusals.lastAt, id: refusals.id, isRising: filter.sort === 'oldest' };
  return store
    .select()
    .from(refusals)
    .where(
      and(
        equals(refusals.connectionId, connectionId),
        equals(connectionId === undefined ? refusals.reason : unindexed(refusals.reason), reason),
        hasText(filter.text),
        isWithin(place.at, filter.lastAfter, filter.lastBefore),
        isBehind(place, page.after),
      ),
    )
    .orderBy(...inOrder(place))
    .limit(page.limit)
    .all();
}

function hasText(text: string | undefined): SQL | undefined {
  return text === undefined
    ? undefined
    : or(
        eq(refusals.id, text),
        sql`instr(${refusals.eventType}, ${text}) > 0`,
        sql`instr(${refusals.redactedBody}, ${text}) > 0`,
      );
}

/** When the calls that are kept came last: the first and the last of these times; null where none is kept. */
export function refusalTimes(store: Store): { first: number; last: number } | null {
  const [first, last] = [asc, desc].map((order) =>
    store.select({ at: refusals.lastAt }).from(refusals).orderBy(order(refusals.lastAt)).limit(1).get(),
  );
  return first && last ? { first: first.at, last: last.at } : null;
}

/** Refused calls of a connection whose exact bytes are still there, oldest first, from behind `after`. */
export function heldRefusals(
  store: Store,
  connectionId: string,
  after: string | null,
  limit: number,
): RefusalRecord[] {
  return store
    .select()
    .from(refusals)
    .where(
      and(
        eq(refusals.connectionId, connectionId),
        isNotNull(refusals.sealed),
        after === null ? undefined : gt(refusals.id, after),
      ),
    )
    .orderBy(asc(refusals.id))
    .limit(limit)
    .all();
}

export function deleteRefusal(store: Store, id: string): void {
  store.delete(refusals).where(eq(refusals.id, id)).run();
}
