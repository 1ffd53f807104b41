import { eq } from 'drizzle-orm';
import type { Store } from '../client.ts';
import { settings } from '../schema/settings.ts';

export function readSetting(store: Store, key: string): string | null {
  return store.select().from(settings).where(eq(settings.key, key)).get()?.value ?? null;
}

export function deleteSetting(store: Store, key: string): void {
  store.delete(settings).where(eq(settings.key, key)).run();
}

export function writeSetting(store: Store, key: string, value: string): void {
  store
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run();
}
