import { inArray } from 'drizzle-orm';
import type { Store } from '../client.ts';
import { apiKeys } from '../schema/keys.ts';
import { usersByIds } from './accounts.ts';
import type { TimelineRecord } from './timeline.ts';

type CausedRow = Pick<TimelineRecord, 'causeKind' | 'causeId'>;

/** What people and keys are called that made something happen, by their ids. */
export function namesOfCauses(store: Store, rows: readonly CausedRow[]): Map<string, string> {
  const idsOf = (kind: CausedRow['causeKind']) => [
    ...new Set(
      rows.flatMap(({ causeKind, causeId }) => (causeKind === kind && causeId !== null ? [causeId] : [])),
    ),
  ];
  return new Map([...usersByIds(store, idsOf('user')), ...keyNames(store, idsOf('key'))]);
}

function keyNames(store: Store, ids: readonly string[]): Map<string, string> {
  if (ids.length === 0) return new Map();
  const rows = store
    .select({ id: apiKeys.id, name: apiKeys.name })
    .from(apiKeys)
    .where(inArray(apiKeys.id, [...ids]))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
