import { and, eq, gte, sql } from 'drizzle-orm';
import type { Mode } from '../../shared/ledger.ts';
import { tryOutcome } from '../../shared/payment-status.ts';
import type { Store } from '../client.ts';
import { hourTries } from '../schema/events.ts';
import type { payments } from '../schema/payments.ts';

type Payment = typeof payments.$inferSelect;

const hourMs = 3_600_000;

/** Moves a payment from where it was counted to where it counts now; belongs into the transaction that changes it. */
export function recountTry(store: Store, before: Payment | undefined, after: Payment | undefined): void {
  if (before && after && placeOf(before) === placeOf(after)) return;
  if (before) count(store, before, -1);
  if (after) count(store, after, 1);
}

/** By currency, connection and method. */
export function triesSince(store: Store, mode: Mode, since: number) {
  return store
    .select({
      currency: hourTries.currency,
      connectionId: hourTries.connectionId,
      method: hourTries.method,
      succeeded: sql<number>`sum(${hourTries.succeeded})`,
      failed: sql<number>`sum(${hourTries.failed})`,
    })
    .from(hourTries)
    .where(and(eq(hourTries.mode, mode), gte(hourTries.hourAt, since)))
    .groupBy(hourTries.currency, hourTries.connectionId, hourTries.method)
    .all();
}

function placeOf({ currency, method, createdAt, status }: Payment): string {
  return JSON.stringify([currency, method, createdAt - (createdAt % hourMs), tryOutcome[status]]);
}

function count(store: Store, { mode, currency, connectionId, createdAt, ...payment }: Payment, by: 1 | -1) {
  const outcome = tryOutcome[payment.status];
  if (outcome === null) return;
  const hourAt = createdAt - (createdAt % hourMs);
  const method = payment.method ?? '';
  store
    .insert(hourTries)
    .values({ mode, currency, hourAt, connectionId, method, [outcome]: by })
    .onConflictDoUpdate({
      target: [
        hourTries.mode,
        hourTries.hourAt,
        hourTries.currency,
        hourTries.connectionId,
        hourTries.method,
      ],
      set: { [outcome]: sql`${hourTries[outcome]} + ${by}` },
    })
    .run();
}
