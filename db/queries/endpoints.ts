import { and, asc, count, desc, eq, gt, inArray, isNull, lt, ne, or } from 'drizzle-orm';
import {
  type EndpointStatus,
  endpointSourcesOf,
  unfinishedDeliveries,
} from '../../shared/delivery-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { MessageType } from '../../shared/message-types.ts';
import type { Store } from '../client.ts';
import { deliveries, endpointSecrets, endpoints, endpointTypes } from '../schema/deliveries.ts';
import { equals, inOrder, isBehind, type Place } from './keyset.ts';

export type EndpointRecord = typeof endpoints.$inferSelect;
export type EndpointSecretRecord = typeof endpointSecrets.$inferSelect;

/** Also a deleted one. */
export function findEndpoint(store: Store, id: string): EndpointRecord | undefined {
  return store.select().from(endpoints).where(eq(endpoints.id, id)).get();
}

export function listEndpointRecords(store: Store, mode: Mode): EndpointRecord[] {
  return store
    .select()
    .from(endpoints)
    .where(and(eq(endpoints.mode, mode), isNull(endpoints.deletedAt)))
    .orderBy(asc(endpoints.createdAt), asc(endpoints.id))
    .all();
}

/** Newest first, from behind `after`. */
export function listEndpointPage(
  store: Store,
  { mode, status }: { mode: Mode; status?: EndpointStatus | undefined },
  { after, limit }: { after: Place | undefined; limit: number },
): EndpointRecord[] {
  const place = { at: endpoints.createdAt, id: endpoints.id };
  return store
    .select()
    .from(endpoints)
    .where(
      and(
        eq(endpoints.mode, mode),
        isNull(endpoints.deletedAt),
        equals(endpoints.status, status),
        isBehind(place, after),
      ),
    )
    .orderBy(...inOrder(place))
    .limit(limit)
    .all();
}

/** What each of several endpoints wants to hear of. */
export function typesOfEndpoints(
  store: Store,
  endpointIds: readonly string[],
): Map<string, Set<MessageType>> {
  const rows =
    endpointIds.length === 0
      ? []
      : store
          .select()
          .from(endpointTypes)
          .where(inArray(endpointTypes.endpointId, [...endpointIds]))
          .all();
  const grouped = Map.groupBy(rows, ({ endpointId }) => endpointId);
  return new Map([...grouped].map(([id, own]) => [id, new Set(own.map(({ type }) => type))]));
}

/** Who gets a message of this type: a disabled endpoint gets none. */
export function endpointsWanting(store: Store, mode: Mode, type: MessageType): string[] {
  return store
    .select({ id: endpoints.id })
    .from(endpointTypes)
    .innerJoin(endpoints, eq(endpoints.id, endpointTypes.endpointId))
    .where(
      and(
        eq(endpointTypes.type, type),
        eq(endpoints.mode, mode),
        ne(endpoints.status, 'disabled'),
        isNull(endpoints.deletedAt),
      ),
    )
    .all()
    .map(({ id }) => id);
}

export function insertEndpoint(store: Store, record: typeof endpoints.$inferInsert): void {
  store.insert(endpoints).values(record).run();
}

export function updateEndpointRecord(
  store: Store,
  id: string,
  change: Partial<Omit<EndpointRecord, 'id' | 'status'>>,
): void {
  store.update(endpoints).set(change).where(eq(endpoints.id, id)).run();
}

/** Moves an endpoint if its state allows it; false if it does not (any more). */
export function moveEndpoint(
  store: Store,
  id: string,
  to: EndpointStatus,
  change: Partial<Omit<EndpointRecord, 'id' | 'status'>>,
): boolean {
  const moved = store
    .update(endpoints)
    .set({ ...change, status: to })
    .where(
      and(
        eq(endpoints.id, id),
        isNull(endpoints.deletedAt),
        inArray(endpoints.status, endpointSourcesOf(to)),
      ),
    )
    .run();
  return moved.changes === 1;
}

export function typesOfEndpoint(store: Store, endpointId: string): MessageType[] {
  return store
    .select({ type: endpointTypes.type })
    .from(endpointTypes)
    .where(eq(endpointTypes.endpointId, endpointId))
    .all()
    .map(({ type }) => type);
}

export function replaceTypes(store: Store, endpointId: string, types: readonly MessageType[]): void {
  store.delete(endpointTypes).where(eq(endpointTypes.endpointId, endpointId)).run();
  if (types.length > 0)
    store
      .insert(endpointTypes)
      .values(types.map((type) => ({ endpointId, type })))
      .run();
}

/** Secrets that are valid at `now`, newest first. */
export function validSecrets(store: Store, endpointId: string, now: number): EndpointSecretRecord[] {
  return store
    .select()
    .from(endpointSecrets)
    .where(
      and(
        eq(endpointSecrets.endpointId, endpointId),
        or(isNull(endpointSecrets.expiresAt), gt(endpointSecrets.expiresAt, now)),
      ),
    )
    .orderBy(desc(endpointSecrets.id))
    .all();
}

/** Adds a secret; those before stay valid until `olderUntilAt` at most, and ended ones go. */
export function addSecret(
  store: Store,
  record: typeof endpointSecrets.$inferInsert,
  olderUntilAt: number,
): void {
  const ofEndpoint = eq(endpointSecrets.endpointId, record.endpointId);
  const now = record.createdAt;
  store
    .delete(endpointSecrets)
    .where(and(ofEndpoint, or(lt(endpointSecrets.expiresAt, now), eq(endpointSecrets.expiresAt, now))))
    .run();
  store
    .update(endpointSecrets)
    .set({ expiresAt: olderUntilAt })
    .where(
      and(ofEndpoint, or(isNull(endpointSecrets.expiresAt), gt(endpointSecrets.expiresAt, olderUntilAt))),
    )
    .run();
  store.insert(endpointSecrets).values(record).run();
}

export function deleteSecrets(store: Store, endpointId: string): void {
  store.delete(endpointSecrets).where(eq(endpointSecrets.endpointId, endpointId)).run();
}

export function countWaiting(store: Store, endpointId: string): number {
  const row = store
    .select({ n: count() })
    .from(deliveries)
    .where(and(eq(deliveries.endpointId, endpointId), inArray(deliveries.status, [...unfinishedDeliveries])))
    .get();
  return row?.n ?? 0;
}

/** When the longest-waiting delivery was written; null: nothing waits. One look into the index for each status. */
export function oldestWaitingAt(store: Store, endpointId: string): number | null {
  const found = unfinishedDeliveries.flatMap((status) => {
    const row = store
      .select({ at: deliveries.createdAt })
      .from(deliveries)
      .where(and(eq(deliveries.endpointId, endpointId), eq(deliveries.status, status)))
      .orderBy(asc(deliveries.createdAt))
      .limit(1)
      .get();
    return row ? [row.at] : [];
  });
  return found.length === 0 ? null : Math.min(...found);
}
