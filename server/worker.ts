import type { Bell } from './bells.ts';
import type { Deps } from './deps.ts';

/** Work that runs when a bell rings or something becomes due, one run at a time. */
export interface Worker {
  start(): void;
  /** Waits for the run that is under way and starts no other. */
  stop(): Promise<void>;
  /** Does what is due now; tests call it with a clock they moved. */
  runDue(): Promise<void>;
}

export interface Job {
  name: string;
  /** Absent: nobody calls for it, it looks by itself. */
  bell?: Bell;
  run(): Promise<void>;
  /** When something becomes due again, or null. */
  nextDueAt(): number | null;
}

/** Looked at again at least this often, so that a timer that was lost to a sleeping machine costs a minute at most. */
const idleMs = 60_000;

export function createWorker({ clock, log }: Pick<Deps, 'clock' | 'log'>, job: Job): Worker {
  let running: Promise<void> | null = null;
  let rungAgain = false;
  let stopped = true;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let unlisten = () => {};

  function runDue(): Promise<void> {
    rungAgain = true;
    running ??= runWhileRung().finally(() => {
      running = null;
      if (!stopped) plan();
    });
    return running;
  }

  async function runWhileRung(): Promise<void> {
    while (rungAgain) {
      rungAgain = false;
      try {
        await job.run();
      } catch (error) {
        log.error('worker.failed', { worker: job.name, error });
        return;
      }
    }
  }

  function plan(): void {
    if (timer) clearTimeout(timer);
    const dueAt = job.nextDueAt();
    const waitMs = dueAt === null ? idleMs : Math.min(Math.max(dueAt - clock.now(), 250), idleMs);
    timer = setTimeout(() => void runDue(), waitMs);
  }

  return {
    start: () => {
      stopped = false;
      unlisten = job.bell?.onRing(() => setImmediate(() => stopped || void runDue())) ?? unlisten;
      void runDue();
    },
    stop: async () => {
      stopped = true;
      unlisten();
      if (timer) clearTimeout(timer);
      await running;
    },
    runDue,
  };
}
