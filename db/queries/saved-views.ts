import { and, count, eq } from 'drizzle-orm';
import type { Store } from '../client.ts';
import { savedViews } from '../schema/accounts.ts';

export type SavedViewRecord = typeof savedViews.$inferSelect;

/** Those of one person, the oldest first: a menu keeps its order. */
export function savedViewsOf(store: Store, userId: string): SavedViewRecord[] {
  return store
    .select()
    .from(savedViews)
    .where(eq(savedViews.userId, userId))
    .orderBy(savedViews.createdAt, savedViews.id)
    .all();
}

export function countSavedViews(store: Store, userId: string): number {
  const counted = store
    .select({ views: count() })
    .from(savedViews)
    .where(eq(savedViews.userId, userId))
    .get();
  return counted?.views ?? 0;
}

/** False if the person has one of this name on this page. */
export function insertSavedView(store: Store, record: typeof savedViews.$inferInsert): boolean {
  return store.insert(savedViews).values(record).onConflictDoNothing().run().changes === 1;
}

export function findSavedView(store: Store, userId: string, id: string): SavedViewRecord | undefined {
  return store
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.userId, userId)))
    .get();
}

export function findSavedViewNamed(
  store: Store,
  { userId, page, name }: Pick<SavedViewRecord, 'userId' | 'page' | 'name'>,
): SavedViewRecord | undefined {
  return store
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.userId, userId), eq(savedViews.page, page), eq(savedViews.name, name)))
    .get();
}

export function renameSavedView(store: Store, id: string, name: string): void {
  store.update(savedViews).set({ name }).where(eq(savedViews.id, id)).run();
}

export function deleteSavedView(store: Store, id: string): void {
  store.delete(savedViews).where(eq(savedViews.id, id)).run();
}
