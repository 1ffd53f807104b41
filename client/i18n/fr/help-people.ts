import type { HelpOf } from '../en/help-errors.ts';
import type { peopleHelp as english } from '../en/help-people.ts';

export const peopleHelp: HelpOf<typeof english> = {
  unreachable: [
    'Le serveur est arrêté, redémarre, ou votre appareil n’a pas de réseau.',
    'Vérifiez votre connexion, puis que Daftar tourne sur le serveur.',
  ],
  'request.invalid': [
    'Un champ est vide, trop long, ou dans une forme que Daftar ne connaît pas.',
    'Corrigez ce qui est signalé. Un programme trouve les champs dans la réponse.',
  ],
  'request.not_signed_in': [
    'Une session se termine d’elle-même au bout d’un certain temps, ou quand quelqu’un y met fin ou change votre rôle.',
    'Reconnectez-vous : vous revenez à la même page.',
  ],
  'request.forbidden': [
    'Chaque opération demande un certain rôle, et le vôtre ne suffit pas pour celle-ci.',
    'Demandez à un propriétaire de la faire, ou de changer votre rôle sous Réglages.',
  ],
  'request.wrong_origin': [
    'Une page d’une autre adresse a voulu agir en votre nom, ou Daftar est ouvert sous un nom qu’il ne connaît pas.',
    'Ouvrez l’adresse indiquée dans DAFTAR_URL. Si elle est fausse, corrigez-la sur le serveur et redémarrez Daftar.',
  ],
  'request.prove_yourself': [
    'Identifiants, clés, personnes et grands remboursements demandent une confirmation d’identité récente.',
    'Donnez votre mot de passe, votre clé d’accès ou un code : l’opération continue ensuite.',
  ],
  'request.second_factor_needed': [
    'Les règles de sécurité demandent un second facteur pour votre rôle, et vous n’en avez pas.',
    'Configurez une application d’authentification ou une clé d’accès dans votre compte.',
  ],
  'request.not_found': [
    'La page est plus ancienne que le serveur, ou l’adresse est mal écrite.',
    'Rechargez la page.',
  ],
  'request.too_many': [
    'Une personne ou un programme a fait trop d’essais en peu de temps.',
    'Attendez le temps indiqué. Un programme doit lire Retry-After.',
  ],
  'server.internal': [
    'Il s’est passé quelque chose que Daftar ne prévoyait pas. Rien n’est fait à moitié : une modification se fait en entier, ou pas du tout.',
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
  'setup.already_done': [
    'Le premier compte existe, et le lien de mise en route n’en crée pas de second.',
    'Connectez-vous avec ce compte. Si ce n’est pas vous qui l’avez créé, demandez à qui gère le serveur : « user reset » donne un nouveau mot de passe.',
  ],
  'account.email_taken': [
    'Chaque personne a son compte, et chaque compte son adresse e-mail.',
    'Connectez-vous avec elle, ou prenez une autre adresse.',
  ],
  'account.password_weak': [
    'Les mots de passe courts et courants sont devinés les premiers.',
    'Prenez plusieurs mots, de la longueur demandée au moins.',
  ],
  'account.proof_wrong': [
    'Le mot de passe diffère d’une lettre, le clavier est dans une autre langue, ou la clé d’accès est celle d’un autre compte.',
    'Saisissez-le de nouveau et regardez-le avant de l’envoyer. S’il est oublié, lancez « user reset » sur le serveur.',
  ],
  'account.code_wrong': [
    'Chaque code sert une fois et pendant une demi-minute, et l’horloge du téléphone peut être fausse.',
    'Attendez le code suivant et laissez le téléphone régler son heure. Sans téléphone, utilisez un code de secours.',
  ],
  'account.second_factor_on': [
    'Un compte n’a qu’une application d’authentification à la fois : ainsi, l’ancien téléphone ne sert plus.',
    'Retirez l’application sur la page de votre compte, puis configurez la nouvelle.',
  ],
  'account.second_factor_off': [
    'Il a été retiré dans un autre onglet, ou sa configuration n’a jamais été terminée.',
    'Rechargez la page. Il se configure sur la page de votre compte.',
  ],
  'account.passkey_not_found': [
    'Elle a été retirée dans un autre onglet ou sur un autre appareil.',
    'Rechargez la page. L’appareil peut encore la proposer : retirez-la aussi là-bas, et ajoutez-en une nouvelle ici.',
  ],
  'account.session_not_found': [
    'Elle s’est terminée seule, ou quelqu’un l’a terminée avant vous.',
    'Rien à faire : la liste montre les sessions encore ouvertes.',
  ],
  'people.not_found': [
    'Un autre propriétaire ou administrateur a retiré cette personne avant vous.',
    'Rechargez la page. Qui revient a besoin d’une nouvelle invitation.',
  ],
  'people.last_owner': [
    'Un livre sans propriétaire ne pourrait plus être géré.',
    'Nommez d’abord un autre propriétaire.',
  ],
  'people.owner_only': [
    'Un administrateur pourrait sinon prendre le livre à son propriétaire.',
    'Demandez à un propriétaire.',
  ],
  'people.not_yourself': [
    'Ainsi, personne ne peut se fermer la porte à soi-même.',
    'Demandez à un autre propriétaire ou administrateur.',
  ],
  'invite.not_valid': [
    'Une invitation sert une fois, pendant sept jours, tant qu’elle n’est pas retirée.',
    'Demandez-en une nouvelle à qui vous a invité.',
  ],
  'invite.not_found': [
    'Elle a servi ou a été retirée. Qui s’en est servi figure maintenant parmi les personnes.',
    'Rechargez la page, et envoyez une nouvelle invitation si la personne n’y est pas.',
  ],
  'saved_view.not_found': [
    'Elle a été supprimée dans un autre onglet. Vos vues sont à vous seul, personne d’autre ne l’a fait.',
    'Réglez de nouveau les filtres et enregistrez-les comme nouvelle vue.',
  ],
  'saved_view.name_taken': ['Chaque liste garde ses vues par leur nom.', 'Choisissez un autre nom.'],
  'saved_view.too_many': [
    'Le nombre de vues d’une liste est limité par personne.',
    'Supprimez-en une qui ne sert plus.',
  ],
};
