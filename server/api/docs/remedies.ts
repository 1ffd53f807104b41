import type { ErrorCode } from '../../../shared/error-codes.ts';

/** What to do about each error that the API can answer, for whoever writes the program. */
export const remedies: Partial<Record<ErrorCode, string>> = {
  'api.key_missing': 'Send the header `Authorization: Bearer dk_…`.',
  'api.key_invalid':
    'The key is mistyped, or of another server. Copy it again in whole; `title` says which of the two it is.',
  'api.key_expired': 'The key’s time is over, or it was rotated. Make a new one on the page of API keys.',
  'api.key_revoked': 'Somebody ended the key. Make a new one.',
  'api.scope_missing': 'The key may not do this. `facts.scope` names the right it lacks.',
  'api.method_not_allowed':
    'The address is right, the method is not. The header `Allow` names those there are.',
  'api.json_invalid': 'The body is not JSON. Look for a comma too many, or a body that was encoded twice.',
  'api.body_too_large': 'Send less in one request.',
  'api.content_type': 'Send the body with `Content-Type: application/json`, and without `Content-Encoding`.',
  'api.idempotency_key_invalid': 'Send 1 to 255 printable ASCII characters, such as a UUID.',
  'api.idempotency_mismatch':
    'This `Idempotency-Key` was used with another body. For a new request take a new key; to repeat the old one, send its body unchanged.',
  'api.idempotency_running':
    'The first request with this key is still running. Send the same again in a few seconds.',
  'request.invalid': '`fieldProblems` names each field and what is wrong with it.',
  'request.not_found': 'There is nothing at this address. Compare it with this page.',
  'request.forbidden': 'This is not allowed here.',
  'request.too_many': 'Wait as many seconds as `Retry-After` says, then go on slower.',
  'server.internal':
    'The fault is ours. Try again with the same `Idempotency-Key`; `requestId` finds it in the log.',
  'server.busy': 'Try again after `Retry-After`, with the same `Idempotency-Key`.',
  'connection.not_found': 'There is no such connection in the key’s mode.',
  'connection.paused': 'Resume the connection first, or choose another one.',
  'connection.credentials_invalid': 'Correct the credentials in the dashboard.',
  'connection.sweep_running': 'A sweep is under way already. Wait for it.',
  'provider.unknown': 'Choose one of the providers that this server knows.',
  'provider.wrong_key': 'The provider refused the connection’s key. Replace it in the dashboard.',
  'provider.blocked': 'Something in front of the provider blocked the call. Ask whoever runs this server.',
  'provider.account_not_live': 'The account at the provider is not activated yet. Finish that there.',
  'provider.refused': 'The provider said no; `title` gives its words. Sending it again will not help.',
  'provider.unreachable':
    'The provider could not be reached. Try again later, with the same `Idempotency-Key`.',
  'provider.timed_out':
    'Nobody knows yet whether the provider did it. Send the same again with the same `Idempotency-Key`: Daftar looks first.',
  'provider.rate_limited': 'The provider asks for a pause. Try again in a minute.',
  'provider.answer_unreadable': 'The answer was not the provider’s own. Try again later.',
  'invoice.not_found': 'There is no such invoice in the key’s mode. A draft may have been deleted.',
  'invoice.not_draft': 'Only a draft can be changed or deleted. Void the invoice and write a new one.',
  'invoice.not_open': 'The invoice is not open any more. Read it, and go by its `status`.',
  'invoice.being_voided': 'The invoice is being voided, so nothing new can begin.',
  'invoice.has_money': 'Money came in, so it can’t be voided. Refund it.',
  'invoice.void_unfinished':
    'A link could not be cancelled at its provider yet. Daftar goes on by itself: read the invoice later.',
  'invoice.no_email':
    'The customer has no e-mail address. Give one in `to`, or write it down for the customer.',
  'invoice.several_payments':
    'Several payments of the invoice have money left. Refund one of them by its own id; `facts` names them.',
  'mail.not_configured': 'This server can send no mails yet. `title` names the setting that is missing.',
  'invoice.empty': 'Give the invoice at least one line.',
  'invoice.total_zero': 'The total has to be above zero.',
  'invoice.discount_too_large': 'A discount is larger than its line.',
  'invoice.amount_too_large': 'The total is larger than Daftar can handle. Write several invoices.',
  'customer.not_found': 'There is no such customer in the key’s mode.',
  'customer.has_invoices': 'Invoices keep their customer. Only one without any can be removed.',
  'checkout.not_found': 'There is no such checkout in the key’s mode.',
  'checkout.no_connection': 'No active connection takes this currency. Add one, or resume one.',
  'checkout.wrong_kind': 'This connection asks for payment in the other way: by link, or on a phone.',
  'checkout.link_ending': 'An older link is being cancelled. Try again in a few seconds.',
  'checkout.phone_invalid': 'Write the number in international form, such as +254712345678.',
  'checkout.prompt_waiting': 'The phone was asked a moment ago. Wait until that checkout has ended.',
  'checkout.amount_not_chargeable': 'The provider can’t charge this amount; `facts` gives its limits.',
  'checkout.currency_not_supported': 'The provider does not take this currency.',
  'payment.not_found': 'There is no such payment in the key’s mode.',
  'payment.nothing_left': 'Nothing is left of it. Read the payment before you ask for more.',
  'payment.amount_too_large': 'That is more than is left; read the payment.',
  'payment.action_in_flight': 'Something is under way for this payment. Wait until it has ended.',
  'payment.action_not_found': 'There is no such action.',
  'payment.by_hand_only':
    'The provider has no API for it. Do it in the provider’s dashboard, then record it in Daftar’s.',
  'event.not_found': 'There is no such event in the key’s mode.',
  'event.in_work': 'It is being worked on. Read it again in a few seconds.',
  'endpoint.not_found': 'There is no such endpoint in the key’s mode.',
  'endpoint.url_not_allowed': 'Give a public https address without a user name in it.',
  'endpoint.disabled': 'Enable the endpoint first.',
  'message.not_found': 'There is no such message in the key’s mode.',
  'delivery.not_found': 'There is no such delivery in the key’s mode.',
  'delivery.in_work': 'It is being sent at this moment. Look again in a few seconds.',
  'document.unavailable': 'This server can’t make PDFs. Send the pay link instead.',
};

/** What is done about an error, or null where nothing better than its own `title` can be said. */
export function remedyFor(code: string): string | null {
  return (remedies as Readonly<Record<string, string>>)[code] ?? null;
}
