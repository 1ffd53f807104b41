import {
  type CheckoutRecord,
  findCheckout,
  moveCheckout,
  updateCheckout,
} from '../../db/queries/checkouts.ts';
import type { CheckoutStatus } from '../../shared/checkout-status.ts';
import type { Deps } from '../deps.ts';
import { ProviderFailure } from '../providers/failure.ts';
import type { Link, LinkClient } from '../providers/provider.ts';
import { announceChanges } from './announce-changes.ts';
import { applySnapshot } from './apply.ts';
import type { OpenConnection } from './connection-book.ts';
import { knownCheckout } from './known-checkout.ts';
import { makeLink } from './links.ts';
import { earliest, nextLateLookAt, nextPollAt } from './poll-schedule.ts';
import { giveUpPrompt, settleLostPrompt } from './prompts.ts';
import { bySweep, bySystem, type Cause, writeTimeline } from './timeline.ts';

/**
 * Takes whatever step a checkout is due for at its provider: making its link, cancelling it, or asking how it stands.
 * One step at a time per checkout. Never throws for the provider's sake: it tries again later.
 */
export async function stepCheckout(deps: Deps, checkoutId: string): Promise<void> {
  if (findCheckout(deps.database, checkoutId)?.kind === 'link') await makeLink(deps, checkoutId);
  const checkout = findCheckout(deps.database, checkoutId);
  const connection = checkout && deps.connections.byId(checkout.connectionId);
  if (!checkout || !connection) return;
  await deps.flights.run(`checkout/${checkoutId}`, async () => {
    try {
      await step(deps, checkout, connection);
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error;
      keepTrying(deps, checkout, error);
    }
  });
  deps.live.publish({ topic: 'invoice', id: checkout.invoiceId, mode: checkout.mode });
}

async function step(deps: Deps, checkout: CheckoutRecord, connection: OpenConnection): Promise<void> {
  const { links } = connection.client;
  const inDoubt =
    checkout.status === 'unknown' || (checkout.status === 'creating' && checkout.kind === 'prompt');
  if (inDoubt) return settleLostPrompt(deps, checkout, connection);
  if (checkout.providerRef === null) return;
  if (endedWithoutMoney.includes(checkout.status))
    return lookLate(deps, checkout, connection, checkout.providerRef);
  if (checkout.status !== 'open') return;
  if (checkout.kind === 'prompt') return pollPrompt(deps, checkout, connection, checkout.providerRef);
  if (!links) return;
  const wanted = checkout.cancelRequestedAt !== null;
  const link = wanted ? await cancelled(links, checkout.providerRef) : await links.read(checkout.providerRef);
  await settleLink(deps, checkout, connection, link, wanted);
}

const endedWithoutMoney: readonly CheckoutStatus[] = ['failed', 'expired', 'canceled'];

/** A payer may have been in the middle of paying when it ended: that money is found too. */
async function lookLate(
  deps: Deps,
  checkout: CheckoutRecord,
  connection: OpenConnection,
  providerRef: string,
): Promise<void> {
  const refs =
    checkout.kind === 'prompt'
      ? [providerRef]
      : ((await connection.client.links?.read(providerRef))?.paymentRefs ?? []);
  for (const paymentRef of refs) await bookWhatItSays(deps, checkout, connection, paymentRef, bySweep);
  if (findCheckout(deps.database, checkout.id)?.status !== checkout.status) return;
  updateCheckout(deps.database, checkout.id, {
    nextAttemptAt: nextLateLookAt(checkout.updatedAt, deps.clock.now()),
  });
}

