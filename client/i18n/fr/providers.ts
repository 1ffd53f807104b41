import type { providers as english } from '../en/providers.ts';

export const providers: typeof english = {
  fields: {
    secretKey: 'Clé secrète',
    publishableKey: 'Clé publiable',
    webhookSecret: 'Secret de l’adresse de notification',
    apiKey: 'Clé d’API',
    amountUnit: 'Unité des montants',
    ceiling: 'Maximum d’un paiement, en shillings',
    consumerKey: 'Consumer key',
    consumerSecret: 'Consumer secret',
    passkey: 'Passkey',
    shortcode: 'Shortcode',
    shortcodeType: 'Type de shortcode',
    till: 'Numéro de Till',
  },
  fieldOptions: {
    shortcodeType: { paybill: 'Paybill', till: 'Till (Buy Goods)' },
    amountUnit: { minor: 'Centimes : 1000 font 10 KES', whole: 'Shillings entiers : 10 font 10 KES' },
  },
  fieldHelp: {
    'moyasar.secretKey':
      'Dans l’espace de Moyasar : Settings → API Keys, la clé qui commence par sk_. Elle n’est affichée qu’une fois, à sa création. Si vous ne l’avez pas, créez-en une nouvelle là-bas ; l’ancienne cesse aussitôt de fonctionner.',
    'moyasar.publishableKey': 'Dans l’espace de Moyasar : Settings → API Keys, la clé qui commence par pk_.',
    'moyasar.webhookSecret':
      'Laissez vide : Daftar en crée un et enregistre l’adresse de lui-même. Seulement si vous la configurez vous-même sous Settings → Webhooks, saisissez ici le jeton secret de là-bas. Si les deux diffèrent, chaque appel est refusé.',
    'moosyl.secretKey':
      'Dans l’espace de Moosyl : API Keys, la clé qui commence par sk_. Le test et le réel ont chacun la leur. Elle reste sur ce serveur.',
    'moosyl.publishableKey':
      'Dans l’espace de Moosyl : API Keys, la clé qui commence par pk_. Daftar fonctionne sans elle.',
    'moosyl.webhookSecret':
      'Laissez vide pour l’instant : l’adresse de notification s’affiche une fois le compte connecté. Ajoutez-la ensuite dans l’espace de Moosyl sous Webhooks, et mettez le même secret là-bas et ici.',
    'moflay.apiKey':
      'Dans l’espace de Moflay : API Keys. Elle commence par mof_test_ ou mof_live_ et n’est affichée qu’une fois, à sa création. Donnez-lui les droits express.pay et transactions.read : sans eux, chaque paiement est refusé.',
    'moflay.webhookSecret':
      'Laissez vide pour l’instant : Moflay l’affiche une fois que vous y avez saisi l’adresse de notification. Il commence par whsec_ ; sandbox et production ont chacun le leur.',
    'moflay.amountUnit':
      'Les documents de Moflay se contredisent. Les plus récents comptent des centimes ; ne choisissez les shillings entiers que si votre compte compte ainsi.',
    'moflay.ceiling':
      'Laissez vide, sauf si Moflay a convenu d’une autre limite avec vous. M-Pesa lui-même s’arrête à 250000.',
    'daraja.consumerKey':
      'Sur developer.safaricom.co.ke : My Apps, dans l’application qui a Lipa na M-Pesa. Une application de la sandbox ne sert qu’en mode test.',
    'daraja.consumerSecret':
      'À côté de la consumer key, dans la même application. Clé et secret de deux applications ne vont pas ensemble.',
    'daraja.passkey':
      'Safaricom l’envoie par e-mail quand le shortcode est activé. Pour les tests, elle s’affiche là où M-Pesa Express est simulé. Elle compte environ 64 caractères et appartient à un seul shortcode : avec un autre, chaque demande échoue.',
    'daraja.shortcodeType':
      'Un Paybill a un seul numéro. Un Till en a deux : le sien et celui de son magasin.',
    'daraja.shortcode':
      'Le numéro du Paybill, de cinq à sept chiffres. Pour un Till : le numéro de son magasin ou de son siège, avec lequel il a été activé ; le numéro du Till lui-même ne marche pas ici.',
    'daraja.till': 'Seulement pour un Till : le numéro que les clients voient à la caisse.',
  },
  whereKeys: {
    moyasar: ['Ouvrez l’espace de Moyasar.', 'Allez à Settings → API Keys.', 'Copiez la clé secrète.'],
    moosyl: [
      'Ouvrez l’espace de Moosyl.',
      'Allez à API Keys et appuyez sur Create New Key.',
      'Choisissez une clé secrète, de test ou réelle, et copiez-la.',
    ],
    moflay: [
      'Ouvrez l’espace de Moflay et choisissez Sandbox ou Production.',
      'Pour Production, saisissez d’abord vos données M-Pesa sous Credentials.',
      'Allez à API Keys, créez-en une avec express.pay et transactions.read, et copiez-la.',
    ],
    daraja: [
      'Connectez-vous sur developer.safaricom.co.ke et ouvrez My Apps.',
      'Ouvrez l’application de votre Paybill ou Till, et copiez sa consumer key et son consumer secret.',
      'Prenez la passkey dans l’e-mail d’activation de Safaricom.',
    ],
  },
  providerKind: {
    link: 'Les clients paient sur sa page',
    prompt: 'Demande envoyée sur le téléphone : les clients confirment avec leur code PIN',
  },
  providerLimits: {
    moosyl:
      'Moosyl ne connaît pas les remboursements. Rendez l’argent en dehors de Moosyl, puis notez le paiement comme remboursé à la main.',
    moflay:
      'L’API de Moflay ne rend pas d’argent. Remboursez depuis votre Till ou Paybill, puis notez le paiement comme remboursé à la main.',
    daraja: 'Rendez l’argent depuis votre Till ou Paybill, puis notez le paiement comme remboursé à la main.',
  },
};
