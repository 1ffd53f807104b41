import type {
  hookHealth as englishHealth,
  hookPanel as englishPanel,
  recheck as englishRecheck,
} from '../en/hook.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('fr');

export const hookPanel: typeof englishPanel = {
  trouble: (provider) => `Que faire en cas de souci avec ${provider}`,
  title: 'Adresse de notification',
  lead: (provider) => `L’adresse à laquelle ${provider} dit à Daftar ce qui s’est passé.`,
  url: 'Adresse de notification',
  states: {
    verified: (provider) => `${provider} a confirmé l’adresse. Daftar entend tout.`,
    registered: (provider) => `Enregistrée chez ${provider}. Daftar attend son premier événement.`,
    manual: (provider) => `Configurée à la main. Daftar attend le premier événement de ${provider}.`,
    unregistered: (provider) => `${provider} ne connaît pas encore l’adresse : Daftar n’entend rien.`,
    failed: (provider) => `${provider} n’a pas accepté l’adresse : Daftar n’entend rien.`,
  },
  noSecretYet: (provider) =>
    `Il reste deux étapes : donner l’adresse à ${provider}, et donner à Daftar le secret de l’adresse.`,
  none: 'Rien à configurer',
  noneText: (provider) =>
    `Chaque demande donne à ${provider} une adresse à elle, que personne ne peut deviner, et Daftar redemande avant de croire un appel.`,
  listening: 'À l’écoute…',
  listeningText:
    'Faites un paiement de test, ou envoyez un événement de test depuis l’espace du prestataire.',
  listeningSandbox: 'Payez une facture de test pour entendre le premier.',
  received: (time) => `Reçu à ${time}`,
  register: 'Enregistrer l’adresse',
  registerAgain: 'Enregistrer à nouveau',
  registering: 'Enregistrement…',
  registered: 'L’adresse est enregistrée.',
  registerFailed: 'Le prestataire n’a pas accepté l’adresse. La raison figure à côté.',
  byHand: 'La configurer à la main',
  byHandTitle: 'Configurer l’adresse à la main',
  byHandConfirm: 'Créer un nouveau secret ?',
  byHandConfirmText:
    'L’adresse reçoit un nouveau secret, affiché une seule fois. Les appels avec l’ancien sont refusés dès qu’il est remplacé.',
  byHandAction: 'Créer un secret',
  secret: 'Jeton secret',
  secretOnce: 'Copiez-le maintenant : il ne sera plus affiché.',
  steps: {
    moyasar: [
      'Dans l’espace de Moyasar, ouvrez Settings → Webhooks et ajoutez-en un.',
      'Collez l’adresse. Choisissez POST comme méthode.',
      'Collez le jeton secret. Laissez tous les événements activés, et enregistrez.',
    ],
    moosyl: [
      'Dans l’espace de Moosyl, ajoutez l’adresse ci-dessus sous Webhooks.',
      'Laissez tous les événements activés, et enregistrez.',
      'Copiez le secret de l’adresse, et collez-le ici.',
    ],
    moflay: [
      'Dans l’espace de Moflay, ajoutez l’adresse ci-dessus sous Webhooks.',
      'Choisissez payment.completed, payment.failed et payment.canceled, et enregistrez.',
      'Copiez le secret de signature, qui commence par whsec_, et collez-le ici.',
    ],
  },
  anyProviderSteps: [
    'Dans l’espace du prestataire, ajoutez l’adresse ci-dessus comme destination des événements.',
    'Copiez le secret affiché, et collez-le ici.',
  ],
  giveSecret: (provider) => `Secret affiché par ${provider}`,
  saveSecret: 'Enregistrer le secret',
  secretSaved: 'Le secret est enregistré. Daftar est à l’écoute.',
  correct: 'Corriger le secret',
  correctTitle: 'Corriger le secret de l’adresse',
  correctText: 'Saisissez le secret que l’espace du prestataire affiche pour cette adresse.',
  secretNeeded: 'Collez le secret.',
  keepOld: 'Le secret précédent',
  keepOldFor: {
    none: 'prend fin aussitôt',
    day: 'reste valable 24 heures',
    week: 'reste valable 7 jours',
  },
  keepOldHelp: 'Gardez-le si le prestataire peut encore signer des appels avec lui pendant un temps.',
};

