import type { lists as english } from '../en/lists.ts';

export const lists: typeof english = {
  views: 'Vos vues',
  save: 'Enregistrer cette vue',
  rename: 'Renommer la vue',
  remove: 'Retirer la vue',
  name: 'Nom de la vue',
  nameMissing: 'Donnez un nom à la vue.',
  saveText:
    'Elle garde les filtres de cette liste, pour vous seul. Pour les partager, envoyez l’adresse de cette page.',
  saveAction: 'Enregistrer la vue',
  saved: 'Vue enregistrée.',
  removed: 'Vue retirée.',
  export: 'Exporter en CSV',
  exported: 'Le fichier arrive.',
  order: 'Ordre',
  orders: {
    newest: 'Date décroissante',
    oldest: 'Date croissante',
    due: 'Échéance croissante',
    amount: 'Montant décroissant',
  },
  from: 'Du',
};
