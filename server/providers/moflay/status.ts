import type { PaymentFailure } from '../../../shared/payment-failure.ts';
import type { PaymentStatus } from '../../../shared/payment-status.ts';

/** The OpenAPI document's list, and `canceled` from the newer pages. */
export const moflayStatuses = [
  'initiating',
  'pending',
  'completed',
  'failed',
  'canceled',
  'unknown',
] as const;

type MoflayStatus = (typeof moflayStatuses)[number];

/** `unknown` is neither paid nor failed: Moflay could not find out, tells nobody, and may still learn. */
const statusOf: Record<MoflayStatus, PaymentStatus> = {
  initiating: 'initiated',
  pending: 'initiated',
  unknown: 'initiated',
  completed: 'paid',
  failed: 'failed',
  canceled: 'canceled',
};

/** Null for a status that is not in Moflay's list: it goes to review and is never guessed. */
export function paymentStatusOf(status: string): PaymentStatus | null {
  return isKnown(status) ? statusOf[status] : null;
}

function isKnown(status: string): status is MoflayStatus {
  return (moflayStatuses as readonly string[]).includes(status);
}

/** Moflay passes on no result code, only words: its own sentences for each code, or Safaricom's. First match wins. */
const failureByWords: readonly [RegExp, PaymentFailure][] = [
  [/insufficient|enough available|\bfunds\b/i, 'insufficient_funds'],
  [/cancel/i, 'canceled_by_payer'],
  [/\bpin\b/i, 'wrong_pin'],
  [/expired/i, 'timed_out'],
  [/could not reach|cannot be reached|unreachable|did not respond|no response/i, 'phone_unreachable'],
  [/below|less than/i, 'below_minimum'],
  [/transaction limit|daily/i, 'daily_limit'],
  [/exceeds|above|more than/i, 'above_maximum'],
  [/duplicate|repeated|same amount/i, 'same_amount_too_soon'],
  [/too long|sending (a )?push/i, 'push_failed'],
  [/lock|in process|busy/i, 'line_busy'],
  [/configuration|shortcode|short code|passkey|initiator|operator/i, 'merchant_set_up_wrong'],
];

export function failureOf(status: PaymentStatus | null, detail: string | null): PaymentFailure | null {
  if (status === 'canceled') return 'canceled_by_payer';
  if (status !== 'failed') return null;
  return failureByWords.find(([words]) => words.test(detail ?? ''))?.[1] ?? 'other';
}
