import type { Dictionary } from './en.ts';
import { audit } from './fr/audit.ts';
import { first } from './fr/first.ts';
import { help } from './fr/help.ts';
import { rest } from './fr/rest.ts';

/**
 * The French of a shopkeeper: « vous », no exclamation marks, a narrow no-break space (U+202F) where French sets one.
 * One word for one thing: facture (invoice), rédiger (write one), brouillon (draft), finaliser, annuler (void), retour
 * (the button that cancels a dialog), lien de paiement (link), demande sur téléphone (prompt), paiement (payment),
 * écriture, inscrire (entry, to book), encaisser (collect, come in), montant bloqué, libérer (hold, release),
 * remboursement (refund), connexion (connection), suspendre, réactiver (pause, resume), prestataire (provider), espace
 * (its dashboard), adresse de notification (hook), appel (a call at it), événement (event), traiter à nouveau (replay),
 * contrôle (sweep), à examiner (review), point de réception (endpoint), envoi (delivery), essai (attempt), clé (key),
 * bac à sable (sandbox), mode test, mode réel. Prices agree in the plural: « 40 SAR ont été payés ».
 * Zero counts as one, so every form of a counted noun names its number.
 */
export const fr: Dictionary = { ...first, ...rest, audit, help };
