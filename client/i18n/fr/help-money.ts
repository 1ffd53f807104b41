import type { HelpOf } from '../en/help-errors.ts';
import type { moneyHelp as english } from '../en/help-money.ts';

export const moneyHelp: HelpOf<typeof english> = {
  'connection.not_found': [
    'L’adresse est mal écrite, ou la connexion est de l’autre mode ou d’un autre Daftar.',
    'Ouvrez-la depuis la liste des connexions. Si elle n’y est pas, essayez l’autre mode.',
  ],
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
    'Définissez DAFTAR_SANDBOX sur le serveur, ou connectez un compte de test du prestataire.',
  ],
  'connection.sandbox_is_test_only': ['Le bac à sable ne déplace pas d’argent réel.', 'Passez en mode test.'],
  'connection.hook_refused': [
    'Le prestataire n’a pas pu joindre l’adresse, ou ne permet pas de la régler par son API.',
    'Vérifiez que DAFTAR_URL est ouverte à Internet en HTTPS. Puis enregistrez de nouveau, ou configurez à la main.',
  ],
  'connection.paused': [
    'Quelqu’un l’a suspendue : elle ne crée plus de liens ni de demandes, mais reçoit toujours ce qui est payé.',
    'Réactivez-la sur sa page.',
  ],
  'connection.sweep_running': [
    'Deux contrôles d’un même compte demanderaient tout deux fois au prestataire.',
    'Attendez le résultat : il apparaît de lui-même sur la page de la connexion.',
  ],
  'connection.receipt_not_found': [
    'Le reçu est mal écrit, vient d’un autre compte, ou son paiement dépasse 10 KES ou n’est pas encore inscrit.',
    'Attendez que la petite facture soit payée, puis copiez le reçu du message de M-Pesa : dix majuscules et chiffres.',
  ],
  'connection.amounts_differ': [
    'Le compte du prestataire utilise une autre unité que la connexion.',
    'Changez l’unité des montants sur la page de la connexion, puis prouvez-les de nouveau.',
  ],
  'provider.unknown': [
    'Le nom est mal écrit, ou cette version ne connaît pas ce prestataire.',
    'Choisissez-en un dans la liste.',
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
    'Terminez l’activation dans son espace, ou contactez son assistance. Le mode test fonctionne en attendant.',
  ],
  'provider.refused': [
    'Le prestataire a compris la requête et a dit non : un montant, une devise, un téléphone ou un droit ne lui convient pas.',
    'Lisez sa raison sous l’erreur. Vérifiez que la clé a les droits que son aide nomme.',
  ],
  'provider.unreachable': [
    'Le prestataire a une panne, ou un pare-feu ou la résolution des noms de ce serveur arrête l’appel.',
    'Réessayez dans une minute. Si cela dure, voyez l’état du prestataire, puis le réseau de ce serveur. L’argent payé entre-temps est trouvé par le contrôle.',
  ],
  'provider.timed_out': [
    'Le prestataire a pris l’appel mais n’a pas répondu à temps : personne ne sait encore s’il a fait ce qui était demandé.',
    'Ne redemandez pas à la main : Daftar regarde d’abord ce qu’il en est. Rechargez la page dans une minute.',
  ],
  'provider.rate_limited': [
    'Il y a eu plus de requêtes que le prestataire n’en accepte.',
    'Attendez une minute. Daftar ralentit de lui-même.',
  ],
  'provider.answer_unreadable': [
    'Un proxy ou une page de maintenance a répondu à la place du prestataire.',
    'Réessayez plus tard. Si cela dure, voyez le proxy entre ce serveur et Internet.',
  ],
  'invoice.not_found': [
    'C’était un brouillon supprimé, elle est de l’autre mode, ou l’adresse est mal écrite.',
    'Cherchez son numéro avec Ctrl K. Si rien n’est trouvé, essayez l’autre mode.',
  ],
  'invoice.not_draft': [
    'Une facture numérotée ne change plus : le client l’a peut-être déjà.',
    'Si elle est fausse, annulez-la et rédigez-en une autre. Si de l’argent a été encaissé, remboursez-le d’abord.',
  ],
  'invoice.changed_meanwhile': [
    'Deux personnes, ou une personne et un programme, ont travaillé sur le même brouillon.',
    'Ce que vous avez saisi est toujours là. Voyez ce que dit le brouillon maintenant, puis enregistrez de nouveau : Daftar demande avant de remplacer.',
  ],
  'invoice.not_open': [
    'Elle a été payée ou annulée entre-temps, ou c’est encore un brouillon.',
    'Rechargez la page : son historique dit ce qui s’est passé. Un brouillon se finalise d’abord.',
  ],
  'invoice.being_voided': [
    'Daftar ferme d’abord ses liens de paiement chez le prestataire, pour que personne ne paie une facture annulée.',
    'Attendez une minute. Si le client paie au dernier moment, l’argent est inscrit et la facture reste.',
  ],
  'invoice.has_money': [
    'Une facture annulée ne peut pas garder d’argent.',
    'Remboursez ce qui a été encaissé, puis annulez-la.',
  ],
  'invoice.void_unfinished': [
    'Le prestataire n’a pas confirmé la fermeture d’un lien : quelqu’un pourrait encore le payer.',
    'Daftar continue d’essayer de lui-même. Si cela dure, testez la clé sur la page de la connexion.',
  ],
  'invoice.several_payments': [
    'Daftar ne choisit pas à votre place lequel rembourser.',
    'Ouvrez la facture et remboursez un paiement à part.',
  ],
  'invoice.no_email': [
    'Une facture ne s’envoie que si une adresse est connue.',
    'Saisissez une adresse, ajoutez-la au client, ou partagez le lien autrement.',
  ],
  'invoice.empty': [
    'Sans ligne, personne ne sait ce qui est à payer.',
    'Ajoutez au moins une ligne avec une description, une quantité et un prix.',
  ],
  'invoice.total_zero': [
    'Tous les prix sont à zéro, ou les remises prennent tout.',
    'Corrigez prix et remises. Ce qui ne coûte rien n’a pas besoin de facture.',
  ],
  'invoice.discount_too_large': [
    'La remise dépasse quantité fois prix : la ligne serait négative.',
    'Réduisez-la. Voyez si un pourcentage a été saisi à la place d’un montant.',
  ],
  'invoice.amount_too_large': [
    'Une quantité ou un prix a sans doute trop de zéros.',
    'Cherchez la ligne trop grande. Un montant vraiment aussi grand se répartit sur plusieurs factures.',
  ],
  'customer.not_found': [
    'Le client a été supprimé, il est de l’autre mode, ou l’adresse est mal écrite.',
    'Cherchez le nom avec Ctrl K. Si rien n’est trouvé, essayez l’autre mode.',
  ],
  'customer.has_invoices': [
    'Une facture doit toujours dire à qui elle est adressée.',
    'Gardez le client, et changez son nom au besoin.',
  ],
  'checkout.not_found': [
    'Il appartient à une autre facture ou à l’autre mode.',
    'Ouvrez la facture : tous ses liens et demandes y sont. Un programme les trouve dans « checkouts ».',
  ],
  'checkout.no_connection': [
    'Aucune connexion active de ce mode n’accepte la devise de la facture.',
    'Connectez un prestataire pour cette devise, ou réactivez une connexion suspendue.',
  ],
  'checkout.wrong_kind': [
    'Certains prestataires créent des liens, d’autres envoient une demande sur téléphone.',
    'Choisissez une connexion du type voulu.',
  ],
  'checkout.link_ending': [
    'Un ancien lien demande un autre montant. Il est fermé d’abord, pour que personne ne paie deux fois.',
    'Réessayez dans quelques secondes.',
  ],
  'checkout.phone_invalid': [
    'Le numéro est trop court, d’un autre pays, ou sans indicatif.',
    'Écrivez-le avec + et l’indicatif du pays.',
  ],
  'checkout.prompt_waiting': [
    'Le client peut encore confirmer la première demande ; une seconde pourrait prendre l’argent deux fois.',
    'Attendez la réponse, deux minutes au plus. Le téléphone peut ensuite recevoir une nouvelle demande.',
  ],
  'checkout.amount_not_chargeable': [
    'Chaque prestataire a un minimum et un maximum, et certains ne prennent que des unités entières.',
    'Changez le montant, ou choisissez une autre connexion.',
  ],
  'checkout.currency_not_supported': [
    'Chaque prestataire accepte peu de devises.',
    'Choisissez une connexion pour cette devise, ou facturez dans une autre.',
  ],
  'payment.not_found': [
    'Il est de l’autre mode, ou l’identifiant est celui du prestataire.',
    'Cherchez le numéro du prestataire avec Ctrl K. Un programme utilise l’identifiant qui commence par pay_.',
  ],
  'payment.nothing_left': [
    'Tout a déjà été remboursé ou encaissé, peut-être dans l’espace du prestataire.',
    'Rechargez la page : les écritures montrent où est allé l’argent.',
  ],
  'payment.amount_too_large': ['Une partie a déjà été remboursée.', 'Saisissez au plus ce qui reste.'],
  'payment.action_in_flight': [
    'Un remboursement ou une autre opération est en cours et le prestataire n’a pas répondu. Une seconde pourrait compter deux fois.',
    'Attendez. La suite figure sur la page de la facture ; si rien n’est sûr après une demi-heure, votre décision est demandée.',
  ],
  'payment.action_not_found': [
    'L’identifiant est d’un autre paiement ou de l’autre mode.',
    'Ouvrez la facture : tous les remboursements y sont. Un programme relit le paiement.',
  ],
  'payment.by_hand_only': [
    'Le prestataire n’a pas d’API pour cela.',
    'Faites-le dans son espace, puis notez-le ici à la main, pour que le livre reste juste.',
  ],
  'event.not_found': [
    'L’adresse est mal écrite, ou l’événement est de l’autre mode.',
    'Cherchez-le sous Événements. S’il n’y est pas, essayez l’autre mode.',
  ],
  'event.in_work': [
    'Il est en train d’être confirmé ou inscrit. Le traiter deux fois n’aiderait personne.',
    'Attendez que son traitement soit terminé, quel qu’en soit le résultat.',
  ],
  'refusal.not_found': [
    'Les appels refusés sont gardés sept jours.',
    'Attendez le prochain appel : les prestataires réessaient, et le contrôle trouve l’argent de toute façon.',
  ],
  'review.not_open': [
    'Une autre personne a décidé, ou un événement suivant a répondu.',
    'Rechargez la page. L’historique de la facture dit qui c’était, avec sa remarque.',
  ],
  'review.no_payment': [
    'L’événement parle d’autre chose que d’un paiement : une demande, ou la vérification de l’adresse.',
    'Mettez-le de côté avec une remarque. S’il vous manque de l’argent, lancez un contrôle sur la page de la connexion.',
  ],
  'review.other_mode': [
    'L’argent du mode test ne paie jamais une facture réelle, et un brouillon ne se paie pas.',
    'Choisissez une facture finalisée du même mode. Si c’est le brouillon, finalisez-le d’abord.',
  ],
  'review.cannot_match': [
    'Le paiement est dans une autre devise que la facture, ou n’a apporté aucun argent.',
    'Choisissez une facture dans la devise du paiement. S’il n’y en a pas, remboursez chez le prestataire et mettez l’événement de côté avec une remarque.',
  ],
  'document.unavailable': [
    'Le composant qui produit les PDF n’existe pas pour ce type de machine.',
    'Envoyez le lien : la page de paiement s’imprime.',
  ],
  'mail.not_configured': [
    'Aucun serveur de messagerie n’est défini ici, ou l’entreprise n’a pas d’adresse d’expéditeur.',
    'La personne qui gère le serveur définit DAFTAR_SMTP_URL et redémarre Daftar ; l’expéditeur se trouve dans les réglages de l’entreprise. D’ici là, partagez le lien.',
  ],
  'mail.refused': [
    'L’adresse est mal écrite, la boîte est pleine, ou le serveur de messagerie ne laisse pas écrire cet expéditeur.',
    'Vérifiez l’adresse. Si elle est juste, montrez la réponse à votre hébergeur : l’expéditeur doit appartenir au compte.',
  ],
  'mail.login_refused': [
    'L’utilisateur ou le mot de passe de DAFTAR_SMTP_URL est faux ou a changé. Beaucoup d’hébergeurs demandent aux programmes un mot de passe à part.',
    'Créez un mot de passe d’application chez votre hébergeur et mettez-le dans DAFTAR_SMTP_URL, en écrivant « %40 » pour @, par exemple. Puis redémarrez Daftar.',
  ],
  'mail.unreachable': [
    'L’hôte ou le port est faux, ou le réseau ne laisse sortir aucun e-mail : beaucoup d’hébergeurs ferment le port 25.',
    'Vérifiez l’hôte, et prenez le port 465 avec smtps:// ou le port 587 avec smtp://. Puis redémarrez Daftar.',
  ],
  'mail.timed_out': [
    'Le serveur de messagerie est lent, ou smtp:// et smtps:// ont été confondus : chacun attend alors l’autre.',
    'Daftar réessaie de lui-même. Si cela dure, prenez smtps:// avec le port 465 et smtp:// avec le port 587.',
  ],
  'sandbox.account_not_found': [
    'Le bac à sable garde ses comptes dans un fichier à part. Il a été supprimé, ou le livre a été restauré sans lui.',
    'Créez une nouvelle connexion de bac à sable, et un nouveau lien pour chaque facture de test ouverte.',
  ],
};
