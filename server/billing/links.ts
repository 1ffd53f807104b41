import type { Store } from '../../db/client.ts';
import {
  type CheckoutRecord,
  findCheckout,
  moveCheckout,
  unfinishedCheckoutsOf,
  updateCheckout,
} from '../../db/queries/checkouts.ts';
import { findInvoice, type InvoiceRecord } from '../../db/queries/invoices.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { ProviderFailure } from '../providers/failure.ts';
import type { Link, LinkClient, LinkOrder } from '../providers/provider.ts';
import { announceChanges } from './announce-changes.ts';
import { requestCheckout } from './checkout-request.ts';
import type { OpenConnection } from './connection-book.ts';
import { requireInvoice } from './invoices.ts';
import { payUrlOf } from './pay-url.ts';
import { nextPollAt } from './poll-schedule.ts';
import { bySystem, type Cause, writeTimeline } from './timeline.ts';

/**
 * Makes a payment link for an open invoice at one connection, or returns the unfinished one there already is.
 * @throws DaftarError why there can be none; a provider's failure stands in the checkout instead
 */
export async function createLink(
  deps: Deps,
  invoiceId: string,
  connectionId: string,
  cause: Cause,
  id?: string,
): Promise<CheckoutRecord> {
  const checkout = deps.database.transaction((tx) => {
    const invoice = requireInvoice(tx, invoiceId);
    const unfinished = unfinishedCheckoutsOf(tx, invoiceId).find(
      (known) => known.kind === 'link' && known.connectionId === connectionId,
    );
    if (unfinished?.cancelRequestedAt != null) throw endingFirst();
    return unfinished ?? requestLink(deps, tx, invoice, connectionId, cause, id);
  });
  await makeLink(deps, checkout.id);
  return findCheckout(deps.database, checkout.id) ?? checkout;
}

/** An older link over another amount must be dead before a new one asks for money. */
function endingFirst(): DaftarError {
  return new DaftarError(
    'checkout.link_ending',
    'An older link is being cancelled at the provider; try again in a moment',
  );
}

/** Makes a new link in the place of one that failed. @throws DaftarError `checkout.not_found` and as `createLink` */
export async function retryLink(
  deps: Deps,
  invoiceId: string,
  checkoutId: string,
  cause: Cause,
): Promise<CheckoutRecord> {
  const failed = findCheckout(deps.database, checkoutId);
  if (failed?.invoiceId !== invoiceId)
    throw new DaftarError('checkout.not_found', `There is no checkout ${checkoutId} of this invoice`);
  return createLink(deps, invoiceId, failed.connectionId, cause);
}

/** Commits the wish for a link. The row comes before the provider's object, so that a crash never leaves two of them. */
export function requestLink(
  deps: Deps,
  tx: Store,
  invoice: InvoiceRecord,
  connectionId: string,
  cause: Cause,
  id?: string,
): CheckoutRecord {
  return requestCheckout(deps, tx, invoice, { connectionId, kind: 'link', phone: null, id }, cause);
}

/**
 * Takes a checkout's next step at its provider: makes the link, or, if an earlier request may have made it already,
 * looks for it by our reference first. One step at a time per checkout; does nothing for one that is not due for it.
 */
export async function makeLink(deps: Deps, checkoutId: string): Promise<void> {
  await deps.flights.run(`link/${checkoutId}`, async () => {
    const checkout = findCheckout(deps.database, checkoutId);
    const open = checkout && deps.connections.byId(checkout.connectionId);
    const invoice = checkout && findInvoice(deps.database, checkout.invoiceId);
    if (!checkout || !open?.client.links || !invoice || checkout.status !== 'creating') return;
    await attempt(deps, checkout, invoice, open, open.client.links);
  });
}

async function attempt(
  deps: Deps,
  checkout: CheckoutRecord,
  invoice: InvoiceRecord,
  open: OpenConnection,
  links: LinkClient,
): Promise<void> {
  try {
    const found = checkout.sentAt === null ? null : await findOurs(deps, checkout, links);
    // One whose page is not known is made again: the provider then gives out what there is.
    if (found && (found.url !== null || found.status !== 'open'))
      return adoptLink(deps, checkout, open, found);
    if (checkout.cancelRequestedAt !== null) return dropUnmade(deps, checkout);
    const now = deps.clock.now();
    updateCheckout(deps.database, checkout.id, {
      sentAt: now,
      attempts: checkout.attempts + 1,
      nextAttemptAt: now + lostAnswerWaitMs,
    });
    adoptLink(deps, checkout, open, await links.create(orderOf(deps, checkout, invoice)));
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    keepFailure(deps, checkout, open, error);
  } finally {
    deps.live.publish({ topic: 'invoice', id: checkout.invoiceId, mode: checkout.mode });
    deps.bells.checkouts.ring();
  }
}

