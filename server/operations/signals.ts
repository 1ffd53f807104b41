import { readFileSync } from 'node:fs';
import type { RunningServer } from './serve.ts';

const signals = ['SIGINT', 'SIGTERM'] as const;
const lookEveryMs = 500;

/**
 * The first signal stops gracefully, also one that comes while the server still starts; a second one ends the process
 * at once. @returns the graceful stop
 */
export function stopOnSignals(starting: Promise<RunningServer>): () => void {
  let stopping = false;
  const stop = () => {
    stopping = true;
    starting
      .then((server) => server.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  for (const signal of signals) {
    process.on(signal, () => {
      if (stopping) process.exit(130);
      stop();
    });
  }
  return () => {
    if (!stopping) stop();
  };
}

/**
 * `npx` ends on a signal without passing it on: its shell dies, `bun run` is left behind, and the server with it would
 * keep the book. So a server that was started that way stops when npm, its shell or `bun run` above it is gone.
 */
export function stopWithWrapper(stop: () => void): void {
  const wrappers = processesAbove(3);
  const timer = setInterval(() => {
    if (processesAbove(3).join() === wrappers.join()) return;
    clearInterval(timer);
    stop();
  }, lookEveryMs);
  timer.unref();
}

function processesAbove(depth: number): (number | null)[] {
  const above: (number | null)[] = [process.ppid];
  while (above.length < depth) above.push(parentOf(above.at(-1) ?? 0));
  return above;
}

/** From Linux's /proc; null elsewhere. */
function parentOf(pid: number): number | null {
  try {
    const [, afterName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[A-Z] \d)/);
    return Number(afterName.split(' ')[1]);
  } catch {
    return null;
  }
}
