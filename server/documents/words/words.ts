import type { Language } from '../../../shared/languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { sw } from './sw.ts';

/**
 * Every word of a printed invoice. What is put in comes already isolated, so that a right-to-left sentence keeps its
 * order.
 */
export interface DocumentWords {
  invoice: string;
  taxInvoice: string;
  /** What Saudi law calls a tax invoice that does not name its buyer's VAT number. */
  simplifiedTaxInvoice: string;
  /** Stands on every page of a document of test mode. */
  testRibbon: string;

  draft: string;
  due: string;
  overdue: string;
  partlyPaid: string;
  paid: string;
  partlyRefunded: string;
  refunded: string;
  void: string;

  billedTo: string;
  issuedOn: string;
  dueOn: string;
  paidOn: string;
  voidedOn: string;
  reference: string;
  taxNumber: string;

  description: string;
  quantity: string;
  unitPrice: string;
  discount: string;
  taxRate: string;
  amountIn: (currency: string) => string;

  subtotal: string;
  tax: (rate: string, base: string) => string;
  total: string;
  paidSoFar: string;
  sentBack: string;
  leftToPay: string;

  payments: string;
  time: string;
  way: string;
  receiptNumber: string;
  amount: string;
  entry: { payment: string; refund: string; reversal: string };

  payOnline: string;
  payHow: string;
  taxCode: string;
  note: string;
  /** `{page}` and `{pages}` are filled in when the pages are made. */
  page: string;
}

export const documentWordsIn: Readonly<Record<Language, DocumentWords>> = { en, ar, fr, sw };
