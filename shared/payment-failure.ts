/**
 * Why a payer's try did not bring money, in one closed list for all providers. The dictionary has two sentences for
 * each, one for the payer and one for the merchant.
 */
export const paymentFailures = [
  'insufficient_funds',
  'declined',
  'card_expired',
  'authentication_failed',
  'canceled_by_payer',
  'timed_out',
  'phone_unreachable',
  'wrong_pin',
  'line_locked',
  'line_busy',
  'daily_limit',
  'below_minimum',
  'above_maximum',
  'same_amount_too_soon',
  'merchant_set_up_wrong',
  'receiver_limit',
  'push_failed',
  'not_sent',
  'no_answer',
  'other',
] as const;

export type PaymentFailure = (typeof paymentFailures)[number];

/** Whether asking the same payer again, in the same way, can help. Where it can't, the page offers another way. */
export const mayAskAgain: Record<PaymentFailure, boolean> = {
  insufficient_funds: true,
  declined: true,
  card_expired: false,
  authentication_failed: true,
  canceled_by_payer: true,
  timed_out: true,
  phone_unreachable: true,
  wrong_pin: true,
  line_locked: false,
  line_busy: true,
  daily_limit: false,
  below_minimum: false,
  above_maximum: false,
  same_amount_too_soon: true,
  merchant_set_up_wrong: false,
  receiver_limit: false,
  push_failed: true,
  not_sent: true,
  no_answer: true,
  other: true,
};
