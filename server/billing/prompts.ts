import {
  type CheckoutRecord,
  checkoutsOf,
  findCheckout,
  moveCheckout,
  updateCheckout,
} from '../../db/queries/checkouts.ts';
import { findInvoice } from '../../db/queries/invoices.ts';
import { unfinishedCheckouts } from '../../shared/checkout-status.ts';
import type { PaymentFailure } from '../../shared/payment-failure.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { ProviderFailure } from '../providers/failure.ts';
import type { SentPrompt } from '../providers/provider.ts';
import { announceChanges } from './announce-changes.ts';
import { requestCheckout } from './checkout-request.ts';
import type { OpenConnection } from './connection-book.ts';
import { hookUrlOf } from './connection-hook.ts';
import { requireConnection } from './connections.ts';
import { finishVoid } from './finish-void.ts';
import { requireInvoice } from './invoices.ts';
import { knownCheckout } from './known-checkout.ts';
import { readPhone } from './phone.ts';
import { nextLateLookAt, nextPollAt } from './poll-schedule.ts';
import { bySystem, type Cause, writeTimeline } from './timeline.ts';

/** M-Pesa refuses the same amount to the same payer within two minutes (result code 17), and an unanswered prompt may still be answered. */
export const askAgainAfterMs = 120_000;

/**
 * Asks a phone for what is due. A prompt that is not surely ended is never sent again by itself, and by a person only
 * after two minutes; another phone may be asked at once.
 * @throws DaftarError `checkout.phone_invalid`, `checkout.prompt_waiting` (with `retryAt`), and why there can be none
 */
export async function sendPrompt(
  deps: Deps,
  invoiceId: string,
  connectionId: string,
  typedPhone: string,
  cause: Cause,
  id?: string,
): Promise<CheckoutRecord> {
  const { provider } = requireConnection(deps, connectionId);
  const phone = readPhone(typedPhone, provider);
  const checkout = deps.database.transaction(
    (tx) => {
      const invoice = requireInvoice(tx, invoiceId);
      requireMayAsk(deps, checkoutsOf(tx, invoiceId), connectionId, phone);
      return requestCheckout(deps, tx, invoice, { connectionId, kind: 'prompt', phone, id }, cause);
    },
    { behavior: 'immediate' },
  );
  await deps.flights.run(`checkout/${checkout.id}`, () => send(deps, checkout));
  deps.live.publish({ topic: 'invoice', id: invoiceId, mode: checkout.mode });
  deps.bells.checkouts.ring();
  return findCheckout(deps.database, checkout.id) ?? checkout;
}

/** A prompt that a crash or a lost answer left in doubt: looked for where the provider can tell, never sent again. */
export async function settleLostPrompt(
  deps: Deps,
  checkout: CheckoutRecord,
  connection: OpenConnection,
): Promise<void> {
  const now = deps.clock.now();
  if (checkout.status === 'creating' && checkout.sentAt === null)
    return end(deps, checkout, 'failed', 'not_sent', null);
  if (checkout.status === 'creating') moveCheckout(deps.database, checkout.id, 'unknown', { updatedAt: now });
  const found = (await connection.client.prompts?.find(knownCheckout(checkout))) ?? null;
  if (found) return adoptPrompt(deps, checkout, connection, found);
  if (now - checkout.createdAt > lostForGoodMs) return giveUpPrompt(deps, checkout);
  updateCheckout(deps.database, checkout.id, { nextAttemptAt: nextPollAt('prompt', checkout, now) });
}

/** Nobody will say any more how it ended. Should money come in later, it is booked all the same. */
export function giveUpPrompt(deps: Deps, checkout: CheckoutRecord): void {
  end(deps, checkout, 'expired', 'no_answer', null);
}

/** A prompt lives for a minute or two; one of which nobody has heard for this long was never answered. */
const lostForGoodMs = 30 * 60_000;

/** Longer than any request may take: after that its answer is lost. */
const answerWithinMs = 20_000;

async function send(deps: Deps, checkout: CheckoutRecord): Promise<void> {
  const connection = deps.connections.byId(checkout.connectionId);
  const invoice = findInvoice(deps.database, checkout.invoiceId);
  const prompts = connection?.client.prompts;
  if (!connection || !prompts || !invoice || checkout.phone === null) return;
  try {
    const now = deps.clock.now();
    updateCheckout(deps.database, checkout.id, {
      sentAt: now,
      attempts: 1,
      nextAttemptAt: now + answerWithinMs,
    });
    adoptPrompt(
      deps,
      checkout,
      connection,
      await prompts.send(orderOf(deps, checkout, connection, invoice.number ?? '', checkout.phone)),
    );
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    keepFailure(deps, checkout, connection, error);
  }
}

