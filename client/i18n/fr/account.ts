import type { account as english } from '../en/account.ts';

export const account: typeof english = {
  name: 'Votre nom',
  email: 'E-mail',
  password: 'Mot de passe',
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',
  signIn: {
    title: 'Connexion',
    lead: 'Ouvrez votre livre de comptes.',
    action: 'Se connecter',
    working: 'Connexion en cours…',
    wrong:
      'L’e-mail et le mot de passe ne vont pas ensemble. Vérifiez les deux ; les majuscules comptent dans le mot de passe.',
    tooMany: 'Trop d’essais. Attendez une minute, puis réessayez.',
    unreachable: 'Le serveur de Daftar n’a pas répondu. Vérifiez le réseau, puis réessayez.',
    failed: 'Le serveur a rencontré une erreur. Réessayez ; si elle persiste, consultez son journal.',
    missingEmail: 'Saisissez votre adresse e-mail.',
    missingPassword: 'Saisissez votre mot de passe.',
  },
  setup: {
    title: 'Ouvrir un nouveau livre',
    lead: 'Vous êtes la première personne ici. Ce compte sera propriétaire du livre.',
    action: 'Créer le compte',
    working: 'Création du compte…',
    nameMissing: 'Saisissez votre nom.',
    emailInvalid: 'Saisissez une adresse e-mail, par exemple sara@example.com.',
    passwordShort: (min, have) => `Au moins ${min} caractères ; il y en a ${have}.`,
    passwordHint: (min) => `Au moins ${min} caractères. Plusieurs mots simples conviennent bien.`,
    strength: 'Solidité',
    strengths: {
      short: 'Trop court',
      weak: 'Facile à deviner : variez davantage les caractères ou les mots',
      good: 'Bon',
      strong: 'Solide',
    },
    signInByHand:
      'Le compte existe, mais la connexion n’a pas abouti. Connectez-vous avec le mot de passe que vous venez de choisir.',
  },
  needed: {
    title: 'Ce livre n’a pas encore de propriétaire',
    text: 'Le premier compte se crée avec un lien à usage unique. Seule la personne qui gère le serveur peut le voir.',
    where: 'Où le trouver',
    steps: [
      'Regardez le terminal dans lequel Daftar a été démarré, ou le journal du service.',
      'Le lien s’affiche au démarrage. Il se termine par /setup?token=…',
      'S’il n’y est plus, redémarrez Daftar : il en affiche un nouveau tant qu’aucun compte n’existe.',
    ],
    check: 'Vérifier à nouveau',
  },
};
