import { decodeCursor, pageOf } from '../../db/queries/keyset.ts';
import {
  findRefusal,
  listRefusals,
  type RefusalFilter,
  type RefusalRecord,
  refusalTimes,
} from '../../db/queries/refusals.ts';
import type { RefusalListFilter } from '../../shared/schemas/event.ts';
import type { Page, RefusalRow, RefusalView } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';

/** A page of refused calls in the order asked for. */
export async function refusalPage(
  deps: Deps,
  { cursor, limit, search, ...filter }: RefusalListFilter,
): Promise<Page<RefusalRow>> {
  const page = { after: decodeCursor(cursor), limit: limit + 1 };
  const found = search
    ? await searchRefusals(deps, { ...filter, text: search }, page)
    : listRefusals(deps.database, filter, page);
  const { rows, nextCursor } = pageOf(found, limit, ({ lastAt, id }) => ({ at: lastAt, id }));
  return { rows: rows.map((refusal) => refusalRow(deps, refusal)), nextCursor };
}

/** So much of the week is looked through in one go: some megabytes of bodies, so that no call at a hook waits for it. */
const windowMs = 3 * 3_600_000;

async function searchRefusals(
  { database }: Deps,
  filter: RefusalFilter,
  page: Parameters<typeof listRefusals>[2],
): Promise<RefusalRecord[]> {
  const times = refusalTimes(database);
  if (!times) return [];
  const from = Math.max(times.first, filter.lastAfter ?? 0);
  const before = Math.min(times.last + 1, filter.lastBefore ?? Number.MAX_SAFE_INTEGER);
  const windows = Array.from({ length: Math.ceil(Math.max(0, before - from) / windowMs) }, (_, i) => ({
    lastAfter: from + i * windowMs,
    lastBefore: Math.min(before, from + (i + 1) * windowMs),
  }));
  const found: RefusalRecord[] = [];
  for (const window of filter.sort === 'oldest' ? windows : windows.toReversed()) {
    if (found.length >= page.limit) break;
    const rest = { ...page, limit: page.limit - found.length };
    found.push(...listRefusals(database, { ...filter, ...window }, rest));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

/** @throws DaftarError `refusal.not_found` */
export function refusalView(deps: Deps, id: string): RefusalView {
  const refusal = findRefusal(deps.database, id);
  if (!refusal)
    throw new DaftarError(
      'refusal.not_found',
      `There is no refused call ${id}; notes are kept for seven days`,
    );
  const connection = refusal.connectionId === null ? null : deps.connections.byId(refusal.connectionId);
  return {
    ...refusalRow(deps, refusal),
    mode: connection?.record.mode ?? null,
    body: refusal.redactedBody,
    headers: JSON.parse(refusal.headers) as Record<string, string>,
  };
}

function refusalRow(deps: Deps, refusal: RefusalRecord): RefusalRow {
  const connection = refusal.connectionId === null ? null : deps.connections.byId(refusal.connectionId);
  return {
    id: refusal.id,
    connectionId: refusal.connectionId,
    connectionName: connection?.record.name ?? null,
    provider: connection?.provider.name ?? refusal.provider,
    reason: refusal.reason,
    count: refusal.count,
    firstAt: refusal.firstAt,
    lastAt: refusal.lastAt,
    bodyBytes: refusal.bodyBytes,
    eventType: refusal.eventType,
  };
}
