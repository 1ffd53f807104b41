import { eq } from 'drizzle-orm';
import type { Store } from '../client.ts';
import { connectionHealth } from '../schema/deliveries.ts';

export type ConnectionHealthRecord = typeof connectionHealth.$inferSelect;

export function findHealth(store: Store, connectionId: string): ConnectionHealthRecord | undefined {
  return store.select().from(connectionHealth).where(eq(connectionHealth.connectionId, connectionId)).get();
}

export function saveHealth(store: Store, record: ConnectionHealthRecord): void {
  const { connectionId: target } = connectionHealth;
  store.insert(connectionHealth).values(record).onConflictDoUpdate({ target, set: record }).run();
}
