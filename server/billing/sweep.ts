import { findCheckout } from '../../db/queries/checkouts.ts';
import { listConnectionRecords } from '../../db/queries/connections.ts';
import { findInvoice } from '../../db/queries/invoices.ts';
import { type PaymentRecord, updatePayment } from '../../db/queries/payments.ts';
import {
  dueSweeps,
  findSweep,
  nextRereadAt,
  nextSweepDueAt,
  paymentsToReread,
  type SweepRecord,
  sweepableCheckouts,
  sweepOf,
  updateSweep,
} from '../../db/queries/sweeps.ts';
import { noSweepCounts, type SweepCounts } from '../../shared/sweep.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { ProviderFailure } from '../providers/failure.ts';
import type { PaymentSnapshot } from '../providers/provider.ts';
import { createWorker, type Worker } from '../worker.ts';
import { applySnapshot } from './apply.ts';
import { stepCheckout } from './checkout-step.ts';
import type { OpenConnection } from './connection-book.ts';
import { requireConnection } from './connections.ts';
import { knownCheckout } from './known-checkout.ts';
import { matchPayment } from './match.ts';
import { earliest } from './poll-schedule.ts';
import { bySweep } from './timeline.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Clocks differ, and a provider's list may lag: what changed shortly before is looked at again. */
const overlapMs = 60 * minuteMs;
const everyMs = 15 * minuteMs;
const firstLookBackMs = 90 * dayMs;
const endedLookBackMs = 7 * dayMs;
/** When a paid payment is read again although nothing said that it changed. */
const rereadAfterMs = [dayMs, 7 * dayMs, 30 * dayMs, 90 * dayMs];

/**
 * Asks a provider now about everything that could be open: unfinished checkouts, those that ended without money lately,
 * and every payment that changed since the last sweep. What it repairs goes through the same apply step as an event.
 * @throws ProviderFailure if the provider can't be reached; what was done until then stays done
 */
export async function sweepConnection(deps: Deps, connectionId: string): Promise<SweepCounts> {
  const connection = requireConnection(deps, connectionId);
  let total: SweepCounts = { ...noSweepCounts };
  const ran = await deps.flights.run(`sweep/${connectionId}`, async () => {
    try {
      const checkouts = await sweepCheckouts(deps, connection);
      total = sum(checkouts, await sweepChanges(deps, connection));
    } catch (error) {
      keepFailure(deps, connectionId, error);
      throw error;
    }
  });
  if (!ran)
    throw new DaftarError('connection.sweep_running', 'A sweep of this connection is under way already');
  deps.log.info('sweep.finished', { connectionId, ...total });
  return total;
}

/** Goes on with sweeps that are due or that a restart interrupted, and reads paid payments again at their times. */
export function createSweeper(deps: Deps): Worker {
  return createWorker(deps, {
    name: 'sweeper',
    bell: deps.bells.sweeps,
    run: async () => {
      for (const { id } of listConnectionRecords(deps.database)) startSweeping(deps, id);
      for (const { connectionId } of dueSweeps(deps.database, deps.clock.now()))
        await sweepDue(deps, connectionId);
      await rereadPayments(deps);
    },
    nextDueAt: () => earliest(nextSweepDueAt(deps.database), nextRereadAt(deps.database)),
  });
}

async function sweepCheckouts(deps: Deps, { record }: OpenConnection): Promise<SweepCounts> {
  const counts = { ...noSweepCounts };
  const now = deps.clock.now();
  for (const id of sweepableCheckouts(deps.database, record.id, now - endedLookBackMs)) {
    const before = moneyOf(deps, id);
    await stepCheckout(deps, id);
    counts.asked++;
    if (moneyOf(deps, id) === before) counts.same++;
    else counts.repaired++;
  }
  return counts;
}

/** Every payment that changed at the provider since the last sweep, page by page, each page's progress kept. */
async function sweepChanges(deps: Deps, connection: OpenConnection): Promise<SweepCounts> {
  const { changes } = connection.client;
  const connectionId = connection.record.id;
  if (!changes) return { ...noSweepCounts };
  let sweep = begin(deps, connectionId);
  const since = sweep.sweptUntilAt - overlapMs;
  for (;;) {
    const { snapshots, nextPage } = await changes.list(since, sweep.page);
    let counts = { ...noSweepCounts };
    for (const snapshot of snapshots) counts = sum(counts, await reconcileOne(deps, connection, snapshot));
    const progress = sum(sweep, counts);
    sweep = updateSweep(deps.database, connectionId, {
      ...progress,
      page: nextPage ?? 1,
      failure: null,
      failures: 0,
    });
    deps.live.publish({ topic: 'connection', id: connectionId, mode: connection.record.mode });
    if (nextPage === null) break;
  }
  const now = deps.clock.now();
  updateSweep(deps.database, connectionId, {
    sweptUntilAt: sweep.runningSinceAt ?? now,
    runningSinceAt: null,
    page: 1,
    finishedAt: now,
    nextAttemptAt: now + everyMs,
  });
  return countsOf(sweep);
}

