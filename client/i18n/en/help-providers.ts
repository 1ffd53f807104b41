/** What goes wrong with each provider: symptom, cause, remedy. The tables of their own documents are the least of it. */
export const providerHelp = {
  moyasar: [
    [
      'The connection’s test fails',
      'The secret key is wrong, or it is the publishable key (pk_).',
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
      'No link is made for an invoice',
      'The connection is paused, or its credentials are missing.',
      'Resume the connection, and test its key.',
    ],
  ],
  moosyl: [
    [
      'The signature fails',
      'The secret is wrong, or something on the way rewrote the body: the signature covers its exact bytes.',
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
  ],
  moflay: [
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
      'Live payments fail at the launch',
      'The fault is in credentials, permissions or the account.',
      'Pause the connection: what is under way still finishes. Then check the three, and write to support@moflay.com.',
    ],
  ],
  daraja: [
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
      'No call arrives',
      'Safaricom can’t reach DAFTAR_URL by HTTPS.',
      'Open it from outside your network. Daftar asks about every prompt by itself, so the money is found in any case.',
    ],
  ],
} as Record<string, readonly (readonly string[])[]>;
