import type { Deps } from '../deps.ts';
import type { CheckResult } from './doctor/check.ts';
import { checkSecrets } from './doctor/secrets.ts';

/** What the doctor says of the book. */
export interface Diagnosis {
  healthy: boolean;
  checks: CheckResult[];
  tookMs: number;
}

/**
 * Checks the book's invariants while it is in use. It changes nothing: the reading is done by a thread with a read-only
 * connection, each check in one read transaction, so that it judges one moment and never a half-written change.
 */
export async function examine(deps: Deps): Promise<Diagnosis> {
  const startedAt = performance.now();
  const path = deps.database.$client.name;
  const checks = [...(await checkInThread(path)), await checkSecrets(deps, [path, `${path}-wal`])];
  return {
    healthy: checks.every(({ broken }) => broken === 0),
    checks,
    tookMs: Math.round(performance.now() - startedAt),
  };
}

function checkInThread(path: string): Promise<CheckResult[]> {
  const worker = new Worker(new URL('./doctor/worker.ts', import.meta.url));
  return new Promise<CheckResult[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ results?: CheckResult[]; problem?: string }>) => {
      if (data.results) resolve(data.results);
      else reject(new Error(`the doctor could not read the book: ${data.problem}`));
    };
    worker.onerror = (event) => reject(new Error(`the doctor failed: ${event.message}`));
    worker.postMessage({ path });
  }).finally(() => worker.terminate());
}
