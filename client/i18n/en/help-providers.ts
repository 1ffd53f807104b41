/** What a merchant wants to know of one payment company before and after going live. */
export type ProviderWords = {
  takes: string;
  limits: string;
  back: string;
  outage: string;
  testing: string;
  /** Before real money. */
  goLive: readonly string[];
  /** Symptom, cause, remedy. */
  trouble: readonly (readonly [symptom: string, cause: string, remedy: string])[];
};

/** By provider. The tables of their own documents are the least of it. */
export const providerHelp = {
  moyasar: {
    takes:
      'mada, Visa, Mastercard, American Express, Apple Pay and STC Pay, as far as your account has them; in riyals and in every other currency it allows.',
    limits: 'At least 100 of the smallest unit: SAR 1.00.',
    back: 'In whole or in part, from the invoice’s page. Before it is settled, a payment can be voided instead.',
    outage:
      'Moyasar repeats a call five times within 3 hours and 41 minutes, then drops it. The sweep finds what was dropped, refunds too. There is nothing to do.',
    testing:
      'Connect a key that starts with sk_test_ and pay with one of these cards: any name of two words, any date in the future, any three digits.',
    goLive: [
      'Finish the activation of your account at Moyasar. Until then live calls are refused.',
      'Copy the live secret key (sk_live_) from Settings → API Keys and connect it.',
      'If your account lists the IP addresses that may use its secret keys, add this server’s.',
      'See on the connection’s page that the hook is confirmed and that all calls arrive.',
      'Write an invoice of SAR 1 and pay it with your own card. It must turn paid once, here and at Moyasar. Then refund it.',
      'Know what to do if a key leaks: make a new one at Moyasar, then put it on the connection’s page.',
    ],
    trouble: [
      [
        'The connection’s test fails',
        'The secret key is wrong or was replaced, or it is the publishable key (pk_).',
        'Copy the key that starts with sk_ from Settings → API Keys.',
      ],
      [
        'An invoice is paid there but stays open here',
        'payment_paid is not among the chosen events, or the hook has another address.',
        'Register the hook again on the connection’s page, or select the event under Settings → Webhooks. The sweep books the money meanwhile.',
      ],
      [
        'Calls are refused because of their secret',
        'The secret token at Moyasar is not the one of this connection. It travels in the body, not in a header.',
        'Put the same secret on both sides, then check the refused calls again.',
      ],
      [
        'No call arrives',
        'The address is not open by HTTPS. Moyasar tries six times in less than four hours, then drops the call.',
        'Open the address from outside your network. What was dropped is found by the sweep.',
      ],
      [
        'The hook stays unconfirmed',
        'Moyasar sends a code once, valid for 30 minutes, and that call did not arrive.',
        'Open the address to the internet, then register the hook again: a fresh code is sent.',
      ],
      [
        'No link is made for an invoice',
        'The connection is paused, its credentials are missing, or the amount is below SAR 1.',
        'Resume the connection, and test its key.',
      ],
      [
        'Every call to Moyasar is blocked',
        'Its list of allowed IP addresses, or the firewall in front of it, turns this server away.',
        'Add this server’s address to the list in Moyasar’s dashboard. If there is no list, give its support the number 1010.',
      ],
      [
        'Events of the other mode arrive',
        'Moyasar tells every hook of the account of test and of live payments.',
        'Nothing to do: they are set aside and can never pay. Connect each mode with its own key.',
      ],
      [
        'A card is declined',
        'The customer’s bank said no, or the customer did not pass its check. The payment names the reason.',
        'Nothing was taken. The link stays open, and the customer may try another card.',
      ],
    ],
  },
  moosyl: {
    takes:
      'Bankily, Masrivi, Sedad, Bim Bank, Amanty and BCI Pay, as far as your account has them; in ouguiyas (MRU) only.',
    limits: 'Whole ouguiyas.',
    back: 'Not at Moosyl. Give the money back outside of it, then record the refund by hand on the invoice.',
    outage:
      'Moosyl repeats a call after 1, 2, 4, 8, 16 and 32 minutes, about an hour in all. After that the sweep asks about every open link.',
    testing:
      'Connect a key that starts with sk_test_. Only these phones can pay with it; any other is refused.',
    goLive: [
      'Copy the live secret key (sk_live_) from API Keys and connect it.',
      'Copy the hook’s address from the connection’s page into Moosyl’s dashboard, under Webhooks, with every event switched on.',
      'Put that hook’s secret into Daftar. Test and live have one each.',
      'Pay a small invoice with your own phone. It must turn paid once, here and at Moosyl.',
      'Agree with your staff how money is given back, as Moosyl can’t do it.',
    ],
    trouble: [
      [
        'The signature fails',
        'The secret is wrong or of the other environment, or something on the way rewrote the body: the signature covers its exact bytes.',
        'Put the same secret on both sides. Switch off whatever changes bodies in the proxy.',
      ],
      [
        'No call arrives',
        'The address is not public, has no HTTPS, a firewall refuses POST, or it does not answer with 200.',
        'Open the address from outside your network, and look at the proxy’s log. Moosyl tries six times in about an hour.',
      ],
      [
        'The same event comes several times',
        'Moosyl repeats calls after time-outs. That is normal.',
        'Nothing to do: Daftar counts each event once.',
      ],
      [
        'Moosyl reports time-outs',
        'The answer took longer than 30 seconds.',
        'Daftar answers at once, so look at the proxy and at the server’s load.',
      ],
      [
        'The key is refused',
        'It is the publishable key (pk_), or it was replaced at Moosyl.',
        'Copy the key that starts with sk_ from API Keys again.',
      ],
      [
        'The customer’s link has ended',
        'A page at Moosyl stays open for a day at most.',
        'Send Daftar’s own link to the invoice: it makes a new page whenever somebody opens it.',
      ],
      [
        'The customer has transferred, but the invoice stays open',
        'With Bankily, BCI Pay and Amanty the exact amount must come from the phone that was named, within about ten minutes.',
        'Look the transfer up in Moosyl’s dashboard. If it is there, sweep the connection.',
      ],
    ],
  },
  moflay: {
    takes:
      'M-Pesa, by a prompt on the customer’s phone; in shillings (KES) only. The money goes straight to your own till or paybill.',
    limits:
      'Whole shillings. A live connection takes at most KES 10 until one payment has proved its amounts; then KES 2,500 where the account counts cents, or what you agreed on with Moflay.',
    back: 'Not by Moflay’s API. Refund from your till or paybill, then record it by hand on the invoice.',
    outage:
      'Daftar asks Moflay about every open prompt by itself. One whose answer was lost is never sent again by itself.',
    testing:
      'Connect a key that starts with mof_test_ and ask this phone. The answer comes by itself, and no money moves.',
    goLive: [
      'At Safaricom: have a till or paybill with live access to M-Pesa Express, its consumer key and secret, its passkey, its shortcode and the kind of shortcode.',
      'At Moflay, under Credentials in the production environment: save these values. Go on when they show as active and valid.',
      'Make a mof_live_ key with the permissions express.pay and transactions.read and no others, and connect it.',
      'At Moflay, under Webhooks in production: add the hook’s address with payment.completed, payment.failed and payment.canceled. Put its signing secret (whsec_) into Daftar.',
      'Ask your own phone for KES 10 or less. The payment must stand in Moflay’s production dashboard, the invoice must turn paid once, and the money must be on your till or paybill.',
      'Enter the M-Pesa receipt on the connection’s page. That proves the amounts and lifts the limit of KES 10.',
      'Keep support@moflay.com at hand, and know which key or secret to replace if one leaks.',
    ],
    trouble: [
      [
        'A live payment is refused',
        'The key is not a mof_live_ key, or lacks express.pay or transactions.read.',
        'Make a production key with both permissions and replace it here.',
      ],
      [
        'Payments fail before a phone rings',
        'The live Daraja values at Moflay are missing or wrong: consumer key and secret, passkey, shortcode and its kind.',
        'Save them under Credentials in the production environment, until they show as active.',
      ],
      [
        'No call arrives',
        'The address is not entered for production, or payment.completed and payment.failed are not chosen.',
        'Add the address under Webhooks with these events.',
      ],
      [
        'The signature fails',
        'The signing secret here is of another address or environment.',
        'Copy the secret that starts with whsec_ again.',
      ],
      [
        'Calls are refused as too old or too new',
        'This server’s clock is wrong: a call counts for five minutes.',
        'Let the server set its clock by itself (NTP), then check the refused calls again.',
      ],
      [
        'Live payments fail at the launch',
        'The fault is in credentials, permissions or the hook.',
        'Pause the connection: what is under way still finishes. Then check the three, and write to support@moflay.com.',
      ],
      [
        'Amounts are a hundred times too large or too small',
        'The account counts in another unit than the connection says.',
        'Change the unit of amounts among its credentials, then prove the amounts with a small payment.',
      ],
      [
        'A payment stays without an answer',
        'Safaricom did not tell Moflay how the prompt ended, so no call comes.',
        'Wait: Daftar asks again by itself. Ask the phone anew only if the customer was not charged.',
      ],
      [
        'Moflay asks for a pause',
        'Live keys may call 100 times a minute and 200 times an hour, test keys 20 times a minute.',
        'Wait a minute. Daftar slows down by itself.',
      ],
      [
        'A key or secret has leaked',
        'Somebody else could ask phones or forge calls with it.',
        'Replace it at Moflay first, then on the connection’s page. A new Daraja value goes to Moflay, under Credentials.',
      ],
    ],
  },
  daraja: {
    takes:
      'M-Pesa, by a prompt on the customer’s phone; in shillings (KES) only. The money goes straight to your own till or paybill.',
    limits: 'Whole shillings, from 1 to 250,000 a payment. A customer can pay 500,000 a day.',
    back: 'Refund from your till or paybill, then record it by hand on the invoice.',
    outage:
      'Safaricom calls once and hardly ever again. Daftar asks about every prompt by itself, so the money is found all the same.',
    testing:
      'In test mode, connect an app of the sandbox with this shortcode and passkey, and ask this phone. No money moves.',
    goLive: [
      'Have a till or paybill, and an app on developer.safaricom.co.ke that went live with Lipa na M-Pesa.',
      'Connect its consumer key and secret, the shortcode, and the passkey from Safaricom’s e-mail. For a till, give both numbers: the store’s and the till’s.',
      'See that DAFTAR_URL is open to the internet by HTTPS: Safaricom calls it after each prompt.',
      'Ask your own phone for KES 1. The invoice must turn paid once, and the money must be on your till or paybill.',
      'Know who can replace the credentials on developer.safaricom.co.ke if one leaks.',
    ],
    trouble: [
      [
        'The connection’s test fails',
        'Consumer key and secret are of another app, or of the other environment.',
        'Copy both from the same app under My Apps.',
      ],
      [
        'Every prompt fails at once',
        'Shortcode, its kind and passkey do not belong together.',
        'Compare them with the e-mail Safaricom sent when the shortcode went live.',
      ],
      [
        'Prompts of a till fail',
        'A till has two numbers: the store’s asks for the money, the till’s receives it.',
        'Enter the number of the store or head office as shortcode, and the till’s number beside it.',
      ],
      [
        'No call arrives',
        'Safaricom can’t reach DAFTAR_URL by HTTPS.',
        'Open it from outside your network. Daftar asks about every prompt by itself, so the money is found in any case.',
      ],
      [
        'Safaricom’s system is busy',
        'There were too many requests at once, or M-Pesa has a fault (500.003.02, 500.003.03).',
        'Wait a few minutes, then ask again.',
      ],
      [
        'A prompt got no answer',
        'The answer was lost on the way. A second prompt could take the money twice.',
        'Wait: Daftar asks Safaricom what became of it. After two minutes the phone can be asked again.',
      ],
      [
        'The customer names a number of M-Pesa',
        '1 is too little money, 1032 cancelled, 1037 phone not reached, 1019 too late, 1001 another prompt open, 2001 wrong PIN, 17 the same amount twice in two minutes.',
        'The prompt on the invoice says it in words, and whether asking again can help.',
      ],
    ],
  },
} satisfies Record<string, ProviderWords> as Record<string, ProviderWords>;
