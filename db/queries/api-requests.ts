import { asc, inArray, lt } from 'drizzle-orm';
import type { Store } from '../client.ts';
import { apiRequests } from '../schema/keys.ts';

export type NewApiRequest = Omit<typeof apiRequests.$inferInsert, 'id'>;

export function insertApiRequests(store: Store, rows: readonly NewApiRequest[]): void {
  if (rows.length > 0)
    store
      .insert(apiRequests)
      .values([...rows])
      .run();
}

/** Deletes the oldest of those before a time; returns how many, `limit` at most. */
export function deleteApiRequestsBefore(store: Store, before: number, limit: number): number {
  const old = store
    .select({ id: apiRequests.id })
    .from(apiRequests)
    .where(lt(apiRequests.at, before))
    .orderBy(asc(apiRequests.at))
    .limit(limit);
  return store.delete(apiRequests).where(inArray(apiRequests.id, old)).run().changes;
}

/** When the oldest row was written, or null. */
export function oldestApiRequestAt(store: Store): number | null {
  const row = store
    .select({ at: apiRequests.at })
    .from(apiRequests)
    .orderBy(asc(apiRequests.at))
    .limit(1)
    .get();
  return row?.at ?? null;
}
