import type { PaymentFailure } from '../../../shared/payment-failure.ts';
import type { PaymentStatus } from '../../../shared/payment-status.ts';

/** What M-Pesa says of a prompt, whoever asked for it. */
export interface MpesaResult {
  status: PaymentStatus;
  failure: PaymentFailure | null;
}

const failed = (failure: PaymentFailure): MpesaResult => ({ status: 'failed', failure });

/**
 * The result codes of Safaricom's M-Pesa Express pages, `4999` as Moflay documents it, and three that only third
 * parties list (26, 1001, 9999). Keys are text: one of them is no number, and the API sends numbers and texts.
 */
export const mpesaResults = {
  '0': { status: 'paid', failure: null },
  '1': failed('insufficient_funds'),
  '2': failed('below_minimum'),
  '3': failed('above_maximum'),
  '4': failed('daily_limit'),
  '8': failed('receiver_limit'),
  '17': failed('same_amount_too_soon'),
  '26': failed('line_busy'),
  '1001': failed('line_busy'),
  '1019': { status: 'expired', failure: 'timed_out' },
  '1025': failed('push_failed'),
  '1032': { status: 'canceled', failure: 'canceled_by_payer' },
  '1037': { status: 'expired', failure: 'phone_unreachable' },
  '2001': failed('wrong_pin'),
  '2028': failed('merchant_set_up_wrong'),
  '4999': { status: 'initiated', failure: null },
  '8006': failed('line_locked'),
  '9999': failed('push_failed'),
  SFC_IC0003: failed('merchant_set_up_wrong'),
} as const satisfies Record<string, MpesaResult>;

export type MpesaResultCode = keyof typeof mpesaResults;

/** Null for a code that is not in the list: it goes to review and is never guessed. */
export function mpesaResultOf(code: string): MpesaResult | null {
  return isKnown(code) ? mpesaResults[code] : null;
}

function isKnown(code: string): code is MpesaResultCode {
  return Object.hasOwn(mpesaResults, code);
}
