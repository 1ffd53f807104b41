import type { errorHelp as english } from '../en/help-errors.ts';

type Help = readonly [why: string, remedy: string];

const gone: Help = [
  'L’adresse est mal écrite, l’objet appartient à l’autre mode, ou il a été supprimé depuis.',
  'Ouvrez-le depuis sa liste. Un programme doit vérifier l’identifiant, et que sa clé est du même mode.',
];
const moved: Help = [
  'Une autre personne, un autre onglet ou un événement du prestataire l’a modifié après le chargement de votre page.',
  'Rechargez la page : elle propose ce qui est possible maintenant.',
];
const oneAtATime: Help = [
  'Deux actes à la fois pourraient compter deux fois le même argent : Daftar les fait l’un après l’autre.',
  'Attendez une minute et réessayez. Rien n’est perdu.',
];
const form: Help = [
  'Les montants des lignes ne font pas une facture que l’on puisse payer.',
  'Corrigez quantité, prix, remise et taxe dans les lignes jusqu’à ce que le total soit juste.',
];
const unproven: Help = [
  'Le mot de passe ou le code ne correspond pas, a déjà servi, ou l’horloge du téléphone est fausse.',
  'Saisissez-le de nouveau et laissez le téléphone régler son heure. Sans téléphone, utilisez un code de secours, ou lancez « user reset » sur le serveur.',
];
const noAnswer: Help = [
  'Le prestataire a une panne, ou quelque chose arrête l’appel en chemin.',
  'Réessayez dans une minute. Si cela dure, voyez l’état du prestataire et le réseau de ce serveur. L’argent payé entre-temps est trouvé par le contrôle.',
];
const match: Help = [
  'Un paiement ne s’inscrit que sur une facture finalisée du même mode et de la même devise.',
  'Choisissez une autre facture, ou mettez l’événement de côté avec une note.',
];
const programs: Help = [
  'Le programme qui appelle l’API envoie quelque chose qu’elle ne lit pas.',
  'Comparez la requête à la documentation sous /docs : elle donne un exemple pour chaque route.',
];
const mailServer: Help = [
  'Les réglages de DAFTAR_SMTP_URL ne conviennent pas au serveur de messagerie, ou celui-ci est injoignable.',
  'Vérifiez hôte, port, utilisateur et mot de passe chez votre hébergeur, puis redémarrez Daftar. La facture est intacte : son lien peut être envoyé à la main.',
];

