import type { MailWords } from './words.ts';

export const fr: MailWords = {
  subject: (number, merchant, amount) => `Facture ${number} de ${merchant} : ${amount}`,
  testSubject: (subject) => `[TEST] ${subject}`,
  testRibbon: 'TEST : aucun argent ne circule',
  theMerchant: 'votre marchand',
  hello: 'Bonjour,',
  helloTo: (name) => `Bonjour ${name},`,
  lead: (merchant, number) => `voici la facture ${number} de ${merchant}.`,
  amountDue: 'Montant à payer',
  dueOn: (day) => `À payer avant le ${day}`,
  wasDueOn: (day) => `Elle était à payer avant le ${day}. Vous pouvez encore la payer.`,
  pay: 'Voir et payer la facture',
  orOpen: 'Si le bouton ne marche pas, ouvrez cette adresse :',
  attached: 'La facture est jointe en PDF.',
  note: 'Remarque',
  answer: (merchant) => `Répondez à ce message pour joindre ${merchant}.`,
  taxNumber: 'Numéro fiscal',
  sentWith: 'Envoyé avec Daftar',
};
