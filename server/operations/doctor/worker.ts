import { checkDatabase } from './checks.ts';

declare const self: Worker;

/** Runs the checks in a thread of their own, so that no hook waits for a long read. */
self.onmessage = ({ data }: MessageEvent<{ path: string }>) => {
  try {
    self.postMessage({ results: checkDatabase(data.path) });
  } catch (error) {
    self.postMessage({ problem: error instanceof Error ? error.message : String(error) });
  }
};
