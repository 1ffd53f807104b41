import { pluralIn } from './plural.ts';
import type { Words } from './words.ts';

const plural = pluralIn('sw');

export const sw: Words = {
  chooseLanguage: 'Lugha',
  testMode: 'Hali ya majaribio: hakuna pesa halisi zinazohamishwa',
  pageTitle: (number, merchant) => `Ankara ${number} kutoka kwa ${merchant}`,
  theMerchant: 'muuzaji',
  invoice: (number) => `Ankara ${number}`,
  billedTo: (customer) => `Kwa ${customer}`,
  sentWith: 'Imetumwa kupitia Daftar',

  amountDue: 'Kiasi cha kulipa',
  amountPaid: 'Imelipwa',
  amountRefunded: 'Imerejeshwa',
  amountCancelled: 'Imebatilishwa',
  due: (date) => `Ilipwe kufikia ${date}`,
  overdue: (date) => `Ilipaswa kulipwa kufikia ${date}. Bado unaweza kuilipa.`,
  paidSoFar: (paid, total) => `${paid} kati ya ${total} zimelipwa.`,

  paid: (merchant) => ({ title: 'Imelipwa. Asante', text: `Malipo yako yamepokelewa na ${merchant}.` }),
  overpaid: (amount, merchant) => ({
    title: `Malipo yamezidi kwa ${amount}`,
    text: `Wasiliana na ${merchant} ili urejeshewe.`,
  }),
  refunded: (amount, merchant) => ({
    title: `${amount} zimerejeshwa na ${merchant}`,
    text: 'Huenda ikachukua siku chache kuonekana kwenye benki au pochi yako ya simu.',
  }),
  partlyRefunded: (amount, merchant) => ({
    title: `Sehemu imerejeshwa na ${merchant}: ${amount}`,
    text: 'Huenda ikachukua siku chache kuonekana kwenye benki au pochi yako ya simu.',
  }),
  cancelled: (merchant) => ({
    title: 'Ankara hii imebatilishwa',
    text: `Hakuna cha kulipa. Kama ulitarajia kulipa, wasiliana na ${merchant}.`,
  }),
  beingCancelled: (merchant) => ({
    title: 'Ankara hii inabatilishwa',
    text: `Tafadhali usiilipe. Kama ulitarajia kulipa, wasiliana na ${merchant}.`,
  }),
  noWay: (merchant) => ({
    title: 'Ankara hii haiwezi kulipwa mtandaoni kwa sasa',
    text: `Wasiliana na ${merchant} ili ujue jinsi ya kulipa.`,
  }),

  howToPay: 'Ungependa kulipa vipi?',
  anotherWay: 'Lipa kwa njia nyingine',
  notPaidYet: 'Sijalipa bado',
  onlyOnce: 'Huenda kuna ombi ambalo bado linasubiri jibu. Tafadhali lipa mara moja tu.',
  continueTo: (provider) => `Endelea kwenye ${provider}`,
  linkHint: (provider) => `Unalipa kwenye ukurasa salama wa ${provider}, kisha unarudi hapa.`,
  phoneLabel: (provider) => `Nambari ya simu ya ${provider}`,
  phoneHint: (callingCode) => `Ombi litatumwa kwa simu hii. Unaweza kuanza na ${callingCode} au bila hiyo.`,
  sendRequest: 'Tuma ombi',
  askAgain: (phone) => `Tuma ombi tena kwa ${phone}`,
  askAgainIn: (time) => `Simu hii inaweza kutumiwa ombi tena baada ya ${time}.`,

  checking: {
    title: 'Tunathibitisha malipo yako',
    text: 'Kwa kawaida huchukua sekunde chache. Tafadhali usilipe mara ya pili.',
  },
  preparing: (provider) => ({
    title: `Tunaandaa ukurasa wa ${provider}`,
    text: 'Kwa kawaida huchukua sekunde chache.',
  }),
  ready: (provider) => ({ title: `Ukurasa wa ${provider} uko tayari`, text: 'Endelea huko ili ulipe.' }),
  notOpened: (provider) => ({
    title: `Ukurasa wa ${provider} haukufunguka`,
    text: 'Hakuna kilichokatwa. Jaribu tena baada ya dakika moja, au lipa kwa njia nyingine.',
  }),
  opening: (provider) => ({
    title: `Tunafungua ${provider}`,
    text: 'Kama hakuna kinachotokea, tumia kitufe kilicho hapa chini.',
  }),

  sending: (phone) => ({ title: `Tunatuma ombi kwa ${phone}`, text: 'Weka simu karibu nawe.' }),
  waiting: (phone, amount, provider) => ({
    title: 'Angalia simu yako',
    text: `${provider} inaomba ${amount} kutoka ${phone}. Weka PIN yako kwenye simu ili ulipe.`,
  }),
  unsure: (phone) => ({
    title: `Huenda ombi halikufika kwa ${phone}`,
    text: 'Likionekana kwenye simu, unaweza kulithibitisha. Lisipoonekana, tuma tena baada ya dakika chache.',
  }),
  lastTry: (phone) => `Ombi la mwisho lilitumwa kwa ${phone}.`,
  failures: {
    insufficient_funds: {
      title: 'Salio halikutosha',
      text: 'Hakuna kilichokatwa. Ongeza salio ujaribu tena, au lipa kwa njia nyingine.',
    },
    declined: {
      title: 'Malipo yamekataliwa',
      text: 'Hakuna kilichokatwa. Jaribu tena, au lipa kwa njia nyingine.',
    },
    card_expired: {
      title: 'Muda wa kadi umeisha',
      text: 'Hakuna kilichokatwa. Tumia kadi nyingine au njia nyingine.',
    },
    authentication_failed: {
      title: 'Uthibitisho wa benki haukufaulu',
      text: 'Hakuna kilichokatwa. Jaribu tena kwa msimbo uliotumwa na benki yako.',
    },
    canceled_by_payer: {
      title: 'Ombi limeghairiwa kwenye simu',
      text: 'Hakuna kilichokatwa. Kama haikukusudiwa, tuma ombi tena.',
    },
    timed_out: {
      title: 'Ombi halikujibiwa kwa wakati',
      text: 'Hakuna kilichokatwa. Weka simu karibu nawe kisha utume ombi tena.',
    },
    phone_unreachable: {
      title: 'Simu haikujibu',
      text: 'Iwashe, angalia mtandao na uiweke karibu nawe. Kisha tuma ombi tena, au tumia simu nyingine.',
    },
    wrong_pin: {
      title: 'PIN haikuwa sahihi',
      text: 'Hakuna kilichokatwa. Tuma ombi tena kisha uweke PIN upya.',
    },
    line_locked: {
      title: 'Akaunti hii ya pesa za simu imefungwa',
      text: 'Hakuna kilichokatwa. Tumia simu au njia nyingine, au mwombe mtoa huduma wako aifungue.',
    },
    line_busy: {
      title: 'Simu ilikuwa na ombi jingine',
      text: 'Maliza au funga ombi hilo, subiri dakika moja, kisha utume tena.',
    },
    daily_limit: {
      title: 'Akaunti imefikia kikomo chake cha leo',
      text: 'Hakuna kilichokatwa. Lipa kesho, au tumia simu au njia nyingine.',
    },
    below_minimum: {
      title: 'Kiasi ni kidogo kuliko kinachoruhusiwa kwa njia hii',
      text: 'Hakuna kilichokatwa. Lipa kwa njia nyingine.',
    },
    above_maximum: {
      title: 'Kiasi ni kikubwa kuliko kinachoruhusiwa kwa njia hii',
      text: 'Hakuna kilichokatwa. Lipa kwa njia nyingine.',
    },
    same_amount_too_soon: {
      title: 'Ombi kama hili limetumwa sasa hivi',
      text: 'Subiri dakika mbili, kisha utume tena.',
    },
    merchant_set_up_wrong: {
      title: 'Njia hii ya kulipa haifanyi kazi kwa sasa',
      text: 'Hakuna kilichokatwa, na si kosa lako. Lipa kwa njia nyingine, au mjulishe muuzaji.',
    },
    receiver_limit: {
      title: 'Akaunti ya muuzaji haiwezi kupokea kiasi hiki kwa sasa',
      text: 'Hakuna kilichokatwa. Lipa kwa njia nyingine, au mjulishe muuzaji.',
    },
    push_failed: { title: 'Ombi halikufika kwenye simu', text: 'Hakuna kilichokatwa. Tuma ombi tena.' },
    not_sent: {
      title: 'Ombi halikuweza kutumwa',
      text: 'Hakuna kilichokatwa. Jaribu tena baada ya muda mfupi.',
    },
    no_answer: {
      title: 'Ombi halikupata jibu',
      text: 'Kama ulilithibitisha kwenye simu, subiri: malipo yataonekana hapa. Kama sivyo, tuma ombi tena.',
    },
    other: { title: 'Malipo hayakukamilika', text: 'Jaribu tena, au lipa kwa njia nyingine.' },
  },

  phoneInvalid: (country, callingCode) =>
    `Hii si nambari ya simu ya mkononi ya ${country}. Kagua tarakimu; ${callingCode} mwanzoni ni sawa.`,
  askedTooSoon: (time) =>
    `Simu hii imetumiwa ombi sasa hivi. Tuma tena baada ya ${time}, au tumia simu nyingine.`,
  askedTooOften: 'Imejaribiwa mara nyingi sana. Jaribu tena baada ya saa moja, au lipa kwa njia nyingine.',
  wayGone: 'Njia hii ya kulipa haipo tena. Tafadhali chagua upya.',

  receipt: 'Risiti',
  amount: 'Kiasi',
  paidAt: 'Tarehe na saa',
  paidWith: 'Imelipwa kwa',
  receiptNumber: 'Nambari ya risiti',
  sentBack: 'Kilichorejeshwa',
  download: 'Pakua ankara (PDF)',
  print: 'Chapisha au hifadhi',

  items: (count) => plural(count, { one: `Kitu ${count}`, other: `Vitu ${count}` }),
  quantity: 'Idadi',
  description: 'Maelezo',
  subtotal: 'Jumla ndogo',
  discount: 'Punguzo',
  tax: (rate) => `Kodi ${rate}`,
  total: 'Jumla',
  alreadyPaid: 'Kilicholipwa',
  note: (merchant) => `Ujumbe kutoka kwa ${merchant}`,

  missing: {
    title: 'Hakuna ankara katika anwani hii',
    text: 'Hakikisha una kiungo kizima, au mwombe aliyekitumia akupe kipya.',
  },
  tooMany: {
    title: 'Ukurasa huu umeombwa mara nyingi sana',
    text: 'Subiri dakika moja, kisha uufungue tena.',
  },
  broken: {
    title: 'Kuna hitilafu upande wetu',
    text: 'Fungua ukurasa tena baada ya dakika moja. Ulicholipa hakijapotea.',
  },
};
