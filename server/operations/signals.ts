import type { RunningServer } from './serve.ts';

const signals = ['SIGINT', 'SIGTERM'] as const;

/** The first signal stops gracefully; a second one ends the process at once. */
export function stopOnSignals(server: RunningServer): void {
  let stopping = false;
  for (const signal of signals) {
    process.on(signal, () => {
      if (stopping) process.exit(130);
      stopping = true;
      server.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
