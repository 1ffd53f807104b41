import { usersByIds } from '../../db/queries/accounts.ts';
import { type ApiKeyRecord, listKeyRecords } from '../../db/queries/keys.ts';
import { apiScopes } from '../../shared/api-scopes.ts';
import type { KeyStatus, KeyView } from '../../shared/key-views.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { Deps } from '../deps.ts';

type ViewDeps = Pick<Deps, 'database' | 'clock'>;

/** Newest first. */
export function listKeys(deps: ViewDeps, mode: Mode): KeyView[] {
  return listKeyRecords(deps.database, mode).map((record) => keyView(deps, record));
}

export function keyView({ database, clock }: ViewDeps, record: ApiKeyRecord): KeyView {
  const { hash: _hash, scopes, createdBy, ...shown } = record;
  return {
    ...shown,
    scopes: apiScopes.filter((scope) => scopes.includes(scope)),
    status: statusOf(record, clock.now()),
    createdBy: createdBy === null ? null : (usersByIds(database, [createdBy]).get(createdBy) ?? null),
  };
}

function statusOf({ revokedAt, expiresAt, successorId }: ApiKeyRecord, now: number): KeyStatus {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt !== null && expiresAt <= now) return 'expired';
  return successorId === null ? 'active' : 'ending';
}
