import type { ErrorCode } from '../../../shared/error-codes.ts';
import { formatMoney } from '../../../shared/money.ts';
import { userRoles } from '../../../shared/roles.ts';
import { people } from './people.ts';

type Facts = Readonly<Record<string, string | number | boolean | null>>;

function notChargeable({ currency, amountMinorMin, amountMinorMax, amountMinorStep, reason }: Facts): string {
  const money = (amountMinor: unknown) =>
    typeof amountMinor === 'number' && typeof currency === 'string'
      ? formatMoney({ amountMinor, currency })
      : null;
  if (reason === 'amounts_unproven')
    return `It takes at most ${money(amountMinorMax)} until a controlled payment has proved its amounts. Do that on the connection’s page.`;
  if (money(amountMinorMin)) return `It can’t charge this amount: the least is ${money(amountMinorMin)}.`;
  if (money(amountMinorMax)) return `It can’t charge this amount: the most is ${money(amountMinorMax)}.`;
  if (money(amountMinorStep))
    return `It only charges whole amounts: a multiple of ${money(amountMinorStep)}.`;
  return 'It can’t charge this amount.';
}

function forbidden({ roles }: Facts): string {
  const names = userRoles.filter((role) =>
    String(roles ?? '')
      .split(',')
      .includes(role),
  );
  const may = new Intl.ListFormat('en', { type: 'disjunction' }).format(
    names.map((role) => people.roles[role]),
  );
  return names.length > 0
    ? `Your role may not do this: it needs ${may}. Ask the owner of the book.`
    : 'Your account may not do this. Ask the owner of the book.';
}