export const errorHelp: typeof english = {
  unreachable: [
    'Le serveur est arrêté, redémarre, ou votre appareil n’a pas de réseau.',
    'Vérifiez votre connexion, puis que Daftar tourne sur le serveur.',
  ],
  'request.invalid': [
    'Un champ est vide, trop long, ou dans une forme que Daftar ne connaît pas.',
    'Corrigez ce qui est signalé. Un programme trouve les champs dans la réponse.',
  ],
  'request.not_signed_in': [
    'Les sessions se terminent seules après un temps, ou quand quelqu’un les termine ou change votre rôle.',
    'Reconnectez-vous : vous revenez à la même page.',
  ],
  'request.forbidden': [
    'Chaque acte demande un rôle, et le vôtre n’a pas celui-ci.',
    'Demandez-le à un propriétaire, ou qu’il change votre rôle sous Réglages.',
  ],
  'request.wrong_origin': [
    'Une page d’une autre adresse a voulu agir en votre nom, ou Daftar est ouvert sous un nom qu’il ne connaît pas.',
    'Ouvrez l’adresse indiquée dans DAFTAR_URL. Si elle est fausse, corrigez-la sur le serveur et redémarrez Daftar.',
  ],
  'request.prove_yourself': [
    'Identifiants, clés, personnes et grands remboursements demandent une preuve de quelques minutes au plus.',
    'Donnez mot de passe, clé d’accès ou code : l’acte continue ensuite.',
  ],
  'request.second_factor_needed': [
    'Les règles de sécurité demandent un second facteur à votre rôle, et vous n’en avez pas.',
    'Configurez une application d’authentification ou une clé d’accès dans votre compte.',
  ],
  'request.not_found': [
    'La page est plus ancienne que le serveur, ou l’adresse est mal écrite.',
    'Rechargez la page.',
  ],
  'request.too_many': [
    'Quelqu’un, ou un programme, a trop essayé en peu de temps.',
    'Attendez le temps indiqué. Un programme doit lire Retry-After.',
  ],
  'server.internal': [
    'Il s’est passé quelque chose que Daftar ne prévoyait pas. Rien n’est fait à moitié : une modification se fait entière ou pas du tout.',
    'Réessayez. Si cela dure, donnez le numéro de requête à qui gère le serveur : il est dans le journal.',
  ],
  'server.busy': [
    'Le serveur démarre, s’arrête, ou a plus à écrire que le disque n’accepte.',
    'Réessayez dans une minute. Les prestataires répètent leurs appels d’eux-mêmes.',
  ],
  'setup.link_invalid': [
    'Un lien d’installation sert une fois, et jusqu’au prochain démarrage de Daftar.',
    'Redémarrez Daftar et utilisez le lien affiché.',
  ],
  'setup.already_done': moved,
  'account.email_taken': [
    'Chaque personne a un compte, et chaque compte son e-mail.',
    'Connectez-vous avec lui, ou prenez un autre e-mail.',
  ],
  'account.password_weak': [
    'Les mots de passe courts et courants sont devinés les premiers.',
    'Prenez plusieurs mots, au moins aussi longs que demandé.',
  ],
  'account.proof_wrong': unproven,
  'account.code_wrong': unproven,
  'account.second_factor_on': moved,
  'account.second_factor_off': moved,
  'account.passkey_not_found': gone,
  'account.session_not_found': gone,
  'people.not_found': gone,
  'people.last_owner': [
    'Un livre sans propriétaire ne pourrait plus être géré.',
    'Nommez d’abord un autre propriétaire.',
  ],
  'people.owner_only': [
    'Un administrateur pourrait sinon prendre le livre à son propriétaire.',
    'Demandez à un propriétaire.',
  ],
  'people.not_yourself': [
    'Ainsi, personne ne s’enferme dehors.',
    'Demandez à un autre propriétaire ou administrateur.',
  ],
  'invite.not_valid': [
    'Une invitation sert une fois, pendant sept jours, tant qu’elle n’est pas retirée.',
    'Demandez-en une nouvelle à qui vous a invité.',
  ],
  'invite.not_found': gone,
  'connection.not_found': gone,
  'connection.credentials_invalid': [
    'Une clé a été coupée, contient une espace, ou la clé publiable est à la place de la secrète.',
    'Copiez-la de nouveau depuis l’espace du prestataire. Chaque champ dit où elle se trouve.',
  ],
  'connection.mode_mismatch': [
    'Clés de test et clés réelles ne se mêlent jamais : une connexion garde son mode.',
    'Créez une seconde connexion pour l’autre mode.',
  ],
  'connection.sandbox_off': [
    'Le bac à sable est désactivé sur ce serveur.',
    'Réglez DAFTAR_SANDBOX sur le serveur, ou connectez un compte de test du prestataire.',
  ],
  'connection.sandbox_is_test_only': ['Le bac à sable ne déplace pas d’argent réel.', 'Passez en mode test.'],
  'connection.hook_refused': [
    'Le prestataire n’a pas pu joindre l’adresse, ou ne permet pas de la régler par son API.',
    'Vérifiez que DAFTAR_URL est ouverte à Internet en HTTPS. Puis enregistrez de nouveau, ou configurez à la main.',
  ],
  'connection.paused': [
    'Quelqu’un l’a suspendue : elle ne crée plus de liens ni de demandes, mais reçoit toujours ce qui est payé.',
    'Reprenez-la sur sa page.',
  ],
  'connection.sweep_running': oneAtATime,
  'connection.receipt_not_found': gone,
  'connection.amounts_differ': [
    'Le compte compte dans une autre unité que la connexion.',
    'Changez l’unité des montants sur la page de la connexion, puis prouvez-les de nouveau.',
  ],
  'provider.unknown': [
    'Le nom est mal écrit, ou cette version ne connaît pas ce prestataire.',
    'Choisissez l’un de ceux de la liste.',
  ],
  'provider.wrong_key': [
    'La clé a été mal saisie, remplacée chez le prestataire, ou est de l’autre mode.',
    'Copiez-la de nouveau depuis son espace et remplacez-la sur la page de la connexion. Ce qui attendait est réessayé.',
  ],
  'provider.blocked': [
    'Un pare-feu ou une liste d’IP devant le prestataire a écarté ce serveur.',
    'Ajoutez l’adresse de ce serveur à la liste, dans l’espace du prestataire.',
  ],
  'provider.account_not_live': [
    'Le prestataire n’a pas fini de vérifier votre entreprise.',
    'Terminez l’activation dans son espace, ou demandez à son assistance. Le mode test marche en attendant.',
  ],
  'provider.refused': [
    'Le prestataire a compris la requête et a dit non : un montant, une devise, un téléphone ou un droit ne lui convient pas.',
    'Lisez sa raison sous l’erreur. Vérifiez que la clé a les droits que son aide nomme.',
  ],
  'provider.unreachable': noAnswer,
  'provider.timed_out': noAnswer,
  'provider.rate_limited': [
    'Il y a eu plus de requêtes que le prestataire n’en accepte.',
    'Attendez une minute. Daftar ralentit de lui-même.',
  ],
  'provider.answer_unreadable': [
    'Un proxy ou une page de maintenance a répondu à la place du prestataire.',
    'Réessayez plus tard. Si cela dure, voyez le proxy entre ce serveur et Internet.',
  ],
  'invoice.not_found': gone,
  'invoice.not_draft': moved,
  'invoice.not_open': moved,
  'invoice.being_voided': oneAtATime,
  'invoice.has_money': [
    'Une facture annulée ne doit rien à personne.',
    'Remboursez ce qui est entré, puis annulez-la.',
  ],
  'invoice.void_unfinished': oneAtATime,
  'invoice.several_payments': [
    'Daftar ne devine pas de quel paiement il s’agit.',
    'Ouvrez la facture et remboursez un paiement à part.',
  ],
  'invoice.no_email': [
    'Une facture ne s’envoie que si une adresse est connue.',
    'Saisissez une adresse, ajoutez-la au client, ou partagez le lien autrement.',
  ],
  'invoice.empty': form,
  'invoice.total_zero': form,
  'invoice.discount_too_large': form,
  'invoice.amount_too_large': form,
  'customer.not_found': gone,
  'customer.has_invoices': [
    'Les factures doivent continuer à dire à qui elles sont.',
    'Gardez le client, et changez son nom au besoin.',
  ],
  'checkout.not_found': gone,
  'checkout.no_connection': [
    'Aucune connexion active de ce mode n’accepte la devise de la facture.',
    'Connectez un prestataire pour cette devise, ou reprenez une connexion suspendue.',
  ],
  'checkout.wrong_kind': [
    'Certains prestataires font des liens, d’autres une demande sur téléphone.',
    'Choisissez une connexion du genre voulu.',
  ],
  'checkout.link_ending': oneAtATime,
  'checkout.phone_invalid': [
    'Le numéro est trop court, d’un autre pays, ou sans indicatif.',
    'Écrivez-le avec + et l’indicatif du pays.',
  ],
  'checkout.prompt_waiting': oneAtATime,
  'checkout.amount_not_chargeable': [
    'Chaque prestataire a un minimum et un maximum, et certains ne prennent que des unités entières.',
    'Changez le montant, ou choisissez une autre connexion.',
  ],
  'checkout.currency_not_supported': [
    'Chaque prestataire accepte peu de devises.',
    'Choisissez une connexion pour cette devise, ou facturez dans une autre.',
  ],
  'payment.not_found': gone,
  'payment.nothing_left': [
    'Tout a déjà été rendu ou encaissé, peut-être dans l’espace du prestataire.',
    'Rechargez la page : les écritures montrent où il est allé.',
  ],
  'payment.amount_too_large': ['Une partie a déjà été rendue.', 'Choisissez au plus ce qui reste.'],
  'payment.action_in_flight': oneAtATime,
  'payment.action_not_found': gone,
  'payment.by_hand_only': [
    'Le prestataire n’a pas d’API pour cela.',
    'Faites-le dans son espace, puis inscrivez-le ici à la main, pour que le livre soit d’accord.',
  ],
  'event.not_found': gone,
  'event.in_work': oneAtATime,
  'refusal.not_found': [
    'Les appels refusés sont gardés sept jours.',
    'Attendez le prochain : les prestataires répètent, et le contrôle trouve l’argent de toute façon.',
  ],
  'review.not_open': moved,
  'review.no_payment': match,
  'review.other_mode': match,
  'review.cannot_match': match,
  'endpoint.not_found': gone,
  'endpoint.url_not_allowed': [
    'Les messages ne vont pas dans un réseau privé : quelqu’un pourrait s’en servir pour regarder dans le vôtre.',
    'Donnez une adresse https:// publique. Pour des essais, ouvrez la vôtre par un tunnel.',
  ],
  'endpoint.disabled': [
    'Une personne l’a désactivé, il a répondu « 410 Gone », ou il a échoué pendant des jours.',
    'Réparez votre programme, activez le point de réception, puis renvoyez ce qui a manqué.',
  ],
  'message.not_found': gone,
  'message.emptied': [
    'Les contenus sont gardés 90 jours après que tous les ont reçus.',
    'Demandez la facture à l’API : elle dit où en sont les choses.',
  ],
  'delivery.not_found': gone,
  'delivery.in_work': oneAtATime,
  'key.not_found': gone,
  'key.not_active': moved,
  'api.key_missing': [
    'La requête n’a pas d’en-tête Authorization, ou un proxy l’a retiré.',
    'Envoyez « Authorization: Bearer dk_… » avec chaque requête.',
  ],
  'api.key_invalid': [
    'La clé a été coupée, ou est celle d’un autre Daftar.',
    'Copiez la clé entière, ou créez-en une nouvelle.',
  ],
  'api.key_expired': [
    'La clé a été créée pour finir un certain jour.',
    'Créez-en une nouvelle, ou renouvelez les clés avant leur fin.',
  ],
  'api.key_revoked': [
    'Quelqu’un a terminé la clé. Le journal d’audit dit qui.',
    'Créez une nouvelle clé pour le programme.',
  ],
  'api.scope_missing': [
    'Une clé ne peut que ce qui a été coché à sa création.',
    'Créez une clé avec le droit que la réponse nomme.',
  ],
  'api.method_not_allowed': programs,
  'api.body_too_large': programs,
  'api.content_type': programs,
  'api.json_invalid': programs,
  'api.idempotency_key_invalid': programs,
  'api.idempotency_mismatch': [
    'Une clé déjà utilisée est venue avec un autre contenu : le programme réutilise sans doute ses clés.',
    'Prenez une Idempotency-Key neuve pour chaque requête, et la même seulement pour la répéter.',
  ],
  'api.idempotency_running': oneAtATime,
  'document.unavailable': [
    'Le composant qui compose les PDF n’existe pas pour ce genre de machine.',
    'Envoyez le lien : la page de paiement s’imprime.',
  ],
  'mail.not_configured': mailServer,
  'mail.refused': mailServer,
  'mail.login_refused': mailServer,
  'mail.unreachable': mailServer,
  'mail.timed_out': mailServer,
  'sandbox.account_not_found': gone,
  'saved_view.not_found': gone,
  'saved_view.name_taken': ['Chaque liste garde ses vues par leur nom.', 'Choisissez un autre nom.'],
  'saved_view.too_many': [
    'Le nombre de vues d’une liste est limité par personne.',
    'Supprimez-en une qui ne sert plus.',
  ],
};
