import type { CheckoutRecord } from '../../db/queries/checkouts.ts';
import { unfinishedCheckouts } from '../../shared/checkout-status.ts';
import { mayAskAgain, type PaymentFailure, paymentFailures } from '../../shared/payment-failure.ts';
import type { OpenConnection } from '../billing/connection-book.ts';
import { askAgainAfterMs } from '../billing/prompts.ts';
import type { Bill } from './bill.ts';

/** Something a payer has begun, as it stands now. */
export type Progress =
  /** Came back from a provider's page: whether money arrived is being asked. */
  | { kind: 'checking' }
  /** A provider's page was asked for. */
  | { kind: 'preparing' | 'ready' | 'notOpened'; way: OpenConnection }
  /** A phone is being asked, or was and nobody knows. */
  | { kind: 'sending' | 'waiting' | 'unsure'; prompt: CheckoutRecord; again: AskAgain | null }
  /** A phone was asked in vain. */
  | { kind: 'ended'; prompt: CheckoutRecord; failure: PaymentFailure; again: AskAgain | null }
  /** A payment on a provider's page was in vain; the link is still good. */
  | { kind: 'declined'; failure: PaymentFailure };

/** The same phone may be asked again, from `from` on. */
export interface AskAgain {
  from: number;
}

/** What the address says besides the token. */
export interface Asked {
  /** The payer comes back from a provider's page, having paid. */
  back: boolean;
  /** The connection whose page was asked for and could not be opened at once. */
  open: string | null;
}

const promptShownMs = 10 * 60_000;
const endShownMs = 60 * 60_000;

/** What is under way and what has just ended, the most telling first. Nothing once no money is due. */
export function progressOf(bill: Bill, now: number, { back, open }: Asked): Progress[] {
  if (bill.invoice.dueMinor === 0 || bill.invoice.status === 'void') return [];
  const prompts = bill.checkouts.filter(({ kind }) => kind === 'prompt');
  const running = prompts.filter((prompt) => isUnfinished(prompt) && now - prompt.createdAt < promptShownMs);
  const live = running.reverse().map((prompt) => liveProgress(bill, prompt, now));
  if (back && hasOpenLink(bill)) return [...live, { kind: 'checking' }];
  const opened = openedProgress(bill, open);
  return [...live, ...(opened ? [opened] : lastEnd(bill, prompts.at(-1), now))];
}

/** Whether the page should keep looking: something may change without the payer doing anything here. */
export function isUnderWay(progress: readonly Progress[]): boolean {
  return progress.some(
    ({ kind }) => kind !== 'ended' && kind !== 'declined' && kind !== 'notOpened' && kind !== 'ready',
  );
}

function liveProgress(bill: Bill, prompt: CheckoutRecord, now: number): Progress {
  const again = askAgain(bill, prompt);
  const mayAsk = again !== null && again.from <= now ? again : null;
  if (prompt.status === 'creating') return { kind: 'sending', prompt, again: mayAsk };
  const late = now - prompt.createdAt > askAgainAfterMs;
  return { kind: prompt.status === 'unknown' || late ? 'unsure' : 'waiting', prompt, again: mayAsk };
}

function openedProgress(bill: Bill, connectionId: string | null): Progress | null {
  const way = bill.ways.find(({ record }) => record.id === connectionId);
  const link = bill.checkouts.findLast(
    (checkout) => checkout.kind === 'link' && checkout.connectionId === connectionId,
  );
  if (!way || !link) return null;
  if (link.status === 'failed') return { kind: 'notOpened', way };
  if (!isUnfinished(link)) return null;
  return { kind: isUsable(bill, link) ? 'ready' : 'preparing', way };
}

/** A link the payer can be sent to: it is there, and asks for what is due now. */
export function isUsable({ invoice }: Bill, link: CheckoutRecord): boolean {
  const rightAmount = link.amountMinor === invoice.dueMinor;
  return link.status === 'open' && link.url !== null && link.cancelRequestedAt === null && rightAmount;
}

function lastEnd(bill: Bill, prompt: CheckoutRecord | undefined, now: number): Progress[] {
  const failedPayment = bill.payments.findLast(
    ({ status, checkoutId }) =>
      status === 'failed' && bill.checkouts.some(({ id, kind }) => id === checkoutId && kind === 'link'),
  );
  const promptEndedAt = prompt && !isUnfinished(prompt) && prompt.status !== 'paid' ? prompt.updatedAt : 0;
  const declinedAt = failedPayment?.updatedAt ?? 0;
  const endedAt = Math.max(promptEndedAt, declinedAt);
  if (now - endedAt > endShownMs) return [];
  if (failedPayment && declinedAt > promptEndedAt)
    return [{ kind: 'declined', failure: failedPayment.failure ?? 'other' }];
  if (!prompt) return [];
  const failure = failureOf(prompt);
  return [{ kind: 'ended', prompt, failure, again: mayAskAgain[failure] ? askAgain(bill, prompt) : null }];
}

/** Null where its way to pay is gone, or the phone is not known. */
function askAgain({ ways, checkouts }: Bill, prompt: CheckoutRecord): AskAgain | null {
  if (prompt.phone === null || !ways.some(({ record }) => record.id === prompt.connectionId)) return null;
  const asked = checkouts.filter(
    ({ phone, connectionId, failureCode }) =>
      phone === prompt.phone && connectionId === prompt.connectionId && failureCode !== 'not_sent',
  );
  return { from: (asked.at(-1)?.createdAt ?? 0) + askAgainAfterMs };
}

function failureOf({ failureCode }: CheckoutRecord): PaymentFailure {
  return paymentFailures.find((known) => known === failureCode) ?? 'other';
}

function hasOpenLink({ checkouts }: Bill): boolean {
  return checkouts.some((checkout) => checkout.kind === 'link' && isUnfinished(checkout));
}

function isUnfinished({ status }: CheckoutRecord): boolean {
  return unfinishedCheckouts.includes(status);
}