/** Money that came in through a link is booked before its end is: what was paid in the last moment counts. */
async function settleLink(
  deps: Deps,
  checkout: CheckoutRecord,
  connection: OpenConnection,
  link: Link | null,
  cancelling: boolean,
): Promise<void> {
  const cause = cancelling ? bySystem : bySweep;
  for (const paymentRef of link?.paymentRefs ?? [])
    await bookWhatItSays(deps, checkout, connection, paymentRef, cause);
  const now = deps.clock.now();
  const endsAt = link?.expiresAt ?? checkout.expiresAt;
  const isOver = endsAt !== null && endsAt <= now;
  if (link?.status === 'open' && !isOver) {
    const cancelled = cancelling && connection.client.links?.cancel != null;
    const nextAttemptAt = cancelled
      ? (endsAt ?? now + 60_000)
      : earliest(nextPollAt('link', checkout, now), endsAt);
    updateCheckout(deps.database, checkout.id, { nextAttemptAt, failureCode: null, failureDetail: null });
    return;
  }
  const status = cancelling ? 'canceled' : 'expired';
  deps.database.transaction((tx) => {
    const change = {
      nextAttemptAt: nextLateLookAt(now, now),
      failureCode: null,
      failureDetail: null,
      updatedAt: now,
    };
    if (!moveCheckout(tx, checkout.id, status, change)) return;
    const facts = { provider: connection.provider.name, checkoutId: checkout.id };
    const kind = cancelling ? 'link_canceled' : 'link_expired';
    writeTimeline(tx, checkout.invoiceId, { kind, at: now, cause: bySystem, facts });
    announceChanges(deps, tx, checkout.invoiceId);
  });
}

async function pollPrompt(
  deps: Deps,
  checkout: CheckoutRecord,
  connection: OpenConnection,
  paymentRef: string,
): Promise<void> {
  await bookWhatItSays(deps, checkout, connection, paymentRef, bySweep);
  if (findCheckout(deps.database, checkout.id)?.status !== 'open') return;
  const nextAttemptAt = nextPollAt('prompt', checkout, deps.clock.now());
  if (nextAttemptAt === null) giveUpPrompt(deps, checkout);
  else updateCheckout(deps.database, checkout.id, { nextAttemptAt });
}

async function bookWhatItSays(
  deps: Deps,
  checkout: CheckoutRecord,
  connection: OpenConnection,
  paymentRef: string,
  cause: Cause,
): Promise<void> {
  const snapshot = await connection.client.readPayment(paymentRef, knownCheckout(checkout));
  if (!snapshot) return;
  applySnapshot(deps, {
    connection,
    snapshot,
    match: { invoiceId: checkout.invoiceId, checkoutId: checkout.id },
    cause,
  });
}

/** Cancelling what has ended is an error at the provider: what the link is now decides, not that answer. */
async function cancelled(links: LinkClient, linkRef: string): Promise<Link | null> {
  try {
    await links.cancel?.(linkRef);
  } catch (error) {
    if (!(error instanceof ProviderFailure) || error.retryable) throw error;
  }
  return links.read(linkRef);
}

/** A failed look changes nothing but the time of the next one; a failed cancelling says why. */
function keepTrying(deps: Deps, checkout: CheckoutRecord, error: ProviderFailure): void {
  const now = deps.clock.now();
  deps.log.warn('checkout.step_failed', { checkoutId: checkout.id, error });
  const why =
    checkout.cancelRequestedAt === null
      ? {}
      : { failureCode: error.code, failureDetail: error.said ?? error.message };
  if (endedWithoutMoney.includes(checkout.status)) {
    updateCheckout(deps.database, checkout.id, { nextAttemptAt: nextLateLookAt(checkout.updatedAt, now) });
    return;
  }
  const polled = nextPollAt(checkout.kind, checkout, now);
  const backOff = now + Math.min(5_000 * 2 ** Math.min(checkout.attempts, 10), 3_600_000);
  updateCheckout(deps.database, checkout.id, {
    ...why,
    attempts: checkout.attempts + 1,
    nextAttemptAt: nextTryAt(checkout, polled, backOff),
    updatedAt: now,
  });
}

/** A link too old to be worth asking about rests; a prompt and what must be cancelled are asked about until they end. */
function nextTryAt(
  { kind, cancelRequestedAt }: CheckoutRecord,
  polled: number | null,
  backOff: number,
): number | null {
  if (cancelRequestedAt !== null) return backOff;
  if (polled === null) return kind === 'prompt' ? backOff : null;
  return Math.max(polled, backOff);
}
