import type { overview as english } from '../en/overview.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('fr');

export const overview: typeof english = {
  title: 'Aperçu',
  newInvoice: 'Nouvelle facture',
  calm: 'Rien ne vous attend',
  calmText: 'Chaque appel a été compris, et chaque lien a été créé.',
  attentionCount: (count) =>
    plural(count, { one: `${count} point vous attend`, other: `${count} points vous attendent` }),
  items: {
    event_stuck: (count) =>
      plural(count, {
        one: `${count} événement attend son prestataire`,
        other: `${count} événements attendent leur prestataire`,
      }),
    event_review: (count) =>
      plural(count, {
        one: `${count} événement attend votre décision`,
        other: `${count} événements attendent votre décision`,
      }),
    event_dead: (count) =>
      plural(count, {
        one: `${count} événement n’a pas pu être appliqué`,
        other: `${count} événements n’ont pas pu être appliqués`,
      }),
    calls_refused: (count) =>
      plural(count, {
        one: `${count} appel a été refusé`,
        other: `${count} appels ont été refusés`,
      }),
    link_failed: (count) =>
      plural(count, {
        one: `${count} lien de paiement n’a pas pu être créé`,
        other: `${count} liens de paiement n’ont pas pu être créés`,
      }),
    hook_missing: (count) =>
      plural(count, {
        one: `${count} connexion n’entend pas encore son prestataire`,
        other: `${count} connexions n’entendent pas encore leur prestataire`,
      }),
    endpoint_disabled: () => 'Un point de réception est désactivé : plus rien ne lui est envoyé',
    endpoint_failing: () => 'Un point de réception n’accepte aucun message',
    deliveries_given_up: (count) =>
      plural(count, {
        one: `${count} message n’est jamais arrivé et ne sera plus envoyé`,
        other: `${count} messages ne sont jamais arrivés et ne seront plus envoyés`,
      }),
    invoice_review: (count) =>
      plural(count, {
        one: `Les montants de ${count} facture sont à examiner`,
        other: `Les montants de ${count} factures sont à examiner`,
      }),
    connection_degraded: () => 'Une connexion n’entend peut-être plus son prestataire',
    mail_failed: (count) =>
      plural(count, {
        one: `${count} e-mail n’a pas pu être remis`,
        other: `${count} e-mails n’ont pas pu être remis`,
      }),
    invoices_overdue: (count) =>
      plural(count, { one: `${count} facture est en retard`, other: `${count} factures sont en retard` }),
    key_expiring: () => 'Une clé d’API expire bientôt, et aucune autre ne la remplace',
    second_factor_missing: () => 'Seul votre mot de passe protège l’argent réel',
  },
  actions: {
    event_stuck: 'Voir l’événement',
    event_review: 'Décider',
    event_dead: 'Voir pourquoi',
    calls_refused: 'Voir pourquoi',
    link_failed: 'Réessayer',
    hook_missing: 'Configurer l’adresse',
    endpoint_disabled: 'Voir le point de réception',
    endpoint_failing: 'Voir pourquoi',
    deliveries_given_up: 'Voir les messages',
    invoice_review: 'Décider',
    connection_degraded: 'Voir pourquoi',
    mail_failed: 'Renvoyer',
    invoices_overdue: 'Voir et relancer',
    key_expiring: 'Renouveler la clé',
    second_factor_missing: 'Configurer un second facteur',
  },
  figures: 'Chiffres',
  currency: 'Devise',
  period: 'Période',
  lastDays: (days) => `${days} jours`,
  cameIn: (days) => `Encaissé, ${days} derniers jours`,
  before: {
    change: (change, days) => `${change} par rapport aux ${days} jours précédents`,
    amount: (amount, days) => `${amount} les ${days} jours précédents`,
    same: (days) => `Autant que les ${days} jours précédents`,
    none: (days) => `Rien les ${days} jours précédents`,
  },
  payments: (count, raw) => plural(raw, { one: `${count} paiement`, other: `${count} paiements` }),
  open: 'À encaisser',
  overdue: 'En retard',
  refundedToo: (amount) => `dont ${amount} remboursés`,
  invoiceCount: (count, raw) => plural(raw, { one: `${count} facture`, other: `${count} factures` }),
  chart: 'Encaissé par jour',
  chartSummary: (total, days, best, bestDay) =>
    `${total} en ${days} jours ; meilleur jour, le ${bestDay} : ${best}.`,
  chartEmpty: (days) => `Rien n’a été encaissé pendant ces ${days} jours.`,
  chartDays: 'Un jour du graphique : les flèches mènent aux autres',
  asTable: 'Afficher en tableau',
  asChart: 'Afficher en graphique',
  others: 'Autres',
  tries: {
    title: 'Résultat des essais de paiement',
    lead: 'Un essai compte dès que la banque ou le téléphone du payeur a répondu.',
    name: 'Essais de paiement réussis',
    count: (succeeded, all) => `${succeeded} sur ${all}`,
    none: 'Aucun essai pour l’instant',
    noneText: (days) => `Personne n’a essayé de payer pendant ces ${days} jours.`,
  },
  justHappened: 'À l’instant',
  today: 'aujourd’hui',
  chartTable: 'Encaissé par jour, en tableau',
  day: 'Jour',
  amountIn: 'Encaissé',
  amountRefunded: 'Remboursé',
  paymentCount: 'Paiements',
  latest: 'Dernières factures',
  allInvoices: 'Toutes les factures',
  first: {
    title: 'Trois étapes jusqu’à la première facture payée',
    lead: 'Deux minutes environ avec le bac à sable : une copie du prestataire de paiement, dans Daftar. Ni compte à ouvrir, ni argent réel.',
    liveLead:
      'En mode réel, les clients paient avec de l’argent réel. Pour découvrir d’abord, passez en mode test.',
    connect: 'Connecter un prestataire de paiement',
    connectText:
      'Le bac à sable pour tout essayer, ou votre propre compte chez Moyasar, Moosyl, Moflay ou M-Pesa.',
    connectLiveText: 'Votre propre compte chez Moyasar, Moosyl, Moflay ou M-Pesa.',
    connectDone: 'Connecté.',
    sandbox: 'Essayer avec le bac à sable',
    sandboxWorking: 'Connexion du bac à sable…',
    ready: 'Tout est prêt. Rédigez maintenant une facture.',
    sandboxDone: 'Le bac à sable est connecté. Rédigez maintenant une facture.',
    connectOwn: 'Connecter avec mes clés',
    invoice: 'Rédiger une facture',
    invoiceText: 'Qui paie, pour quoi, et combien. Daftar crée le lien de paiement.',
    invoiceDone: 'Rédigée.',
    paid: 'Être payé',
    paidText: 'Partagez le lien. Dès que le client paie, la facture passe d’elle-même à « payée ».',
    paidDone: 'Payée.',
    paidAction: 'Voir les factures',
    done: 'fait',
    step: (number) => `Étape ${number}`,
  },
};
