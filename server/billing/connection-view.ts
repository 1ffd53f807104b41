import {
  type ConnectionRecord,
  listConnectionRecords,
  validCredentials,
} from '../../db/queries/connections.ts';
import { connectionActivity } from '../../db/queries/events.ts';
import { findSweep } from '../../db/queries/sweeps.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { ConnectionView } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { hookUrlOf } from './connection-hook.ts';

/** The connections of one mode, oldest first. */
export function listConnections(deps: Deps, mode: Mode): ConnectionView[] {
  return listConnectionRecords(deps.database, mode).map((record) => connectionView(deps, record));
}

/** A connection as people see it: credentials as hints, and how its hook is doing. */
export function connectionView(deps: Deps, record: ConnectionRecord): ConnectionView {
  const now = deps.clock.now();
  const credentials = new Map<string, ConnectionView['credentials'][number]>();
  for (const { field, hint, setAt } of validCredentials(deps.database, record.id, now)) {
    if (!credentials.has(field)) credentials.set(field, { field, hint, setAt });
  }
  return {
    id: record.id,
    provider: record.provider,
    mode: record.mode,
    name: record.name,
    sandbox: record.sandbox,
    status: record.status,
    createdAt: record.createdAt,
    hookUrl: hookUrlOf(deps, record),
    hookState: record.hookState,
    hookProblem: record.hookProblem,
    amountsProvenAt: record.amountsProvenAt,
    credentials: [...credentials.values()],
    sweep: sweepView(deps, record.id),
    ...connectionActivity(deps.database, record.id, now - 86_400_000),
  };
}

/** For those who may only look: neither the token in the hook's address nor the hints of credentials. */
export function withoutKeys(view: ConnectionView): ConnectionView {
  return { ...view, hookUrl: '', credentials: [] };
}

function sweepView(deps: Deps, connectionId: string): ConnectionView['sweep'] {
  const sweep = findSweep(deps.database, connectionId);
  if (!sweep) return null;
  const { asked, same, repaired, toReview, notOurs, runningSinceAt, finishedAt, failure, nextAttemptAt } =
    sweep;
  return {
    asked,
    same,
    repaired,
    toReview,
    notOurs,
    runningSinceAt,
    finishedAt,
    failure,
    nextAt: nextAttemptAt,
  };
}
