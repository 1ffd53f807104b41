import type { ErrorCode } from '../../../shared/error-codes.ts';

/** Why something went wrong, and what to do. What happened is said by the code's own sentence. */
type Help = readonly [why: string, remedy: string];

const gone: Help = [
  'The address is mistyped, the thing belongs to the other mode, or it was removed since.',
  'Open it from its list. A program should check the id, and that its key is of the same mode.',
];
const moved: Help = [
  'Another person, another tab or a provider’s event changed it after your page was loaded.',
  'Load the page again: it offers what can be done now.',
];
const oneAtATime: Help = [
  'Two acts at once could count the same money twice, so Daftar does one after the other.',
  'Wait a minute and try again. Nothing is lost.',
];
const form: Help = [
  'The amounts of the lines do not make an invoice that somebody could pay.',
  'Correct quantity, price, discount and tax in the lines until the total is right.',
];
const unproven: Help = [
  'A password or code does not match, was used before, or the clock of the phone is wrong.',
  'Type it again, and let the phone set its clock by itself. Without the phone, use a recovery code, or run “user reset” on the server.',
];
const noAnswer: Help = [
  'The provider has a fault, or something on the way stops the call.',
  'Try again in a minute. If it stays, look at the provider’s status page and at this server’s network. Money that was paid meanwhile is found by the sweep.',
];
const match: Help = [
  'A payment can only be booked on a finalized invoice of the same mode and currency.',
  'Choose another invoice, or set the event aside with a note.',
];
const programs: Help = [
  'The program that calls the API sends something the API does not read.',
  'Compare the request with the documentation under /docs; it has an example for every route.',
];
const mailServer: Help = [
  'The settings in DAFTAR_SMTP_URL do not fit the mail server, or the server can’t be reached.',
  'Check host, port, user and password with your mail provider, then start Daftar again. The invoice itself is unharmed; its link can be sent by hand.',
];

