import type { DocumentWords } from './words.ts';

export const sw: DocumentWords = {
  invoice: 'Ankara',
  taxInvoice: 'Ankara ya kodi',
  simplifiedTaxInvoice: 'Ankara rahisi ya kodi',
  testRibbon: 'JARIBIO: hakuna pesa inayohamishwa',

  draft: 'Rasimu',
  due: 'Inasubiri malipo',
  overdue: 'Imechelewa',
  partlyPaid: 'Imelipwa kwa sehemu',
  paid: 'Imelipwa',
  partlyRefunded: 'Imerudishwa kwa sehemu',
  refunded: 'Imerudishwa',
  void: 'Imefutwa',

  billedTo: 'Kwa',
  issuedOn: 'Imetolewa tarehe',
  dueOn: 'Ilipwe kabla ya',
  paidOn: 'Imelipwa tarehe',
  voidedOn: 'Imefutwa tarehe',
  reference: 'Rejeleo',
  taxNumber: 'Nambari ya kodi',

  description: 'Maelezo',
  quantity: 'Idadi',
  unitPrice: 'Bei ya kimoja',
  discount: 'Punguzo',
  taxRate: 'Kodi',
  amountIn: (currency) => `Kiasi, ${currency}`,

  subtotal: 'Jumla ndogo',
  tax: (rate, base) => `Kodi ${rate} ya ${base}`,
  total: 'Jumla',
  paidSoFar: 'Kilicholipwa',
  sentBack: 'Kilichorudishwa',
  leftToPay: 'Kilichobaki',

  payments: 'Malipo',
  time: 'Wakati',
  way: 'Imelipwa kwa',
  receiptNumber: 'Nambari ya risiti',
  amount: 'Kiasi',
  entry: { payment: 'Malipo', refund: 'Rejesho', reversal: 'Malipo yaliyobatilishwa' },

  payOnline: 'Lipa mtandaoni',
  payHow: 'Changanua msimbo kwa simu yako, au fungua anwani hii:',
  taxCode: 'Msimbo wa kodi',
  note: 'Kumbuka',
  page: 'Ukurasa {page} kati ya {pages}',
};
