import {
  deleteApiRequestsBefore,
  insertApiRequests,
  type NewApiRequest,
  oldestApiRequestAt,
} from '../../db/queries/api-requests.ts';
import { createBell } from '../bells.ts';
import type { Deps } from '../deps.ts';
import { createWorker, type Worker } from '../worker.ts';

/** A week of requests, for the developer who asks what their program did. No bodies, no values that may be personal. */
export interface RequestLog extends Worker {
  /** Keeps a request a moment later: no answer waits for it. */
  note(row: NewApiRequest): void;
}

export const keptMs = 7 * 86_400_000;

const batchMs = 250;
const batchMax = 200;
const deletedAtOnce = 2_000;
const pauseMs = 100;

export function createRequestLog(deps: Pick<Deps, 'database' | 'clock' | 'log' | 'live'>): RequestLog {
  const { database, clock, log, live } = deps;
  let waiting: NewApiRequest[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let started = false;

  const retention = createWorker(deps, {
    name: 'request log',
    bell: createBell(),
    run: deleteOld,
    nextDueAt: () => {
      const oldest = oldestApiRequestAt(database);
      return oldest === null ? null : oldest + keptMs;
    },
  });

  function flush(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    try {
      insertApiRequests(database, rows);
      live.publish({ topic: 'apiRequest', id: rows.at(-1)?.requestId ?? '', mode: null });
    } catch (error) {
      log.error('request_log.not_written', { rows: rows.length, error });
    }
  }

  async function deleteOld(): Promise<void> {
    while (deleteApiRequestsBefore(database, clock.now() - keptMs, deletedAtOnce) === deletedAtOnce)
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }

  return {
    note: (row) => {
      waiting.push(row);
      if (waiting.length >= batchMax) flush();
      else if (started) timer ??= setTimeout(flush, batchMs);
    },
    start: () => {
      started = true;
      retention.start();
    },
    stop: async () => {
      started = false;
      await retention.stop();
      flush();
    },
    runDue: async () => {
      flush();
      await retention.runDue();
    },
  };
}

/** Parameters whose values say what was asked for and nothing of anybody. */
const plainParameters = ['status', 'type', 'limit', 'expand', 'currency'];
const plainValue = /^[a-z]{3}_[0-9a-z]{26}$|^\d{4}-\d\d-\d\dT[\d:.Z+-]+$/;

/** Path and query as they may be kept: other values are cut out, and so is a key that somebody put there. */
export function loggedPath(url: URL): string {
  const query = [...url.searchParams].map(([name, value]) => {
    const plain = plainParameters.includes(name) || plainValue.test(value);
    return `${name}=${plain ? value : '…'}`;
  });
  const text = query.length === 0 ? url.pathname : `${url.pathname}?${query.join('&')}`;
  return text.replace(/dk_(test|live)_[^/?&=]+/g, 'dk_$1_…').slice(0, 500);
}