/** The provider's ids of a prompt; its callback may have brought them already. */
export function adoptPrompt(
  deps: Deps,
  checkout: CheckoutRecord,
  { provider }: OpenConnection,
  sent: SentPrompt,
): void {
  const now = deps.clock.now();
  deps.database.transaction((tx) => {
    updateCheckout(tx, checkout.id, { providerRef: sent.paymentRef, alsoRef: sent.alsoRef });
    const change = {
      nextAttemptAt: nextPollAt('prompt', checkout, now),
      failureCode: null,
      failureDetail: null,
      updatedAt: now,
    };
    if (!moveCheckout(tx, checkout.id, 'open', change)) return;
    const facts = { provider: provider.name, checkoutId: checkout.id, phone: checkout.phone };
    writeTimeline(tx, checkout.invoiceId, { kind: 'prompt_sent', at: now, cause: bySystem, facts });
    announceChanges(deps, tx, checkout.invoiceId);
  });
}

function keepFailure(
  deps: Deps,
  checkout: CheckoutRecord,
  { provider }: OpenConnection,
  failure: ProviderFailure,
): void {
  deps.log.warn('prompt.not_sent', { checkoutId: checkout.id, error: failure });
  if (!failure.maybeDone) {
    end(deps, checkout, 'failed', failure.payment ?? 'not_sent', failure.said ?? failure.message);
    return;
  }
  const now = deps.clock.now();
  deps.database.transaction((tx) => {
    const why = { failureCode: failure.code, failureDetail: failure.said ?? failure.message };
    if (
      !moveCheckout(tx, checkout.id, 'unknown', {
        ...why,
        nextAttemptAt: nextPollAt('prompt', checkout, now),
        updatedAt: now,
      })
    )
      return;
    const facts = { provider: provider.name, checkoutId: checkout.id, phone: checkout.phone };
    writeTimeline(tx, checkout.invoiceId, { kind: 'prompt_unanswered', at: now, cause: bySystem, facts });
  });
}

function end(
  deps: Deps,
  checkout: CheckoutRecord,
  status: 'failed' | 'expired',
  failure: PaymentFailure,
  said: string | null,
): void {
  const now = deps.clock.now();
  deps.database.transaction((tx) => {
    const ended = moveCheckout(tx, checkout.id, status, {
      failureCode: failure,
      failureDetail: said,
      nextAttemptAt: checkout.providerRef === null ? null : nextLateLookAt(now, now),
      updatedAt: now,
    });
    if (!ended) return;
    const facts = { checkoutId: checkout.id, phone: checkout.phone, status, reason: failure, said };
    writeTimeline(tx, checkout.invoiceId, { kind: 'prompt_ended', at: now, cause: bySystem, facts });
    announceChanges(deps, tx, checkout.invoiceId);
  });
  finishVoid(deps, checkout.invoiceId);
}

function requireMayAsk(
  deps: Deps,
  checkouts: readonly CheckoutRecord[],
  connectionId: string,
  phone: string,
): void {
  const now = deps.clock.now();
  const recent = checkouts.find(
    (checkout) =>
      checkout.connectionId === connectionId &&
      checkout.phone === phone &&
      checkout.failureCode !== 'not_sent' &&
      now - checkout.createdAt < askAgainAfterMs,
  );
  if (!recent) return;
  const retryAt = recent.createdAt + askAgainAfterMs;
  const waiting = unfinishedCheckouts.includes(recent.status);
  const why = waiting
    ? 'This phone was asked a moment ago and may still answer'
    : 'M-Pesa takes the same request again only after two minutes';
  throw new DaftarError('checkout.prompt_waiting', `${why}; wait until then, or ask another phone`, {
    facts: { retryAt, waiting },
  });
}

function orderOf(
  deps: Deps,
  checkout: CheckoutRecord,
  { record }: OpenConnection,
  invoiceNumber: string,
  phone: string,
) {
  return {
    reference: checkout.id,
    invoiceId: checkout.invoiceId,
    invoiceNumber,
    amountMinor: checkout.amountMinor,
    currency: checkout.currency,
    phone,
    callbackUrl: `${hookUrlOf(deps, record)}/${checkout.callbackToken}`,
  };
}
