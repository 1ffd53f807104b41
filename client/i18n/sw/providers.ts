import type { CheckoutKind } from '../../../shared/checkout-status.ts';

/** What is said of each payment company: its settings, where they are found, and what it can't do. */
export const providers = {
  /** Labels of the providers' settings, by `labelKey`; a provider's own name for a thing is kept. */
  fields: {
    secretKey: 'Secret key',
    publishableKey: 'Publishable key',
    webhookSecret: 'Siri ya anwani ya taarifa',
    apiKey: 'API key',
    amountUnit: 'Kipimo cha viasi',
    ceiling: 'Kiwango cha juu cha kulipa kwa mara moja, kwa shilingi',
    consumerKey: 'Consumer key',
    consumerSecret: 'Consumer secret',
    passkey: 'Passkey',
    shortcode: 'Shortcode',
    shortcodeType: 'Aina ya shortcode',
    till: 'Nambari ya Till',
  } as Record<string, string>,
  /** The choices of a setting that has some, by `labelKey`. */
  fieldOptions: {
    shortcodeType: { paybill: 'Paybill', till: 'Till (Buy Goods)' },
    amountUnit: { minor: 'Senti: 1000 ni KES 10', whole: 'Shilingi kamili: 10 ni KES 10' },
  } as Record<string, Record<string, string>>,
  /** Where to find each of them, by `helpKey`. */
  fieldHelp: {
    'moyasar.secretKey':
      'Kwenye dashibodi ya Moyasar: Settings → API Keys, ufunguo unaoanza na sk_. Huonyeshwa mara moja, unapotengenezwa. Kama huna, tengeneza mpya huko; wa zamani huacha kufanya kazi mara moja.',
    'moyasar.publishableKey': 'Kwenye dashibodi ya Moyasar: Settings → API Keys, ufunguo unaoanza na pk_.',
    'moyasar.webhookSecret':
      'Iache wazi: Daftar hutengeneza siri na kusajili anwani ya taarifa yenyewe. Ikiwa tu unaiweka anwani mwenyewe chini ya Settings → Webhooks, andika secret token ya huko. Zikitofautiana, kila taarifa hukataliwa.',
    'moosyl.secretKey':
      'Kwenye dashibodi ya Moosyl: API Keys, ufunguo unaoanza na sk_. Majaribio na halisi kila moja ina wake. Hubaki kwenye seva hii.',
    'moosyl.publishableKey':
      'Kwenye dashibodi ya Moosyl: API Keys, ufunguo unaoanza na pk_. Daftar hufanya kazi bila huo.',
    'moosyl.webhookSecret':
      'Iache wazi kwa sasa: anwani ya taarifa huonyeshwa akaunti ikishaunganishwa. Kisha iongeze kwenye dashibodi ya Moosyl chini ya Webhooks, na uweke siri ile ile huko na hapa.',
    'moflay.apiKey':
      'Kwenye dashibodi ya Moflay: API Keys. Huanza na mof_test_ au mof_live_ na huonyeshwa mara moja, inapotengenezwa. Ipe ruhusa express.pay na transactions.read: bila hizo kila malipo hukataliwa.',
    'moflay.webhookSecret':
      'Iache wazi kwa sasa: Moflay huionyesha ukishaweka anwani ya taarifa huko. Huanza na whsec_; sandbox na production kila moja ina yake.',
    'moflay.amountUnit':
      'Hati za Moflay hazikubaliani. Zilizo mpya zaidi huhesabu senti; chagua shilingi kamili tu kama akaunti yako hufanya hivyo.',
    'moflay.ceiling':
      'Iache wazi isipokuwa Moflay imekubaliana nawe kikomo kingine. Kikomo cha M-Pesa yenyewe ni 250000.',
    'daraja.consumerKey':
      'Kwenye developer.safaricom.co.ke: My Apps, katika app yenye Lipa na M-Pesa. App ya sandbox hufanya kazi katika hali ya majaribio tu.',
    'daraja.consumerSecret':
      'Kando ya consumer key, katika app hiyo hiyo. Consumer key na consumer secret za app mbili haziendi pamoja.',
    'daraja.passkey':
      'Safaricom huituma kwa barua pepe shortcode inapoanza kutumika. Kwa majaribio huonyeshwa mahali M-Pesa Express inapoigizwa. Ina takriban herufi 64 na ni ya shortcode moja: kwa nyingine kila ombi hushindwa.',
    'daraja.shortcodeType': 'Paybill ina nambari moja. Till ina mbili: yake, na ya duka lake.',
    'daraja.shortcode':
      'Nambari ya Paybill, tarakimu tano hadi saba. Kwa Till: nambari ya duka (store number) au makao makuu (head office) iliyoanzishwa nayo; nambari ya Till yenyewe haifanyi kazi hapa.',
    'daraja.till': 'Kwa Till tu: nambari ambayo wateja huiona dukani.',
  } as Record<string, string>,
  /** Where the credentials of a provider are found, as one walks there. */
  whereKeys: {
    moyasar: ['Fungua dashibodi ya Moyasar.', 'Nenda Settings → API Keys.', 'Nakili Secret key.'],
    moosyl: [
      'Fungua dashibodi ya Moosyl.',
      'Nenda API Keys kisha ubonyeze Create New Key.',
      'Chagua Secret key, ya majaribio au halisi, kisha uinakili.',
    ],
    moflay: [
      'Fungua dashibodi ya Moflay na uchague Sandbox au Production.',
      'Kwa Production, kwanza weka maelezo yako ya M-Pesa huko chini ya Credentials.',
      'Nenda API Keys, tengeneza moja yenye express.pay na transactions.read, kisha uinakili.',
    ],
    daraja: [
      'Ingia developer.safaricom.co.ke na ufungue My Apps.',
      'Fungua app ya Paybill au Till yako, kisha unakili Consumer key na Consumer secret zake.',
      'Chukua passkey kwenye barua pepe ya Safaricom kuhusu kuanza kutumika (go live).',
    ],
  } as Record<string, readonly string[]>,
  /** How one pays there. */
  providerKind: {
    link: 'Wateja hulipa kwenye ukurasa wake',
    prompt: 'Hutuma ombi kwa simu: wateja huthibitisha kwa PIN yao',
  } satisfies Record<CheckoutKind, string>,
  /** What a provider’s API has no way to do, and what to do instead. */
  providerLimits: {
    moosyl:
      'Moosyl haina marejesho. Rejesha pesa nje yake, kisha uyaandike malipo kuwa yamerejeshwa kwa mkono.',
    moflay:
      'API ya Moflay hairejeshi pesa. Rejesha kutoka Till au Paybill yako, kisha uyaandike malipo kuwa yamerejeshwa kwa mkono.',
    daraja: 'Rejesha pesa kutoka Till au Paybill yako, kisha uyaandike malipo kuwa yamerejeshwa kwa mkono.',
  } as Record<string, string>,
};
