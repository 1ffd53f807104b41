import { type CheckoutRecord, findCheckout, findCheckoutByRef } from '../../db/queries/checkouts.ts';
import { type EventRecord, eventsInWorkOf, firstArrivalOf, moveEvent } from '../../db/queries/events.ts';
import { findPaymentByKey } from '../../db/queries/payments.ts';
import type { EventDetail } from '../../shared/event-detail.ts';
import type { EventReason } from '../../shared/event-status.ts';
import { paymentRank } from '../../shared/payment-status.ts';
import { applySnapshot } from '../billing/apply.ts';
import type { OpenConnection } from '../billing/connection-book.ts';
import { knownCheckout } from '../billing/known-checkout.ts';
import { type Match, matchPayment } from '../billing/match.ts';
import { unnamedMoney } from '../billing/unnamed-money.ts';
import type { Deps } from '../deps.ts';
import { failureDetail, ProviderFailure } from '../providers/failure.ts';
import type { PaymentSnapshot, ProviderEvent } from '../providers/provider.ts';

interface ReadEvent {
  record: EventRecord;
  said: ProviderEvent;
}

/**
 * Settles all waiting events of one payment with one question to the provider: what its API says now is applied, and
 * every event it bears out is marked so. An event that claims more than the API shows waits; nothing is believed.
 */
export async function processPaymentEvents(
  deps: Deps,
  connectionId: string,
  paymentRef: string,
): Promise<void> {
  const connection = deps.connections.byId(connectionId);
  if (!connection) throw new Error(`connection ${connectionId} is not open`);
  const waiting = eventsInWorkOf(deps.database, connectionId, paymentRef).map((record) =>
    readEvent(deps, connection, record),
  );
  const ours = waiting.filter((event) => isOfThisMode(deps, connection, event));
  if (ours.length === 0) return;
  try {
    const known = knownCheckoutOf(deps, connection, ours, paymentRef);
    const snapshot = await connection.client.readPayment(paymentRef, known && knownCheckout(known));
    if (!snapshot || snapshot.key !== paymentRef) return wait(deps, ours, 'waiting_for_provider', null);
    // The first answer of all is what tells the account's environment.
    const still = ours.filter((event) => isOfThisMode(deps, connection, event));
    if (still.length === 0) return;
    const match = await matchPayment(deps, connection, snapshot, known);
    if (!match) return rest(deps, still, 'ignored', 'not_ours');
    if (mayYetBeNamed(deps, connection, still, snapshot, match))
      return wait(deps, still, 'waiting_for_provider', { code: 'not_named_yet' });
    settle(deps, connection, still, snapshot, match);
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    const reason = error.code === 'provider.wrong_key' ? 'provider_refused_key' : 'provider_unreachable';
    deps.log.warn('event.not_confirmed', { connectionId, paymentRef, error });
    wait(deps, ours, reason, failureDetail(error));
  }
}

/** The checkout whose prompt the payment's id is, or whose own callback was called before we knew that id. */
function knownCheckoutOf(
  deps: Deps,
  connection: OpenConnection,
  events: readonly ReadEvent[],
  paymentRef: string,
): CheckoutRecord | null {
  const byRef = findCheckoutByRef(deps.database, connection.record.id, paymentRef);
  if (byRef) return byRef;
  const named = events.find(({ record }) => record.checkoutId !== null)?.record.checkoutId ?? null;
  const called = named === null ? undefined : findCheckout(deps.database, named);
  return called?.providerRef === null ? called : null;
}

function settle(
  deps: Deps,
  connection: OpenConnection,
  events: readonly ReadEvent[],
  snapshot: PaymentSnapshot,
  match: Match,
): void {
  const confirmed = events.filter(({ said }) => isBorneOut(said, snapshot));
  const cause = confirmed[0] ?? events[0];
  const applied = applySnapshot(deps, {
    connection,
    snapshot,
    match,
    evidence: confirmed.find(({ said }) => said.evidence)?.said.evidence ?? null,
    cause: { kind: 'event', id: cause?.record.id ?? null },
    alsoCommit: (tx, paymentId) => {
      for (const { record } of confirmed) {
        moveEvent(tx, record.id, 'applied', {
          reason: null,
          detail: null,
          paymentId,
          invoiceId: match.invoiceId,
          attempts: record.attempts + 1,
          nextAttemptAt: null,
          appliedAt: deps.clock.now(),
        });
      }
    },
  });
  if (applied.outcome === 'held') {
    for (const { record } of events) {
      moveEvent(deps.database, record.id, 'review', {
        reason: applied.reason,
        detail: applied.detail,
        invoiceId: match.invoiceId,
        attempts: record.attempts + 1,
        nextAttemptAt: null,
      });
    }
    return;
  }
  const unconfirmed = events.filter((event) => !confirmed.includes(event));
  if (unconfirmed.length > 0)
    wait(deps, unconfirmed, 'waiting_for_provider', { code: 'still', status: snapshot.providerStatus });
}

