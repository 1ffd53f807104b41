import { and, asc, between, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { apiKeys, apiRequests } from '../schema/keys.ts';

export type ListedApiRequest = typeof apiRequests.$inferSelect & { keyName: string | null };

/** Newest first, those with ids from `from` to before `before`; where nothing is said of a thing, all of it. */
export function listApiRequests(
  store: Store,
  filter: {
    mode: Mode;
    keyId?: string | undefined;
    statuses?: readonly [number, number] | undefined;
    path?: string | undefined;
  },
  window: { from: number; before: number; limit: number },
): ListedApiRequest[] {
  const { statuses, path } = filter;
  return store
    .select({ request: apiRequests, keyName: apiKeys.name })
    .from(apiRequests)
    .leftJoin(apiKeys, eq(apiKeys.id, apiRequests.keyId))
    .where(
      and(
        eq(apiRequests.mode, filter.mode),
        gte(apiRequests.id, window.from),
        lt(apiRequests.id, window.before),
        filter.keyId === undefined ? undefined : eq(apiRequests.keyId, filter.keyId),
        statuses && between(apiRequests.status, ...statuses),
        path ? sql`instr(${apiRequests.path}, ${path}) > 0` : undefined,
      ),
    )
    .orderBy(desc(apiRequests.id))
    .limit(window.limit)
    .all()
    .map(({ request, keyName }) => ({ ...request, keyName }));
}

/** The first and the last id there is; null where there is none. */
export function apiRequestIds(store: Store): { first: number; last: number } | null {
  const [first, last] = [asc, desc].map((order) =>
    store.select({ id: apiRequests.id }).from(apiRequests).orderBy(order(apiRequests.id)).limit(1).get(),
  );
  return first && last ? { first: first.id, last: last.id } : null;
}
