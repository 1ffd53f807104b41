import { and, asc, between, desc, eq, gte, lt, or, sql } from 'drizzle-orm';
import type { Mode } from '../../shared/ledger.ts';
import type { TimeSort } from '../../shared/list-sorts.ts';
import type { Store } from '../client.ts';
import { apiKeys, apiRequests } from '../schema/keys.ts';
import { isWithin, unindexed } from './keyset.ts';

export type ListedApiRequest = typeof apiRequests.$inferSelect & { keyName: string | null };

/** Those with ids from `from` to before `before`, in the order asked for; where nothing is said of a thing, all of it. */
export function listApiRequests(
  store: Store,
  filter: {
    mode: Mode;
    keyId?: string | undefined;
    statuses?: readonly [number, number] | undefined;
    /** Part of the path, or a whole request id or error code. */
    search?: string | undefined;
    createdAfter?: number | undefined;
    createdBefore?: number | undefined;
    sort?: TimeSort | undefined;
  },
  window: { from: number; before: number; limit: number },
): ListedApiRequest[] {
  const { statuses, search } = filter;
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
        isWithin(unindexed(apiRequests.at), filter.createdAfter, filter.createdBefore),
        search
          ? or(
              sql`instr(${apiRequests.path}, ${search}) > 0`,
              eq(apiRequests.requestId, search),
              eq(apiRequests.errorCode, search),
            )
          : undefined,
      ),
    )
    .orderBy(filter.sort === 'oldest' ? asc(apiRequests.id) : desc(apiRequests.id))
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
