import { dueActions, nextActionDueAt } from '../../db/queries/actions.ts';
import type { Deps } from '../deps.ts';
import { createWorker, type Worker } from '../worker.ts';
import { performAction } from './payment-actions.ts';

const batchMax = 8;

/** Looks again at refunds, captures and voids whose answer was lost, and sends those a crash kept from being sent. */
export function createActionWorker(deps: Deps): Worker {
  return createWorker(deps, {
    name: 'actions',
    bell: deps.bells.actions,
    run: async () => {
      const due = dueActions(deps.database, deps.clock.now(), batchMax);
      await Promise.all(due.map(({ id }) => performAction(deps, id)));
    },
    nextDueAt: () => nextActionDueAt(deps.database),
  });
}
