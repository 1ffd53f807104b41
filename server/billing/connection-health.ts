import { findHealth, saveHealth } from '../../db/queries/connection-health.ts';
import { listConnectionRecords } from '../../db/queries/connections.ts';
import { connectionActivity } from '../../db/queries/events.ts';
import { announce } from '../deliveries/announce.ts';
import type { Deps } from '../deps.ts';
import { createWorker, type Worker } from '../worker.ts';
import type { OpenConnection } from './connection-book.ts';
import { auditFindings, seenHere } from './hook-health.ts';

const minuteMs = 60_000;
/** Our own book costs nothing to read; the provider is asked far less often. */
const checkEveryMs = 5 * minuteMs;
const auditEveryMs = 60 * minuteMs;
/** A connection that is being set up has no hook yet. */
const graceMs = 15 * minuteMs;

/** Tells once when events of a connection may not reach us any more, and once when they do again. */
export function createHealthTeller(deps: Deps): Worker {
  return createWorker(deps, {
    name: 'connection health',
    bell: deps.bells.sweeps,
    run: async () => {
      for (const connection of watched(deps))
        if (nextCheckAt(deps, connection) <= deps.clock.now()) await check(deps, connection);
    },
    nextDueAt: () => {
      const dueAt = watched(deps).map((connection) => nextCheckAt(deps, connection));
      return dueAt.length === 0 ? null : Math.min(...dueAt);
    },
  });
}

function watched(deps: Deps): OpenConnection[] {
  return listConnectionRecords(deps.database).flatMap(({ id, status }) => {
    const connection = status === 'active' ? deps.connections.byId(id) : null;
    return connection ? [connection] : [];
  });
}

function nextCheckAt(deps: Deps, { record }: OpenConnection): number {
  const checked = findHealth(deps.database, record.id);
  return checked ? checked.checkedAt + checkEveryMs : record.createdAt + graceMs;
}

async function check(deps: Deps, connection: OpenConnection): Promise<void> {
  const { id } = connection.record;
  const before = findHealth(deps.database, id);
  const startedAt = deps.clock.now();
  const mayAsk = startedAt - (before?.auditedAt ?? 0) >= auditEveryMs;
  const seenThere = mayAsk
    ? (await auditFindings(deps, connection)).map(({ code }) => code)
    : (before?.auditFindings ?? []);
  const now = deps.clock.now();
  const { lastEventAt } = connectionActivity(deps.database, id, now);
  const here = seenHere(deps, connection, lastEventAt, []).map(({ code }) => code);
  // A provider that can't be asked is no sign that its events do not come.
  const findings = [...new Set([...seenThere, ...here])].filter((code) => code !== 'audit_impossible');
  deps.database.transaction((tx) => {
    const wasDegraded = before?.degradedAt ?? null;
    const isDegraded = findings.length > 0;
    saveHealth(tx, {
      connectionId: id,
      degradedAt: isDegraded ? (wasDegraded ?? now) : null,
      checkedAt: now,
      auditedAt: mayAsk ? startedAt : (before?.auditedAt ?? null),
      auditFindings: seenThere,
    });
    if (isDegraded === (wasDegraded !== null)) return;
    const { name, mode, provider, status } = connection.record;
    announce(tx, deps, {
      type: isDegraded ? 'connection.degraded' : 'connection.recovered',
      mode,
      payload: { connection: { id, name, provider, mode, status, findings } },
    });
  });
}
