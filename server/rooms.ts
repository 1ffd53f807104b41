import type { AnyElysia } from 'elysia';
import type { Accounts } from './accounts/accounts.ts';
import { docsDoor } from './api/docs/door.ts';
import { type ApiDeps, apiDoor } from './api/door.ts';
import { createIdempotencyPruner } from './api/prune-idempotency.ts';
import { createActionWorker } from './billing/action-worker.ts';
import { createCheckoutWorker } from './billing/checkout-worker.ts';
import { createHealthTeller } from './billing/connection-health.ts';
import { createOverdueTeller } from './billing/overdue.ts';
import { createSweeper } from './billing/sweep.ts';
import { createDispatcher } from './deliveries/dispatch.ts';
import { createRecoverer } from './deliveries/recovery.ts';
import { createMessageSweeper } from './deliveries/retention.ts';
import { createHookPipeline } from './hooks/pipeline.ts';
import { createMailWorker } from './mail/mail-worker.ts';
import { type PayDeps, payDoor } from './pay/door.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { trpcDoor } from './trpc/door.ts';
import { downloadsDoor } from './trpc/downloads.ts';
import { exportsDoor } from './trpc/exports/door.ts';

/** The doors, and everything that works by itself, put together once. */
export interface Rooms {
  doors: readonly AnyElysia[];
  start(): void;
  /** Flushes what was accepted, finishes what is in work. */
  stop(): Promise<void>;
  /** Does everything that is due now: for tests, which move the clock instead of starting the workers. */
  settle(): Promise<void>;
}

export function createRooms(
  deps: PayDeps & ApiDeps & { accounts: Accounts; sandbox: Sandbox | null },
): Rooms {
  const hooks = createHookPipeline(deps);
  const api = apiDoor(deps);
  const workers = [
    createCheckoutWorker(deps),
    createActionWorker(deps),
    createSweeper(deps),
    createOverdueTeller(deps),
    createHealthTeller(deps),
    createRecoverer(deps),
    createMessageSweeper(deps),
    createDispatcher(deps),
    createMailWorker(deps),
    createIdempotencyPruner(deps),
    api.worker,
  ];
  return {
    doors: [
      hooks.door,
      trpcDoor(deps),
      downloadsDoor(deps),
      exportsDoor(deps),
      api.door,
      docsDoor(deps),
      payDoor(deps),
      ...(deps.sandbox?.doors ?? []),
    ],
    start: () => {
      hooks.start();
      for (const worker of workers) worker.start();
    },
    stop: async () => {
      await hooks.stop();
      await Promise.all(workers.map((worker) => worker.stop()));
    },
    settle: async () => {
      await hooks.settle();
      for (const worker of workers) await worker.runDue();
    },
  };
}