export const errorHelp = {
  unreachable: [
    'The server is off, is being restarted, or your device has no network.',
    'Check your own connection, then whether Daftar runs on the server.',
  ],
  'request.invalid': [
    'A field is empty, too long, or in a shape Daftar does not know.',
    'Correct what is marked. A program finds the fields in the answer.',
  ],
  'request.not_signed_in': [
    'Sessions end by themselves after a while, and when somebody ends them or changes your role.',
    'Sign in again; you come back to the same page.',
  ],
  'request.forbidden': [
    'Every act needs a role, and yours does not have this one.',
    'Ask an owner to do it, or to change your role under Settings → People.',
  ],
  'request.wrong_origin': [
    'A page at another address tried to act in your name, or Daftar is reached by a name it does not know.',
    'Open the address that stands in DAFTAR_URL. If that is wrong, correct it on the server and start Daftar again.',
  ],
  'request.prove_yourself': [
    'Credentials, keys, people and large refunds ask for a proof that is not older than a few minutes.',
    'Give your password, passkey or code when asked; then the act goes on.',
  ],
  'request.second_factor_needed': [
    'The security rules ask your role for a second factor, and you have none.',
    'Set up an authenticator app or a passkey under Settings → My account.',
  ],
  'request.not_found': [
    'The page is older than the server, or the address is mistyped.',
    'Load the page again.',
  ],
  'request.too_many': [
    'Somebody, or a program, tried too often in a short time.',
    'Wait as long as the answer says. A program should read Retry-After.',
  ],
  'server.internal': [
    'Something happened that Daftar was not prepared for. Nothing was half done: a change happens wholly or not at all.',
    'Try again. If it stays, give the request number to whoever runs the server: it stands in the log.',
  ],
  'server.busy': [
    'The server is starting, stopping, or has more to write than the disk takes.',
    'Try again in a minute. Providers try their calls again by themselves.',
  ],
  'setup.link_invalid': [
    'A set-up link works once, and only until Daftar starts again.',
    'Start Daftar again and use the link it prints.',
  ],
  'setup.already_done': moved,
  'account.email_taken': [
    'Each person has one account, and each account its own e-mail.',
    'Sign in with it, or use another e-mail.',
  ],
  'account.password_weak': [
    'Short and common passwords are guessed first.',
    'Take several words, at least as long as the form asks for.',
  ],
  'account.proof_wrong': unproven,
  'account.code_wrong': unproven,
  'account.second_factor_on': moved,
  'account.second_factor_off': moved,
  'account.passkey_not_found': gone,
  'account.session_not_found': gone,
  'people.not_found': gone,
  'people.last_owner': [
    'A book without an owner could not be managed by anybody.',
    'Make another person owner first.',
  ],
  'people.owner_only': ['An admin could otherwise take the book away from its owner.', 'Ask an owner.'],
  'people.not_yourself': ['It keeps people from locking themselves out.', 'Ask another owner or admin.'],
  'invite.not_valid': [
    'An invite works once, for seven days, until it is taken back.',
    'Ask whoever invited you for a new one.',
  ],
  'invite.not_found': gone,
  'connection.not_found': gone,
  'connection.credentials_invalid': [
    'A key was cut off, has a space in it, or the publishable key stands in the place of the secret one.',
    'Copy it again from the provider’s dashboard. Each field says where it is found.',
  ],
  'connection.mode_mismatch': [
    'Test keys and live keys never mix: a connection stays in the mode it was made in.',
    'Make a second connection for the other mode.',
  ],
  'connection.sandbox_off': [
    'The sandbox is switched off on this server.',
    'Set DAFTAR_SANDBOX on the server, or connect a test account of the provider.',
  ],
  'connection.sandbox_is_test_only': ['The sandbox moves no real money.', 'Switch to test mode.'],
  'connection.hook_refused': [
    'The provider could not reach the address, or does not allow its API to set it.',
    'Check that DAFTAR_URL is open to the internet by HTTPS. Then register again, or set it up by hand.',
  ],
  'connection.paused': [
    'Somebody paused it: it makes no new links or prompts, but still takes in what was paid.',
    'Resume it on its page.',
  ],
  'connection.sweep_running': oneAtATime,
  'connection.receipt_not_found': gone,
  'connection.amounts_differ': [
    'The account counts in another unit than the connection says.',
    'Change the unit of amounts on the connection’s page, then prove the amounts again.',
  ],
  'provider.unknown': [
    'The name is mistyped, or this version has no adapter for it.',
    'Choose one of the providers in the list.',
  ],
  'provider.wrong_key': [
    'The key was mistyped, replaced at the provider, or is of the other mode.',
    'Copy it again from the provider’s dashboard and replace it on the connection’s page. What waited is tried again.',
  ],
  'provider.blocked': [
    'A firewall or an IP list in front of the provider turned this server away.',
    'Add this server’s address to the list in the provider’s dashboard.',
  ],
  'provider.account_not_live': [
    'The provider has not finished checking your business.',
    'Finish the activation in its dashboard, or ask its support. Test mode works meanwhile.',
  ],
  'provider.refused': [
    'The provider understood the request and said no: an amount, a currency, a phone or a permission does not suit it.',
    'Read its reason below the error. Check that the key has the permissions its help names.',
  ],
  'provider.unreachable': noAnswer,
  'provider.timed_out': noAnswer,
  'provider.rate_limited': [
    'There were more requests than the provider takes in a while.',
    'Wait a minute. Daftar slows down by itself.',
  ],
  'provider.answer_unreadable': [
    'A proxy or a maintenance page answered in the provider’s place.',
    'Try again later. If it stays, look at the proxy between this server and the internet.',
  ],
  'invoice.not_found': gone,
  'invoice.not_draft': moved,
  'invoice.not_open': moved,
  'invoice.being_voided': oneAtATime,
  'invoice.has_money': ['A void invoice must owe nothing to anybody.', 'Refund what came in, then void it.'],
  'invoice.void_unfinished': oneAtATime,
  'invoice.several_payments': [
    'Daftar does not guess which payment you mean.',
    'Open the invoice and refund one payment by itself.',
  ],
  'invoice.no_email': [
    'An invoice can only be sent where an address is known.',
    'Type an address, add it to the customer, or share the link in another way.',
  ],
  'invoice.empty': form,
  'invoice.total_zero': form,
  'invoice.discount_too_large': form,
  'invoice.amount_too_large': form,
  'customer.not_found': gone,
  'customer.has_invoices': [
    'Invoices must go on saying whose they are.',
    'Keep the customer, and change the name if needed.',
  ],
  'checkout.not_found': gone,
  'checkout.no_connection': [
    'No active connection of this mode takes the invoice’s currency.',
    'Connect a provider for the currency, or resume a paused connection.',
  ],
  'checkout.wrong_kind': [
    'Some providers make links, others ask a phone.',
    'Choose a connection of the kind you need.',
  ],
  'checkout.link_ending': oneAtATime,
  'checkout.phone_invalid': [
    'The number is too short, of another country, or lacks its country code.',
    'Write it with + and the country code.',
  ],
  'checkout.prompt_waiting': oneAtATime,
  'checkout.amount_not_chargeable': [
    'Each provider has a least and a most, and some take whole units only.',
    'Change the amount, or choose another connection.',
  ],
  'checkout.currency_not_supported': [
    'Each provider takes few currencies.',
    'Choose a connection for this currency, or write the invoice in another one.',
  ],
  'payment.not_found': gone,
  'payment.nothing_left': [
    'All of it was given back or collected already, perhaps in the provider’s dashboard.',
    'Load the page again: the ledger shows where it went.',
  ],
  'payment.amount_too_large': ['Part of it was given back before.', 'Choose at most what is left.'],
  'payment.action_in_flight': oneAtATime,
  'payment.action_not_found': gone,
  'payment.by_hand_only': [
    'The provider has no API for it.',
    'Do it in the provider’s dashboard, then record it by hand here, so that the book agrees.',
  ],
  'event.not_found': gone,
  'event.in_work': oneAtATime,
  'refusal.not_found': [
    'Refused calls are kept for seven days.',
    'Wait for the next call: providers try again, and the sweep finds the money in any case.',
  ],
  'review.not_open': moved,
  'review.no_payment': match,
  'review.other_mode': match,
  'review.cannot_match': match,
  'endpoint.not_found': gone,
  'endpoint.url_not_allowed': [
    'Messages may not go into a private network: somebody could misuse Daftar to look around in yours.',
    'Give a public https:// address. For tests, open yours with a tunnel.',
  ],
  'endpoint.disabled': [
    'A person disabled it, it answered “410 Gone”, or it failed for days.',
    'Mend your program, enable the endpoint, then send what was missed again.',
  ],
  'message.not_found': gone,
  'message.emptied': [
    'Bodies are kept for 90 days after everybody had them.',
    'Ask the API for the invoice: it says how things stand now.',
  ],
  'delivery.not_found': gone,
  'delivery.in_work': oneAtATime,
  'key.not_found': gone,
  'key.not_active': moved,
  'api.key_missing': [
    'The request has no Authorization header, or a proxy removed it.',
    'Send “Authorization: Bearer dk_…” with every request.',
  ],
  'api.key_invalid': [
    'The key was cut off, or belongs to another Daftar.',
    'Copy the whole key, or make a new one under API keys.',
  ],
  'api.key_expired': ['The key was made to end on a day.', 'Make a new one, or rotate keys before they end.'],
  'api.key_revoked': ['Somebody ended the key. The audit log says who.', 'Make a new key for the program.'],
  'api.scope_missing': [
    'A key may only do what was ticked when it was made.',
    'Make a key with the scope that the answer names.',
  ],
  'api.method_not_allowed': programs,
  'api.body_too_large': programs,
  'api.content_type': programs,
  'api.json_invalid': programs,
  'api.idempotency_key_invalid': programs,
  'api.idempotency_mismatch': [
    'A key that was used already came with another body: most likely the program reuses keys.',
    'Take a new Idempotency-Key for each new request, and the same one only to repeat it.',
  ],
  'api.idempotency_running': oneAtATime,
  'document.unavailable': [
    'The part that sets PDFs is not there for this kind of machine.',
    'Send the link: the pay page can be printed.',
  ],
  'mail.not_configured': mailServer,
  'mail.refused': mailServer,
  'mail.login_refused': mailServer,
  'mail.unreachable': mailServer,
  'mail.timed_out': mailServer,
  'sandbox.account_not_found': gone,
  'saved_view.not_found': gone,
  'saved_view.name_taken': ['Each list keeps its views by name.', 'Choose another name.'],
  'saved_view.too_many': ['A person can keep only so many views of a list.', 'Remove one you no longer use.'],
} satisfies Record<ErrorCode | 'unreachable', Help> as Record<string, readonly string[]>;
