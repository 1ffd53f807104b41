import type { HelpOf } from '../en/help-errors.ts';
import type { programHelp as english } from '../en/help-programs.ts';

export const programHelp: HelpOf<typeof english> = {
  'endpoint.not_found': [
    'Il a été supprimé, ou est de l’autre mode. Ce qui lui a été envoyé reste dans la liste des envois.',
    'Cherchez sous Points de réception, dans les deux modes. S’il a été supprimé, ajoutez-le de nouveau ; il reçoit un nouveau secret.',
  ],
  'endpoint.url_not_allowed': [
    'Les messages ne vont pas dans un réseau privé : quelqu’un pourrait s’en servir pour explorer le vôtre.',
    'Donnez une adresse https:// publique. Pour des essais, ouvrez la vôtre par un tunnel.',
  ],
  'endpoint.disabled': [
    'Une personne l’a désactivé, il a répondu « 410 Gone », ou il a échoué pendant des jours.',
    'Réparez votre programme, activez le point de réception, puis renvoyez les messages manqués.',
  ],
  'message.not_found': [
    'L’adresse est mal écrite, ou le message est de l’autre mode.',
    'Cherchez-le sous Messages. S’il n’y est pas, essayez l’autre mode.',
  ],
  'message.emptied': [
    'Les contenus sont gardés 90 jours après que tous les ont reçus.',
    'Demandez la facture à l’API : elle en donne l’état actuel.',
  ],
  'delivery.not_found': [
    'L’adresse est mal écrite, ou l’envoi est de l’autre mode.',
    'Ouvrez-le depuis son message ou son point de réception, après avoir changé de mode.',
  ],
  'delivery.in_work': [
    'Il est en route en ce moment. Envoyé deux fois à la fois, il arriverait dans n’importe quel ordre.',
    'Attendez 15 secondes, la durée maximale d’un essai, puis regardez de nouveau.',
  ],
  'key.not_found': [
    'Elle est de l’autre mode, ou d’un autre Daftar.',
    'Cherchez sous Clés d’API, dans les deux modes.',
  ],
  'key.not_active': [
    'Elle a été révoquée, a atteint son dernier jour, ou a déjà été renouvelée.',
    'La liste nomme sa remplaçante : renouvelez celle-là. S’il n’y en a pas, créez une nouvelle clé.',
  ],
  'api.key_missing': [
    'La requête n’a pas d’en-tête Authorization, ou un proxy l’a retiré.',
    'Envoyez « Authorization: Bearer dk_… » avec chaque requête.',
  ],
  'api.key_invalid': [
    'La clé a été coupée, ou est celle d’un autre Daftar.',
    'Copiez la clé entière, ou créez-en une nouvelle.',
  ],
  'api.key_expired': [
    'La clé a été créée pour expirer un certain jour.',
    'Créez-en une nouvelle, ou renouvelez les clés avant leur fin.',
  ],
  'api.key_revoked': [
    'Quelqu’un a révoqué la clé. Le journal d’audit dit qui.',
    'Créez une nouvelle clé pour le programme.',
  ],
  'api.scope_missing': [
    'Une clé ne permet que ce qui a été coché à sa création.',
    'Créez une clé avec le droit que la réponse nomme.',
  ],
  'api.method_not_allowed': [
    'L’adresse est juste, mais elle ne prend pas cette méthode, par exemple POST là où seul GET est connu.',
    'L’en-tête « Allow » donne la liste des méthodes possibles. Comparez l’appel à son exemple sous /api/docs.',
  ],
  'api.body_too_large': [
    'Une requête peut peser un mégaoctet. Les fichiers n’y ont pas leur place.',
    'Envoyez moins de lignes et de métadonnées à la fois.',
  ],
  'api.content_type': [
    'L’en-tête Content-Type manque ou nomme autre chose, ou le contenu est compressé.',
    'Envoyez « Content-Type: application/json » et le contenu tel quel.',
  ],
  'api.json_invalid': [
    'Il y a une virgule de trop, des apostrophes à la place des guillemets, ou le contenu a été encodé deux fois.',
    'Laissez une bibliothèque écrire le JSON, et regardez les octets exacts qui quittent votre programme.',
  ],
  'api.idempotency_key_invalid': [
    'L’en-tête est vide, dépasse 255 caractères, ou contient des lettres hors de l’ASCII.',
    'Envoyez un UUID, ou le numéro de votre commande.',
  ],
  'api.idempotency_mismatch': [
    'Une clé déjà utilisée est venue avec un autre contenu : le programme réutilise sans doute ses clés.',
    'Prenez une nouvelle Idempotency-Key pour chaque requête, et la même seulement pour la répéter.',
  ],
  'api.idempotency_running': [
    'La première requête avec cette clé n’est pas terminée. Une seconde pourrait faire deux fois la même chose.',
    'Attendez quelques secondes et renvoyez la même avec la même clé : vous recevez la réponse de la première.',
  ],
};
