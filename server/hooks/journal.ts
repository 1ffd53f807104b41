import { type NewArrival, prepareJournal } from '../../db/queries/journal.ts';
import type { Deps } from '../deps.ts';

/** The append-only journal as the hook door writes it: one durable commit for all calls that wait for one. */
export interface Journal {
  /**
   * Resolves when the arrival is on disk.
   * @throws JournalBusy if it could not be written now; the provider must try again
   */
  append(arrival: NewArrival): Promise<void>;
  /** Writes what waits and refuses what comes after. */
  close(): void;
}

export class JournalBusy extends Error {
  override readonly name = 'JournalBusy';
}

interface Waiting {
  arrival: NewArrival;
  resolve(): void;
  reject(error: unknown): void;
}

const waitingCallsMax = 5_000;
const waitingBytesMax = 64 * 1024 * 1024;
const gatherTurnsMax = 4;

export function createJournal({ database, log, bells }: Pick<Deps, 'database' | 'log' | 'bells'>): Journal {
  const statements = prepareJournal(database);
  let waiting: Waiting[] = [];
  let waitingBytes = 0;
  let closed = false;

  /** Waits for one more turn of the loop as long as each brings more calls: a commit costs the same for all of them. */
  function gather(turns: number, callsBefore: number): void {
    const calls = waiting.length;
    if (turns === 0 || calls === callsBefore) commit();
    else setImmediate(() => gather(turns - 1, calls));
  }

  function commit(): void {
    const group = waiting;
    waiting = [];
    waitingBytes = 0;
    if (group.length === 0) return;
    try {
      statements.append(group.map(({ arrival }) => arrival));
    } catch (error) {
      log.error('journal.commit_failed', { calls: group.length, error });
      for (const { reject } of group)
        reject(new JournalBusy('the journal could not be written', { cause: error }));
      return;
    }
    for (const { resolve } of group) resolve();
    bells.arrivals.ring();
  }

  return {
    append: (arrival) => {
      if (closed || waiting.length >= waitingCallsMax || waitingBytes >= waitingBytesMax)
        return Promise.reject(new JournalBusy('too many calls wait'));
      return new Promise((resolve, reject) => {
        waiting.push({ arrival, resolve, reject });
        waitingBytes += arrival.body.byteLength;
        if (waiting.length === 1) gather(gatherTurnsMax, 0);
      });
    },
    close: () => {
      closed = true;
      commit();
    },
  };
}
