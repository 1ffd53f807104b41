import type { CheckoutKind } from '../../../shared/checkout-status.ts';

/** What is said of each payment company: its settings, where they are found, and what it can't do. */
export const providers = {
  /** Labels of the providers' settings, by `labelKey`; a provider's own name for a thing is kept. */
  fields: {
    secretKey: 'Secret key',
    publishableKey: 'Publishable key',
    webhookSecret: 'Hook secret',
    apiKey: 'API key',
    amountUnit: 'Unit of amounts',
    ceiling: 'Most that one payment may be, in shillings',
    consumerKey: 'Consumer key',
    consumerSecret: 'Consumer secret',
    passkey: 'Passkey',
    shortcode: 'Shortcode',
    shortcodeType: 'Kind of shortcode',
    till: 'Till number',
  } as Record<string, string>,
  /** The choices of a setting that has some, by `labelKey`. */
  fieldOptions: {
    shortcodeType: { paybill: 'Paybill', till: 'Till (Buy Goods)' },
    amountUnit: { minor: 'Cents: 1000 is KES 10', whole: 'Whole shillings: 10 is KES 10' },
  } as Record<string, Record<string, string>>,
  /** Where to find each of them, by `helpKey`. */
  fieldHelp: {
    'moyasar.secretKey':
      'In Moyasar’s dashboard: Settings → API Keys, the key that starts with sk_. It is shown once, when it is made. If you do not have it, make a new one there; the old one then stops working at once.',
    'moyasar.publishableKey': 'In Moyasar’s dashboard: Settings → API Keys, the key that starts with pk_.',
    'moyasar.webhookSecret':
      'Leave it empty: Daftar makes one and registers the hook by itself. Only if you set the hook up yourself under Settings → Webhooks, type the secret token from there. Where the two differ, every call is refused.',
    'moosyl.secretKey':
      'In Moosyl’s dashboard: API Keys, the key that starts with sk_. Test and live have one each. It stays on this server.',
    'moosyl.publishableKey':
      'In Moosyl’s dashboard: API Keys, the key that starts with pk_. Daftar works without it.',
    'moosyl.webhookSecret':
      'Leave it empty for now: the hook’s address is shown once the account is connected. Then add it in Moosyl’s dashboard under Webhooks, and put the same secret there and here.',
    'moflay.apiKey':
      'In Moflay’s dashboard: API Keys. It starts with mof_test_ or mof_live_ and is shown once, when it is made. Give it the permissions express.pay and transactions.read: without them every payment is refused.',
    'moflay.webhookSecret':
      'Leave it empty for now: Moflay shows it after you have entered the hook’s address there. It starts with whsec_; sandbox and production have one each.',
    'moflay.amountUnit':
      'Moflay’s documents disagree. The newer ones count cents; choose whole shillings only if your account does.',
    'moflay.ceiling':
      'Leave it empty unless Moflay has agreed on another limit with you. M-Pesa itself stops at 250000.',
    'daraja.consumerKey':
      'On developer.safaricom.co.ke: My Apps, in the app that has Lipa na M-Pesa. An app of the sandbox works in test mode only.',
    'daraja.consumerSecret':
      'Beside the consumer key, in the same app. Key and secret of two apps don’t go together.',
    'daraja.passkey':
      'Safaricom sends it by e-mail when the shortcode goes live. For tests it is shown where M-Pesa Express is simulated. It is about 64 characters long and belongs to one shortcode: with another one every prompt fails.',
    'daraja.shortcodeType': 'A paybill has one number. A till has two: its own, and the one of its store.',
    'daraja.shortcode':
      'The paybill’s number, five to seven digits. For a till: the number of its store or head office, with which it went live; the till’s own number does not work here.',
    'daraja.till': 'Only for a till: the number that customers see at the counter.',
  } as Record<string, string>,
  /** Where the credentials of a provider are found, as one walks there. */
  whereKeys: {
    moyasar: ['Open Moyasar’s dashboard.', 'Go to Settings → API Keys.', 'Copy the secret key.'],
    moosyl: [
      'Open Moosyl’s dashboard.',
      'Go to API Keys and press Create New Key.',
      'Choose a secret key, for test or for live, and copy it.',
    ],
    moflay: [
      'Open Moflay’s dashboard and choose Sandbox or Production.',
      'For Production, first enter your M-Pesa details there under Credentials.',
      'Go to API Keys, make one with express.pay and transactions.read, and copy it.',
    ],
    daraja: [
      'Sign in on developer.safaricom.co.ke and open My Apps.',
      'Open the app of your paybill or till, and copy its consumer key and consumer secret.',
      'Take the passkey from Safaricom’s e-mail about going live.',
    ],
  } as Record<string, readonly string[]>,
  /** How one pays there. */
  providerKind: {
    link: 'Customers pay on its page',
    prompt: 'It asks phones: customers confirm with their PIN',
  } satisfies Record<CheckoutKind, string>,
  /** What a provider’s API has no way to do, and what to do instead. */
  providerLimits: {
    moosyl:
      'Refunds don’t exist at Moosyl. Give the money back outside of it, then mark the payment as refunded by hand.',
    moflay:
      'Moflay’s API gives no money back. Refund from your till or paybill, then mark the payment as refunded by hand.',
    daraja: 'Give money back from your till or paybill, then mark the payment as refunded by hand.',
  } as Record<string, string>,
};
