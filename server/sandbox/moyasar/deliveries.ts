import type { Sqlite } from '../../../db/client.ts';
import type { SandboxFaults } from '../../../shared/schemas/sandbox.ts';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Http } from '../../security/http.ts';
import type { Accounts } from './accounts.ts';
import { listPage } from './lists.ts';
import { notFound } from './refusal.ts';
import type { AttemptRow, DeliveryRow } from './rows.ts';
import { type Outcome, sendOnce } from './send.ts';

const minute = 60_000;

/** Six sends; these are the waits after the first five that fail. */
export const retryWaitsMs = [minute, 10 * minute, 30 * minute, 60 * minute, 120 * minute] as const;

export interface Delivery {
  accountId: string;
  webhookId: string | null;
  eventId: string;
  eventType: string;
  method: DeliveryRow['method'];
  url: string;
  body: string;
}

export type Deliveries = ReturnType<typeof createDeliveries>;

/** What Moyasar has to say and when: a queue in the database, so that a restart loses none of it. */
export function createDeliveries(deps: {
  sqlite: Sqlite;
  clock: Clock;
  http: Http;
  log: Log;
  accounts: Accounts;
  random(): number;
}) {
  const { sqlite, clock, accounts, random } = deps;
  const insert = sqlite.prepare(`
    INSERT INTO moyasar_deliveries (account_id, webhook_id, event_id, event_type, method, url, body, tries_max, status, due_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const claimDue = sqlite.prepare<[number], DeliveryRow>(
    `UPDATE moyasar_deliveries SET status = 'sending' WHERE status = 'pending' AND due_at <= ? RETURNING *`,
  );
  const settle = sqlite.prepare<[string, number, number, number]>(
    `UPDATE moyasar_deliveries SET status = ?, tries = ?, due_at = ? WHERE seq = ? AND status = 'sending'`,
  );
  const insertAttempt = sqlite.prepare(`
    INSERT INTO moyasar_attempts (id, account_id, webhook_id, event_id, event_type, url, retry_number, result, message,
      response_code, response_headers, response_body, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const forgetWebhook = sqlite.prepare<[string]>(
    `UPDATE moyasar_deliveries SET status = 'given_up' WHERE webhook_id = ? AND status IN ('pending', 'sending')`,
  );
  const latestAttempts = sqlite.prepare<[string, number], AttemptRow>(
    'SELECT * FROM moyasar_attempts WHERE account_id = ? ORDER BY seq DESC LIMIT ?',
  );
  const attemptById = sqlite.prepare<[string], AttemptRow>('SELECT * FROM moyasar_attempts WHERE id = ?');
  const seenByApi = `webhook_id IS NOT NULL AND result <> 'dropped'`;

  let stopping = false;
  const sending = new Set<Promise<void>>();
  const wakers = new Set<() => void>();

  sqlite.exec(`UPDATE moyasar_deliveries SET status = 'pending' WHERE status = 'sending'`);

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
    const about = {
      accountId: row.account_id,
      webhookId: row.webhook_id,
      eventId: row.event_id,
      eventType: row.event_type,
      url: row.url,
    };
    record(about, tries, outcome);
    if (outcome.result === 'success') return void settle.run('delivered', tries, row.due_at, row.seq);
    const wait = tries < row.tries_max ? retryWaitsMs[tries - 1] : undefined;
    if (wait === undefined) return void settle.run('given_up', tries, row.due_at, row.seq);
    const { timeScale } = accounts.faults(row.account_id);
    return void settle.run('pending', tries, clock.now() + Math.ceil(wait / timeScale), row.seq);
  });

  /** One receiver's deliveries, one after the other; receivers do not wait for each other. */
  async function sendLane(lane: readonly DeliveryRow[]): Promise<void> {
    for (const row of lane) {
      if (stopping) settle.run('pending', row.tries, row.due_at, row.seq);
      else finish(row, await sendOnce(deps, row));
    }
  }

  return {
    /** An event or a callback, with the account's faults; `lost` was decided by the caller for all of its receivers. */
    push(delivery: Delivery, { lost, triesMax }: { lost: boolean; triesMax: number }): void {
      if (lost) {
        record(delivery, 1, neverSent);
        return;
      }
      const faults = accounts.faults(delivery.accountId);
      for (let i = 0; i < faults.duplicate; i++) enqueue(delivery, triesMax, dueAtOf(faults, clock.now()));
    },

    /** Sent once, whatever faults are on. */
    pushOnce: (delivery: Delivery): void => enqueue(delivery, 1, clock.now()),

    isLost(accountId: string): boolean {
      return accounts.use(accountId, 'dropNext') || random() < accounts.faults(accountId).dropFraction;
    },

    /** Sends everything that is due, and what becomes due by it. @returns how many were sent */
    async runDue(): Promise<number> {
      let sent = 0;
      while (!stopping) {
        const due = claimDue.all(clock.now()).sort((a, b) => a.due_at - b.due_at || a.seq - b.seq);
        if (due.length === 0) break;
        sent += due.length;
        const pass = Promise.all(lanesOf(due, accounts, random).map(sendLane)).then(() => {});
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

    attempts: (accountId: string, limit: number): AttemptRow[] => latestAttempts.all(accountId, limit),

    listAttempts: (accountId: string, query: URLSearchParams) =>
      listPage<AttemptRow>(sqlite, {
        table: 'moyasar_attempts',
        accountId,
        query,
        filters: [],
        always: seenByApi,
      }),

    getAttempt(accountId: string, id: string): AttemptRow {
      const row = attemptById.get(id);
      const visible = row?.account_id === accountId && row.webhook_id !== null && row.result !== 'dropped';
      if (!visible) throw notFound();
      return row;
    },
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

function lanesOf(due: readonly DeliveryRow[], accounts: Accounts, random: () => number): DeliveryRow[][] {
  const lanes = Map.groupBy(due, (row) => `${row.account_id} ${row.url}`);
  return [...lanes.values()].map((lane) => {
    const [first] = lane;
    return first && accounts.faults(first.account_id).reorder ? shuffled(lane, random) : lane;
  });
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
