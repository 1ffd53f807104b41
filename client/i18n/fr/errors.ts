import { formatMoney } from '../../../shared/money.ts';
import { userRoles } from '../../../shared/roles.ts';
import type { errors as english } from '../en/errors.ts';
import { people } from './people.ts';

type Facts = Parameters<(typeof english)['checkout.amount_not_chargeable']>[0];

function notChargeable({ currency, amountMinorMin, amountMinorMax, amountMinorStep, reason }: Facts): string {
  const money = (amountMinor: unknown) =>
    typeof amountMinor === 'number' && typeof currency === 'string'
      ? formatMoney({ amountMinor, currency }, 'fr')
      : null;
  if (reason === 'amounts_unproven')
    return `Elle accepte au plus ${money(amountMinorMax)} tant qu’un paiement de contrôle n’a pas prouvé ses montants. Faites-le sur la page de la connexion.`;
  if (money(amountMinorMin))
    return `Elle ne peut pas débiter ce montant : le minimum est ${money(amountMinorMin)}.`;
  if (money(amountMinorMax))
    return `Elle ne peut pas débiter ce montant : le maximum est ${money(amountMinorMax)}.`;
  if (money(amountMinorStep))
    return `Elle ne débite que des montants ronds : un multiple de ${money(amountMinorStep)}.`;
  return 'Elle ne peut pas débiter ce montant.';
}

function forbidden({ roles }: Facts): string {
  const codes = String(roles ?? '').split(',');
  const names = userRoles
    .filter((role) => codes.includes(role))
    .map((role) => people.roles[role].toLowerCase());
  const may = new Intl.ListFormat('fr', { type: 'disjunction' }).format(names);
  return names.length > 0
    ? `Votre rôle ne le permet pas : il faut être ${may}. Demandez au propriétaire du livre.`
    : 'Votre compte ne le permet pas. Demandez au propriétaire du livre.';
}

