import type { Store } from '../../db/client.ts';
import {
  type DeliveryRecord,
  type DueEndpoint,
  dueAtStatement,
  dueDeliveries,
  dueEndpointsStatement,
  moveDelivery,
} from '../../db/queries/deliveries.ts';
import { type EndpointRecord, findEndpoint } from '../../db/queries/endpoints.ts';
import { findMessage } from '../../db/queries/messages.ts';
import type { Deps } from '../deps.ts';
import { createWorker, type Worker } from '../worker.ts';
import { createRecorder } from './recorder.ts';
import { sendOnce } from './send.ts';

/** How many calls an endpoint gets at a time: one that fails must first show that it is back. */
const callsMax = { well: 4, failing: 1 };

/** One that has been silent for this long gets no further call beside those it has. */
const silentAfterMs = 500;

/**
 * Open calls altogether, and how many of them may be to failing endpoints: those can never take all the room. Bun has
 * room for 256 calls in the whole process, and the providers need some of it.
 */
const openMax = { all: 200, failing: 100 };

/** Longer than a call may take, so that only what a crash left behind is ever claimed twice. */
const claimMs = 30_000;

/** How long a stop waits for answers before it cuts calls off; they are made again after the start. */
const stopGraceMs = 2_000;

/** An endpoint's open calls, and how many it may have. */
interface Lane {
  calls: number;
  max: number;
  /** When it last answered a call, or got its first one; a machine's time, not the book's. */
  heardAt: number;
}

interface Claimed {
  delivery: DeliveryRecord;
  endpoint: EndpointRecord;
}

/**
 * Sends what is due. Each endpoint has a lane of its own with a few calls at a time, so that one that is slow or dead
 * delays nobody else. A delivery is claimed before it is sent: after a crash it is sent again, with the same id.
 */
