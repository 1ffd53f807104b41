import type { Sqlite } from '../../db/client.ts';
import type { SandboxAttempt, SandboxFaults } from '../../shared/schemas/sandbox.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Http } from '../security/http.ts';
import type { Faults } from './faults.ts';
import { type Outcome, sendOnce } from './send.ts';

export interface Delivery {
  accountId: string;
  webhookId: string | null;
  eventId: string;
  eventType: string;
  method: 'POST' | 'PUT' | 'PATCH';
  url: string;
  body: string;
}

/** How one provider calls hooks. */
export interface DeliveryRules {
  /** Its tables are `{prefix}_deliveries` and `{prefix}_attempts`. */
  prefix: string;
  /** After the first try that fails, the second, and so on; then it gives up. */
  retryWaitsMs: readonly number[];
  timeoutMs: number;
  isSuccess(status: number): boolean;
  /** Made at every try, so that a signature carries the time and the secret of its own. */
  headersOf(delivery: Delivery): Record<string, string>;
}

/** Instants are milliseconds UTC. */
interface DeliveryRow {
  seq: number;
  account_id: string;
  /** `null` for an object's own callback. */
  webhook_id: string | null;
  event_id: string;
  event_type: string;
  method: Delivery['method'];
  url: string;
  body: string;
  tries: number;
  tries_max: number;
  due_at: number;
}

export interface AttemptRow {
  id: string;
  account_id: string;
  webhook_id: string | null;
  event_id: string;
  event_type: string;
  url: string;
  retry_number: number;
  result: SandboxAttempt['result'];
  message: string;
  response_code: number | null;
  response_headers: string | null;
  response_body: string | null;
  created_at: number;
}

export type Deliveries = ReturnType<typeof createDeliveries>;

