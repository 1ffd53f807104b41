import { createSignal } from 'solid-js';

export interface BulkItem {
  id: string;
  /** What it is called where its result is told. */
  name: string;
}

export interface BulkResult extends BulkItem {
  /** Null: done. */
  error: unknown;
}

const atOnce = 3;

/** Does one act to each of many by its own call, a few at a time; what is refused does not stop the others. */
export function createBulkRun() {
  const [total, setTotal] = createSignal(0);
  const [results, setResults] = createSignal<readonly BulkResult[]>([]);
  const [running, setRunning] = createSignal(false);
  let stopped = false;
  return {
    total,
    results,
    running,
    /** What is under way ends; nothing else is begun. */
    stop: () => {
      stopped = true;
    },
    reset: () => {
      setTotal(0);
      setResults([]);
    },
    async start(items: readonly BulkItem[], act: (id: string) => Promise<unknown>): Promise<void> {
      stopped = false;
      setTotal(items.length);
      setResults([]);
      setRunning(true);
      const waiting = [...items];
      const work = async () => {
        while (!stopped) {
          const item = waiting.shift();
          if (!item) return;
          const error = await act(item.id).then(
            () => null,
            (reason: unknown) => reason ?? new Error('refused'),
          );
          setResults((before) => [...before, { ...item, error }]);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      setRunning(false);
    },
  };
}
