import { type JournalRow, type NewEvent, prepareJournal } from '../../db/queries/journal.ts';
import { writeEventDetail } from '../../shared/event-detail.ts';
import { newId } from '../../shared/ids.ts';
import type { OpenConnection } from '../billing/connection-book.ts';
import type { Deps } from '../deps.ts';
import type { ProviderEvent } from '../providers/provider.ts';
import type { Pace } from './pace.ts';

/** Makes events of arrivals, off the hook's path and in batches: the first of a key makes it, later ones are attached. */
export interface Dedup {
  /** Works through everything behind the cursor, giving way to waiting calls between batches. */
  catchUp(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

const rowsAtOnce = 32;
/** After a disk that was full or a file that was locked: nobody else would ring when that is over. */
const retryMs = 1_000;

export function createDedup(deps: Deps, pace: Pace): Dedup {
  const statements = prepareJournal(deps.database);
  let running: Promise<void> | null = null;
  let started = false;
  let stopped = false;
  let retry: ReturnType<typeof setTimeout> | null = null;
  let rungAgain = false;
  let unlisten = () => {};

  /** One slice in one transaction with the cursor. False if it was the last that there is to do. */
  function takeSlice(): boolean {
    const fresh: NewEvent[] = [];
    const until = performance.now() + pace.dedupSliceMs();
    const more = deps.database.transaction(() => {
      const from = statements.readCursor();
      let cursor = from;
      for (;;) {
        const rows = statements.after(cursor, rowsAtOnce);
        for (const row of rows) {
          const event = eventOf(deps, row);
          if (event && statements.attach(event)) fresh.push(event);
          cursor = row.id;
        }
        const more = rows.length === rowsAtOnce;
        if (more && performance.now() < until) continue;
        if (cursor > from) statements.moveCursor(cursor);
        return more;
      }
    });
    for (const { id, mode } of fresh.slice(0, 20)) deps.live.publish({ topic: 'event', id, mode });
    if (fresh.length > 0) deps.bells.events.ring();
    return more;
  }

  async function drain(): Promise<void> {
    while (!stopped) {
      rungAgain = false;
      const startedAt = performance.now();
      if (!takeSlice() && !rungAgain) return;
      await pace.afterDedup(performance.now() - startedAt);
    }
  }

  function catchUp(): Promise<void> {
    rungAgain = true;
    running ??= drain()
      .catch((error) => {
        deps.log.error('dedup.failed', { error });
        if (started) retry ??= setTimeout(wake, retryMs);
      })
      .finally(() => {
        running = null;
      });
    return running;
  }

  function wake(): void {
    if (retry) clearTimeout(retry);
    retry = null;
    rungAgain = true;
    if (!running) setImmediate(() => stopped || void catchUp());
  }

  return {
    catchUp,
    start: () => {
      started = true;
      unlisten = deps.bells.arrivals.onRing(wake);
      wake();
    },
    stop: async () => {
      stopped = true;
      unlisten();
      if (retry) clearTimeout(retry);
      await running;
    },
  };
}

/** Never throws: what can't be read becomes an event in review, and blocks nothing behind it. */
function eventOf(deps: Deps, row: JournalRow): NewEvent | null {
  const connection = deps.connections.byId(row.connectionId);
  if (!connection) {
    deps.log.error('dedup.connection_gone', { arrivalId: row.id, connectionId: row.connectionId });
    return null;
  }
  const { type, topic, paymentRef, amountMinor, currency, problem } = read(deps, connection, row);
  const unreadable = problem !== null;
  return {
    id: newId('event', row.receivedAt),
    connectionId: row.connectionId,
    mode: connection.record.mode,
    dedupKey: row.dedupKey,
    type,
    topic,
    status: unreadable ? 'review' : 'new',
    reason: unreadable ? 'unparsable' : null,
    detail: problem && writeEventDetail({ code: 'unreadable', problem }),
    paymentRef,
    checkoutId: row.checkoutId,
    amountMinor: amountMinor !== null && Number.isSafeInteger(amountMinor) ? amountMinor : null,
    currency,
    firstArrivalId: row.id,
    receivedAt: row.receivedAt,
    nextAttemptAt: unreadable ? null : row.receivedAt,
  };
}

/** An adapter must not throw here; one that does must not stop the journal for everybody. */
function read(
  deps: Deps,
  { provider }: OpenConnection,
  { id, body }: JournalRow,
): Pick<ProviderEvent, 'type' | 'topic' | 'paymentRef' | 'amountMinor' | 'currency' | 'problem'> {
  try {
    return provider.hook.parse(body?.toString('utf8') ?? '');
  } catch (error) {
    deps.log.error('dedup.parse_failed', { arrivalId: id, error });
    return {
      type: 'unknown',
      topic: 'other',
      paymentRef: null,
      amountMinor: null,
      currency: null,
      problem: 'adapter_failed',
    };
  }
}
