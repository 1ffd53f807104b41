import type { DeliveryRecord } from '../../db/queries/deliveries.ts';
import type { Deps } from '../deps.ts';
import { recordAttempt } from './record.ts';
import type { Attempt } from './send.ts';

/** Keeps tries on disk. Those that end together share one commit, as calls at the hooks do. */
export interface Recorder {
  /** Resolves when it is on disk; if it can't be kept, the claim runs out and the delivery is sent again. */
  keep(delivery: DeliveryRecord, attempt: Attempt): Promise<void>;
}

interface Ended {
  delivery: DeliveryRecord;
  attempt: Attempt;
  done(error?: unknown): void;
}

export function createRecorder(
  deps: Pick<Deps, 'database' | 'clock' | 'bells' | 'live'>,
  random: () => number,
): Recorder {
  let waiting: Ended[] = [];

  function flush(): void {
    const batch = waiting;
    waiting = [];
    try {
      deps.database.transaction(
        (tx) => {
          for (const { delivery, attempt } of batch) recordAttempt(tx, deps, delivery, attempt, random());
        },
        { behavior: 'immediate' },
      );
      for (const { done } of batch) done();
    } catch (error) {
      for (const { done } of batch) done(error);
      return;
    }
    for (const { delivery } of batch)
      deps.live.publish({ topic: 'endpoint', id: delivery.endpointId, mode: delivery.mode });
  }

  return {
    keep: (delivery, attempt) =>
      new Promise((resolve, reject) => {
        const done = (error?: unknown) => (error === undefined ? resolve() : reject(error));
        if (waiting.push({ delivery, attempt, done }) === 1) setImmediate(flush);
      }),
  };
}
