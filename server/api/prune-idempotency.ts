import { oldestIdempotencyKeyAt, pruneIdempotencyKeys } from '../../db/queries/idempotency.ts';
import type { Deps } from '../deps.ts';
import { createWorker, type Worker } from '../worker.ts';
import { idempotencyKeptMs } from './idempotency.ts';

/** Old keys are let go of by the hour, not one by one as each turns a week old: they count no more anyway. */
const togetherMs = 3_600_000;
const batchMax = 500;

/** Forgets idempotency keys after a week, in short transactions. */
export function createIdempotencyPruner(deps: Pick<Deps, 'database' | 'clock' | 'log'>): Worker {
  const { database, clock } = deps;
  return createWorker(deps, {
    name: 'idempotency',
    run: async () => {
      while (pruneIdempotencyKeys(database, clock.now() - idempotencyKeptMs, batchMax) === batchMax)
        await new Promise((resolve) => setImmediate(resolve));
    },
    nextDueAt: () => {
      const oldest = oldestIdempotencyKeyAt(database);
      return oldest === null ? null : oldest + idempotencyKeptMs + togetherMs;
    },
  });
}
