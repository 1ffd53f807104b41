import type { providerHelp as english } from '../en/help-providers.ts';

export const providerHelp: typeof english = {
  moyasar: {
    takes:
      'mada, Visa, Mastercard, American Express, Apple Pay et STC Pay, selon votre compte ; en riyals et dans toute autre devise qu’il permet.',
    limits: 'Au moins 100 de la plus petite unité : 1,00 SAR.',
    back: 'En tout ou en partie, depuis la page de la facture. Avant son règlement, un paiement peut être annulé à la place.',
    outage:
      'Moyasar répète un appel cinq fois en 3 heures et 41 minutes, puis l’abandonne. Le contrôle trouve ce qui a été abandonné, remboursements compris. Il n’y a rien à faire.',
    testing:
      'Connectez une clé qui commence par sk_test_ et payez avec une de ces cartes : un nom de deux mots, une date à venir, trois chiffres au choix.',
    goLive: [
      'Terminez l’activation de votre compte chez Moyasar. D’ici là, les appels réels sont refusés.',
      'Copiez la clé secrète réelle (sk_live_) sous Settings → API Keys et connectez-la.',
      'Si votre compte liste les adresses IP autorisées pour ses clés secrètes, ajoutez celle de ce serveur.',
      'Voyez sur la page de la connexion que l’adresse de notification est confirmée et que tous les appels arrivent.',
      'Créez une facture de 1 SAR et payez-la avec votre carte. Elle doit passer une seule fois à payée, ici et chez Moyasar. Puis remboursez-la.',
      'Sachez que faire si une clé fuit : créez-en une nouvelle chez Moyasar, puis mettez-la sur la page de la connexion.',
    ],
    trouble: [
      [
        'Le test de la connexion échoue',
        'La clé secrète est fausse ou a été remplacée, ou c’est la clé publiable (pk_).',
        'Copiez la clé qui commence par sk_ sous Settings → API Keys.',
      ],
      [
        'Une facture y est payée mais reste ouverte ici',
        'payment_paid n’est pas parmi les événements choisis, ou les appels vont à une autre adresse.',
        'Enregistrez l’adresse de nouveau sur la page de la connexion, ou cochez l’événement sous Settings → Webhooks. Le contrôle inscrit l’argent en attendant.',
      ],
      [
        'Des appels sont refusés pour leur secret',
        'Le secret chez Moyasar n’est pas celui de cette connexion. Il voyage dans le contenu, pas dans un en-tête.',
        'Mettez le même secret des deux côtés, puis vérifiez de nouveau les appels refusés.',
      ],
      [
        'Aucun appel n’arrive',
        'L’adresse n’est pas ouverte en HTTPS. Moyasar essaie six fois en moins de quatre heures, puis abandonne.',
        'Ouvrez l’adresse hors de votre réseau. Ce qui a été abandonné est trouvé par le contrôle.',
      ],
      [
        'L’adresse de notification reste non confirmée',
        'Moyasar envoie un code une seule fois, valable 30 minutes, et cet appel n’est pas arrivé.',
        'Ouvrez l’adresse à Internet, puis enregistrez-la de nouveau : un nouveau code est envoyé.',
      ],
      [
        'Aucun lien n’est créé pour une facture',
        'La connexion est suspendue, ses identifiants manquent, ou le montant est inférieur à 1 SAR.',
        'Réactivez la connexion et testez sa clé.',
      ],
      [
        'Chaque appel à Moyasar est bloqué',
        'Sa liste d’adresses IP autorisées, ou le pare-feu devant lui, écarte ce serveur.',
        'Ajoutez l’adresse de ce serveur à la liste dans l’espace de Moyasar. S’il n’y a pas de liste, donnez à son assistance le numéro 1010.',
      ],
      [
        'Des événements de l’autre mode arrivent',
        'Moyasar signale à toutes les adresses du compte les paiements de test et les paiements réels.',
        'Rien à faire : ils sont mis de côté et ne paient jamais rien. Connectez chaque mode avec sa clé.',
      ],
      [
        'Une carte est refusée',
        'La banque du client a refusé, ou il n’a pas réussi sa vérification. Le paiement en donne la raison.',
        'Rien n’a été débité. Le lien reste ouvert, et le client peut essayer une autre carte.',
      ],
    ],
  },
  moosyl: {
    takes:
      'Bankily, Masrivi, Sedad, Bim Bank, Amanty et BCI Pay, selon votre compte ; en ouguiyas (MRU) seulement.',
    limits: 'Des ouguiyas entiers.',
    back: 'Pas chez Moosyl. Rendez l’argent autrement, puis notez le remboursement à la main sur la facture.',
    outage:
      'Moosyl répète un appel après 1, 2, 4, 8, 16 et 32 minutes, environ une heure en tout. Ensuite le contrôle demande le sort de chaque lien ouvert.',
    testing:
      'Connectez une clé qui commence par sk_test_. Seuls ces téléphones peuvent payer avec elle ; tout autre est refusé.',
    goLive: [
      'Copiez la clé secrète réelle (sk_live_) sous API Keys et connectez-la.',
      'Copiez l’adresse de notification depuis la page de la connexion dans l’espace de Moosyl, sous Webhooks, avec tous les événements.',
      'Mettez le secret de cette adresse dans Daftar. Le test et le réel ont chacun le leur.',
      'Payez une petite facture avec votre téléphone. Elle doit passer une seule fois à payée, ici et chez Moosyl.',
      'Convenez avec votre équipe comment l’argent est rendu, puisque Moosyl ne le fait pas.',
    ],
    trouble: [
      [
        'La signature échoue',
        'Le secret est faux ou de l’autre environnement, ou quelque chose a réécrit le contenu en chemin : la signature porte sur ses octets exacts.',
        'Mettez le même secret des deux côtés. Coupez ce qui change les contenus dans le proxy.',
      ],
      [
        'Aucun appel n’arrive',
        'L’adresse n’est pas publique, n’a pas de HTTPS, un pare-feu refuse POST, ou elle ne répond pas 200.',
        'Ouvrez l’adresse hors de votre réseau et lisez le journal du proxy. Moosyl essaie six fois en une heure environ.',
      ],
      [
        'Le même événement vient plusieurs fois',
        'Moosyl répète après un délai dépassé. C’est normal.',
        'Rien à faire : Daftar compte chaque événement une fois.',
      ],
      [
        'Moosyl signale des délais dépassés',
        'La réponse a pris plus de 30 secondes.',
        'Daftar répond aussitôt : voyez le proxy et la charge du serveur.',
      ],
      [
        'La clé est refusée',
        'C’est la clé publiable (pk_), ou elle a été remplacée chez Moosyl.',
        'Copiez de nouveau la clé qui commence par sk_ sous API Keys.',
      ],
      [
        'Le lien du client est terminé',
        'Une page chez Moosyl reste ouverte un jour au plus.',
        'Envoyez le lien de Daftar vers la facture : il crée une nouvelle page chaque fois qu’on l’ouvre.',
      ],
      [
        'Le client a fait le virement, mais la facture reste ouverte',
        'Avec Bankily, BCI Pay et Amanty, le montant exact doit venir du téléphone indiqué, en dix minutes environ.',
        'Cherchez le virement dans l’espace de Moosyl. S’il y est, lancez un contrôle de la connexion.',
      ],
    ],
  },
  moflay: {
    takes:
      'M-Pesa, par une demande sur le téléphone du client ; en shillings (KES) seulement. L’argent va directement sur votre Till ou Paybill.',
    limits:
      'Des shillings entiers. Une connexion réelle prend au plus 10 KES tant qu’un paiement n’a pas prouvé ses montants ; ensuite 2 500 KES si le compte compte en centimes, ou ce dont vous avez convenu avec Moflay.',
    back: 'Pas par l’API de Moflay. Remboursez depuis votre Till ou Paybill, puis notez-le à la main sur la facture.',
    outage:
      'Daftar demande de lui-même à Moflay le sort de chaque demande ouverte. Celle dont la réponse s’est perdue n’est jamais renvoyée d’elle-même.',
    testing:
      'Connectez une clé qui commence par mof_test_ et envoyez une demande à ce téléphone. La réponse vient d’elle-même, et aucun argent ne bouge.',
    goLive: [
      'Chez Safaricom : ayez un Till ou Paybill avec un accès réel à M-Pesa Express, sa consumer key et son consumer secret, sa passkey, son shortcode et le type de shortcode.',
      'Chez Moflay, sous Credentials en production : enregistrez ces valeurs. Continuez quand elles s’affichent actives et valides.',
      'Créez une clé mof_live_ avec les droits express.pay et transactions.read et aucun autre, et connectez-la.',
      'Chez Moflay, sous Webhooks en production : ajoutez l’adresse de notification avec payment.completed, payment.failed et payment.canceled. Mettez son secret de signature (whsec_) dans Daftar.',
      'Demandez 10 KES ou moins à votre propre téléphone. Le paiement doit figurer dans l’espace de production de Moflay, la facture passer une seule fois à payée, et l’argent être sur votre Till ou Paybill.',
      'Saisissez le reçu M-Pesa sur la page de la connexion. Cela prouve les montants et lève la limite de 10 KES.',
      'Gardez support@moflay.com sous la main, et sachez quelle clé ou quel secret remplacer en cas de fuite.',
    ],
    trouble: [
      [
        'Un paiement réel est refusé',
        'La clé n’est pas une clé mof_live_, ou manque de express.pay ou transactions.read.',
        'Créez une clé de production avec ces deux droits et remplacez-la ici.',
      ],
      [
        'Les paiements échouent avant que le téléphone sonne',
        'Les valeurs Daraja réelles manquent ou sont fausses chez Moflay : clé et secret, passkey, shortcode et son type.',
        'Enregistrez-les sous Credentials en production, jusqu’à ce qu’elles soient actives.',
      ],
      [
        'Aucun appel n’arrive',
        'L’adresse n’est pas saisie en production, ou payment.completed et payment.failed ne sont pas choisis.',
        'Ajoutez l’adresse sous Webhooks avec ces événements.',
      ],
      [
        'La signature échoue',
        'Le secret de signature est celui d’une autre adresse ou d’un autre environnement.',
        'Copiez de nouveau le secret qui commence par whsec_.',
      ],
      [
        'Des appels sont refusés comme trop vieux ou venus du futur',
        'L’horloge de ce serveur est fausse : un appel vaut cinq minutes.',
        'Laissez le serveur régler son heure lui-même (NTP), puis vérifiez de nouveau les appels refusés.',
      ],
      [
        'Les paiements réels échouent au lancement',
        'Les identifiants, les droits ou l’adresse de notification sont en cause.',
        'Suspendez la connexion : ce qui est en cours se termine. Vérifiez les trois, puis écrivez à support@moflay.com.',
      ],
      [
        'Les montants sont cent fois trop grands ou trop petits',
        'Le compte de Moflay utilise une autre unité que la connexion.',
        'Changez l’unité des montants parmi ses identifiants, puis prouvez les montants par un petit paiement.',
      ],
      [
        'Un paiement reste sans réponse',
        'Safaricom n’a pas dit à Moflay comment la demande s’est terminée : aucun appel ne vient.',
        'Attendez : Daftar redemande de lui-même. N’envoyez une nouvelle demande que si le client n’a pas été débité.',
      ],
      [
        'Moflay demande une pause',
        'Une clé réelle peut appeler 100 fois par minute et 200 fois par heure, une clé de test 20 fois par minute.',
        'Attendez une minute. Daftar ralentit de lui-même.',
      ],
      [
        'Une clé ou un secret a fui',
        'Quelqu’un d’autre pourrait envoyer des demandes ou forger des appels.',
        'Remplacez d’abord chez Moflay, puis sur la page de la connexion. Une nouvelle valeur Daraja va chez Moflay, sous Credentials.',
      ],
    ],
  },
  daraja: {
    takes:
      'M-Pesa, par une demande sur le téléphone du client ; en shillings (KES) seulement. L’argent va directement sur votre Till ou Paybill.',
    limits: 'Des shillings entiers, de 1 à 250 000 par paiement. Un client peut payer 500 000 par jour.',
    back: 'Remboursez depuis votre Till ou Paybill, puis notez-le à la main sur la facture.',
    outage:
      'Safaricom appelle une fois et presque jamais de nouveau. Daftar demande de lui-même le sort de chaque demande : l’argent est trouvé quand même.',
    testing:
      'En mode test, connectez une application du bac à sable de Safaricom avec ce shortcode et cette passkey, et envoyez une demande à ce téléphone. Aucun argent ne bouge.',
    goLive: [
      'Ayez un Till ou Paybill, et une application activée avec Lipa na M-Pesa sur developer.safaricom.co.ke.',
      'Connectez sa consumer key et son consumer secret, le shortcode, et la passkey de l’e-mail de Safaricom. Pour un Till, donnez les deux numéros : celui du magasin et celui du Till.',
      'Voyez que DAFTAR_URL est ouverte à Internet en HTTPS : Safaricom l’appelle après chaque demande.',
      'Demandez 1 KES à votre propre téléphone. La facture doit passer une seule fois à payée, et l’argent être sur votre Till ou Paybill.',
      'Sachez qui peut remplacer les identifiants sur developer.safaricom.co.ke en cas de fuite.',
    ],
    trouble: [
      [
        'Le test de la connexion échoue',
        'Clé et secret viennent d’une autre application, ou de l’autre environnement.',
        'Copiez les deux de la même application sous My Apps.',
      ],
      [
        'Chaque demande échoue aussitôt',
        'Shortcode, type et passkey ne vont pas ensemble.',
        'Comparez-les à l’e-mail que Safaricom a envoyé à la mise en service.',
      ],
      [
        'Les demandes d’un Till échouent',
        'Un Till a deux numéros : celui du magasin demande l’argent, celui du Till le reçoit.',
        'Saisissez le numéro du magasin ou du siège comme shortcode, et le numéro du Till à côté.',
      ],
      [
        'Aucun appel n’arrive',
        'Safaricom ne peut pas joindre DAFTAR_URL en HTTPS.',
        'Ouvrez-la hors de votre réseau. Daftar demande de lui-même le sort de chaque demande : l’argent est trouvé de toute façon.',
      ],
      [
        'Le système de Safaricom est occupé',
        'Il y a eu trop de requêtes à la fois, ou M-Pesa a une panne (500.003.02, 500.003.03).',
        'Attendez quelques minutes, puis redemandez.',
      ],
      [
        'Une demande est restée sans réponse',
        'La réponse s’est perdue en chemin. Une seconde demande pourrait prendre l’argent deux fois.',
        'Attendez : Daftar demande à Safaricom ce qu’elle est devenue. Après deux minutes, le téléphone peut recevoir une nouvelle demande.',
      ],
      [
        'Le client cite un numéro de M-Pesa',
        '1 : solde insuffisant ; 1032 : annulé ; 1037 : téléphone injoignable ; 1019 : trop tard ; 1001 : autre demande ouverte ; 2001 : code PIN faux ; 17 : même montant deux fois en deux minutes.',
        'La demande sur la facture le dit en mots, et si redemander peut aider.',
      ],
    ],
  },
};
