import { dueEvents, type EventRecord, moveEvent, nextEventDueAt } from '../../db/queries/events.ts';
import type { Deps } from '../deps.ts';
import { createWorker, type Worker } from '../worker.ts';
import { processPaymentEvents } from './process-payment.ts';
import { processVerification } from './process-verification.ts';

const batchMax = 64;
const parallelMax = 8;

/** Takes events from `new` to where they rest. Several providers are asked at once, one payment by one question only. */
export function createProcessor(deps: Deps): Worker {
  const inWork = new Map<string, Promise<void>>();

  /** Starts what is due and not in work yet; true if anything was started. */
  function startDue(): boolean {
    let started = false;
    for (const event of dueEvents(deps.database, deps.clock.now(), batchMax)) {
      if (inWork.size >= parallelMax) break;
      const key = workKeyOf(event);
      if (inWork.has(key)) continue;
      started = true;
      const work = processOne(deps, event).finally(() => inWork.delete(key));
      inWork.set(key, work);
    }
    return started;
  }

  return createWorker(deps, {
    name: 'processor',
    bell: deps.bells.events,
    run: async () => {
      while (startDue() || inWork.size > 0) await Promise.race(inWork.values());
    },
    nextDueAt: () => nextEventDueAt(deps.database),
  });
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
