import type { invoiceRow as english } from '../en/invoice-row.ts';

export const invoiceRow: typeof english = {
  number: 'Numéro',
  customer: 'Client',
  status: 'État',
  way: 'Moyen',
  created: 'Rédigée',
  due: 'Échéance',
  amount: 'Montant',
  draftNumber: 'Brouillon',
  noCustomer: 'Sans client',
  dueLeft: (amount) => `reste ${amount}`,
};
