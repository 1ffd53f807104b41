import type { Language } from '../../../shared/languages.ts';
import type { PaymentFailure } from '../../../shared/payment-failure.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { sw } from './sw.ts';

/** A heading and what to do about it. */
export interface Notice {
  title: string;
  text: string;
}

/**
 * Every word of the pay page. The payer is spoken to; nobody is blamed. What is put in (names, amounts, phones) comes
 * already isolated, so that a right-to-left sentence keeps its order.
 */
export interface Words {
  chooseLanguage: string;
  testMode: string;
  pageTitle: (number: string, merchant: string) => string;
  theMerchant: string;
  invoice: (number: string) => string;
  billedTo: (customer: string) => string;
  sentWith: string;

  amountDue: string;
  amountPaid: string;
  amountRefunded: string;
  amountCancelled: string;
  due: (date: string) => string;
  overdue: (date: string) => string;
  paidSoFar: (paid: string, total: string) => string;

  paid: (merchant: string) => Notice;
  overpaid: (amount: string, merchant: string) => Notice;
  refunded: (amount: string, merchant: string) => Notice;
  partlyRefunded: (amount: string, merchant: string) => Notice;
  cancelled: (merchant: string) => Notice;
  beingCancelled: (merchant: string) => Notice;
  noWay: (merchant: string) => Notice;

  howToPay: string;
  anotherWay: string;
  notPaidYet: string;
  onlyOnce: string;
  continueTo: (provider: string) => string;
  linkHint: (provider: string) => string;
  phoneLabel: (provider: string) => string;
  phoneHint: (callingCode: string) => string;
  sendRequest: string;
  askAgain: (phone: string) => string;
  askAgainIn: (time: string) => string;

  checking: Notice;
  preparing: (provider: string) => Notice;
  ready: (provider: string) => Notice;
  notOpened: (provider: string) => Notice;
  opening: (provider: string) => Notice;

  sending: (phone: string) => Notice;
  waiting: (phone: string, amount: string, provider: string) => Notice;
  unsure: (phone: string) => Notice;
  lastTry: (phone: string) => string;
  failures: Record<PaymentFailure, Notice>;

  phoneInvalid: (country: string, callingCode: string) => string;
  askedTooSoon: (time: string) => string;
  askedTooOften: string;
  wayGone: string;

  receipt: string;
  amount: string;
  paidAt: string;
  paidWith: string;
  receiptNumber: string;
  sentBack: string;
  download: string;
  print: string;

  /** The count is formatted; `count` chooses the grammatical form. */
  items: (count: number) => string;
  quantity: string;
  description: string;
  subtotal: string;
  discount: string;
  tax: (rate: string) => string;
  total: string;
  alreadyPaid: string;
  note: (merchant: string) => string;

  missing: Notice;
  tooMany: Notice;
  broken: Notice;
}

export const wordsIn: Readonly<Record<Language, Words>> = { en, ar, fr, sw };
