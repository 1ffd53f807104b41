import type { MailWords } from './words.ts';

export const sw: MailWords = {
  subject: (number, merchant, amount) => `Ankara ${number} kutoka kwa ${merchant}: ${amount}`,
  testSubject: (subject) => `[MAJARIBIO] ${subject}`,
  testRibbon: 'MAJARIBIO: hakuna pesa halisi zinazohamishwa',
  theMerchant: 'muuzaji',
  hello: 'Habari,',
  helloTo: (name) => `Habari ${name},`,
  lead: (merchant, number) => `Hii hapa ankara ${number} kutoka kwa ${merchant}.`,
  amountDue: 'Kiasi cha kulipa',
  dueOn: (day) => `Ilipwe kufikia ${day}`,
  wasDueOn: (day) => `Ilipaswa kulipwa kufikia ${day}. Bado unaweza kuilipa.`,
  pay: 'Tazama na ulipe ankara',
  orOpen: 'Kitufe kisipofanya kazi, fungua anwani hii:',
  attached: 'Ankara imeambatishwa kama PDF.',
  note: 'Ujumbe',
  answer: (merchant) => `Jibu barua pepe hii ili kuwasiliana na ${merchant}.`,
  taxNumber: 'Nambari ya kodi',
  introduced: (name) => `${name}:`,
  sentWith: 'Imetumwa kupitia Daftar',
};
