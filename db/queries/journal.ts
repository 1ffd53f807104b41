import type { EventReason, EventStatus, EventTopic } from '../../shared/event-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { Database } from '../client.ts';

export interface NewArrival {
  connectionId: string;
  dedupKey: string;
  receivedAt: number;
  headers: string;
  secretIndex: number;
  checkoutId: string | null;
  body: Uint8Array;
}

export interface JournalRow {
  id: number;
  connectionId: string;
  dedupKey: string;
  receivedAt: number;
  checkoutId: string | null;
  body: Buffer | null;
}

export interface NewEvent {
  id: string;
  connectionId: string;
  mode: Mode;
  dedupKey: string;
  type: string;
  topic: EventTopic;
  status: EventStatus;
  reason: EventReason | null;
  detail: string | null;
  paymentRef: string | null;
  checkoutId: string | null;
  amountMinor: number | null;
  currency: string | null;
  firstArrivalId: number;
  receivedAt: number;
  nextAttemptAt: number | null;
}

/** The statements of the hook's path, prepared once. Plain SQL, because here every microsecond is somebody's answer. */
export interface JournalStatements {
  /** Appends all of them in one commit that is on disk when this returns. */
  append(arrivals: readonly NewArrival[]): void;
  /** Rows behind the cursor, in order. */
  after(arrivalId: number, limit: number): JournalRow[];
  /** The last arrival that dedup has read. */
  readCursor(): number;
  moveCursor(arrivalId: number): void;
  /** True if the event is new; otherwise the arrival was attached to the one there is. */
  attach(event: NewEvent): boolean;
}

/** One statement for several rows costs a third less a row than one for each. */
const rowsAtOnce = 16;

export function prepareJournal(database: Database): JournalStatements {
  const sqlite = database.$client;
  const insertArrivals = (rows: number) =>
    sqlite.prepare(
      `insert into arrivals (connection_id, dedup_key, received_at, headers, secret_index, checkout_id, body)
       values ${Array(rows).fill('(?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
    );
  const insertOne = insertArrivals(1);
  const insertMany = insertArrivals(rowsAtOnce);
  const selectAfter = sqlite.prepare(
    'select id, connection_id as connectionId, dedup_key as dedupKey, received_at as receivedAt, checkout_id as checkoutId, body from arrivals where id > ? order by id limit ?',
  );
  const insertEvent = sqlite.prepare(
    `insert into events (id, connection_id, mode, dedup_key, type, topic, status, reason, detail, payment_ref, checkout_id, amount_minor,
       currency, first_arrival_id, received_at, next_attempt_at, arrivals, attempts)
     values (:id, :connectionId, :mode, :dedupKey, :type, :topic, :status, :reason, :detail, :paymentRef, :checkoutId, :amountMinor,
       :currency, :firstArrivalId, :receivedAt, :nextAttemptAt, 1, 0)
     on conflict (connection_id, dedup_key) do update set arrivals = arrivals + 1
     returning id`,
  );
  const selectCursor = sqlite.prepare("select arrival_id from journal_cursors where name = 'dedup'").pluck();
  const upsertCursor = sqlite.prepare(
    `insert into journal_cursors (name, arrival_id) values ('dedup', ?)
     on conflict (name) do update set arrival_id = excluded.arrival_id`,
  );
  const insertLink = sqlite.prepare('insert into event_arrivals (arrival_id, event_id) values (?, ?)');
  const append = sqlite.transaction((arrivals: readonly NewArrival[]) => {
    const values = arrivals.flatMap(arrivalValues);
    const columns = values.length / arrivals.length;
    const manyValues = columns * rowsAtOnce;
    let at = 0;
    for (; at + manyValues <= values.length; at += manyValues)
      insertMany.run(values.slice(at, at + manyValues));
    for (; at < values.length; at += columns) insertOne.run(values.slice(at, at + columns));
  });
  return {
    append: (arrivals) => append.immediate(arrivals),
    after: (arrivalId, limit) => selectAfter.all(arrivalId, limit) as JournalRow[],
    readCursor: () => (selectCursor.get() as number | undefined) ?? 0,
    moveCursor: (arrivalId) => void upsertCursor.run(arrivalId),
    attach: (event) => {
      const { id } = insertEvent.get(event) as { id: string };
      insertLink.run(event.firstArrivalId, id);
      return id === event.id;
    },
  };
}

function arrivalValues(arrival: NewArrival) {
  const { connectionId, dedupKey, receivedAt, headers, secretIndex, checkoutId, body } = arrival;
  return [connectionId, dedupKey, receivedAt, headers, secretIndex, checkoutId, body];
}
