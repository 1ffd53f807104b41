import type { bulk as english } from '../en/bulk.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('fr');

const invoices = (count: number) => plural(count, { one: `${count} facture`, other: `${count} factures` });

export const bulk: typeof english = {
  pick: (name) => `Choisir ${name}`,
  pickAll: 'Tout choisir à l’écran',
  pickMatching: 'Choisir tout ce qui correspond',
  reading: (shown) => `Lecture de la liste : ${shown}`,
  more: (shown) =>
    `Plus de ${shown} lignes correspondent. Les ${shown} premières sont choisies ; faites les autres ensuite, ou resserrez le filtre.`,
  bar: 'Lignes choisies',
  picked: (shown, count) =>
    plural(count, { one: `${shown} ligne choisie`, other: `${shown} lignes choisies` }),
  clear: 'Effacer le choix',
  send: 'Envoyer',
  finalize: 'Finaliser',
  void: 'Annuler',
  sendTitle: (count) => `Envoyer ${invoices(count)} par e-mail ?`,
  finalizeTitle: (count) => `Finaliser ${invoices(count)} ?`,
  voidTitle: (count) => `Annuler ${invoices(count)} ?`,
  replayTitle: (count) =>
    plural(count, {
      one: `Traiter à nouveau ${count} événement ?`,
      other: `Traiter à nouveau ${count} événements ?`,
    }),
  resendTitle: (count) =>
    plural(count, {
      one: `Envoyer à nouveau ${count} message ?`,
      other: `Envoyer à nouveau ${count} messages ?`,
    }),
  sendText: 'Chaque client reçoit un e-mail avec le lien de paiement et la facture en PDF.',
  finalizeText: 'Chaque brouillon devient une facture : il reçoit son numéro et ne peut plus être modifié.',
  voidText:
    'Leurs liens de paiement sont fermés chez le prestataire, et plus personne ne peut les payer. Les numéros restent utilisés. C’est irréversible.',
  resendText:
    'Chacun part aussitôt. Ceux qui étaient déjà arrivés arrivent encore, avec le même identifiant, auquel votre programme reconnaît les doublons.',
  export: 'Exporter ces lignes',
  none: 'Aucune des lignes choisies ne le permet',
  can: (able, total) => `C’est possible pour ${able} sur ${total}.`,
  leftOut: 'Laissé de côté',
  others: (shown) => `Et d’autres : ${shown}.`,
  isDraft: 'C’est encore un brouillon. Finalisez-le d’abord.',
  runs: 'Travaux en cours',
  run: (label) => `Avancement : ${label}`,
  progress: (ended, total) => `${ended} sur ${total}`,
  stop: 'Arrêter',
  counts: (done, refused) => `Fait : ${done}. Refusé : ${refused}.`,
  notBegun: (shown) => `Non commencé : ${shown}.`,
  refused: 'Refusé',
  retry: (shown) => `Réessayer ce qui est refusé (${shown})`,
  goOn: (shown) => `Continuer (${shown})`,
};
