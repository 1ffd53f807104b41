import { dueEvents, type EventRecord, moveEvent, nextEventDueAt } from '../../db/queries/events.ts';
import type { EventDetail } from '../../shared/event-detail.ts';
import type { Deps } from '../deps.ts';
import { createWorker, type Worker } from '../worker.ts';
import type { Pace } from './pace.ts';
import { processPaymentEvents } from './process-payment.ts';
import { processVerification } from './process-verification.ts';

const batchMax = 64;
const parallelMax = 16;
/** A provider that hangs must leave room for the others. */
const parallelOfOneMax = 8;

/** Takes events from `new` to where they rest. Several providers are asked at once, one payment by one question only. */
export function createProcessor(deps: Deps, pace: Pace): Worker {
  /** What is worked on, each with its connection. */
  const inWork = new Map<string, string>();
  const lanes = new Set<Promise<void>>();
  let queue: EventRecord[] = [];
  let stopping = false;
  let unlisten = () => {};

  /** Starts as much work as there may be at a time. */
  function fill(): void {
    while (lanes.size < parallelMax) {
      const event = next();
      if (!event) return;
      const lane = workFrom(event)
        .catch((error) => deps.log.error('processor.failed', { error }))
        .finally(() => lanes.delete(lane));
      lanes.add(lane);
    }
  }

  async function workFrom(first: EventRecord): Promise<void> {
    for (let event: EventRecord | undefined = first; event; event = next()) {
      const key = workKeyOf(event);
      const startedAt = performance.now();
      inWork.set(key, event.connectionId);
      await processOne(deps, event).finally(() => inWork.delete(key));
      await pace.afterEvent(performance.now() - startedAt);
    }
  }

  /** The next due event that may be worked on now. One that is passed over is found again when the queue is read again. */
  function next(): EventRecord | undefined {
    if (stopping) return undefined;
    const full = fullConnections(inWork.values());
    const mayStart = (event: EventRecord) =>
      !inWork.has(workKeyOf(event)) && !full.includes(event.connectionId);
    for (let event = queue.shift(); event; event = queue.shift()) if (mayStart(event)) return event;
    queue = dueEvents(deps.database, deps.clock.now(), batchMax, full).filter(mayStart);
    return queue.shift();
  }

  const worker = createWorker(deps, {
    name: 'processor',
    bell: deps.bells.events,
    run: async () => {
      fill();
      while (lanes.size > 0) await Promise.race(lanes);
    },
    nextDueAt: () => nextEventDueAt(deps.database),
  });
  return {
    ...worker,
    start: () => {
      stopping = false;
      // Also while a run is under way that waits for a slow provider.
      unlisten = deps.bells.events.onRing(() => setImmediate(fill));
      worker.start();
    },
    // What is in work is finished; what waits, however much it is, waits for the next start.
    stop: async () => {
      stopping = true;
      unlisten();
      await worker.stop();
      await Promise.all(lanes);
    },
  };
}

function fullConnections(connectionIds: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const id of connectionIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= parallelOfOneMax).map(([id]) => id);
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
  const detail: EventDetail = { code: 'raw', text: String(error).slice(0, 500) };
  const change = { reason: 'apply_failed' as const, detail, attempts };
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
