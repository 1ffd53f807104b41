import type { providerHelp as english } from '../en/help-providers.ts';

export const providerHelp: typeof english = {
  moyasar: [
    [
      'Le test de la connexion échoue',
      'La clé secrète est fausse, ou c’est la clé publiable (pk_).',
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
      'Aucun lien n’est créé pour une facture',
      'La connexion est suspendue, ou ses identifiants manquent.',
      'Réactivez la connexion et testez sa clé.',
    ],
  ],
  moosyl: [
    [
      'La signature échoue',
      'Le secret est faux, ou quelque chose a réécrit le contenu en chemin : la signature porte sur ses octets exacts.',
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
  ],
  moflay: [
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
      'Les paiements réels échouent au lancement',
      'Les identifiants, les droits ou le compte sont en cause.',
      'Suspendez la connexion : ce qui est en cours se termine. Vérifiez les trois, puis écrivez à support@moflay.com.',
    ],
  ],
  daraja: [
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
      'Aucun appel n’arrive',
      'Safaricom ne peut pas joindre DAFTAR_URL en HTTPS.',
      'Ouvrez-la hors de votre réseau. Daftar demande de lui-même le sort de chaque demande : l’argent est trouvé de toute façon.',
    ],
  ],
};