/** An object that was made although its answer was lost. Should there ever be several, all but the oldest are cancelled. */
async function findOurs(deps: Deps, checkout: CheckoutRecord, links: LinkClient): Promise<Link | null> {
  const [first = null, ...doubles] = (await links.find(checkout.id)).sort(
    (a, b) => a.createdAt - b.createdAt,
  );
  for (const double of doubles.filter(({ status }) => status === 'open')) {
    deps.log.warn('checkout.double_cancelled', { checkoutId: checkout.id, linkRef: double.linkRef });
    await links.cancel?.(double.linkRef);
  }
  return first;
}

/** Keeps the provider's object as this checkout's link; does nothing if it has one. */
export function adoptLink(
  deps: Deps,
  checkout: CheckoutRecord,
  { provider }: OpenConnection,
  link: Link,
): void {
  // A link that the payer could not open is no use yet: the next try to make it brings its address.
  if (link.url === null && link.status === 'open') return;
  const now = deps.clock.now();
  deps.database.transaction((tx) => {
    const opened = moveCheckout(tx, checkout.id, 'open', {
      url: link.url,
      providerRef: link.linkRef,
      expiresAt: link.expiresAt,
      failureCode: null,
      failureDetail: null,
      // A link that somebody gave up on while it was being made is cancelled next.
      nextAttemptAt:
        link.status === 'open'
          ? (findCheckout(tx, checkout.id)?.cancelRequestedAt ?? nextPollAt('link', checkout, now))
          : now,
      updatedAt: now,
    });
    if (opened) {
      writeTimeline(tx, checkout.invoiceId, {
        kind: 'link_created',
        at: now,
        cause: bySystem,
        facts: { provider: provider.name, checkoutId: checkout.id },
      });
      announceChanges(deps, tx, checkout.invoiceId);
    }
  });
}

/** A wish given up before the provider heard of it. */
function dropUnmade(deps: Deps, checkout: CheckoutRecord): void {
  moveCheckout(deps.database, checkout.id, 'canceled', { nextAttemptAt: null, updatedAt: deps.clock.now() });
}

function keepFailure(
  deps: Deps,
  checkout: CheckoutRecord,
  { provider }: OpenConnection,
  failure: ProviderFailure,
): void {
  const now = deps.clock.now();
  const why = { failureCode: failure.code, failureDetail: failure.said ?? failure.message, updatedAt: now };
  const attempts = findCheckout(deps.database, checkout.id)?.attempts ?? checkout.attempts;
  deps.log.warn('checkout.not_made', { checkoutId: checkout.id, attempts, error: failure });
  if (failure.retryable && now - checkout.createdAt < giveUpAfterMs) {
    const wait = failure.maybeDone
      ? Math.max(lostAnswerWaitMs, retryWaitMs(attempts))
      : retryWaitMs(attempts);
    // A request that surely had no effect needs no search before the next try.
    const sent = failure.maybeDone || checkout.sentAt !== null ? {} : { sentAt: null };
    updateCheckout(deps.database, checkout.id, { ...why, ...sent, nextAttemptAt: now + wait });
    return;
  }
  deps.database.transaction((tx) => {
    moveCheckout(tx, checkout.id, 'failed', { ...why, nextAttemptAt: null });
    writeTimeline(tx, checkout.invoiceId, {
      kind: 'link_failed',
      at: now,
      cause: bySystem,
      facts: {
        provider: provider.name,
        checkoutId: checkout.id,
        reason: failure.code,
        said: failure.said,
      },
    });
    announceChanges(deps, tx, checkout.invoiceId);
  });
}

function orderOf(deps: Deps, checkout: CheckoutRecord, invoice: InvoiceRecord): LinkOrder {
  const payUrl = payUrlOf(deps, invoice);
  return {
    reference: checkout.id,
    invoiceId: invoice.id,
    amountMinor: checkout.amountMinor,
    currency: checkout.currency,
    description: [invoice.number, invoice.customerName].filter(Boolean).join(' · '),
    // Only a payer who has paid is sent there: the page then looks for the payment at once.
    successUrl: `${payUrl}?back=1`,
    cancelUrl: payUrl,
    metadata: invoice.metadata,
  };
}

const giveUpAfterMs = 24 * 3_600_000;

/** How long an object may take to show up in the provider's list after its answer was lost. */
const lostAnswerWaitMs = 20_000;

const retryWaitsMs = [5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000];

function retryWaitMs(attempts: number): number {
  return retryWaitsMs[Math.min(Math.max(attempts, 1), retryWaitsMs.length) - 1] ?? 3_600_000;
}
