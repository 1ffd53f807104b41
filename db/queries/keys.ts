import { and, desc, eq, isNull, lte, or } from 'drizzle-orm';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { apiKeys } from '../schema/keys.ts';

export type ApiKeyRecord = typeof apiKeys.$inferSelect;

export function insertKey(store: Store, record: typeof apiKeys.$inferInsert): void {
  store.insert(apiKeys).values(record).run();
}

export function findKey(store: Store, id: string): ApiKeyRecord | undefined {
  return store.select().from(apiKeys).where(eq(apiKeys.id, id)).get();
}

export function findKeyByHash(store: Store, hash: string): ApiKeyRecord | undefined {
  return store.select().from(apiKeys).where(eq(apiKeys.hash, hash)).get();
}

/** Newest first. */
export function listKeyRecords(store: Store, mode: Mode): ApiKeyRecord[] {
  return store
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.mode, mode))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
    .all();
}

/** Revokes a key that is not revoked yet; false if it was. */
export function revokeKeyRecord(store: Store, id: string, now: number): boolean {
  const revoked = store
    .update(apiKeys)
    .set({ revokedAt: now })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .run();
  return revoked.changes === 1;
}

export function setKeySuccessor(
  store: Store,
  id: string,
  change: { successorId: string; expiresAt: number },
): void {
  store.update(apiKeys).set(change).where(eq(apiKeys.id, id)).run();
}

/** Notes the use of a key, unless one as late as `staleAt` is noted already. */
export function touchKey(store: Store, id: string, now: number, staleAt: number): void {
  store
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), lte(apiKeys.lastUsedAt, staleAt))))
    .run();
}
