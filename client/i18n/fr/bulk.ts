import type { bulk as english } from '../en/bulk.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('fr');

const invoices = (count: number) => plural(count, { one: `${count} facture`, other: `${count} factures` });

export const bulk: typeof english = {
  pick: (name) => `Choisir ${name}`,
  pickAll: 'Choisir tout ce qui est à l’écran',
  bar: 'Factures choisies',
  picked: (count) => plural(count, { one: `${count} facture choisie`, other: `${count} factures choisies` }),
  clear: 'Effacer le choix',
  send: 'Envoyer par e-mail',
  finalize: 'Finaliser',
  void: 'Annuler les factures',
  sendTitle: (count) => `Envoyer ${invoices(count)} par e-mail ?`,
  finalizeTitle: (count) => `Finaliser ${invoices(count)} ?`,
  voidTitle: (count) => `Annuler ${invoices(count)} ?`,
  sendText: 'Chaque client reçoit un e-mail avec le lien de paiement et la facture en PDF.',
  finalizeText: 'Chaque brouillon devient une facture : il reçoit son numéro et ne peut plus être modifié.',
  voidText:
    'Leurs liens de paiement sont fermés chez le prestataire, et plus personne ne peut les payer. Les numéros restent utilisés. C’est irréversible.',
  none: 'Aucune des factures choisies ne le permet',
  can: (able, total) => `C’est possible pour ${able} sur ${total}.`,
  leftOut: 'Laissées de côté',
  isDraft: 'C’est encore un brouillon. Finalisez-le d’abord.',
  running: 'En cours',
  progress: (ended, total) => `${ended} sur ${total}`,
  stop: 'Arrêter',
  ended: 'Terminé',
  counts: (done, refused) => `Faites : ${done}. Refusées : ${refused}.`,
  notBegun: (count) => `Arrêté. Non commencées : ${count}.`,
  results: 'Résultat de chaque facture',
  done: 'Fait',
};