export const errors: typeof english = {
  unreachable: () => 'Le serveur de Daftar n’a pas répondu. Vérifiez le réseau, puis réessayez.',
  'request.invalid': () =>
    'Le formulaire ne peut pas être accepté tel quel. Corrigez ce qui est signalé, puis réessayez.',
  'request.not_signed_in': () => 'Votre session est terminée. Reconnectez-vous.',
  'request.forbidden': (facts) => forbidden(facts),
  'request.wrong_origin': () =>
    'La page a été ouverte à une autre adresse que celle que le serveur connaît. Ouvrez-la à l’adresse indiquée dans DAFTAR_URL.',
  'request.not_found': () => 'Le serveur ne connaît pas cette requête. Rechargez la page.',
  'request.prove_yourself': () =>
    'Confirmez encore une fois votre identité : l’opération continuera ensuite.',
  'request.second_factor_needed': () =>
    'Le propriétaire du livre demande un second facteur. Configurez-en un d’abord.',
  'request.too_many': ({ retryAfterSeconds }) =>
    typeof retryAfterSeconds === 'number' && retryAfterSeconds > 90
      ? `Trop d’essais. Attendez ${Math.ceil(retryAfterSeconds / 60)} minutes, puis réessayez.`
      : 'Trop d’essais. Attendez une minute, puis réessayez.',
  'server.internal': () =>
    'Le serveur a rencontré une erreur. Réessayez ; si elle persiste, le numéro de requête permet de la retrouver dans le journal.',
  'server.busy': () => 'Le serveur est occupé. Réessayez dans un instant.',
  'setup.link_invalid': () => 'Ce lien n’est plus valable. Redémarrez Daftar : il en affiche un nouveau.',
  'setup.already_done': () => 'Le livre a déjà son propriétaire. Connectez-vous plutôt.',
  'account.email_taken': () => 'Un compte existe déjà avec cet e-mail.',
  'account.password_weak': () => 'Le mot de passe est trop facile à deviner. Prenez-en un plus long.',
  'account.proof_wrong': () => 'Ce n’est pas le bon. Vérifiez-le, puis réessayez.',
  'account.code_wrong': () =>
    'Le code n’est pas correct, ou a déjà servi. Attendez le suivant et saisissez celui-là.',
  'account.second_factor_on': () =>
    'Une application d’authentification est déjà configurée. Retirez-la d’abord.',
  'account.second_factor_off': () => 'Aucun second facteur n’est configuré.',
  'account.passkey_not_found': () => 'Cette clé d’accès n’est plus dans votre compte.',
  'account.session_not_found': () => 'Cette session est déjà terminée.',
  'people.not_found': () => 'Cette personne n’est plus dans le livre.',
  'people.last_owner': () =>
    'Un livre a besoin d’un propriétaire. Nommez d’abord quelqu’un d’autre propriétaire.',
  'people.owner_only': () => 'Seul un propriétaire peut faire cela à un propriétaire. Demandez à l’un d’eux.',
  'people.not_yourself': () =>
    'Vous ne pouvez ni changer votre propre rôle ni vous retirer. Demandez à un autre propriétaire ou administrateur.',
  'invite.not_valid': () =>
    'Cette invitation a servi, a été retirée ou a expiré. Demandez-en une nouvelle à la personne qui vous a invité.',
  'invite.not_found': () => 'Cette invitation a déjà servi ou a été retirée.',
  'saved_view.not_found': () => 'Cette vue n’existe plus.',
  'saved_view.name_taken': () => 'Cette liste a déjà une vue de ce nom. Choisissez-en un autre.',
  'saved_view.too_many': () => 'Vous avez atteint le nombre maximal de vues. Retirez-en une d’abord.',
  'connection.not_found': () => 'Cette connexion n’existe pas.',
  'connection.credentials_invalid': () =>
    'Ces identifiants ne peuvent pas être les bons. Corrigez ce qui est signalé.',
  'connection.mode_mismatch': () =>
    'La clé est de l’autre mode. Une connexion garde le mode dans lequel elle a été créée.',
  'connection.sandbox_off': () => 'Le bac à sable est désactivé sur ce serveur (DAFTAR_SANDBOX).',
  'connection.sandbox_is_test_only': () => 'Le bac à sable ne fonctionne qu’en mode test.',
  'connection.hook_refused': () =>
    'Le prestataire n’a pas accepté l’adresse de notification. Enregistrez-la à nouveau, ou configurez-la à la main.',
  'connection.sweep_running': () =>
    'Un contrôle de cette connexion est déjà en cours. Attendez son résultat.',
  'connection.paused': () => 'La connexion est suspendue. Réactivez-la d’abord.',
  'connection.receipt_not_found': () =>
    'Aucun petit paiement de cette connexion ne porte ce reçu. Copiez-le depuis le message du payeur.',
  'connection.amounts_differ': () =>
    'Le reçu montre un autre montant que celui demandé par Daftar : l’unité des montants est mal réglée. Changez-la d’abord.',
  'provider.unknown': () => 'Daftar ne connaît pas ce prestataire.',
  'provider.wrong_key': () => 'Le prestataire a refusé la clé. Remplacez-la sur la page de la connexion.',
  'provider.blocked': () =>
    'Quelque chose devant le prestataire a bloqué l’appel. Si votre compte a une liste d’adresses IP autorisées, ajoutez-y celle de ce serveur.',
  'provider.account_not_live': () =>
    'Le compte chez le prestataire n’est pas encore actif. Terminez son activation là-bas.',
  'provider.refused': () => 'Le prestataire a refusé la demande. Sa raison figure ci-dessous.',
  'provider.unreachable': () => 'Le prestataire est injoignable. Réessayez dans une minute.',
  'provider.timed_out': () => 'Le prestataire n’a pas répondu à temps. Réessayez dans une minute.',
  'provider.rate_limited': () => 'Le prestataire demande une pause. Réessayez dans une minute.',
  'provider.answer_unreadable': () =>
    'La réponse n’était pas celle du prestataire. Un proxy s’interpose peut-être.',
  'invoice.not_found': () => 'Cette facture n’existe pas. Un brouillon a pu être supprimé.',
  'invoice.not_draft': () => 'Seul un brouillon peut être modifié. Cette facture a déjà son numéro.',
  'invoice.changed_meanwhile': () => 'Quelqu’un d’autre a modifié ce brouillon après que vous l’avez ouvert.',
  'invoice.not_open': () => 'La facture n’est plus ouverte.',
  'invoice.being_voided': () => 'La facture est en cours d’annulation.',
  'invoice.has_money': () =>
    'De l’argent a été encaissé pour cette facture, elle ne peut donc pas être annulée. Remboursez-le d’abord.',
  'invoice.void_unfinished': () =>
    'Un lien de paiement n’a pas encore pu être fermé chez le prestataire. Réessayez dans une minute.',
  'invoice.no_email': () => 'Le client n’a pas d’adresse e-mail. Saisissez-en une, ou ajoutez-la au client.',
  'invoice.empty': () => 'La facture n’a aucune ligne. Ajoutez-en au moins une.',
  'invoice.total_zero': () => 'Le total est de zéro. Il n’y a rien à payer.',
  'invoice.discount_too_large': () => 'Une remise dépasse sa ligne.',
  'invoice.amount_too_large': () => 'Le total dépasse ce que Daftar peut traiter.',
  'invoice.several_payments': () =>
    'Plusieurs paiements de cette facture ont encore de l’argent. Remboursez chacun séparément.',
  'customer.not_found': () => 'Ce client n’existe pas.',
  'customer.has_invoices': () =>
    'Ce client a des factures, et une facture garde son client. Seul un client sans facture peut être retiré.',
  'checkout.not_found': () => 'Ce lien de paiement n’existe pas.',
  'checkout.no_connection': () =>
    'Aucune connexion active n’accepte cette devise. Ajoutez-en une ou réactivez-en une.',
  'checkout.wrong_kind': () =>
    'Cette connexion demande le paiement autrement. Choisissez une autre connexion.',
  'checkout.phone_invalid': () =>
    'Ce numéro ne peut pas recevoir de demande. Écrivez-le au format international, par exemple +254700000000.',
  'checkout.prompt_waiting': () =>
    'Une demande vient de partir vers ce téléphone. Attendez la réponse avant d’en envoyer une autre.',
  'checkout.link_ending': () =>
    'Un ancien lien de cette facture est en cours d’annulation chez le prestataire. Réessayez dans un instant.',
  'checkout.amount_not_chargeable': (facts) => notChargeable(facts),
  'checkout.currency_not_supported': () => 'Le prestataire n’accepte pas cette devise.',
  'payment.not_found': () => 'Ce paiement n’existe pas.',
  'payment.nothing_left': () => 'Il ne reste rien à rembourser ni à encaisser sur ce paiement.',
  'payment.amount_too_large': () => 'C’est plus que ce qui reste de ce paiement.',
  'payment.action_not_found': () => 'Cette opération n’existe pas.',
  'payment.action_in_flight': () =>
    'Une opération est déjà en cours pour ce paiement. Attendez la réponse du prestataire.',
  'payment.by_hand_only': () =>
    'L’API du prestataire ne le permet pas. Faites-le dans l’espace du prestataire, puis notez-le ici à la main.',
  'event.not_found': () => 'Cet événement n’existe pas.',
  'event.in_work': () => 'L’événement est en cours de traitement. Attendez qu’il soit terminé.',
  'refusal.not_found': () =>
    'Cet appel refusé n’est plus conservé. Ces notes disparaissent après sept jours.',
  'review.not_open': () => 'Il n’y a plus rien à examiner ici. Quelqu’un l’a peut-être fait avant vous.',
  'review.no_payment': () => 'Cet événement ne nomme aucun paiement, il n’y a donc rien à rapprocher.',
  'review.other_mode': () => 'Choisissez une facture finalisée du même mode que l’événement.',
  'review.cannot_match': () =>
    'Ce paiement ne peut pas être inscrit sur cette facture : sa devise ou son état ne convient pas.',
  'endpoint.not_found': () => 'Ce point de réception n’existe plus.',
  'endpoint.url_not_allowed': () =>
    'Aucun message ne peut être envoyé à cette adresse. Donnez une adresse https:// publique, sans nom d’utilisateur.',
  'endpoint.disabled': () => 'Ce point de réception est désactivé. Activez-le d’abord.',
  'message.not_found': () => 'Ce message n’existe pas.',
  'message.emptied': () =>
    'Tous les destinataires ont reçu ce message depuis longtemps : son contenu n’est plus conservé. Il ne peut pas être renvoyé.',
  'delivery.not_found': () => 'Cet envoi n’existe pas.',
  'delivery.in_work': () => 'Le message est en cours d’envoi. Revenez dans quelques secondes.',
  'key.not_found': () => 'Cette clé n’existe pas.',
  'key.not_active': () =>
    'Cette clé est arrivée à son terme ou a déjà été remplacée. Créez une nouvelle clé, ou renouvelez la remplaçante.',
  'api.key_missing': () =>
    'L’appel ne portait aucune clé. Envoyez-la sous la forme « Authorization: Bearer dk_… ».',
  'api.key_invalid': () =>
    'La clé est inconnue ici. Copiez-la à nouveau en entier, ou créez-en une nouvelle.',
  'api.key_expired': () => 'La clé a expiré. Créez-en une nouvelle.',
  'api.key_revoked': () => 'La clé a été révoquée. Créez-en une nouvelle.',
  'api.scope_missing': () => 'La clé d’API n’a pas ce droit. Donnez-le-lui, ou utilisez une autre clé.',
  'api.method_not_allowed': () => 'Cette adresse de l’API ne connaît pas cette méthode.',
  'api.body_too_large': () => 'La requête à l’API est trop grande.',
  'api.content_type': () => 'L’API n’accepte que du JSON.',
  'api.json_invalid': () => 'La requête à l’API n’est pas du JSON valide.',
  'api.idempotency_key_invalid': () => 'Une Idempotency-Key compte de 1 à 255 caractères ASCII imprimables.',
  'api.idempotency_mismatch': () =>
    'L’Idempotency-Key a déjà servi avec un autre contenu. Prenez une nouvelle clé pour une nouvelle requête.',
  'api.idempotency_running': () =>
    'Un appel avec la même Idempotency-Key est encore en cours. Réessayez dans quelques secondes.',
  'document.unavailable': () =>
    'Ce serveur ne peut pas créer de PDF : le composant nécessaire n’existe pas pour sa machine. Envoyez plutôt le lien.',
  'mail.not_configured': ({ missing }: Facts) =>
    missing === 'sender'
      ? 'Aucun expéditeur n’est défini. Donnez une adresse e-mail à votre entreprise dans les réglages, ou définissez DAFTAR_MAIL_FROM sur le serveur.'
      : 'Aucun serveur de messagerie n’est défini. Définissez DAFTAR_SMTP_URL sur le serveur, par exemple smtps://user:password@smtp.example.com, et redémarrez Daftar.',
  'mail.refused': () =>
    'Le serveur de messagerie a refusé le message. Vérifiez l’adresse ; sa réponse est indiquée ci-dessous.',
  'mail.login_refused': () =>
    'Le serveur de messagerie a refusé l’utilisateur ou le mot de passe de DAFTAR_SMTP_URL. Corrigez-les et redémarrez Daftar.',
  'mail.unreachable': () =>
    'Le serveur de messagerie est injoignable. Vérifiez DAFTAR_SMTP_URL et le réseau.',
  'mail.timed_out': () => 'Le serveur de messagerie n’a pas répondu à temps.',
  'sandbox.account_not_found': () =>
    'Le bac à sable ne connaît plus ce compte. Créez une nouvelle connexion de bac à sable.',
};
