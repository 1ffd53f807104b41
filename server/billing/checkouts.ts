import type { Store } from '../../db/client.ts';
import {
  type CheckoutRecord,
  findCheckout,
  insertCheckout,
  moveCheckout,
  unfinishedCheckoutsOf,
  updateCheckout,
} from '../../db/queries/checkouts.ts';
import { findInvoice, type InvoiceRecord } from '../../db/queries/invoices.ts';
import { newId } from '../../shared/ids.ts';
import { awaitingMoney } from '../../shared/invoice-status.ts';
import type { Money } from '../../shared/money.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { ProviderFailure } from '../providers/failure.ts';
import type { AmountRefusal, Link, Provider } from '../providers/provider.ts';
import type { OpenConnection } from './connection-book.ts';
import { requireConnection } from './connections.ts';
import { requireInvoice } from './invoices.ts';
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
): Promise<CheckoutRecord> {
  const checkout = deps.database.transaction((tx) => {
    const invoice = requireInvoice(tx, invoiceId);
    const unfinished = unfinishedCheckoutsOf(tx, invoiceId).find(
      (known) => known.kind === 'link' && known.connectionId === connectionId,
    );
    return unfinished ?? requestLink(deps, tx, invoice, connectionId, cause);
  });
  await makeLink(deps, checkout.id);
  return findCheckout(deps.database, checkout.id) ?? checkout;
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
): CheckoutRecord {
  const { record, provider } = requireConnection(deps, connectionId);
  requireOpen(invoice);
  if (record.mode !== invoice.mode) {
    throw new DaftarError(
      'connection.mode_mismatch',
      `${record.name} is a ${record.mode} connection, the invoice is ${invoice.mode}`,
    );
  }
  if (record.status === 'paused')
    throw new DaftarError('connection.paused', `${record.name} is paused; resume it to make links`);
  const refusal = chargeRefusal(provider, { amountMinor: invoice.dueMinor, currency: invoice.currency });
  if (refusal) throw new DaftarError(refusal.code, refusal.message, { facts: refusal.facts });
  const now = deps.clock.now();
  const checkout = insertCheckout(tx, {
    id: newId('checkout', now),
    invoiceId: invoice.id,
    connectionId,
    mode: invoice.mode,
    kind: 'link',
    status: 'creating',
    amountMinor: invoice.dueMinor,
    currency: invoice.currency,
    nextAttemptAt: now,
    createdAt: now,
    updatedAt: now,
  });
  writeTimeline(tx, invoice.id, {
    kind: 'link_requested',
    at: now,
    cause,
    facts: { provider: provider.name, checkoutId: checkout.id },
  });
  return checkout;
}

/** Why this provider can't charge this, or null. */
export function chargeRefusal(provider: Provider, money: Money): AmountRefusal | null {
  if (provider.currencies && !provider.currencies.includes(money.currency)) {
    return {
      code: 'checkout.currency_not_supported',
      message: `${provider.name} does not take ${money.currency}`,
      facts: { provider: provider.name, currency: money.currency },
    };
  }
  return provider.refuseAmount(money);
}

const inMaking = new Set<string>();

/**
 * Takes a checkout's next step at its provider: makes the link, or, if an earlier request may have made it already,
 * looks for it by our reference first. One step at a time per checkout; does nothing for one that is not due for it.
 */
export async function makeLink(deps: Deps, checkoutId: string): Promise<void> {
  if (inMaking.has(checkoutId)) return;
  inMaking.add(checkoutId);
  try {
    const checkout = findCheckout(deps.database, checkoutId);
    const open = checkout && deps.connections.byId(checkout.connectionId);
    const invoice = checkout && findInvoice(deps.database, checkout.invoiceId);
    if (!checkout || !open || !invoice || checkout.status !== 'creating') return;
    await attempt(deps, checkout, invoice, open);
  } finally {
    inMaking.delete(checkoutId);
  }
}

async function attempt(
  deps: Deps,
  checkout: CheckoutRecord,
  invoice: InvoiceRecord,
  open: OpenConnection,
): Promise<void> {
  try {
    const found = checkout.sentAt === null ? null : await findOurs(deps, checkout, open);
    if (found) return adoptLink(deps, checkout, open, found);
    if (checkout.cancelRequestedAt !== null) return dropUnmade(deps, checkout);
    const now = deps.clock.now();
    updateCheckout(deps.database, checkout.id, {
      sentAt: now,
      attempts: checkout.attempts + 1,
      nextAttemptAt: now + lostAnswerWaitMs,
    });
    adoptLink(deps, checkout, open, await open.client.createLink(orderOf(deps, checkout, invoice)));
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    keepFailure(deps, checkout, open, error);
  } finally {
    deps.live.publish({ topic: 'invoice', id: checkout.invoiceId, mode: checkout.mode });
    deps.bells.checkouts.ring();
  }
}

/** An object that was made although its answer was lost. Should there ever be several, all but the oldest are cancelled. */
async function findOurs(deps: Deps, checkout: CheckoutRecord, open: OpenConnection): Promise<Link | null> {
  const links = (await open.client.findLinks(checkout.id)).sort((a, b) => a.createdAt - b.createdAt);
  const [first = null, ...doubles] = links;
  for (const double of doubles.filter(({ status }) => status === 'open')) {
    deps.log.warn('checkout.double_cancelled', { checkoutId: checkout.id, linkRef: double.linkRef });
    await open.client.cancelLink(double.linkRef);
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
  const now = deps.clock.now();
  deps.database.transaction((tx) => {
    const opened = moveCheckout(tx, checkout.id, 'open', {
      url: link.url,
      providerRef: link.linkRef,
      expiresAt: link.expiresAt,
      failureCode: null,
      failureDetail: null,
      // A link that somebody gave up on while it was being made is cancelled next.
      nextAttemptAt: findCheckout(tx, checkout.id)?.cancelRequestedAt ?? null,
      updatedAt: now,
    });
    if (opened) {
      writeTimeline(tx, checkout.invoiceId, {
        kind: 'link_created',
        at: now,
        cause: bySystem,
        facts: { provider: provider.name, checkoutId: checkout.id },
      });
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
      facts: { provider: provider.name, reason: failure.code, said: failure.said },
    });
  });
}

function orderOf(deps: Deps, checkout: CheckoutRecord, invoice: InvoiceRecord) {
  return {
    reference: checkout.id,
    invoiceId: invoice.id,
    amountMinor: checkout.amountMinor,
    currency: checkout.currency,
    description: [invoice.number, invoice.customerName].filter(Boolean).join(' · '),
    successUrl: `${deps.config.publicUrl()}/pay/${invoice.payToken}`,
    metadata: invoice.metadata,
  };
}

/** @throws DaftarError if nobody may be asked for money for this invoice now */
function requireOpen(invoice: InvoiceRecord): void {
  if (invoice.voidRequestedAt !== null)
    throw new DaftarError('invoice.being_voided', `${invoice.number} is being voided`);
  if (!awaitingMoney.includes(invoice.status)) {
    throw new DaftarError(
      'invoice.not_open',
      `Only an open invoice can get a payment link; this one is ${invoice.status}`,
      {
        facts: { status: invoice.status },
      },
    );
  }
}

const giveUpAfterMs = 24 * 3_600_000;

/** How long an object may take to show up in the provider's list after its answer was lost. */
const lostAnswerWaitMs = 20_000;

const retryWaitsMs = [5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000];

function retryWaitMs(attempts: number): number {
  return retryWaitsMs[Math.min(Math.max(attempts, 1), retryWaitsMs.length) - 1] ?? 3_600_000;
}
