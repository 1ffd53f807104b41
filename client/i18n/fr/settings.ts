import type { settings as english } from '../en/settings.ts';

export const settings: typeof english = {
  title: 'Réglages',
  pages: 'Pages des réglages',
  businessPage: 'Entreprise',
  lead: 'Comment votre entreprise se présente à ceux qui la paient.',
  business: 'Votre entreprise',
  name: 'Nom de l’entreprise',
  nameHelp: 'Il figure en haut de la page où les clients paient. Sans lui, le nom de la connexion y figure.',
  address: 'Adresse',
  addressHelp: 'Telle qu’elle doit figurer sur les factures, en quelques lignes au plus.',
  taxNumber: 'Numéro fiscal',
  taxNumberHelp: 'Numéro de TVA, PIN ou NIF. Avec lui, les factures avec taxe sont des factures fiscales.',
  email: 'E-mail pour les clients',
  emailHelp: 'Il figure sur les factures, et les réponses aux e-mails qui les portent y arrivent.',
  emailWrong: 'Ce n’est pas une adresse e-mail. Cherchez une faute de frappe.',
  phone: 'Téléphone pour les clients',
  timeZone: 'Fuseau horaire',
  timeZoneHelp: 'Il fixe le début et la fin des jours de l’aperçu.',
  save: 'Enregistrer les réglages',
  saved: 'Les réglages sont enregistrés.',
};
