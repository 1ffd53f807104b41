import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { idempotencyKeys } from '../schema/keys.ts';

export type IdempotencyRecord = typeof idempotencyKeys.$inferSelect;

/** Where an `Idempotency-Key` counts: the same word means something else at another address. */
export interface IdempotencyPlace {
  mode: Mode;
  method: string;
  path: string;
  key: string;
}

/** Takes the key if nobody has. Returns what stands there now, and whether it was free. */
export function takeIdempotencyKey(
  store: Store,
  record: IdempotencyPlace & { bodyDigest: string; subjectId: string; createdAt: number },
): { record: IdempotencyRecord; taken: boolean } {
  const inserted = store.insert(idempotencyKeys).values(record).onConflictDoNothing().returning().get();
  if (inserted) return { record: inserted, taken: true };
  const standing = store.select().from(idempotencyKeys).where(at(record)).get();
  if (!standing) throw new Error('an idempotency key that could not be taken is not there');
  return { record: standing, taken: false };
}

export function completeIdempotencyKey(
  store: Store,
  place: IdempotencyPlace,
  answer: Pick<IdempotencyRecord, 'completedAt' | 'status' | 'sealedBody' | 'headers'>,
): void {
  store.update(idempotencyKeys).set(answer).where(at(place)).run();
}

export function dropIdempotencyKey(store: Store, place: IdempotencyPlace): void {
  store.delete(idempotencyKeys).where(at(place)).run();
}

/** Forgets a key whose time is over, even if nobody has pruned it yet. */
export function dropIdempotencyKeyBefore(store: Store, place: IdempotencyPlace, createdAt: number): void {
  store
    .delete(idempotencyKeys)
    .where(and(at(place), lte(idempotencyKeys.createdAt, createdAt)))
    .run();
}

/** Forgets up to `limit` keys that are as old as `createdAt`; returns how many. */
export function pruneIdempotencyKeys(store: Store, createdAt: number, limit: number): number {
  const rowid = sql`rowid`;
  const old = store
    .select({ rowid })
    .from(idempotencyKeys)
    .where(lte(idempotencyKeys.createdAt, createdAt))
    .orderBy(asc(idempotencyKeys.createdAt))
    .limit(limit);
  return store.delete(idempotencyKeys).where(inArray(rowid, old)).run().changes;
}

export function oldestIdempotencyKeyAt(store: Store): number | null {
  const row = store
    .select({ createdAt: idempotencyKeys.createdAt })
    .from(idempotencyKeys)
    .orderBy(asc(idempotencyKeys.createdAt))
    .limit(1)
    .get();
  return row?.createdAt ?? null;
}

function at({ mode, method, path, key }: IdempotencyPlace) {
  return and(
    eq(idempotencyKeys.mode, mode),
    eq(idempotencyKeys.method, method),
    eq(idempotencyKeys.path, path),
    eq(idempotencyKeys.key, key),
  );
}
