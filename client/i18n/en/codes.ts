import type { ConnectionTestCode } from '../../../shared/connection-test.ts';
import type { DecimalProblem } from '../../../shared/decimal.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import type { EventReason, RefusalReason } from '../../../shared/event-status.ts';
import type { ReviewKind } from '../../../shared/ledger.ts';
import type { PaymentFailure } from '../../../shared/payment-failure.ts';
import type { FieldProblem } from '../../../shared/views.ts';

/** A sentence for every word of the vocabulary; a word without one does not compile. */
export const codes = {
  reviewRemedy: {
    short: 'Ask the customer for the rest, or settle it outside Daftar.',
    over: 'Refund what is too much, or agree on it with the customer.',
    after_void: 'Refund it, or write a new invoice for it.',
    second_payment: 'Refund one of the two.',
    reversed: 'Ask the provider for the reason, then the customer for another payment.',
    amount_changed: 'Compare the payment with the provider’s dashboard.',
  } satisfies Record<ReviewKind, string>,
  eventReason: {
    not_ours:
      'The payment belongs to no invoice of this book. It may come from another shop of the same account. If it is yours after all, choose its invoice under Review.',
    other_mode:
      'It is about the other mode than the connection’s. Such an event can never pay. Connect the other mode with its own key.',
    type_not_used: 'Daftar has no use for this kind of event. It is kept as it came.',
    stale: 'It tells an older state than the one already booked. Nothing had to change.',
    unparsable:
      'The body could not be understood, although its proof was good. Look the payment up in the provider’s dashboard; replay the event once Daftar was updated.',
    unconfirmable:
      'The provider did not confirm it within a day. Look the payment up in the provider’s dashboard.',
    unlisted_status:
      'The provider used a payment status that Daftar does not know, and does not guess at. Look the payment up in the provider’s dashboard.',
    wrong_currency:
      'The money is in another currency than the invoice. It was not booked. Choose another invoice for it, or refund it at the provider.',
    waiting_for_provider: 'The provider’s API does not show this yet. Daftar asks again by itself.',
    provider_unreachable: 'The provider could not be reached to confirm it. Daftar asks again by itself.',
    provider_refused_key:
      'The provider refused the connection’s key, so it could not be confirmed. Correct the key.',
    verification_expired: 'The code with which the hook is confirmed was too old. Register the hook again.',
    set_aside: 'Somebody looked at it and set it aside. Replaying it takes that back.',
    apply_failed: 'Booking it failed on our side. The reason is in the server’s log; replay it afterwards.',
  } satisfies Record<EventReason, string>,
  refusalReason: {
    unknown_hook: 'The address belongs to no connection.',
    not_json: 'The body is not JSON.',
    wrong_content_type: 'The body did not come as JSON.',
    too_large: 'The body is larger than any event.',
    too_deep: 'The body is nested deeper than any event.',
    secret_missing: 'The secret was missing.',
    secret_wrong: 'The secret or the signature was wrong.',
    no_secret_configured: 'The connection has no secret, so nothing can be proved.',
    too_old: 'The call was signed too long ago.',
    too_new: 'The call was signed in the future.',
    event_differs: 'The header names another event than the body.',
  } satisfies Record<RefusalReason, string>,
  refusalRemedy: {
    unknown_hook:
      'Somebody calls an old or mistyped address. Compare the address in the provider’s dashboard with the one on the connection’s page.',
    not_json:
      'The provider’s own calls are JSON: this one most likely came from somebody else. Nothing to do.',
    wrong_content_type:
      'The provider’s own calls say application/json: this one most likely came from somebody else.',
    too_large: 'The provider’s own calls are far smaller: this one most likely came from somebody else.',
    too_deep: 'The provider’s own calls are flat: this one most likely came from somebody else.',
    secret_missing:
      'If it was the provider, its hook has no secret: set the one from the connection’s page. If not, nothing to do.',
    secret_wrong:
      'If you changed the secret at the provider, or took the one of the other environment, put the right one into the connection; then the call can be checked again. If you did neither, somebody guessed: nothing to do.',
    too_old:
      'An old call was sent once more, or this server’s clock is fast. Check the clock; a provider tries again by itself.',
    too_new:
      'This server’s clock, or the sender’s, is wrong. Check the clock; a provider tries again by itself.',
    event_differs:
      'The signature was right, so somebody on the way has changed the headers: ask whoever runs the proxy in front of this server.',
    no_secret_configured:
      'Register the hook on the connection’s page, or set it up by hand with a fresh secret.',
  } satisfies Record<RefusalReason, string>,
  /** Why a payer's try brought no money, told to the merchant. */
  paymentFailure: {
    insufficient_funds: 'The customer had too little money on it.',
    declined: 'The customer’s bank declined it.',
    card_expired: 'The card has expired.',
    authentication_failed: 'The customer could not be authenticated.',
    canceled_by_payer: 'The customer stopped it.',
    timed_out: 'The customer did not finish in time.',
    phone_unreachable: 'The phone could not be reached.',
    wrong_pin: 'The PIN was wrong.',
    line_locked: 'The customer’s mobile money is locked.',
    line_busy: 'Another request was open on that phone.',
    daily_limit: 'The customer’s limit for the day is reached.',
    below_minimum: 'The amount is below the least that can be paid this way.',
    above_maximum: 'The amount is above the most that can be paid this way.',
    same_amount_too_soon: 'The same amount was asked for a moment before.',
    merchant_set_up_wrong: 'Your account is not set up for it. Ask the provider.',
    receiver_limit: 'Your account has reached its limit. Ask the provider.',
    push_failed: 'The prompt could not be sent to the phone.',
    not_sent: 'The prompt was not sent.',
    no_answer: 'There was no answer.',
    other: 'The provider gave no known reason.',
  } satisfies Record<PaymentFailure, string> as Record<string, string>,
  /** What the merchant can do about it. */
  paymentAdvice: {
    insufficient_funds: 'Ask the customer to top up, or to pay in another way.',
    declined: 'Ask the customer to call the bank, or to use another card.',
    card_expired: 'Ask the customer for another card.',
    authentication_failed:
      'The bank’s check was not passed. The customer tries again, with the phone that the bank knows at hand.',
    canceled_by_payer: 'Ask whether the customer still wants to pay, then try again.',
    timed_out: 'Agree on a moment with the customer, then try again.',
    phone_unreachable: 'The phone was off or without a network. Try again when the customer is at hand.',
    wrong_pin: 'The customer tries again with the right PIN. After several wrong ones it is locked.',
    line_locked: 'The customer has it unlocked by the phone company first, or pays in another way.',
    line_busy: 'Wait a minute until the other request has ended, then try again.',
    daily_limit: 'The customer pays tomorrow, or in another way.',
    below_minimum: 'Choose another way to pay so small an amount.',
    above_maximum: 'Split it over several invoices, or choose another way to pay.',
    same_amount_too_soon: 'Wait two minutes, then try again.',
    merchant_set_up_wrong: 'Compare shortcode, its kind and passkey with what the provider gave you.',
    receiver_limit:
      'Your till or account is full. Move money to your bank, or ask the provider for a higher limit.',
    push_failed: 'Try again in a minute.',
    not_sent: 'Nothing reached the phone. Try again.',
    no_answer: 'Daftar goes on asking the provider. Wait until it knows, so that nobody pays twice.',
    other: 'Read what the provider said, and ask its support if that does not help.',
  } satisfies Record<PaymentFailure, string>,
  /** What went wrong at a provider, said of it, where Daftar itself tries again. */
  trouble: {
    'provider.unknown': 'Daftar does not know the provider.',
    'provider.wrong_key': 'It refused the key. Replace it on the connection’s page.',
    'provider.blocked': 'Something in front of it blocked the call.',
    'provider.account_not_live': 'The account there is not live yet.',
    'provider.refused': 'It refused the request.',
    'provider.unreachable': 'It could not be reached.',
    'provider.timed_out': 'It did not answer in time.',
    'provider.rate_limited': 'It asks for a pause.',
    'provider.answer_unreadable': 'The answer was not its own. A proxy may stand in between.',
  } satisfies Record<Extract<ErrorCode, `provider.${string}`>, string> as Record<string, string>,
  connectionTest: {
    ok: 'The key works.',
    wrong_key:
      'The provider does not know this key. Copy it again; a key that was regenerated stops working at once.',
    no_permission:
      'The provider knows the key but gives it no rights. Use the secret key, not the publishable one.',
    blocked:
      'Something in front of the provider blocked the call. If your account has an IP whitelist, add this server’s address.',
    account_not_live:
      'The account is not live yet. Finish its activation with the provider, or connect a test key.',
    unreachable:
      'The provider could not be reached. Check the server’s network, name resolution and firewall.',
    timed_out: 'The provider did not answer in time. Try again in a minute.',
    rate_limited: 'The provider asks for a pause. Try again in a minute.',
    answer_unreadable: 'The answer was not the provider’s own. A proxy may stand in between.',
    provider_error: 'The provider had a fault of its own. Try again later.',
  } satisfies Record<ConnectionTestCode, string>,
  fieldProblems: {
    missing: 'This is needed.',
    has_spaces: 'There is a space or a line break in it. Copy it again without.',
    wrong_shape: 'This does not look like one. Compare it with the example.',
    publishable_in_secret_place:
      'It starts with pk_: that is the publishable key. The secret key starts with sk_.',
    secret_in_publishable_place:
      'It starts with sk_: that is the secret key. The publishable key starts with pk_.',
    mode_mismatch: 'This key is of the other mode than the rest.',
    unknown_field: 'The provider has no such field.',
    too_short: 'This is too short to be safe.',
  } satisfies Record<FieldProblem['code'], string>,
  decimalProblems: {
    empty: 'Type a number.',
    not_a_number: 'Not a number. Write it like 1234.50.',
    ambiguous: 'Two ways to read it. Write 1234 or 1234.50.',
    too_many_decimals: 'Too many decimal places.',
    too_large: 'Larger than Daftar can handle.',
    negative: 'It can’t be below zero.',
  } satisfies Record<DecimalProblem, string>,
};
