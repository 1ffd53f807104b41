import { batch, createSignal } from 'solid-js';
import type { Mode } from '../../../shared/ledger.ts';

export interface BulkItem {
  id: string;
  /** What it is called where its result is told, and where it is looked at. */
  name: string;
  href: string;
}

/** One act, and those it is done to, in this order; all of them are of one mode. */
export interface BulkJob {
  label: () => string;
  mode: Mode;
  items: readonly BulkItem[];
  act: (id: string) => Promise<unknown>;
  /** Each waits for the one before it. */
  inOrder?: boolean;
  /** What is wrong with all of them, not with this one: the run rests there, and nothing was refused. */
  isTrouble?: (error: unknown) => boolean;
  /** The roots of the questions whose answers it changes. */
  touches: readonly string[];
}

export interface BulkRefusal {
  item: BulkItem;
  error: unknown;
}

export type BulkRun = ReturnType<typeof createBulkRun>;

const atOnce = 3;

/** Does one act to each of many by its own call, a few at a time; what is refused does not stop the others. */
export function createBulkRun(job: BulkJob) {
  const [waiting, setWaiting] = createSignal(job.items);
  const [refused, setRefused] = createSignal<readonly BulkRefusal[]>([]);
  const [done, setDone] = createSignal(0);
  const [running, setRunning] = createSignal(false);
  const [trouble, setTrouble] = createSignal<unknown>(null);
  let stopped = false;

  const fail = (item: BulkItem, error: unknown) => {
    if (!job.isTrouble?.(error)) return void setRefused((before) => [...before, { item, error }]);
    stopped = true;
    batch(() => {
      setTrouble(() => error);
      setWaiting((rest) => [item, ...rest]);
    });
  };
  const work = async (count: number) => {
    if (running()) return;
    stopped = false;
    let left = count;
    batch(() => {
      setTrouble(null);
      setRunning(true);
    });
    const hand = async () => {
      while (!stopped && left > 0) {
        const [item, ...rest] = waiting();
        if (!item) return;
        left -= 1;
        setWaiting(rest);
        await job.act(item.id).then(
          () => setDone((before) => before + 1),
          (error: unknown) => fail(item, error ?? new Error('refused')),
        );
      }
    };
    await Promise.all(Array.from({ length: job.inOrder ? 1 : atOnce }, hand));
    setRunning(false);
  };
  return {
    job,
    total: job.items.length,
    /** Those that nothing was tried with yet. */
    waiting,
    refused,
    done,
    running,
    /** Why it rests, where neither an end nor a person made it. */
    trouble,
    /** Begins, or goes on with what waits. */
    start: () => work(waiting().length),
    /** What is under way ends; nothing else is begun. */
    stop: () => {
      stopped = true;
    },
    /** Tries again with those that were refused, and with these only. */
    retry: () => {
      if (running()) return Promise.resolve();
      const again = refused().map(({ item }) => item);
      batch(() => {
        setRefused([]);
        setWaiting((rest) => [...again, ...rest]);
      });
      return work(again.length);
    },
  };
}
