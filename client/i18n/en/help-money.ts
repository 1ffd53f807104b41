/** Of connections, providers, invoices and money. */
export const moneyHelp = {
  'connection.not_found': [
    'The address is mistyped, or the connection belongs to the other mode or to another Daftar.',
    'Open it from the list of connections. If it is missing there, switch between test and live.',
  ],
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
  'connection.sweep_running': [
    'Two sweeps of one account would ask the provider everything twice.',
    'Wait for the report: it appears on the connection’s page by itself.',
  ],
  'connection.receipt_not_found': [
    'The receipt is mistyped, belongs to another account, or its payment is larger than KES 10 or not booked yet.',
    'Wait until the small invoice is paid, then copy the receipt from M-Pesa’s message: ten capital letters and digits.',
  ],
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
  'provider.unreachable': [
    'The provider has a fault, or a firewall or the name resolution of this server stops the call.',
    'Try again in a minute. If it stays, look at the provider’s status page, then at this server’s network. Money that was paid meanwhile is found by the sweep.',
  ],
  'provider.timed_out': [
    'The provider took the call but did not answer in time, so nobody knows yet whether it did what was asked.',
    'Do not ask a second time by hand: Daftar looks first what became of it. Load the page again in a minute.',
  ],
  'provider.rate_limited': [
    'There were more requests than the provider takes in a while.',
    'Wait a minute. Daftar slows down by itself.',
  ],
  'provider.answer_unreadable': [
    'A proxy or a maintenance page answered in the provider’s place.',
    'Try again later. If it stays, look at the proxy between this server and the internet.',
  ],
  'invoice.not_found': [
    'It was a draft and was deleted, it belongs to the other mode, or the address is mistyped.',
    'Search its number with Ctrl K. If nothing is found, switch between test and live.',
  ],
  'invoice.not_draft': [
    'With its number an invoice is fixed: the customer may have it already.',
    'If it is wrong, void it and write a new one. Once money came in, refund that first.',
  ],
  'invoice.changed_meanwhile': [
    'Two people, or a person and a program, worked on the same draft.',
    'What you typed is still there. See what the draft says now, then save again: Daftar asks before it replaces anything.',
  ],
  'invoice.not_open': [
    'It was paid or voided meanwhile, or it is still a draft.',
    'Load the page again: its history says what happened. A draft is finalized first.',
  ],
  'invoice.being_voided': [
    'Daftar closes its payment links at the provider first, so that nobody pays a void invoice.',
    'Wait a minute. If the customer pays at the last moment, the money is booked and the invoice stays.',
  ],
  'invoice.has_money': ['A void invoice must owe nothing to anybody.', 'Refund what came in, then void it.'],
  'invoice.void_unfinished': [
    'The provider has not confirmed that a link is closed, so somebody could still pay it.',
    'Daftar goes on trying by itself. If it lasts, test the key on the connection’s page.',
  ],
  'invoice.several_payments': [
    'Daftar does not guess which payment you mean.',
    'Open the invoice and refund one payment by itself.',
  ],
  'invoice.no_email': [
    'An invoice can only be sent where an address is known.',
    'Type an address, add it to the customer, or share the link in another way.',
  ],
  'invoice.empty': [
    'Without a line nobody knows what is to be paid.',
    'Add at least one line with a description, a quantity and a price.',
  ],
  'invoice.total_zero': [
    'Every price is zero, or the discounts take all of it.',
    'Correct prices and discounts. What costs nothing needs no invoice.',
  ],
  'invoice.discount_too_large': [
    'The discount is more than quantity times price, so the line would be below zero.',
    'Make it smaller. Look whether a percentage was typed where an amount is expected.',
  ],
  'invoice.amount_too_large': [
    'Most likely a quantity or a price has too many zeros.',
    'Look for the line that is too large. What is really so much goes on several invoices.',
  ],
  'customer.not_found': [
    'The customer was removed, belongs to the other mode, or the address is mistyped.',
    'Search the name with Ctrl K. If nothing is found, switch between test and live.',
  ],
  'customer.has_invoices': [
    'Invoices must go on saying whose they are.',
    'Keep the customer, and change the name if needed.',
  ],
  'checkout.not_found': [
    'It belongs to another invoice or to the other mode.',
    'Open the invoice: all its links and prompts stand there. A program finds them in “checkouts”.',
  ],
  'checkout.no_connection': [
    'No active connection of this mode takes the invoice’s currency.',
    'Connect a provider for the currency, or resume a paused connection.',
  ],
  'checkout.wrong_kind': [
    'Some providers make links, others ask a phone.',
    'Choose a connection of the kind you need.',
  ],
  'checkout.link_ending': [
    'An older link asks for another amount. It is closed first, so that nobody pays twice.',
    'Try again in a few seconds.',
  ],
  'checkout.phone_invalid': [
    'The number is too short, of another country, or lacks its country code.',
    'Write it with + and the country code.',
  ],
  'checkout.prompt_waiting': [
    'The customer may still confirm the first prompt; a second one could take the money twice.',
    'Wait for the answer, two minutes at most. Then the phone can be asked again.',
  ],
  'checkout.amount_not_chargeable': [
    'Each provider has a least and a most, and some take whole units only.',
    'Change the amount, or choose another connection.',
  ],
  'checkout.currency_not_supported': [
    'Each provider takes few currencies.',
    'Choose a connection for this currency, or write the invoice in another one.',
  ],
  'payment.not_found': [
    'It belongs to the other mode, or the id is the provider’s own.',
    'Search the provider’s number with Ctrl K. A program uses the id that starts with pay_.',
  ],
  'payment.nothing_left': [
    'All of it was given back or collected already, perhaps in the provider’s dashboard.',
    'Load the page again: the ledger shows where it went.',
  ],
  'payment.amount_too_large': ['Part of it was given back before.', 'Choose at most what is left.'],
  'payment.action_in_flight': [
    'A refund or another act was sent and the provider has not answered. A second one could count twice.',
    'Wait. What becomes of it stands on the invoice’s page; if nobody can tell for half an hour, it asks for your decision.',
  ],
  'payment.action_not_found': [
    'The id is of another payment or of the other mode.',
    'Open the invoice: all refunds stand there. A program reads the payment again.',
  ],
  'payment.by_hand_only': [
    'The provider has no API for it.',
    'Do it in the provider’s dashboard, then record it by hand here, so that the book agrees.',
  ],
  'event.not_found': [
    'The address is mistyped, or the event belongs to the other mode.',
    'Look for it under Events. If it is missing there, switch between test and live.',
  ],
  'event.in_work': [
    'It is being confirmed or booked right now. Working on it twice would help nobody.',
    'Wait until its status is one of the end: applied, ignored, in review or dead.',
  ],
  'refusal.not_found': [
    'Refused calls are kept for seven days.',
    'Wait for the next call: providers try again, and the sweep finds the money in any case.',
  ],
  'review.not_open': [
    'Another person settled it, or a later event answered it.',
    'Load the page again. The invoice’s history says who it was, with the note.',
  ],
  'review.no_payment': [
    'The event tells of something else than a payment, such as a request or the check of the hook.',
    'Set it aside with a note. If you miss money, sweep the connection on its page.',
  ],
  'review.other_mode': [
    'Money of test mode never pays a live invoice, and a draft can’t be paid at all.',
    'Choose a finalized invoice of the same mode. Finalize the draft first if it is the right one.',
  ],
  'review.cannot_match': [
    'The payment is in another currency than the invoice, or it brought no money.',
    'Choose an invoice in the payment’s currency. If there is none, refund it at the provider and set the event aside with a note.',
  ],
  'document.unavailable': [
    'The part that sets PDFs is not there for this kind of machine.',
    'Send the link: the pay page can be printed.',
  ],
  'mail.not_configured': [
    'Nobody has set a mail server on this server, or the business has no sender’s address.',
    'Whoever runs the server sets DAFTAR_SMTP_URL and starts Daftar again; the sender stands in the settings of the business. Until then share the link.',
  ],
  'mail.refused': [
    'The address is mistyped, the mailbox is full, or the mail server does not let this sender write.',
    'Check the address. If it is right, show your mail provider what its server said: the sender must belong to the account.',
  ],
  'mail.login_refused': [
    'User or password in DAFTAR_SMTP_URL is wrong or was changed. Many mail providers ask programs for a password of their own.',
    'Make an app password at your mail provider and put it into DAFTAR_SMTP_URL, with signs such as @ written as %40. Then start Daftar again.',
  ],
  'mail.unreachable': [
    'Host or port is wrong, or the network lets no mail out: many hosts close port 25.',
    'Check the host, and use port 465 with smtps:// or port 587 with smtp://. Then start Daftar again.',
  ],
  'mail.timed_out': [
    'The mail server is slow, or smtp:// and smtps:// were mixed up: then both sides wait for each other.',
    'Daftar tries again by itself. If it stays, use smtps:// with port 465 and smtp:// with port 587.',
  ],
  'sandbox.account_not_found': [
    'The sandbox keeps its accounts in a file of its own. It was removed, or the book was restored without it.',
    'Make a new sandbox connection, and a new link for each test invoice that is open.',
  ],
} as const;
