import type { Language } from '../../../shared/languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { sw } from './sw.ts';

/** Every word of the mail that brings an invoice. What is put in comes already isolated. */
export interface MailWords {
  subject: (number: string, merchant: string, amount: string) => string;
  testSubject: (subject: string) => string;
  testRibbon: string;
  theMerchant: string;
  hello: string;
  helloTo: (name: string) => string;
  lead: (merchant: string, number: string) => string;
  amountDue: string;
  dueOn: (day: string) => string;
  wasDueOn: (day: string) => string;
  pay: string;
  orOpen: string;
  attached: string;
  note: string;
  answer: (merchant: string) => string;
  taxNumber: string;
  /** Before what belongs to a name, where no design shows it. */
  introduced: (name: string) => string;
  sentWith: string;
}

export const mailWordsIn: Readonly<Record<Language, MailWords>> = { en, ar, fr, sw };
