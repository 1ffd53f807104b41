import { dueEvents, type EventRecord, moveEvent, nextEventDueAt } from '../../db/queries/events.ts';
import type { Deps } from '../deps.ts';
import { createWorker, type Worker } from '../worker.ts';
import type { Pace } from './pace.ts';
import { processPaymentEvents } from './process-payment.ts';
import { processVerification } from './process-verification.ts';

const batchMax = 64;
const parallelMax = 8;

/** Takes events from `new` to where they rest. Several providers are asked at once, one payment by one question only. */
export function createProcessor(deps: Deps, pace: Pace): Worker {
  const inWork = new Set<string>();
  let queue: EventRecord[] = [];
  let stopping = false;

  /** The next due event that is nobody's work yet. */
  function next(): EventRecord | undefined {
    if (queue.length === 0) queue = dueEvents(deps.database, deps.clock.now(), batchMax);
    const at = queue.findIndex((event) => !inWork.has(workKeyOf(event)));
    const [event] = at < 0 ? [] : queue.splice(at, 1);
    if (at < 0) queue = [];
    return event;
  }

  async function work(): Promise<void> {
    for (let event = next(); event && !stopping; event = next()) {
      const key = workKeyOf(event);
      const startedAt = performance.now();
      inWork.add(key);
      await processOne(deps, event).finally(() => inWork.delete(key));
      await pace.afterEvent(performance.now() - startedAt);
    }
  }

  const worker = createWorker(deps, {
    name: 'processor',
    bell: deps.bells.events,
    run: async () => {
      await Promise.all(Array.from({ length: parallelMax }, work));
    },
    nextDueAt: () => nextEventDueAt(deps.database),
  });
  return {
    ...worker,
    // What is in work is finished; what waits, however much it is, waits for the next start.
    stop: () => {
      stopping = true;
      return worker.stop();
    },
  };
}

/** Events of one payment are settled together; everything else by itself. */
function workKeyOf({ id, topic, connectionId, paymentRef }: EventRecord): string {
  return topic === 'payment' && paymentRef !== null ? `${connectionId}/${paymentRef}` : id;
}

async function processOne(deps: Deps, event: EventRecord): Promise<void> {
  try {
    if (event.topic === 'payment' && event.paymentRef !== null) {
      await processPaymentEvents(deps, event.connectionId, event.paymentRef);
    } else if (event.topic === 'hook_verification') await processVerification(deps, event);
    else
      moveEvent(deps.database, event.id, 'ignored', {
        reason: 'type_not_used',
        nextAttemptAt: null,
        attempts: event.attempts + 1,
      });
  } catch (error) {
    keepError(deps, event, error);
  } finally {
    deps.live.publish({ topic: 'event', id: event.id, mode: event.mode });
  }
}

const triesMax = 8;

/** A fault of ours: tried again, then parked. What speaks of money is parked where a person looks. */
function keepError(deps: Deps, event: EventRecord, error: unknown): void {
  const attempts = event.attempts + 1;
  deps.log.error('event.failed', { eventId: event.id, attempts, error });
  const change = { reason: 'apply_failed' as const, detail: String(error).slice(0, 500), attempts };
  if (attempts < triesMax) {
    moveEvent(deps.database, event.id, 'retrying', {
      ...change,
      nextAttemptAt: deps.clock.now() + 1_000 * 4 ** attempts,
    });
  } else
    moveEvent(deps.database, event.id, event.topic === 'payment' ? 'review' : 'dead', {
      ...change,
      nextAttemptAt: null,
    });
}