/** What happened and what to do, for every code an answer can carry. */
export const errors = {
  unreachable: () => 'Daftar’s server did not answer. Check the network, then try again.',
  'request.invalid': () => 'Something in the form can’t be accepted. Correct what is marked and try again.',
  'request.not_signed_in': () => 'Your session has ended. Sign in again.',
  'request.forbidden': (facts: Facts) => forbidden(facts),
  'request.wrong_origin': () =>
    'The page was opened at another address than the server knows. Open it at the address in DAFTAR_URL.',
  'request.prove_yourself': () => 'Prove once more who you are, then this goes on.',
  'request.second_factor_needed': () => 'The owner of the book asks for a second factor. Set one up first.',
  'request.not_found': () => 'The server does not know this request. Load the page again.',
  'request.too_many': ({ retryAfterSeconds }: Facts) =>
    typeof retryAfterSeconds === 'number' && retryAfterSeconds > 90
      ? `Too many tries. Wait ${Math.ceil(retryAfterSeconds / 60)} minutes, then try again.`
      : 'Too many tries. Wait a minute, then try again.',
  'server.internal': () =>
    'The server had a fault. Try again; if it stays, the request number finds it in the log.',
  'server.busy': () => 'The server is busy. Try again in a moment.',
  'setup.link_invalid': () => 'This link does not work any more. Start Daftar again: it prints a new one.',
  'setup.already_done': () => 'The book already has its owner. Sign in instead.',
  'account.email_taken': () => 'There is an account with this e-mail already.',
  'account.password_weak': () => 'The password is too easy to guess. Take a longer one.',
  'account.proof_wrong': () => 'That is not right. Check it and try again.',
  'account.code_wrong': () =>
    'The code is not right, or was used before. Wait for the next one and type that.',
  'account.second_factor_on': () => 'An authenticator app is set up already. Remove it first.',
  'account.second_factor_off': () => 'No second factor is set up.',
  'account.passkey_not_found': () => 'This passkey is not in your account any more.',
  'account.session_not_found': () => 'This session has ended already.',
  'people.not_found': () => 'This person is not in the book any more.',
  'people.last_owner': () => 'A book needs an owner. Make somebody else an owner first.',
  'people.owner_only': () => 'Only an owner may do this to an owner. Ask one of them.',
  'people.not_yourself': () =>
    'Nobody changes their own role or removes themselves. Ask another owner or admin.',
  'invite.not_valid': () =>
    'This invite was used, was taken back, or has expired. Ask whoever invited you for a new one.',
  'invite.not_found': () => 'This invite was used or taken back already.',
  'saved_view.not_found': () => 'You have no such view any more.',
  'saved_view.name_taken': () => 'This list already has a view with this name. Choose another one.',
  'saved_view.too_many': () => 'You have as many views as Daftar keeps. Remove one first.',
  'connection.not_found': () => 'This connection does not exist.',
  'connection.credentials_invalid': () => 'The credentials can’t be right. Correct what is marked.',
  'connection.mode_mismatch': () =>
    'The key is of the other mode. A connection keeps the mode it was made in.',
  'connection.sandbox_off': () => 'The sandbox is switched off on this server (DAFTAR_SANDBOX).',
  'connection.sandbox_is_test_only': () => 'The sandbox only works in test mode.',
  'connection.hook_refused': () =>
    'The provider did not accept the hook. Register it again, or set it up by hand.',
  'connection.sweep_running': () => 'A sweep of this connection is under way already. Wait for its report.',
  'connection.paused': () => 'The connection is paused. Resume it first.',
  'connection.receipt_not_found': () =>
    'No small paid payment of this connection has this receipt. Copy it from the payer’s message.',
  'connection.amounts_differ': () =>
    'The receipt shows another amount than Daftar asked for: the unit of amounts is set wrong. Change it first.',
  'provider.unknown': () => 'Daftar does not know this provider.',
  'provider.wrong_key': () => 'The provider refused the key. Replace it on the connection’s page.',
  'provider.blocked': () =>
    'Something in front of the provider blocked the call. If your account has an IP whitelist, add this server’s address.',
  'provider.account_not_live': () =>
    'The account at the provider is not live yet. Finish its activation there.',
  'provider.refused': () => 'The provider refused the request. Its reason stands below.',
  'provider.unreachable': () => 'The provider could not be reached. Try again in a minute.',
  'provider.timed_out': () => 'The provider did not answer in time. Try again in a minute.',
  'provider.rate_limited': () => 'The provider asks for a pause. Try again in a minute.',
  'provider.answer_unreadable': () => 'The answer was not the provider’s own. A proxy may stand in between.',
  'invoice.not_found': () => 'This invoice does not exist. A draft may have been deleted.',
  'invoice.not_draft': () => 'Only a draft can be changed. This invoice has its number already.',
  'invoice.changed_meanwhile': () => 'Somebody else changed this draft after you opened it.',
  'invoice.not_open': () => 'The invoice is not open any more.',
  'invoice.being_voided': () => 'The invoice is being voided.',
  'invoice.has_money': () => 'Money came in for this invoice, so it can’t be voided. Refund it first.',
  'invoice.void_unfinished': () =>
    'A payment link could not be closed at the provider yet. Try again in a minute.',
  'invoice.several_payments': () =>
    'Several payments of this invoice have money left. Refund one of them by itself.',
  'invoice.no_email': () => 'The customer has no e-mail address. Type one, or add it to the customer.',
  'invoice.empty': () => 'The invoice has no lines. Add at least one.',
  'invoice.total_zero': () => 'The total is zero. There is nothing to pay.',
  'invoice.discount_too_large': () => 'A discount is larger than its line.',
  'invoice.amount_too_large': () => 'The total is larger than Daftar can handle.',
  'customer.not_found': () => 'This customer does not exist.',
  'customer.has_invoices': () =>
    'This customer has invoices, and invoices keep their customer. Only one without any can be removed.',
  'checkout.not_found': () => 'This payment link does not exist.',
  'checkout.no_connection': () => 'No active connection takes this currency. Add or resume one.',
  'checkout.wrong_kind': () => 'This connection asks for payment in another way. Choose another connection.',
  'checkout.phone_invalid': () =>
    'This phone number can’t be asked. Write it in international form, such as +254700000000.',
  'checkout.prompt_waiting': () =>
    'The phone was asked a moment ago. Wait for the answer before asking again.',
  'checkout.link_ending': () =>
    'An older link of this invoice is being cancelled at the provider. Try again in a moment.',
  'checkout.amount_not_chargeable': (facts: Facts) => notChargeable(facts),
  'checkout.currency_not_supported': () => 'The provider does not take this currency.',
  'payment.not_found': () => 'This payment does not exist.',
  'payment.nothing_left': () => 'Nothing is left of this payment to give back or collect.',
  'payment.amount_too_large': () => 'That is more than is left of this payment.',
  'payment.action_not_found': () => 'This action does not exist.',
  'payment.action_in_flight': () =>
    'Something is under way for this payment already. Wait until the provider has answered.',
  'payment.by_hand_only': () =>
    'The provider’s API can’t do that. Do it in the provider’s dashboard, then record it here by hand.',
  'event.not_found': () => 'This event does not exist.',
  'event.in_work': () => 'The event is being worked on. Wait until it has come to rest.',
  'refusal.not_found': () => 'This refused call is not kept any more. Such notes go after seven days.',
  'review.not_open': () => 'Nothing is open there any more. Somebody may have closed it before you.',
  'review.no_payment': () => 'This event names no payment, so there is nothing to match.',
  'review.other_mode': () => 'Choose a finalized invoice of the same mode as the event.',
  'review.cannot_match': () =>
    'This payment can’t be booked on that invoice: its currency or its status does not fit.',
  'endpoint.not_found': () => 'This endpoint does not exist any more.',
  'endpoint.url_not_allowed': () =>
    'Messages can’t be sent to this address. Give a public https:// address without a user name in it.',
  'endpoint.disabled': () => 'This endpoint is disabled. Enable it first.',
  'message.not_found': () => 'This message does not exist.',
  'message.emptied': () =>
    'Everybody had this message long ago, so its body is not kept any more. It can’t be sent again.',
  'delivery.not_found': () => 'This delivery does not exist.',
  'delivery.in_work': () => 'The message is being sent at this moment. Look again in a few seconds.',
  'key.not_found': () => 'This key does not exist.',
  'key.not_active': () =>
    'This key has ended or has a successor already. Make a new key, or rotate the successor.',
  'api.key_missing': () => 'The call carried no key. Send it as “Authorization: Bearer dk_…”.',
  'api.key_invalid': () => 'The key is not known here. Copy it again in whole, or make a new one.',
  'api.key_expired': () => 'The key has expired. Make a new one.',
  'api.key_revoked': () => 'The key was revoked. Make a new one.',
  'api.scope_missing': () => 'The API key may not do that. Give it the scope, or use another key.',
  'api.method_not_allowed': () => 'This address of the API does not know that method.',
  'api.body_too_large': () => 'The request to the API is too large.',
  'api.content_type': () => 'The API takes JSON only.',
  'api.json_invalid': () => 'The request to the API is not valid JSON.',
  'api.idempotency_key_invalid': () => 'An Idempotency-Key has 1 to 255 printable ASCII characters.',
  'api.idempotency_mismatch': () =>
    'The Idempotency-Key was used with another body before. Take a new key for a new request.',
  'api.idempotency_running': () =>
    'A call with the same Idempotency-Key is still running. Try again in a few seconds.',
  'document.unavailable': () =>
    'This server can’t make PDFs: the part that sets them does not exist for its machine. Send the link instead.',
  'mail.not_configured': ({ missing }: Facts) =>
    missing === 'sender'
      ? 'No sender is set. Give your business an e-mail address in the settings, or set DAFTAR_MAIL_FROM on the server.'
      : 'No mail server is set. Set DAFTAR_SMTP_URL on the server, such as smtps://user:password@smtp.example.com, and start Daftar again.',
  'mail.refused': () =>
    'The mail server refused the mail. Check the address; what the server said stands below.',
  'mail.login_refused': () =>
    'The mail server refused the user or the password in DAFTAR_SMTP_URL. Correct them and start Daftar again.',
  'mail.unreachable': () => 'The mail server could not be reached. Check DAFTAR_SMTP_URL and the network.',
  'mail.timed_out': () => 'The mail server did not answer in time.',
  'sandbox.account_not_found': () =>
    'The sandbox does not know this account any more. Make a new sandbox connection.',
} satisfies Record<ErrorCode | 'unreachable', (facts: Facts) => string> as Record<
  ErrorCode | 'unreachable',
  (facts: Facts) => string
>;
