import type { find as english } from '../en/find.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('fr');

export const find: typeof english = {
  title: 'Recherche et commandes',
  placeholder: 'Numéro, nom, e-mail, téléphone, id, ou quoi faire',
  results: 'Ce qui a été trouvé',
  nothing: (text) =>
    `Rien dans ce mode ne s’appelle ${text}. Les références et les ids se cherchent en entier, les noms et les numéros par le début de leurs mots.`,
  count: (count) =>
    plural(count, {
      one: `${count} ligne. Entrée l’ouvre.`,
      other: `${count} lignes. Les flèches les parcourent.`,
    }),
  searchHelp: (text) => `Chercher « ${text} » dans l’aide`,
  recent: 'Ouverts en dernier',
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
    lead: 'Des lettres qui agissent seules, mais jamais pendant que vous écrivez dans un champ.',
    search: 'Chercher dans cette liste',
    next: 'Ligne suivante',
    before: 'Ligne précédente',
    open: 'Ouvrir la ligne',
    on: 'Les touches seules agissent',
    show: 'Les voir tous',
  },
};