export const hookHealth: typeof englishHealth = {
  title: 'Tous les appels arrivent-ils ?',
  check: 'Vérifier maintenant',
  checking: 'Vérification…',
  checkedAt: (time) => `vérifié à ${time}`,
  good: 'Tous les appels atteignent Daftar',
  goodText: 'La liste du prestataire et le livre de Daftar concordent.',
  goodTextQuiet: 'Le livre de Daftar ne montre aucun appel perdu ni refusé.',
  times: (count) => `${count} fois`,
  since: 'vu la première fois',
  said: 'Ce qui a été dit',
  findings: {
    not_registered: 'Le prestataire ne connaît pas cette adresse',
    registered_elsewhere: 'Le prestataire envoie ses appels à une autre adresse',
    not_verified: 'L’adresse n’est pas encore confirmée',
    types_missing: 'Certains types d’événements y sont désactivés',
    wrong_secret: 'Des appels sont arrivés avec un secret faux et ont été refusés',
    other_mode: 'Des événements de l’autre mode arrivent ici',
    calls_fail_there: 'Le prestataire dit que ses appels ont été rejetés',
    server_unreachable: 'Le prestataire ne peut pas joindre ce serveur',
    events_missing: 'Des paiements ont été trouvés sans qu’aucun événement ne soit venu',
    audit_impossible: 'Le prestataire n’a pas pu être interrogé sur l’adresse',
  },
  causes: {
    not_registered:
      'Elle n’y a jamais été configurée, ou quelqu’un l’a supprimée dans l’espace du prestataire.',
    registered_elsewhere: 'Daftar a depuis changé d’adresse, ou un autre serveur utilise le même compte.',
    not_verified:
      'Le prestataire envoie une fois un code pour voir si l’adresse est à vous. Cet appel n’est pas arrivé.',
    types_missing: 'Quelqu’un a réduit la liste des événements dans l’espace du prestataire.',
    wrong_secret:
      'Le secret n’a été changé que d’un côté, ou c’est celui de l’autre environnement. Sinon, quelqu’un essaie peut-être de le deviner.',
    other_mode:
      'L’adresse a été configurée dans l’autre mode du compte. De tels événements ne peuvent rien payer ici.',
    calls_fail_there: 'Quelque chose devant Daftar a répondu à sa place, ou Daftar a refusé la preuve.',
    server_unreachable:
      'L’adresse n’est pas ouverte sur internet, son nom ne mène pas ici, ou son certificat a expiré.',
    events_missing:
      'Les appels se sont perdus en route. Le contrôle a trouvé l’argent : rien ne manque dans le livre.',
    audit_impossible: 'Son API n’a pas répondu, ou la clé n’a pas le droit de voir les adresses.',
  },
  remedies: {
    not_registered: 'Configurez-la à nouveau.',
    registered_elsewhere: 'Enregistrez cette adresse. Retirez l’autre là-bas si rien d’autre n’en a besoin.',
    not_verified: 'Enregistrez-la à nouveau ; un nouveau code est envoyé.',
    types_missing: 'Enregistrez-la à nouveau, ou activez-les dans l’espace du prestataire.',
    wrong_secret: 'Mettez le même secret des deux côtés ; les appels refusés pourront alors être revérifiés.',
    other_mode: 'Configurez l’adresse dans le mode de cette connexion.',
    calls_fail_there: 'Voyez les appels refusés. S’il n’y en a pas, regardez le proxy devant ce serveur.',
    server_unreachable: 'Ouvrez l’adresse depuis un téléphone hors de votre réseau, et vérifiez DAFTAR_URL.',
    events_missing: 'Comparez l’adresse dans l’espace du prestataire avec celle-ci.',
    audit_impossible: 'Vérifiez à nouveau dans une minute ; si cela persiste, testez la clé de la connexion.',
  },
  copyUrl: 'l’adresse',
  dashboard: (provider) => `Ouvrir l’espace de ${provider}`,
  refused: 'Voir les appels refusés',
  secrets: 'Secrets de l’adresse',
  newest: 'Secret le plus récent',
  older: 'Ancien secret',
  used: (count, raw) =>
    plural(raw, { one: `a prouvé ${count} événement,`, other: `a prouvé ${count} des derniers événements,` }),
  lastUsed: 'le dernier',
  olderValid: 'défini',
  until: 'valable jusqu’au',
  noEnd: 'valable sans fin',
  endNow: 'Y mettre fin maintenant',
  endTitle: 'Mettre fin à l’ancien secret ?',
  endText: 'Les appels qui se prouvent encore avec lui seront dès lors refusés.',
  endAction: 'Mettre fin à l’ancien secret',
  ended: 'Seul le secret le plus récent est maintenant valable.',
};

export const recheck: typeof englishRecheck = {
  title: 'Les appels avec un secret faux sont conservés',
  text: 'Une fois le secret corrigé, Daftar peut les juger à nouveau. Ce qui passe est accepté comme s’il venait d’arriver ; rien ne compte deux fois.',
  ready: 'Le secret a été corrigé depuis que des appels ont été refusés',
  action: 'Vérifier à nouveau',
  checking: 'Vérification…',
  nothing: 'Plus aucun appel refusé n’est conservé.',
  report: (checked, taken, still) =>
    `Vérifiés : ${checked}. Acceptés : ${taken}. Toujours refusés : ${still}.`,
  allTaken: (taken, raw) =>
    plural(raw, { one: `${taken} appel a été accepté.`, other: `Les ${taken} appels ont été acceptés.` }),
  noneTaken: (still, raw) =>
    plural(raw, {
      one: `${still} appel est toujours refusé : son secret n’est pas celui que Daftar a maintenant.`,
      other: `Les ${still} appels sont toujours refusés : leur secret n’est pas celui que Daftar a maintenant.`,
    }),
};
