import type { codes as english } from '../en/codes.ts';

export const codes: typeof english = {
  reviewRemedy: {
    short: 'Demandez le reste au client, ou réglez cela en dehors de Daftar.',
    over: 'Remboursez le trop-perçu, ou convenez-en avec le client.',
    after_void: 'Remboursez cette somme, ou rédigez une nouvelle facture.',
    second_payment: 'Remboursez l’un des deux.',
    reversed: 'Demandez la raison au prestataire, puis un autre paiement au client.',
    amount_changed: 'Comparez le paiement avec l’espace du prestataire.',
  },
  eventReason: {
    not_ours:
      'Le paiement ne correspond à aucune facture de ce livre. Il vient peut-être d’une autre boutique du même compte. S’il est quand même à vous, choisissez sa facture sous À examiner.',
    other_mode:
      'Il n’est pas du mode de la connexion (test ou réel). Un tel événement ne peut jamais payer une facture. Connectez l’autre mode avec sa propre clé.',
    type_not_used: 'Daftar n’utilise pas ce type d’événement. Il est conservé tel quel.',
    stale: 'Il décrit un état plus ancien que celui déjà inscrit. Rien n’avait à changer.',
    unparsable:
      'Son origine est prouvée, mais son contenu n’a pas pu être compris. Cherchez le paiement dans l’espace du prestataire ; traitez à nouveau l’événement après une mise à jour de Daftar.',
    unconfirmable:
      'Le prestataire ne l’a pas confirmé en un jour. Cherchez le paiement dans l’espace du prestataire.',
    unlisted_status:
      'Le prestataire a utilisé un état de paiement que Daftar ne connaît pas et ne cherche pas à deviner. Cherchez le paiement dans l’espace du prestataire.',
    wrong_currency:
      'La somme est dans une autre devise que la facture. Elle n’a pas été inscrite. Choisissez-lui une autre facture, ou remboursez-la chez le prestataire.',
    waiting_for_provider: 'L’API du prestataire ne le montre pas encore. Daftar redemande de lui-même.',
    provider_unreachable:
      'Le prestataire n’a pas pu être joint pour confirmer. Daftar redemande de lui-même.',
    provider_refused_key:
      'Le prestataire a refusé la clé de la connexion, rien n’a donc pu être confirmé. Corrigez la clé.',
    verification_expired:
      'Le code qui confirme l’adresse de notification était trop ancien. Enregistrez l’adresse à nouveau.',
    set_aside: 'Quelqu’un l’a examiné et mis de côté. Le traiter à nouveau annule ce choix.',
    apply_failed:
      'L’inscription a échoué de notre côté. La raison est dans le journal du serveur ; traitez-le à nouveau ensuite.',
  },
  refusalReason: {
    unknown_hook: 'L’adresse n’appartient à aucune connexion.',
    not_json: 'Le contenu n’est pas du JSON.',
    wrong_content_type: 'Le contenu n’a pas été annoncé comme du JSON.',
    too_large: 'Le contenu est plus grand que tout événement.',
    too_deep: 'Le contenu est plus imbriqué que tout événement.',
    secret_missing: 'Le secret manquait.',
    secret_wrong: 'Le secret ou la signature était faux.',
    no_secret_configured: 'La connexion n’a pas de secret, rien ne peut donc être prouvé.',
    too_old: 'L’appel a été signé il y a trop longtemps.',
    too_new: 'L’appel a été signé dans le futur.',
    event_differs: 'L’en-tête nomme un autre événement que le contenu.',
  },
  refusalRemedy: {
    unknown_hook:
      'Quelqu’un appelle une adresse ancienne ou mal saisie. Comparez celle de l’espace du prestataire avec celle de la page de la connexion.',
    not_json:
      'Les appels du prestataire sont en JSON : celui-ci vient très probablement d’ailleurs. Rien à faire.',
    wrong_content_type:
      'Les appels du prestataire annoncent application/json : celui-ci vient très probablement d’ailleurs.',
    too_large:
      'Les appels du prestataire sont bien plus petits : celui-ci vient très probablement d’ailleurs.',
    too_deep:
      'Les appels du prestataire sont bien moins imbriqués : celui-ci vient très probablement d’ailleurs.',
    secret_missing:
      'Si c’était le prestataire, son adresse de notification n’a pas de secret : mettez-y celui de la page de la connexion. Sinon, rien à faire.',
    secret_wrong:
      'Si vous avez changé le secret chez le prestataire, ou pris celui de l’autre environnement, mettez le bon dans la connexion ; l’appel pourra alors être revérifié. Sinon, quelqu’un a essayé de le deviner : rien à faire.',
    too_old:
      'Un ancien appel a été envoyé une fois de plus, ou l’horloge de ce serveur avance. Vérifiez l’horloge ; un prestataire réessaie de lui-même.',
    too_new:
      'L’horloge de ce serveur, ou celle de l’expéditeur, est fausse. Vérifiez l’horloge ; un prestataire réessaie de lui-même.',
    event_differs:
      'La signature était bonne, quelqu’un a donc changé les en-têtes en route : demandez à la personne qui gère le proxy devant ce serveur.',
    no_secret_configured:
      'Enregistrez l’adresse de notification sur la page de la connexion, ou configurez-la à la main avec un nouveau secret.',
  },
  paymentFailure: {
    insufficient_funds: 'Le solde du client était insuffisant.',
    declined: 'La banque du client a refusé.',
    card_expired: 'La carte a expiré.',
    authentication_failed: 'Le client n’a pas pu être authentifié.',
    canceled_by_payer: 'Le client a arrêté le paiement.',
    timed_out: 'Le client n’a pas terminé à temps.',
    phone_unreachable: 'Le téléphone était injoignable.',
    wrong_pin: 'Le code PIN était faux.',
    line_locked: 'Le portefeuille mobile du client est bloqué.',
    line_busy: 'Une autre demande était ouverte sur ce téléphone.',
    daily_limit: 'Le plafond du jour du client est atteint.',
    below_minimum: 'Le montant est inférieur au minimum de ce moyen de paiement.',
    above_maximum: 'Le montant dépasse le maximum de ce moyen de paiement.',
    same_amount_too_soon: 'Le même montant venait d’être demandé.',
    merchant_set_up_wrong: 'Votre compte n’est pas configuré pour cela. Demandez au prestataire.',
    receiver_limit: 'Votre compte a atteint son plafond. Demandez au prestataire.',
    push_failed: 'La demande n’a pas pu être envoyée au téléphone.',
    not_sent: 'La demande n’a pas été envoyée.',
    no_answer: 'Il n’y a pas eu de réponse.',
    other: 'Le prestataire n’a donné aucune raison connue.',
  },
  paymentAdvice: {
    insufficient_funds: 'Demandez au client de recharger, ou de payer autrement.',
    declined: 'Demandez au client d’appeler sa banque, ou de prendre une autre carte.',
    card_expired: 'Demandez au client une autre carte.',
    authentication_failed:
      'La vérification de la banque n’a pas abouti. Le client peut réessayer avec le téléphone que sa banque connaît.',
    canceled_by_payer: 'Demandez au client s’il veut encore payer, puis réessayez.',
    timed_out: 'Convenez d’un moment avec le client, puis réessayez.',
    phone_unreachable: 'Le téléphone était éteint ou sans réseau. Réessayez quand le client est là.',
    wrong_pin: 'Le client réessaie avec le bon code PIN. Après plusieurs erreurs, il est bloqué.',
    line_locked: 'Le client le fait d’abord débloquer par son opérateur, ou paie autrement.',
    line_busy: 'Attendez une minute que l’autre demande se termine, puis réessayez.',
    daily_limit: 'Le client paie demain, ou autrement.',
    below_minimum: 'Choisissez un autre moyen pour un si petit montant.',
    above_maximum: 'Répartissez-le sur plusieurs factures, ou choisissez un autre moyen de paiement.',
    same_amount_too_soon: 'Attendez deux minutes, puis réessayez.',
    merchant_set_up_wrong:
      'Comparez le shortcode, son type et la passkey à ce que le prestataire vous a donné.',
    receiver_limit:
      'Votre Till ou compte est plein. Transférez de l’argent à votre banque, ou demandez un plafond plus haut au prestataire.',
    push_failed: 'Réessayez dans une minute.',
    not_sent: 'Rien n’est arrivé au téléphone. Réessayez.',
    no_answer:
      'Daftar continue de demander au prestataire. Attendez qu’il le sache, pour que personne ne paie deux fois.',
    other: 'Lisez ce que le prestataire a dit, et demandez à son assistance si cela n’aide pas.',
  },
  trouble: {
    'provider.unknown': 'Daftar ne connaît pas le prestataire.',
    'provider.wrong_key': 'Il a refusé la clé. Remplacez-la sur la page de la connexion.',
    'provider.blocked': 'Quelque chose devant lui a bloqué l’appel.',
    'provider.account_not_live': 'Le compte là-bas n’est pas encore actif.',
    'provider.refused': 'Il a refusé la demande.',
    'provider.unreachable': 'Il était injoignable.',
    'provider.timed_out': 'Il n’a pas répondu à temps.',
    'provider.rate_limited': 'Il demande une pause.',
    'provider.answer_unreadable': 'La réponse n’était pas la sienne. Un proxy s’interpose peut-être.',
  },
  connectionTest: {
    ok: 'La clé fonctionne.',
    wrong_key:
      'Le prestataire ne connaît pas cette clé. Copiez-la à nouveau ; une clé régénérée cesse aussitôt de fonctionner.',
    no_permission:
      'Le prestataire connaît la clé mais ne lui donne aucun droit. Utilisez la clé secrète, pas la clé publiable.',
    blocked:
      'Quelque chose devant le prestataire a bloqué l’appel. Si votre compte a une liste d’adresses IP autorisées, ajoutez-y celle de ce serveur.',
    account_not_live:
      'Le compte n’est pas encore actif. Terminez son activation chez le prestataire, ou connectez une clé de test.',
    unreachable:
      'Le prestataire est injoignable. Vérifiez le réseau du serveur, la résolution des noms et le pare-feu.',
    timed_out: 'Le prestataire n’a pas répondu à temps. Réessayez dans une minute.',
    rate_limited: 'Le prestataire demande une pause. Réessayez dans une minute.',
    answer_unreadable: 'La réponse n’était pas celle du prestataire. Un proxy s’interpose peut-être.',
    provider_error: 'Le prestataire a rencontré une erreur de son côté. Réessayez plus tard.',
  },
  fieldProblems: {
    missing: 'Ce champ est nécessaire.',
    has_spaces: 'Il y a une espace ou un saut de ligne de trop. Copiez la valeur à nouveau.',
    wrong_shape: 'La forme n’est pas la bonne. Comparez avec l’exemple.',
    publishable_in_secret_place:
      'Elle commence par pk_ : c’est la clé publiable. La clé secrète commence par sk_.',
    secret_in_publishable_place:
      'Elle commence par sk_ : c’est la clé secrète. La clé publiable commence par pk_.',
    mode_mismatch: 'Cette clé est d’un autre mode que le reste.',
    unknown_field: 'Le prestataire n’a pas ce champ.',
    too_short: 'C’est trop court pour être sûr.',
  },
  decimalProblems: {
    empty: 'Saisissez un nombre.',
    not_a_number: 'Ce n’est pas un nombre. Écrivez-le comme 1234,50.',
    ambiguous: 'Deux lectures possibles. Écrivez 1234 ou 1234,50.',
    too_many_decimals: 'Trop de décimales.',
    too_large: 'Plus grand que ce que Daftar peut traiter.',
    negative: 'Il ne peut pas être inférieur à zéro.',
  },
};
