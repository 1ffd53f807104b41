import { apiRequestIds, type ListedApiRequest, listApiRequests } from '../../db/queries/api-request-list.ts';
import { decodeCursor, pageOf } from '../../db/queries/keyset.ts';
import type { ApiRequestRow, RequestOutcome } from '../../shared/key-views.ts';
import type { ApiRequestFilter } from '../../shared/schemas/key.ts';
import type { Page } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';

/** Rows looked at in one go: some milliseconds, so that a search through a full week delays no call at a hook. */
const sliceRows = 20_000;

const statusesOf: Record<RequestOutcome, readonly [number, number]> = {
  succeeded: [200, 399],
  refused: [400, 499],
  faulted: [500, 599],
};

/** A page of the requests at the REST API, newest first. */
export async function apiRequestPage(
  { database }: Pick<Deps, 'database'>,
  { cursor, limit, outcome, ...filter }: ApiRequestFilter,
): Promise<Page<ApiRequestRow>> {
  const ids = apiRequestIds(database);
  const rows: ListedApiRequest[] = [];
  const statuses = outcome && statusesOf[outcome];
  let before = startBefore(cursor) ?? (ids?.last ?? 0) + 1;
  while (ids && before > ids.first && rows.length <= limit) {
    const from = Math.max(ids.first, before - sliceRows);
    const window = { from, before, limit: limit + 1 - rows.length };
    rows.push(...listApiRequests(database, { ...filter, statuses }, window));
    before = from;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const page = pageOf(rows, limit, ({ at, id }) => ({ at, id: String(id) }));
  return { rows: page.rows.map(requestRow), nextCursor: page.nextCursor };
}

function startBefore(cursor: string | undefined): number | undefined {
  const id = Number(decodeCursor(cursor)?.id);
  return Number.isSafeInteger(id) ? id : undefined;
}

function requestRow(record: ListedApiRequest): ApiRequestRow {
  const { id, keyId, keyName, requestId, at, method, path, status, errorCode, tookMs, replayed } = record;
  const key = keyId === null || keyName === null ? null : { id: keyId, name: keyName };
  return { id: String(id), requestId, at, method, path, status, errorCode, tookMs, replayed, key };
}
