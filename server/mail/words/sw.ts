import type { MailWords } from './words.ts';

export const sw: MailWords = {
  subject: (number, merchant, amount) => `Ankara ${number} kutoka ${merchant}: ${amount}`,
  testSubject: (subject) => `[JARIBIO] ${subject}`,
  testRibbon: 'JARIBIO: hakuna pesa inayohamishwa',
  theMerchant: 'mfanyabiashara',
  hello: 'Habari,',
  helloTo: (name) => `Habari ${name},`,
  lead: (merchant, number) => `hii ni ankara ${number} kutoka ${merchant}.`,
  amountDue: 'Kiasi cha kulipa',
  dueOn: (day) => `Ilipwe kabla ya ${day}`,
  wasDueOn: (day) => `Ilipaswa kulipwa kabla ya ${day}. Bado unaweza kuilipa.`,
  pay: 'Tazama na ulipe ankara',
  orOpen: 'Kitufe kisipofanya kazi, fungua anwani hii:',
  attached: 'Ankara imeambatishwa kama PDF.',
  note: 'Kumbuka',
  answer: (merchant) => `Jibu barua hii ili kumfikia ${merchant}.`,
  taxNumber: 'Nambari ya kodi',
  sentWith: 'Imetumwa kwa Daftar',
};