async function reconcileOne(
  deps: Deps,
  connection: OpenConnection,
  snapshot: PaymentSnapshot,
): Promise<SweepCounts> {
  const match = await matchPayment(deps, connection, snapshot, null);
  if (!match) return { ...noSweepCounts, asked: 1, notOurs: 1 };
  const applied = applySnapshot(deps, { connection, snapshot, match, cause: bySweep });
  if (applied.outcome === 'held') return { ...noSweepCounts, asked: 1, toReview: 1 };
  return { ...noSweepCounts, asked: 1, ...(applied.changed ? { repaired: 1 } : { same: 1 }) };
}

function begin(deps: Deps, connectionId: string): SweepRecord {
  const now = deps.clock.now();
  const sweep = sweepOf(deps.database, connectionId, now - firstLookBackMs, now);
  if (sweep.runningSinceAt !== null) return sweep;
  return updateSweep(deps.database, connectionId, { runningSinceAt: now, page: 1, ...noSweepCounts });
}

/** A first sweep is due some minutes after the connection was made; nothing can have been missed before. */
function startSweeping(deps: Deps, connectionId: string): void {
  const open = deps.connections.byId(connectionId);
  if (!open?.client.changes || findSweep(deps.database, connectionId)) return;
  sweepOf(deps.database, connectionId, open.record.createdAt, open.record.createdAt + everyMs);
}

async function sweepDue(deps: Deps, connectionId: string): Promise<void> {
  const connection = deps.connections.byId(connectionId);
  if (!connection) return;
  await deps.flights.run(`sweep/${connectionId}`, async () => {
    try {
      await sweepChanges(deps, connection);
    } catch (error) {
      keepFailure(deps, connectionId, error);
    }
  });
}

/** Tried again later and later. A fault that is not the provider's is thrown on. */
function keepFailure(deps: Deps, connectionId: string, error: unknown): void {
  if (!(error instanceof ProviderFailure)) throw error;
  const sweep = findSweep(deps.database, connectionId);
  deps.log.warn('sweep.failed', { connectionId, error });
  if (!sweep) return;
  const failures = sweep.failures + 1;
  const waitMs = Math.min(minuteMs * 2 ** failures, 6 * 60 * minuteMs);
  updateSweep(deps.database, connectionId, {
    failure: error.code,
    failures,
    nextAttemptAt: deps.clock.now() + waitMs,
  });
}

const rereadBatchMax = 20;

async function rereadPayments(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const payment of paymentsToReread(deps.database, now, rereadBatchMax)) {
    // Planned before it is asked: a payment that can't be read must not be asked about in a loop.
    updatePayment(deps.database, payment.id, { rereadAt: nextReread(payment, now) });
    const connection = deps.connections.byId(payment.connectionId);
    if (!connection) continue;
    try {
      const checkout =
        payment.checkoutId === null ? undefined : findCheckout(deps.database, payment.checkoutId);
      const snapshot = await connection.client.readPayment(
        payment.key,
        checkout ? knownCheckout(checkout) : null,
      );
      const match = { invoiceId: payment.invoiceId, checkoutId: payment.checkoutId };
      if (snapshot) applySnapshot(deps, { connection, snapshot, match, cause: bySweep });
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error;
      deps.log.warn('sweep.reread_failed', { paymentId: payment.id, error });
    }
  }
}

function nextReread({ createdAt }: PaymentRecord, now: number): number | null {
  const later = rereadAfterMs.map((after) => createdAt + after).find((at) => at > now);
  return later ?? null;
}

/** What a checkout's invoice has got so far: if it differs afterwards, the sweep has repaired something. */
function moneyOf(deps: Deps, checkoutId: string): string {
  const checkout = findCheckout(deps.database, checkoutId);
  const invoice = checkout && findInvoice(deps.database, checkout.invoiceId);
  return `${invoice?.paidMinor}/${invoice?.refundedMinor}`;
}

function sum(a: SweepCounts, b: SweepCounts): SweepCounts {
  return {
    asked: a.asked + b.asked,
    same: a.same + b.same,
    repaired: a.repaired + b.repaired,
    toReview: a.toReview + b.toReview,
    notOurs: a.notOurs + b.notOurs,
  };
}

function countsOf({ asked, same, repaired, toReview, notOurs }: SweepCounts): SweepCounts {
  return { asked, same, repaired, toReview, notOurs };
}
