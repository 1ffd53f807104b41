import type { find as english } from '../en/find.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('fr');

export const find: typeof english = {
  title: 'Recherche et commandes',
  placeholder: 'Numéro, nom, téléphone, commande…',
  results: 'Ce qui a été trouvé',
  nothing: (text) =>
    `Rien dans ce mode ne s’appelle ${text}. Saisissez une référence, un identifiant ou un montant en entier ; pour un nom ou un numéro, le début des mots suffit.`,
  count: (count) =>
    plural(count, {
      one: `${count} ligne. Entrée l’ouvre.`,
      other: `${count} lignes. Les flèches les parcourent.`,
    }),
  searchHelp: (text) => `Chercher « ${text} » dans l’aide`,
  recent: 'Ouverts récemment',
  goTo: 'Aller à',
  create: 'Créer',
  change: 'Changer',
  newCustomer: 'Nouveau client',
  toMode: { test: 'Passer en mode test', live: 'Passer en mode réel' },
  kinds: {
    invoice: 'Factures',
    customer: 'Clients',
    payment: 'Paiements',
    event: 'Événements',
    refusal: 'Appels refusés',
    connection: 'Connexions',
    endpoint: 'Points de réception',
    message: 'Messages',
    delivery: 'Envois',
    key: 'Clés d’API',
    person: 'Personnes',
  },
  one: {
    invoice: 'Facture',
    customer: 'Client',
    payment: 'Paiement',
    event: 'Événement',
    refusal: 'Appel refusé',
    connection: 'Connexion',
    endpoint: 'Point de réception',
    message: 'Message',
    delivery: 'Envoi',
    key: 'Clé d’API',
    person: 'Personne',
  },
  keys: {
    title: 'Raccourcis clavier',
    lead: 'Une seule touche suffit, sauf quand vous écrivez dans un champ.',
    search: 'Chercher dans cette liste',
    next: 'Ligne suivante',
    before: 'Ligne précédente',
    open: 'Ouvrir la ligne',
    pick: 'Choisir la ligne',
    pickNext: 'Choisir aussi la ligne suivante',
    clear: 'Effacer le choix',
    on: 'Activer les raccourcis à une touche',
    show: 'Voir tous les raccourcis',
  },
};
