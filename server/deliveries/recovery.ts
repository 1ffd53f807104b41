import { insertDeliveries } from '../../db/queries/deliveries.ts';
import { findEndpoint, typesOfEndpoint } from '../../db/queries/endpoints.ts';
import {
  insertRecovery,
  latestRecovery,
  messagesBehind,
  type RecoveryRecord,
  recoveryCounts,
  restartFailed,
  unfilledRecovery,
  updateRecovery,
} from '../../db/queries/recoveries.ts';
import { unfinishedDeliveries } from '../../shared/delivery-status.ts';
import type { RecoveryView } from '../../shared/message-views.ts';
import type { Deps } from '../deps.ts';
import { createWorker, type Worker } from '../worker.ts';
import { newDelivery } from './announce.ts';
import { changed, endPause, requireListening } from './endpoints.ts';

/** Messages looked at, and deliveries begun again, in one transaction: a hook's call never waits for more. */
const sliceRows = 500;

/**
 * Makes up for everything since a time that an endpoint did not get: deliveries that were given up, or wait
 * for their next try, start again at once, and messages told while it was disabled are added. The first slice is done at once, the rest by the worker; a recovery
 * that is asked for while another one runs takes its place.
 */
export function recoverEndpoint(deps: Deps, id: string, since: number): RecoveryView {
  const now = deps.clock.now();
  deps.database.transaction(
    (tx) => {
      const endpoint = requireListening(tx, id);
      endPause(tx, endpoint);
      const before = latestRecovery(tx, id);
      if (before?.filledAt === null) updateRecovery(tx, before.id, { filledAt: now });
      const from = Math.max(since, endpoint.createdAt);
      insertRecovery(tx, { endpointId: id, since: from, startedAt: now, cursorAt: from });
    },
    { behavior: 'immediate' },
  );
  const recovery = latestRecovery(deps.database, id);
  if (recovery) fillSlice(deps, recovery);
  deps.bells.recoveries.ring();
  return recoveryOf(deps, id) ?? { since, startedAt: now, filledAt: now, ...none };
}

const none = { restarted: 0, added: 0, delivered: 0, waiting: 0, givenUp: 0 };

/** How the last recovery of an endpoint stands. */
export function recoveryOf({ database }: Pick<Deps, 'database'>, endpointId: string): RecoveryView | null {
  const recovery = latestRecovery(database, endpointId);
  if (!recovery) return null;
  const { id, since, startedAt, filledAt, restarted, added } = recovery;
  const counts = recoveryCounts(database, id);
  const waiting = unfinishedDeliveries.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
  const ended = { delivered: counts.get('delivered') ?? 0, givenUp: counts.get('exhausted') ?? 0 };
  return { since, startedAt, filledAt, restarted, added, waiting, ...ended };
}

/** Goes on with recoveries that are longer than a slice, also after a restart. */
export function createRecoverer(deps: Deps): Worker {
  return createWorker(deps, {
    name: 'recoveries',
    bell: deps.bells.recoveries,
    run: async () => {
      for (let next = unfilledRecovery(deps.database); next; next = unfilledRecovery(deps.database)) {
        fillSlice(deps, next);
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    nextDueAt: () => null,
  });
}

function fillSlice(deps: Deps, recovery: RecoveryRecord): void {
  const { endpointId } = recovery;
  const now = deps.clock.now();
  const done = deps.database.transaction(
    (tx) => {
      const endpoint = findEndpoint(tx, endpointId);
      const listens = endpoint && endpoint.deletedAt === null && endpoint.status !== 'disabled';
      const restarted = listens ? restartFailed(tx, recovery, now, sliceRows) : 0;
      const passed = listens ? messagesBehind(tx, recovery, endpoint.mode, sliceRows) : [];
      const types = new Set(typesOfEndpoint(tx, endpointId));
      const missed = passed.filter(({ missed, type }) => missed && types.has(type));
      const marks = { recovered: true, recoveryId: recovery.id };
      insertDeliveries(
        tx,
        missed.map((message) => ({ ...newDelivery({ message, endpointId, now }), ...marks })),
      );
      const last = passed.at(-1);
      const filled = restarted < sliceRows && passed.length < sliceRows;
      updateRecovery(tx, recovery.id, {
        restarted: recovery.restarted + restarted,
        added: recovery.added + missed.length,
        ...(last ? { cursorAt: last.createdAt, cursorId: last.id } : {}),
        ...(filled ? { filledAt: now } : {}),
      });
      return filled;
    },
    { behavior: 'immediate' },
  );
  if (done) deps.log.info('endpoint.recovered', { endpointId, since: recovery.since });
  deps.bells.deliveries.ring();
  if (findEndpoint(deps.database, endpointId)?.deletedAt === null) changed(deps, endpointId);
}
