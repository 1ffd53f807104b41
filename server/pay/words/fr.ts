import { pluralIn } from './plural.ts';
import type { Words } from './words.ts';

const plural = pluralIn('fr');

export const fr: Words = {
  chooseLanguage: 'Langue',
  testMode: 'Mode test : aucun argent réel ne circule',
  pageTitle: (number, merchant) => `Facture ${number} de ${merchant}`,
  theMerchant: 'le commerçant',
  invoice: (number) => `Facture ${number}`,
  billedTo: (customer) => `Pour ${customer}`,
  sentWith: 'Envoyée avec Daftar',

  amountDue: 'Montant à payer',
  amountPaid: 'Payée',
  amountRefunded: 'Remboursée',
  amountCancelled: 'Annulée',
  due: (date) => `À payer au plus tard le ${date}`,
  overdue: (date) => `Elle était à payer au plus tard le ${date}. Vous pouvez encore la payer.`,
  paidSoFar: (paid, total) => `${paid} payés sur ${total}.`,

  paid: (merchant) => ({ title: 'Payée, merci', text: `Votre paiement est arrivé chez ${merchant}.` }),
  overpaid: (amount, merchant) => ({
    title: `${amount} ont été payés en trop`,
    text: `Demandez-en le remboursement à ${merchant}.`,
  }),
  refunded: (amount, merchant) => ({
    title: `${merchant} vous a remboursé ${amount}`,
    text: 'Votre banque ou votre portefeuille peut mettre quelques jours à l’afficher.',
  }),
  partlyRefunded: (amount, merchant) => ({
    title: `${merchant} vous a remboursé une partie : ${amount}`,
    text: 'Votre banque ou votre portefeuille peut mettre quelques jours à l’afficher.',
  }),
  cancelled: (merchant) => ({
    title: 'Cette facture a été annulée',
    text: `Il n’y a rien à payer. Si vous pensiez devoir payer, demandez à ${merchant}.`,
  }),
  beingCancelled: (merchant) => ({
    title: 'Cette facture est en cours d’annulation',
    text: `Merci de ne pas la payer. Si vous pensiez devoir payer, demandez à ${merchant}.`,
  }),
  noWay: (merchant) => ({
    title: 'Cette facture ne peut pas être payée en ligne pour le moment',
    text: `Demandez à ${merchant} comment payer.`,
  }),

  howToPay: 'Comment voulez-vous payer ?',
  anotherWay: 'Payer autrement',
  notPaidYet: 'Je n’ai pas encore payé',
  onlyOnce: 'Une demande attend peut-être encore une réponse. Merci de ne payer qu’une fois.',
  continueTo: (provider) => `Continuer vers ${provider}`,
  linkHint: (provider) => `Vous payez sur la page sécurisée de ${provider}, puis vous revenez ici.`,
  phoneLabel: (provider) => `Numéro de téléphone pour ${provider}`,
  phoneHint: (callingCode) => `Une demande arrive sur ce téléphone. Avec ou sans ${callingCode}.`,
  sendRequest: 'Envoyer la demande',
  askAgain: (phone) => `Redemander au ${phone}`,
  askAgainIn: (time) => `Une nouvelle demande à ce téléphone sera possible dans ${time}.`,

  checking: {
    title: 'Vérification de votre paiement',
    text: 'Cela prend en général quelques secondes. Merci de ne pas payer une deuxième fois.',
  },
  preparing: (provider) => ({
    title: `Préparation de la page de ${provider}`,
    text: 'Cela prend en général quelques secondes.',
  }),
  ready: (provider) => ({ title: `La page de ${provider} est prête`, text: 'Continuez là-bas pour payer.' }),
  notOpened: (provider) => ({
    title: `La page de ${provider} n’a pas pu être ouverte`,
    text: 'Rien n’a été débité. Réessayez dans une minute, ou payez autrement.',
  }),
  opening: (provider) => ({
    title: `Ouverture de ${provider}`,
    text: 'Si rien ne se passe, utilisez le bouton ci-dessous.',
  }),

  sending: (phone) => ({
    title: `Envoi d’une demande au ${phone}`,
    text: 'Gardez le téléphone à portée de main.',
  }),
  waiting: (phone, amount, provider) => ({
    title: 'Regardez votre téléphone',
    text: `${provider} demande ${amount} au ${phone}. Saisissez-y votre code secret pour payer.`,
  }),
  unsure: (phone) => ({
    title: `La demande n’est peut-être pas arrivée au ${phone}`,
    text: 'Si elle s’affiche sur le téléphone, vous pouvez la confirmer. Sinon, redemandez dans quelques minutes.',
  }),
  lastTry: (phone) => `La dernière demande est allée au ${phone}.`,
  failures: {
    insufficient_funds: {
      title: 'Le solde du compte était insuffisant',
      text: 'Rien n’a été débité. Rechargez le compte et réessayez, ou payez autrement.',
    },
    declined: {
      title: 'Le paiement a été refusé',
      text: 'Rien n’a été débité. Réessayez, ou payez autrement.',
    },
    card_expired: {
      title: 'La carte a expiré',
      text: 'Rien n’a été débité. Utilisez une autre carte ou un autre moyen.',
    },
    authentication_failed: {
      title: 'La vérification de la banque n’a pas abouti',
      text: 'Rien n’a été débité. Réessayez avec le code envoyé par votre banque.',
    },
    canceled_by_payer: {
      title: 'La demande a été annulée sur le téléphone',
      text: 'Rien n’a été débité. Si ce n’était pas voulu, redemandez.',
    },
    timed_out: {
      title: 'La demande est restée sans réponse trop longtemps',
      text: 'Rien n’a été débité. Gardez le téléphone à portée de main et redemandez.',
    },
    phone_unreachable: {
      title: 'Le téléphone n’a pas répondu',
      text: 'Allumez-le, vérifiez le réseau et gardez-le à portée de main. Redemandez ensuite, ou utilisez un autre téléphone.',
    },
    wrong_pin: {
      title: 'Le code secret n’était pas le bon',
      text: 'Rien n’a été débité. Redemandez et saisissez le code à nouveau.',
    },
    line_locked: {
      title: 'Ce compte d’argent mobile est bloqué',
      text: 'Rien n’a été débité. Utilisez un autre téléphone ou un autre moyen, ou demandez à votre opérateur de le débloquer.',
    },
    line_busy: {
      title: 'Le téléphone était occupé par une autre demande',
      text: 'Terminez-la ou fermez-la, attendez une minute, puis redemandez.',
    },
    daily_limit: {
      title: 'Le compte a atteint sa limite du jour',
      text: 'Rien n’a été débité. Payez demain, ou utilisez un autre téléphone ou un autre moyen.',
    },
    below_minimum: {
      title: 'Le montant est inférieur au minimum de ce moyen de paiement',
      text: 'Rien n’a été débité. Payez autrement.',
    },
    above_maximum: {
      title: 'Le montant dépasse le maximum de ce moyen de paiement',
      text: 'Rien n’a été débité. Payez autrement.',
    },
    same_amount_too_soon: {
      title: 'La même demande vient d’être faite',
      text: 'Attendez deux minutes, puis redemandez.',
    },
    merchant_set_up_wrong: {
      title: 'Ce moyen de paiement ne fonctionne pas pour le moment',
      text: 'Rien n’a été débité, et vous n’y êtes pour rien. Payez autrement, ou prévenez le commerçant.',
    },
    receiver_limit: {
      title: 'Le compte du commerçant ne peut pas recevoir ce montant pour le moment',
      text: 'Rien n’a été débité. Payez autrement, ou prévenez le commerçant.',
    },
    push_failed: {
      title: 'La demande n’est pas arrivée au téléphone',
      text: 'Rien n’a été débité. Redemandez.',
    },
    not_sent: {
      title: 'La demande n’a pas pu être envoyée',
      text: 'Rien n’a été débité. Réessayez dans un instant.',
    },
    no_answer: {
      title: 'La demande est restée sans réponse',
      text: 'Si vous l’avez confirmée sur le téléphone, patientez : le paiement s’affichera ici. Sinon, redemandez.',
    },
    other: { title: 'Le paiement n’a pas abouti', text: 'Réessayez, ou payez autrement.' },
  },

  phoneInvalid: (country, callingCode) =>
    `Ce n’est pas un numéro de mobile (${country}). Vérifiez les chiffres ; ${callingCode} devant convient aussi.`,
  askedTooSoon: (time) =>
    `Une demande vient d’être envoyée à ce téléphone. Redemandez dans ${time}, ou utilisez un autre téléphone.`,
  askedTooOften: 'Il y a eu trop d’essais. Réessayez dans une heure, ou payez autrement.',
  wayGone: 'Ce moyen de paiement n’est plus disponible. Merci de choisir à nouveau.',

  receipt: 'Reçu',
  amount: 'Montant',
  paidAt: 'Date et heure',
  paidWith: 'Payé avec',
  receiptNumber: 'Numéro de reçu',
  sentBack: 'Remboursé',
  download: 'Télécharger la facture (PDF)',
  print: 'Imprimer ou enregistrer',

  items: (count) => plural(count, { one: `${count} article`, other: `${count} articles` }),
  quantity: 'Quantité',
  description: 'Désignation',
  subtotal: 'Sous-total',
  discount: 'Remise',
  tax: (rate) => `Taxe ${rate}`,
  total: 'Total',
  alreadyPaid: 'Payé',
  note: (merchant) => `Message de ${merchant}`,

  missing: {
    title: 'Il n’y a pas de facture à cette adresse',
    text: 'Vérifiez que vous avez le lien entier, ou demandez-en un nouveau à la personne qui l’a envoyé.',
  },
  tooMany: { title: 'Cette page a été demandée trop souvent', text: 'Attendez une minute, puis rouvrez-la.' },
  broken: {
    title: 'Un problème est survenu de notre côté',
    text: 'Rouvrez la page dans une minute. Ce que vous avez payé n’est pas perdu.',
  },
};