export function createDispatcher(deps: Deps, random: () => number = Math.random): Worker {
  const lanes = new Map<string, Lane>();
  const open = { all: 0, failing: 0 };
  const calls = new Set<Promise<void>>();
  const cutOff = new AbortController();
  const dueEndpoints = deps.database.$client.prepare<[], DueEndpoint>(dueEndpointsStatement);
  const dueAt = deps.database.$client.prepare<[string], { dueAt: number | null }>(dueAtStatement);
  const recorder = createRecorder(deps, random);
  const freed = new Set<string>();
  let crowded = false;
  let stopping = false;

  const worker = createWorker(deps, {
    name: 'deliveries',
    bell: deps.bells.deliveries,
    run: async () => {
      crowded = false;
      fill(withRoom(dueEndpoints.all()));
    },
    nextDueAt: () => {
      const now = deps.clock.now();
      // What is due already waits for room in its lane, and a call that ends looks for it.
      const next = dueEndpoints
        .all()
        .filter((due) => due.dueAt > now || !lanes.has(due.endpointId))
        .map((due) => due.dueAt);
      return next.length === 0 ? null : Math.min(...next);
    },
  });

  /** The longest-waiting endpoints that can get a call now: those behind them cost nothing until there is room again. */
  function withRoom(due: readonly DueEndpoint[]): string[] {
    const now = deps.clock.now();
    let { all, failing } = open;
    const chosen: string[] = [];
    for (const { endpointId, dueAt, failing: fails } of due) {
      if (dueAt > now || isFull(lanes.get(endpointId))) continue;
      if (all >= openMax.all || (fails === 1 && failing >= openMax.failing)) {
        crowded = true;
        continue;
      }
      chosen.push(endpointId);
      all += 1;
      failing += fails;
    }
    return chosen;
  }

  /** Claims in one transaction what the lanes of these endpoints have room for, and sends it. */
  function fill(endpointIds: readonly string[]): void {
    if (stopping || endpointIds.length === 0) return;
    const claimed = deps.database.transaction((tx) => claim(tx, endpointIds));
    for (const { delivery, endpoint } of claimed) begin(delivery, endpoint);
  }

  function claim(tx: Store, endpointIds: readonly string[]): Claimed[] {
    const now = deps.clock.now();
    const until = { nextAttemptAt: now + claimMs, claimedUntilAt: now + claimMs };
    let soon = { ...open };
    return endpointIds.flatMap((endpointId) => {
      const endpoint = findEndpoint(tx, endpointId);
      if (endpoint?.status !== 'enabled' || (endpoint.quietUntilAt ?? 0) > now) return [];
      const room = roomFor(endpoint, soon);
      const mine = room === 0 ? [] : dueDeliveries(tx, endpointId, now, room);
      soon = counted(soon, endpoint, mine.length);
      return mine
        .filter(({ id }) => moveDelivery(tx, id, 'sending', until))
        .map((delivery) => ({ delivery, endpoint }));
    });
  }

  function roomFor(endpoint: EndpointRecord, { all, failing }: typeof open): number {
    const isFailing = endpoint.failingSinceAt !== null;
    const lane = lanes.get(endpoint.id);
    if (isFull(lane)) return 0;
    const inLane = laneMax(endpoint) - (lane?.calls ?? 0);
    const outside = isFailing ? Math.min(openMax.failing - failing, openMax.all - all) : openMax.all - all;
    if (outside < inLane) crowded = true;
    return Math.max(Math.min(inLane, outside), 0);
  }

  function begin(delivery: DeliveryRecord, endpoint: EndpointRecord): void {
    const { id } = endpoint;
    const before = lanes.get(id);
    const heardAt = before?.heardAt ?? performance.now();
    const lane = { calls: (before?.calls ?? 0) + 1, max: laneMax(endpoint), heardAt };
    lanes.set(id, lane);
    Object.assign(open, counted(open, endpoint, 1));
    const call = deliver(delivery, endpoint)
      .catch((error) => deps.log.error('delivery.failed', { deliveryId: delivery.id, error }))
      .finally(() => {
        calls.delete(call);
        const now = lanes.get(id) ?? lane;
        if (now.calls <= 1) lanes.delete(id);
        else lanes.set(id, { ...now, calls: now.calls - 1, heardAt: performance.now() });
        Object.assign(open, counted(open, endpoint, -1));
        if (stopping) return;
        if (freed.size === 0) setImmediate(refillFreed);
        freed.add(id);
      });
    calls.add(call);
  }

  /** Lanes that calls have left are filled together; one commit serves them all. */
  function refillFreed(): void {
    if (stopping) return;
    const endpointIds = [...freed];
    freed.clear();
    fill(endpointIds.filter((id) => (dueAtOf(id) ?? Number.POSITIVE_INFINITY) <= deps.clock.now()));
    // Plans the time of a retry, and gives room that others waited for.
    if (crowded || endpointIds.some((id) => !lanes.has(id) && dueAtOf(id) !== null))
      deps.bells.deliveries.ring();
  }

  function dueAtOf(endpointId: string): number | null {
    return dueAt.get(endpointId)?.dueAt ?? null;
  }

  async function deliver(delivery: DeliveryRecord, endpoint: EndpointRecord): Promise<void> {
    const message = findMessage(deps.database, delivery.messageId);
    if (!message) return;
    const attempt = await sendOnce(deps, message, endpoint, cutOff.signal);
    if (attempt) await recorder.keep(delivery, attempt);
    else {
      const change = { nextAttemptAt: deps.clock.now(), claimedUntilAt: null };
      moveDelivery(deps.database, delivery.id, 'pending', change);
    }
  }

  return {
    start: worker.start,
    stop: async () => {
      stopping = true;
      await worker.stop();
      const timer = setTimeout(() => cutOff.abort(), stopGraceMs);
      while (calls.size > 0) await Promise.allSettled(calls);
      clearTimeout(timer);
    },
    runDue: async () => {
      do {
        await worker.runDue();
        if (calls.size === 0) return;
        while (calls.size > 0) await Promise.allSettled(calls);
        await new Promise((resolve) => setImmediate(resolve));
      } while (!stopping);
    },
  };
}

function laneMax({ failingSinceAt }: EndpointRecord): number {
  return failingSinceAt === null ? callsMax.well : callsMax.failing;
}

function isFull(lane: Lane | undefined): boolean {
  return lane !== undefined && (lane.calls >= lane.max || performance.now() - lane.heardAt > silentAfterMs);
}

function counted<T extends { all: number; failing: number }>(open: T, endpoint: EndpointRecord, n: number) {
  return { all: open.all + n, failing: open.failing + (endpoint.failingSinceAt === null ? 0 : n) };
}
