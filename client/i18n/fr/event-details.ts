import type { eventDetails as english } from '../en/event-details.ts';

export const eventDetails: typeof english = {
  unlisted_status: (status: string) => `Le prestataire nomme son état « ${status} ».`,
  still: (status: string) => `L’API du prestataire montre encore « ${status} ».`,
  not_named_yet: 'Le prestataire n’a pas encore dit de quel paiement il s’agit.',
  currencies: (payment: string, invoice: string) =>
    `Le paiement est en ${payment}, la facture en ${invoice}.`,
  modes: (event: string, connection: string) =>
    `Mode de l’événement : ${event}. Mode de la connexion : ${connection}.`,
  environments: (event: string, connection: string) =>
    `L’événement nomme l’environnement ${event} ; celui de la connexion est ${connection}.`,
  note: 'Remarque',
  said: 'Les mots du prestataire',
  raw: 'Dans le journal du serveur',
  problems: {
    no_object: 'Le contenu n’est pas un objet JSON.',
    no_envelope: 'Il manque au contenu ce que porte chaque événement de ce prestataire.',
    no_payment_id: 'Il ne nomme aucun paiement.',
    no_payment_request: 'Il ne nomme aucune demande de paiement.',
    no_transaction: 'Il ne nomme aucune transaction, ou aucun environnement connu.',
    no_checkout_request: 'Il ne nomme aucune demande sur téléphone, ou ne dit pas comment elle a fini.',
    no_mode: 'Il ne dit pas s’il est du mode réel.',
    no_verification_code: 'Il ne porte aucun code pour confirmer l’adresse de notification.',
    adapter_failed: 'Sa lecture a échoué de notre côté. La raison est dans le journal du serveur.',
  },
};
