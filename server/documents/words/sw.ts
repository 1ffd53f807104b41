import type { DocumentWords } from './words.ts';

export const sw: DocumentWords = {
  invoice: 'Ankara',
  taxInvoice: 'Ankara ya kodi',
  simplifiedTaxInvoice: 'Ankara ya kodi iliyorahisishwa',
  testRibbon: 'MAJARIBIO: hakuna pesa halisi zinazohamishwa',

  draft: 'Rasimu',
  due: 'Inasubiri malipo',
  overdue: 'Imechelewa',
  partlyPaid: 'Sehemu imelipwa',
  paid: 'Imelipwa',
  partlyRefunded: 'Sehemu imerejeshwa',
  refunded: 'Imerejeshwa',
  void: 'Imebatilishwa',

  billedTo: 'Kwa',
  issuedOn: 'Imetolewa tarehe',
  dueOn: 'Ilipwe kufikia',
  paidOn: 'Imelipwa tarehe',
  voidedOn: 'Imebatilishwa tarehe',
  reference: 'Kumbukumbu',
  taxNumber: 'Nambari ya kodi',

  description: 'Maelezo',
  quantity: 'Idadi',
  unitPrice: 'Bei ya kimoja',
  discount: 'Punguzo',
  taxRate: 'Kodi',
  amountIn: (currency) => `Kiasi (${currency})`,

  subtotal: 'Jumla ndogo',
  tax: (rate, base) => `Kodi ${rate} ya ${base}`,
  total: 'Jumla',
  paidSoFar: 'Kilicholipwa',
  sentBack: 'Kilichorejeshwa',
  leftToPay: 'Kilichobaki kulipwa',

  payments: 'Malipo',
  time: 'Tarehe',
  way: 'Imelipwa kwa',
  receiptNumber: 'Nambari ya risiti',
  amount: 'Kiasi',
  entry: { payment: 'Malipo', refund: 'Marejesho', reversal: 'Malipo yaliyoondolewa' },

  payOnline: 'Lipa mtandaoni',
  payHow: 'Changanua msimbo kwa simu yako, au fungua anwani hii:',
  taxCode: 'Msimbo wa kodi',
  note: 'Ujumbe',
  page: 'Ukurasa {page} kati ya {pages}',
};
