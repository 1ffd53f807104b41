import type { DocumentWords } from './words.ts';

export const en: DocumentWords = {
  invoice: 'Invoice',
  taxInvoice: 'Tax invoice',
  simplifiedTaxInvoice: 'Simplified tax invoice',
  testRibbon: 'TEST: no money moves',

  draft: 'Draft',
  due: 'To be paid',
  overdue: 'Overdue',
  partlyPaid: 'Partly paid',
  paid: 'Paid',
  partlyRefunded: 'Partly refunded',
  refunded: 'Refunded',
  void: 'Cancelled',

  billedTo: 'Billed to',
  issuedOn: 'Issued on',
  dueOn: 'Due on',
  paidOn: 'Paid on',
  voidedOn: 'Cancelled on',
  reference: 'Reference',
  taxNumber: 'Tax number',

  description: 'Description',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  discount: 'Discount',
  taxRate: 'Tax',
  amountIn: (currency) => `Amount, ${currency}`,

  subtotal: 'Subtotal',
  tax: (rate, base) => `Tax ${rate} on ${base}`,
  total: 'Total',
  paidSoFar: 'Paid',
  sentBack: 'Sent back',
  leftToPay: 'Left to pay',

  payments: 'Payments',
  time: 'Time',
  way: 'Paid with',
  receiptNumber: 'Receipt number',
  amount: 'Amount',
  entry: { payment: 'Payment', refund: 'Refund', reversal: 'Payment taken back' },

  payOnline: 'Pay online',
  payHow: 'Scan the code with your phone, or open this address:',
  taxCode: 'Tax code',
  note: 'Note',
  page: 'Page {page} of {pages}',
};
