import { apiRequestIds, type ListedApiRequest, listApiRequests } from '../../db/queries/api-request-list.ts';
import { pageOf } from '../../db/queries/keyset.ts';
import type { ApiRequestRow, RequestOutcome } from '../../shared/key-views.ts';
import type { ApiRequestListFilter } from '../../shared/schemas/key.ts';
import type { Page } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { numberIn, slicedPage } from './sliced-page.ts';

const statusesOf: Record<RequestOutcome, readonly [number, number]> = {
  succeeded: [200, 399],
  refused: [400, 499],
  faulted: [500, 599],
};

/** A page of the requests at the REST API, in the order asked for. */
export async function apiRequestPage(
  { database }: Pick<Deps, 'database'>,
  { cursor, limit, outcome, ...filter }: ApiRequestListFilter,
): Promise<Page<ApiRequestRow>> {
  const statuses = outcome && statusesOf[outcome];
  const rows = await slicedPage({
    ends: apiRequestIds(database),
    behind: numberIn(cursor),
    isRising: filter.sort === 'oldest',
    limit,
    read: (slice) => listApiRequests(database, { ...filter, statuses }, slice),
  });
  const page = pageOf(rows, limit, ({ at, id }) => ({ at, id: String(id) }));
  return { rows: page.rows.map(requestRow), nextCursor: page.nextCursor };
}

function requestRow(record: ListedApiRequest): ApiRequestRow {
  const { id, keyId, keyName, requestId, at, method, path, status, errorCode, tookMs, replayed } = record;
  const key = keyId === null || keyName === null ? null : { id: keyId, name: keyName };
  return { id: String(id), requestId, at, method, path, status, errorCode, tookMs, replayed, key };
}
