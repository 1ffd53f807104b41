import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { connections, credentials } from '../schema/connections.ts';
import { equals, inOrder, isBehind, type Place } from './keyset.ts';
import { deleteSetting, readSetting, writeSetting } from './settings.ts';

export type ConnectionRecord = typeof connections.$inferSelect;
export type CredentialRecord = typeof credentials.$inferSelect;

export function findConnection(store: Store, id: string): ConnectionRecord | undefined {
  return store.select().from(connections).where(eq(connections.id, id)).get();
}

export function listConnectionRecords(store: Store, mode?: Mode): ConnectionRecord[] {
  return store
    .select()
    .from(connections)
    .where(mode && eq(connections.mode, mode))
    .orderBy(connections.createdAt, connections.id)
    .all();
}

/** Newest first, from behind `after`. */
export function listConnectionPage(
  store: Store,
  { mode, status }: { mode: Mode; status?: ConnectionRecord['status'] | undefined },
  { after, limit }: { after: Place | undefined; limit: number },
): ConnectionRecord[] {
  const place = { at: connections.createdAt, id: connections.id };
  return store
    .select()
    .from(connections)
    .where(and(eq(connections.mode, mode), equals(connections.status, status), isBehind(place, after)))
    .orderBy(...inOrder(place))
    .limit(limit)
    .all();
}

export function insertConnection(store: Store, record: typeof connections.$inferInsert): void {
  store.insert(connections).values(record).run();
}

export function updateConnection(
  store: Store,
  id: string,
  change: Partial<typeof connections.$inferInsert>,
): void {
  store.update(connections).set(change).where(eq(connections.id, id)).run();
}

/** Credentials that are valid at `now`, newest first. */
export function validCredentials(store: Store, connectionId: string, now: number): CredentialRecord[] {
  return store
    .select()
    .from(credentials)
    .where(
      and(
        eq(credentials.connectionId, connectionId),
        or(isNull(credentials.expiresAt), gt(credentials.expiresAt, now)),
      ),
    )
    .orderBy(desc(credentials.id))
    .all();
}

/** Returns the row's id. */
export function insertCredential(store: Store, record: typeof credentials.$inferInsert): number {
  return store.insert(credentials).values(record).returning({ id: credentials.id }).get().id;
}

export function deleteCredential(store: Store, id: number): void {
  store.delete(credentials).where(eq(credentials.id, id)).run();
}

/** Puts a new value in the place of all there are of this field. */
export function replaceCredential(store: Store, record: typeof credentials.$inferInsert): void {
  store
    .delete(credentials)
    .where(and(eq(credentials.connectionId, record.connectionId), eq(credentials.field, record.field)))
    .run();
  insertCredential(store, record);
}

/** The values of the same field that are older than `id` stay valid until `expiresAt` at most. */
export function expireOlderCredentials(store: Store, id: number, expiresAt: number): void {
  const newest = store.select().from(credentials).where(eq(credentials.id, id)).get();
  if (!newest) return;
  store
    .update(credentials)
    .set({ expiresAt })
    .where(
      and(
        eq(credentials.connectionId, newest.connectionId),
        eq(credentials.field, newest.field),
        lt(credentials.id, id),
        isNull(credentials.expiresAt),
      ),
    )
    .run();
}

/** The environment that the account's API named first. Its events must come from there. */
export function keptEnvironment(store: Store, connectionId: string): string | null {
  return readSetting(store, environmentKey(connectionId));
}

export function keepEnvironment(store: Store, connectionId: string, environment: string): void {
  writeSetting(store, environmentKey(connectionId), environment);
}

/** Other keys may be of another account. */
export function forgetEnvironment(store: Store, connectionId: string): void {
  deleteSetting(store, environmentKey(connectionId));
}

function environmentKey(connectionId: string): string {
  return `environment/${connectionId}`;
}

/** Deletes all but the newest value of a field. */
export function endOlderCredentials(store: Store, connectionId: string, field: string): void {
  const newest = store
    .select({ id: credentials.id })
    .from(credentials)
    .where(and(eq(credentials.connectionId, connectionId), eq(credentials.field, field)))
    .orderBy(desc(credentials.id))
    .limit(1)
    .get();
  if (!newest) return;
  store
    .delete(credentials)
    .where(
      and(
        eq(credentials.connectionId, connectionId),
        eq(credentials.field, field),
        lt(credentials.id, newest.id),
      ),
    )
    .run();
}
