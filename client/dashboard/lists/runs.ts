import { createSignal } from 'solid-js';
import { appErrorOf } from '../data/app-error.ts';
import { type BulkJob, type BulkRun, createBulkRun } from './bulk-run.ts';

const [runs, setRuns] = createSignal<readonly BulkRun[]>([]);

/** What is done to many, wherever in the dashboard one walks meanwhile; ended ones until they are put away. */
export { runs };

const troubles: readonly string[] = [
  'unreachable',
  'request.not_signed_in',
  'request.forbidden',
  'request.second_factor_needed',
  'request.too_many',
  'server.busy',
  'mail.not_configured',
];

/** One that ended well has nothing more to say once another begins. */
export function beginRun(job: Omit<BulkJob, 'isTrouble'>): void {
  const run = createBulkRun({ ...job, isTrouble: (error) => troubles.includes(appErrorOf(error).code) });
  setRuns((before) => [...before.filter((each) => each.running() || each.done() < each.total), run]);
  void run.start();
}

/** Puts away what is told of a run that has ended. */
export function closeRun(run: BulkRun): void {
  setRuns((before) => before.filter((each) => each !== run));
}

/** Nobody is signed in any more to do it. */
export function endRuns(): void {
  for (const run of runs()) run.stop();
  setRuns([]);
}
