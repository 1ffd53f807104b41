import type { invoiceRow as english } from '../en/invoice-row.ts';

export const invoiceRow: typeof english = {
  number: 'Nambari',
  customer: 'Mteja',
  status: 'Hali',
  way: 'Njia',
  created: 'Iliandikwa',
  due: 'Mwisho wa kulipa',
  amount: 'Kiasi',
  draftNumber: 'Rasimu',
  noCustomer: 'Hakuna mteja',
  dueLeft: (amount: string) => `bado ${amount}`,
};
