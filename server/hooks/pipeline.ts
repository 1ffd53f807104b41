import type { Deps } from '../deps.ts';
import type { Worker } from '../worker.ts';
import { createDedup, type Dedup } from './dedup.ts';
import { hooksDoor } from './door.ts';
import { createJournal } from './journal.ts';
import { createPace } from './pace.ts';
import { createProcessor } from './process.ts';
import { createQuarantine } from './quarantine.ts';

/** The way of an event, from the door to where it rests. */
export interface HookPipeline {
  door: ReturnType<typeof hooksDoor>;
  dedup: Dedup;
  processor: Worker;
  start(): void;
  /** After the last call was answered: writes what waits, lets work under way end. */
  stop(): Promise<void>;
  /** Everything that can be done now, done: for tests that do not start the workers. */
  settle(): Promise<void>;
}

export function createHookPipeline(deps: Deps): HookPipeline {
  const pace = createPace();
  const journal = createJournal(deps);
  const quarantine = createQuarantine(deps);
  const dedup = createDedup(deps, pace);
  const processor = createProcessor(deps, pace);
  return {
    door: hooksDoor(deps, { journal, quarantine, pace }),
    dedup,
    processor,
    start: () => {
      dedup.start();
      processor.start();
    },
    stop: async () => {
      journal.close();
      quarantine.flush();
      await dedup.stop();
      await processor.stop();
    },
    settle: async () => {
      quarantine.flush();
      await dedup.catchUp();
      await processor.runDue();
    },
  };
}
