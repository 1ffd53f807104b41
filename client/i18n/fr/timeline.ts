import type { timeline as english } from '../en/timeline.ts';

const optional = (text: string | null, before: string) => (text === null ? '' : `${before}${text}`);

const actions = {
  refund: 'Remboursement',
  capture: 'Encaissement du montant bloqué',
  void: 'Annulation du paiement',
};

export const timeline: typeof english = {
  kinds: {
    created: () => 'Brouillon rédigé',
    edited: () => 'Brouillon modifié',
    sent: () => 'Envoyée par e-mail',
    finalized: (f) => `Finalisée${optional(f.number, ' : ')}`,
    link_requested: (f) => `Lien de paiement demandé à ${f.provider}`,
    link_created: (f) => `${f.provider} a créé le lien de paiement`,
    link_failed: (f) => `${f.provider} n’a pas créé le lien de paiement`,
    link_canceled: (f) => `Lien de paiement fermé chez ${f.provider}`,
    link_paid: () => 'Payée par le lien',
    link_expired: (f) => `Lien de paiement expiré chez ${f.provider}`,
    prompt_requested: (f) => `Demande sur téléphone confiée à ${f.provider}`,
    prompt_sent: (f) => `${f.provider} a envoyé la demande au téléphone`,
    prompt_unanswered: (f) =>
      `${f.provider} n’a pas répondu : personne ne sait si le téléphone a reçu la demande`,
    prompt_ended: () => 'La demande sur téléphone s’est terminée sans paiement',
    prompt_paid: () => 'Payée sur le téléphone',
    payment_authorized: (f) => `${f.provider} bloque ${f.amount ?? 'la somme'} pour vous`,
    payment_failed: () => 'Un paiement a échoué',
    payment_succeeded: (f) => `${f.provider} a encaissé ${f.amount ?? 'le paiement'}`,
    payment_refunded: (f) => `Remboursement : ${f.amount ?? 'une somme'}`,
    payment_voided: (f) => `${f.provider} a repris le paiement${optional(f.amount, ' : ')}`,
    payment_authorization_voided: () => 'Le montant bloqué a été libéré ; aucun argent n’a circulé',
    action_requested: (f) =>
      `${f.action === null ? 'Opération demandée' : `Demandé : ${actions[f.action].toLowerCase()}`}${optional(f.amount, ', ')}`,
    action_refused: (f) =>
      `${f.provider} ne l’a pas fait${f.action === null ? '' : ` : ${actions[f.action].toLowerCase()}`}`,
    review_closed: (f) => `Examinée et laissée telle quelle${optional(f.reason, ' : ')}`,
    status_changed: (f) =>
      f.to === null ? 'L’état a changé' : `La facture passe à « ${f.to.toLowerCase()} »`,
    void_requested: () => 'Annulation demandée',
    void_refused: () => 'Annulation refusée : de l’argent est arrivé entre-temps',
    needs_review: (f) => f.reason ?? 'Les montants sont à examiner',
  },
  theProvider: 'Le prestataire',
};