/** What a provider has to say and when: a queue in the database, so that a restart loses none of it. */
export function createDeliveries(
  deps: { sqlite: Sqlite; clock: Clock; http: Http; log: Log; faults: Faults; random(): number },
  rules: DeliveryRules,
) {
  const { sqlite, clock, random } = deps;
  const { faults, use } = deps.faults;
  createTables(sqlite, rules.prefix);
  const queue = `${rules.prefix}_deliveries`;
  const attempts = `${rules.prefix}_attempts`;
  const insert = sqlite.prepare(`
    INSERT INTO ${queue} (account_id, webhook_id, event_id, event_type, method, url, body, tries_max, status, due_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const claimDue = sqlite.prepare<[number], DeliveryRow>(
    `UPDATE ${queue} SET status = 'sending' WHERE status = 'pending' AND due_at <= ? RETURNING *`,
  );
  const settle = sqlite.prepare<[string, number, number, number]>(
    `UPDATE ${queue} SET status = ?, tries = ?, due_at = ? WHERE seq = ? AND status = 'sending'`,
  );
  const insertAttempt = sqlite.prepare(`
    INSERT INTO ${attempts} (id, account_id, webhook_id, event_id, event_type, url, retry_number, result, message,
      response_code, response_headers, response_body, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const forgetWebhook = sqlite.prepare<[string]>(
    `UPDATE ${queue} SET status = 'given_up' WHERE webhook_id = ? AND status IN ('pending', 'sending')`,
  );
  const latestAttempts = sqlite.prepare<[string, number], AttemptRow>(
    `SELECT * FROM ${attempts} WHERE account_id = ? ORDER BY seq DESC LIMIT ?`,
  );

  let stopping = false;
  const sending = new Set<Promise<void>>();
  const wakers = new Set<() => void>();

  sqlite.exec(`UPDATE ${queue} SET status = 'pending' WHERE status = 'sending'`);

  function enqueue(delivery: Delivery, triesMax: number, dueAt: number): void {
    const { accountId, webhookId, eventId, eventType, method, url, body } = delivery;
    insert.run(accountId, webhookId, eventId, eventType, method, url, body, triesMax, 'pending', dueAt);
    for (const wake of wakers) wake();
  }

  function record(row: Omit<Delivery, 'body' | 'method'>, retryNumber: number, outcome: Outcome): void {
    const { result, message, responseCode, responseHeaders, responseBody } = outcome;
    const answer = [result, message, responseCode, responseHeaders, responseBody];
    const about = [row.accountId, row.webhookId, row.eventId, row.eventType, row.url, retryNumber];
    insertAttempt.run(crypto.randomUUID(), ...about, ...answer, clock.now());
  }

  const finish = sqlite.transaction((row: DeliveryRow, outcome: Outcome) => {
    const tries = row.tries + 1;
    record(deliveryOf(row), tries, outcome);
    if (outcome.result === 'success') return void settle.run('delivered', tries, row.due_at, row.seq);
    const wait = tries < row.tries_max ? rules.retryWaitsMs[tries - 1] : undefined;
    if (wait === undefined) return void settle.run('given_up', tries, row.due_at, row.seq);
    const { timeScale } = faults(row.account_id);
    return void settle.run('pending', tries, clock.now() + Math.ceil(wait / timeScale), row.seq);
  });

  /** One receiver's deliveries, one after the other; receivers do not wait for each other. */
  async function sendLane(lane: readonly DeliveryRow[]): Promise<void> {
    for (const row of lane) {
      if (stopping) settle.run('pending', row.tries, row.due_at, row.seq);
      else finish(row, await send(row));
    }
  }

  function send(row: DeliveryRow): Promise<Outcome> {
    const { method, url, body, timeoutMs } = { ...row, timeoutMs: rules.timeoutMs };
    const headers = { 'content-type': 'application/json', ...rules.headersOf(deliveryOf(row)) };
    return sendOnce(deps, { method, url, headers, body, timeoutMs }, rules.isSuccess);
  }

  return {
    /** An event or a callback, with the account's faults; `lost` was decided by the caller for all of its receivers. */
    push(delivery: Delivery, { lost, once = false }: { lost: boolean; once?: boolean }): void {
      if (lost) {
        record(delivery, 1, neverSent);
        return;
      }
      const wrong = faults(delivery.accountId);
      const triesMax = once ? 1 : rules.retryWaitsMs.length + 1;
      for (let i = 0; i < wrong.duplicate; i++) enqueue(delivery, triesMax, dueAtOf(wrong, clock.now()));
    },

    /** Sent once, whatever faults are on. */
    pushOnce: (delivery: Delivery): void => enqueue(delivery, 1, clock.now()),

    isLost(accountId: string): boolean {
      return use(accountId, 'dropNext') || random() < faults(accountId).dropFraction;
    },

    /** Sends everything that is due, and what becomes due by it. @returns how many were sent */
    async runDue(): Promise<number> {
      let sent = 0;
      while (!stopping) {
        const due = claimDue.all(clock.now()).sort((a, b) => a.due_at - b.due_at || a.seq - b.seq);
        if (due.length === 0) break;
        sent += due.length;
        const pass = Promise.all(lanesOf(due, faults, random).map(sendLane)).then(() => {});
        sending.add(pass);
        await pass.finally(() => sending.delete(pass));
      }
      return sent;
    },

    /** Called whenever something was queued. */
    onQueued: (wake: () => void): void => void wakers.add(wake),

    async stop(): Promise<void> {
      stopping = true;
      await Promise.allSettled(sending);
    },

    forgetWebhook: (id: string): void => void forgetWebhook.run(id),

    /** The latest tries of an account, newest first, what was dropped on demand included. */
    attempts: (accountId: string, limit: number): SandboxAttempt[] =>
      latestAttempts.all(accountId, limit).map(attemptOf),
  };
}

/** `seq` keeps the order of creation. */
function createTables(sqlite: Sqlite, prefix: string): void {
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS ${prefix}_deliveries (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, account_id TEXT NOT NULL REFERENCES ${prefix}_accounts(id),
      webhook_id TEXT, event_id TEXT NOT NULL, event_type TEXT NOT NULL, method TEXT NOT NULL, url TEXT NOT NULL,
      body TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, tries_max INTEGER NOT NULL,
      status TEXT NOT NULL, due_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS ${prefix}_deliveries_due ON ${prefix}_deliveries (due_at) WHERE status = 'pending';
    CREATE TABLE IF NOT EXISTS ${prefix}_attempts (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
      account_id TEXT NOT NULL REFERENCES ${prefix}_accounts(id), webhook_id TEXT, event_id TEXT NOT NULL,
      event_type TEXT NOT NULL, url TEXT NOT NULL, retry_number INTEGER NOT NULL, result TEXT NOT NULL,
      message TEXT NOT NULL, response_code INTEGER, response_headers TEXT, response_body TEXT,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS ${prefix}_attempts_by_account ON ${prefix}_attempts (account_id, seq);
  `);
}

function deliveryOf(row: DeliveryRow): Delivery {
  return {
    accountId: row.account_id,
    webhookId: row.webhook_id,
    eventId: row.event_id,
    eventType: row.event_type,
    method: row.method,
    url: row.url,
    body: row.body,
  };
}

function attemptOf(row: AttemptRow): SandboxAttempt {
  return {
    id: row.id,
    webhookId: row.webhook_id,
    eventId: row.event_id,
    eventType: row.event_type,
    url: row.url,
    retryNumber: row.retry_number,
    result: row.result,
    message: row.message,
    responseCode: row.response_code,
    createdAt: row.created_at,
  };
}

const neverSent: Outcome = {
  result: 'dropped',
  message: 'Dropped on demand',
  responseCode: null,
  responseHeaders: null,
  responseBody: null,
};

/** With `reorder`, a delay collects events in windows, so that there is something to shuffle. */
function dueAtOf({ delayMs, reorder }: SandboxFaults, now: number): number {
  return reorder && delayMs > 0 ? Math.ceil((now + delayMs) / delayMs) * delayMs : now + delayMs;
}

function lanesOf(
  due: readonly DeliveryRow[],
  faults: Faults['faults'],
  random: () => number,
): DeliveryRow[][] {
  const lanes = Map.groupBy(due, (row) => `${row.account_id} ${row.url}`);
  return [...lanes.values()].map((lane) => {
    const [first] = lane;
    return first && faults(first.account_id).reorder ? shuffled(lane, random) : lane;
  });
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
