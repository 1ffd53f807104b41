import type { MailWords } from './words.ts';

export const en: MailWords = {
  subject: (number, merchant, amount) => `Invoice ${number} from ${merchant}: ${amount}`,
  testSubject: (subject) => `[TEST] ${subject}`,
  testRibbon: 'TEST: no money moves',
  theMerchant: 'the merchant',
  hello: 'Hello,',
  helloTo: (name) => `Hello ${name},`,
  lead: (merchant, number) => `Here is invoice ${number} from ${merchant}.`,
  amountDue: 'Amount due',
  dueOn: (day) => `Due on ${day}`,
  wasDueOn: (day) => `It was due on ${day}. You can still pay it.`,
  pay: 'See and pay the invoice',
  orOpen: 'If the button does not work, open this address:',
  attached: 'The invoice is attached as a PDF.',
  note: 'Note',
  answer: (merchant) => `Answer this mail to reach ${merchant}.`,
  taxNumber: 'Tax number',
  introduced: (name) => `${name}:`,
  sentWith: 'Sent with Daftar',
};
