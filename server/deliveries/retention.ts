import { dropHoursBefore } from '../../db/queries/endpoint-hours.ts';
import { emptyMessages, oldMessages } from '../../db/queries/messages.ts';
import type { Deps } from '../deps.ts';
import { createWorker, type Worker } from '../worker.ts';

/** So long bodies and tries are kept of what everybody got; what somebody has not got is kept whole. */
export const keptMs = 90 * 24 * 3_600_000;

const roundMs = 6 * 3_600_000;
const sliceRows = 200;

/** Empties old messages, a slice at a time, so that nothing else waits. */
export function createMessageSweeper(deps: Deps): Worker {
  let nextAt = 0;
  return createWorker(deps, {
    name: 'message-retention',
    bell: { ring: () => {}, onRing: () => () => {} },
    run: async () => {
      const now = deps.clock.now();
      if (now < nextAt) return;
      nextAt = now + roundMs;
      const emptied = await emptyOld(deps, now - keptMs);
      while (dropHoursBefore(deps.database, now - keptMs, sliceRows) === sliceRows) await turn();
      if (emptied > 0) deps.log.info('messages.emptied', { messages: emptied });
    },
    nextDueAt: () => nextAt,
  });
}

async function emptyOld(deps: Deps, before: number): Promise<number> {
  let emptied = 0;
  let after = { at: 0, id: '' };
  for (;;) {
    const slice = oldMessages(deps.database, before, after, sliceRows);
    const done = slice.filter(({ isDone }) => isDone === 1).map(({ id }) => id);
    if (done.length > 0) deps.database.transaction((tx) => emptyMessages(tx, done, deps.clock.now()));
    emptied += done.length;
    const last = slice.at(-1);
    if (!last || slice.length < sliceRows) return emptied;
    after = { at: last.createdAt, id: last.id };
    await turn();
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
