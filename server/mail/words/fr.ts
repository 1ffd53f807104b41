import type { MailWords } from './words.ts';

export const fr: MailWords = {
  subject: (number, merchant, amount) => `Facture ${number} de ${merchant} : ${amount}`,
  testSubject: (subject) => `[TEST] ${subject}`,
  testRibbon: 'TEST : aucun argent réel ne circule',
  theMerchant: 'le commerçant',
  hello: 'Bonjour,',
  helloTo: (name) => `Bonjour ${name},`,
  lead: (merchant, number) => `voici la facture ${number} de ${merchant}.`,
  amountDue: 'Montant à payer',
  dueOn: (day) => `À payer au plus tard le ${day}`,
  wasDueOn: (day) => `Elle était à payer au plus tard le ${day}. Vous pouvez encore la payer.`,
  pay: 'Voir et payer la facture',
  orOpen: 'Si le bouton ne fonctionne pas, ouvrez cette adresse :',
  attached: 'La facture est jointe en PDF.',
  note: 'Message',
  answer: (merchant) => `Répondez à ce message pour joindre ${merchant}.`,
  taxNumber: 'Numéro fiscal',
  introduced: (name) => `${name} :`,
  sentWith: 'Envoyée avec Daftar',
};