/** The API shows at least what the event claims. A status nobody knows is judged when it is applied. */
function isBorneOut({ claims }: ProviderEvent, { status }: PaymentSnapshot): boolean {
  return claims === null || status === null || paymentRank[status] >= paymentRank[claims];
}

const namingMs = 15_000;

/** The link is paid, and the call that says by which payment is probably on its way: its story is the better one. */
function mayYetBeNamed(
  deps: Deps,
  { record }: OpenConnection,
  events: readonly ReadEvent[],
  snapshot: PaymentSnapshot,
  match: Match,
): boolean {
  if (!snapshot.provenByLink || unnamedMoney(deps.database, record.id, snapshot, match).leftMinor === 0)
    return false;
  const now = deps.clock.now();
  return events.every((event) => now - event.record.receivedAt < namingMs);
}

/** An event of the other mode can never pay; a person looks at it only if it names something of ours. */
function isOfThisMode(deps: Deps, open: OpenConnection, { record, said }: ReadEvent): boolean {
  const { record: connection } = open;
  if (saysThisMode(open, said)) return true;
  const namesOurs =
    (said.linkRef !== null && findCheckoutByRef(deps.database, connection.id, said.linkRef) !== undefined) ||
    (said.paymentRef !== null &&
      findPaymentByKey(deps.database, connection.id, said.paymentRef) !== undefined);
  moveEvent(deps.database, record.id, namesOurs ? 'review' : 'ignored', {
    reason: 'other_mode',
    detail:
      said.mode === null
        ? {
            code: 'environments',
            event: String(said.environment),
            connection: String(open.environment),
          }
        : { code: 'modes', event: said.mode, connection: connection.mode },
    attempts: record.attempts + 1,
    nextAttemptAt: null,
  });
  return false;
}

/** Where events name no mode they may name the account's environment: it must be the one that our key has shown. */
function saysThisMode({ record, environment }: OpenConnection, said: ProviderEvent): boolean {
  if (said.mode !== null) return said.mode === record.mode;
  return said.environment == null || environment === null || said.environment === environment;
}

function readEvent(deps: Deps, connection: OpenConnection, record: EventRecord): ReadEvent {
  const body = firstArrivalOf(deps.database, record)?.body?.toString('utf8') ?? '';
  return { record, said: connection.provider.hook.parse(body) };
}

const confirmingMs = 24 * 3_600_000;
const waitsMs = [2_000, 5_000, 15_000, 60_000, 300_000, 900_000, 1_800_000, 3_600_000];

/** Asks again later; after a day a person must look. */
function wait(
  deps: Deps,
  events: readonly ReadEvent[],
  reason: EventReason,
  detail: EventDetail | null,
): void {
  const now = deps.clock.now();
  for (const { record } of events) {
    const attempts = record.attempts + 1;
    if (now - record.receivedAt >= confirmingMs) {
      moveEvent(deps.database, record.id, 'review', {
        reason: 'unconfirmable',
        detail,
        attempts,
        nextAttemptAt: null,
      });
    } else {
      const waitMs = waitsMs[Math.min(attempts, waitsMs.length) - 1] ?? 3_600_000;
      moveEvent(deps.database, record.id, 'confirming', {
        reason,
        detail,
        attempts,
        nextAttemptAt: now + waitMs,
      });
    }
  }
}

function rest(deps: Deps, events: readonly ReadEvent[], status: 'ignored', reason: EventReason): void {
  for (const { record } of events) {
    moveEvent(deps.database, record.id, status, {
      reason,
      detail: null,
      attempts: record.attempts + 1,
      nextAttemptAt: null,
    });
  }
}
