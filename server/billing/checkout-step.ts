import {
  type CheckoutRecord,
  findCheckout,
  moveCheckout,
  updateCheckout,
} from '../../db/queries/checkouts.ts';
import type { Deps } from '../deps.ts';
import { ProviderFailure } from '../providers/failure.ts';
import type { Link } from '../providers/provider.ts';
import { applySnapshot } from './apply.ts';
import { makeLink } from './checkouts.ts';
import type { OpenConnection } from './connection-book.ts';
import { bySystem, writeTimeline } from './timeline.ts';

const cancelling = new Set<string>();

/** Takes whatever step a checkout is due for at its provider: making its link, or cancelling it. Never throws for the provider's sake. */
export async function stepCheckout(deps: Deps, checkoutId: string): Promise<void> {
  await makeLink(deps, checkoutId);
  const checkout = findCheckout(deps.database, checkoutId);
  if (checkout?.status !== 'open' || checkout.cancelRequestedAt === null || cancelling.has(checkoutId))
    return;
  const connection = deps.connections.byId(checkout.connectionId);
  if (!connection || checkout.providerRef === null) return;
  cancelling.add(checkoutId);
  try {
    await cancel(deps, checkout, connection, checkout.providerRef);
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    deps.log.warn('checkout.not_cancelled', { checkoutId, error });
    const now = deps.clock.now();
    updateCheckout(deps.database, checkoutId, {
      failureCode: error.code,
      failureDetail: error.said ?? error.message,
      attempts: checkout.attempts + 1,
      nextAttemptAt: now + Math.min(5_000 * 2 ** Math.min(checkout.attempts, 10), 3_600_000),
      updatedAt: now,
    });
  } finally {
    cancelling.delete(checkoutId);
    deps.live.publish({ topic: 'invoice', id: checkout.invoiceId, mode: checkout.mode });
  }
}

/** Cancels, then reads again: money that came in before the cancelling is booked like any other. */
async function cancel(
  deps: Deps,
  checkout: CheckoutRecord,
  connection: OpenConnection,
  linkRef: string,
): Promise<void> {
  const link = (await cancelled(connection, linkRef)) ?? null;
  for (const paymentRef of link?.paymentRefs ?? []) {
    const snapshot = await connection.client.readPayment(paymentRef);
    if (!snapshot) continue;
    const match = { invoiceId: checkout.invoiceId, checkoutId: checkout.id };
    applySnapshot(deps, { connection, snapshot, match, cause: bySystem });
  }
  if (link?.status === 'open') throw stillOpen(connection);
  const now = deps.clock.now();
  deps.database.transaction((tx) => {
    const ended = moveCheckout(tx, checkout.id, 'canceled', {
      nextAttemptAt: null,
      failureCode: null,
      failureDetail: null,
      updatedAt: now,
    });
    if (!ended) return;
    const facts = { provider: connection.provider.name, checkoutId: checkout.id };
    writeTimeline(tx, checkout.invoiceId, { kind: 'link_canceled', at: now, cause: bySystem, facts });
  });
}

/** Cancelling what has ended is an error at the provider: what the link is now decides, not that answer. */
async function cancelled(connection: OpenConnection, linkRef: string): Promise<Link | null> {
  try {
    await connection.client.cancelLink(linkRef);
  } catch (error) {
    if (!(error instanceof ProviderFailure) || error.retryable) throw error;
  }
  return connection.client.readLink(linkRef);
}

function stillOpen({ provider }: OpenConnection): ProviderFailure {
  const more = { retryable: true, maybeDone: false };
  return new ProviderFailure('provider.refused', `${provider.name} still shows the link as open`, more);
}
