import type { JournalRow } from '../../db/queries/journal.ts';
import { moveCursor, type NewEvent, prepareJournal, readCursor } from '../../db/queries/journal.ts';
import { newId } from '../../shared/ids.ts';
import type { Deps } from '../deps.ts';

/** Makes events of arrivals, off the hook's path and in batches: the first of a key makes it, later ones are attached. */
export interface Dedup {
  /** Works through everything behind the cursor, giving way to waiting calls between batches. */
  catchUp(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

const batchMax = 100;

/** While calls keep coming, dedup lets the door go first, but never falls further behind than this. */
const restMs = 25;

export function createDedup(deps: Deps): Dedup {
  const statements = prepareJournal(deps.database);
  let running: Promise<void> | null = null;
  let stopped = false;
  let rungAgain = false;
  let unlisten = () => {};

  /** One batch in one transaction with the cursor. Returns how many arrivals it read. */
  const takeBatch = (): number => {
    const fresh: NewEvent[] = [];
    const read = deps.database.transaction((tx) => {
      const rows = statements.after(readCursor(tx), batchMax);
      for (const row of rows) {
        const event = eventOf(deps, row);
        if (event && statements.attach(event)) fresh.push(event);
      }
      const last = rows.at(-1);
      if (last) moveCursor(tx, last.id);
      return rows.length;
    });
    for (const { id, mode } of fresh.slice(0, 20)) deps.live.publish({ topic: 'event', id, mode });
    if (fresh.length > 0) deps.bells.events.ring();
    return read;
  };

  async function drain(): Promise<void> {
    while (!stopped) {
      rungAgain = false;
      if (takeBatch() === batchMax) await pause(0);
      else if (rungAgain) await pause(restMs);
      else return;
    }
  }

  function catchUp(): Promise<void> {
    rungAgain = true;
    running ??= drain()
      .catch((error) => deps.log.error('dedup.failed', { error }))
      .finally(() => {
        running = null;
      });
    return running;
  }

  return {
    catchUp,
    start: () => {
      let _timer: ReturnType<typeof setTimeout> | null = null;
      const soon = () => {
        rungAgain = true;
        _timer ??= setTimeout(() => {
          _timer = null;
          void catchUp();
        }, 1);
      };
      unlisten = deps.bells.arrivals.onRing(soon);
      soon();
    },
    stop: async () => {
      stopped = true;
      unlisten();
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
  const { type, topic, paymentRef, amountMinor, currency, problem } = connection.provider.hook.parse(
    row.body?.toString('utf8') ?? '',
  );
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
    detail: problem,
    paymentRef,
    amountMinor: amountMinor !== null && Number.isSafeInteger(amountMinor) ? amountMinor : null,
    currency,
    firstArrivalId: row.id,
    receivedAt: row.receivedAt,
    nextAttemptAt: unreadable ? null : row.receivedAt,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    if (ms === 0) setImmediate(resolve);
    else setTimeout(resolve, ms);
  });
}
