import { and, asc, desc, eq, gt, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { Store } from '../client.ts';
import { refusals } from '../schema/events.ts';

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

/** Newest first, from behind `after`. */
export function listRefusals(
  store: Store,
  filter: {
    connectionId?: string | undefined;
    after?: { lastAt: number; id: string } | undefined;
    limit: number;
  },
): RefusalRecord[] {
  const { after } = filter;
  return store
    .select()
    .from(refusals)
    .where(
      and(
        filter.connectionId === undefined ? undefined : eq(refusals.connectionId, filter.connectionId),
        after &&
          or(
            lt(refusals.lastAt, after.lastAt),
            and(eq(refusals.lastAt, after.lastAt), lt(refusals.id, after.id)),
          ),
      ),
    )
    .orderBy(desc(refusals.lastAt), desc(refusals.id))
    .limit(filter.limit)
    .all();
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
