import type { invoiceRow as english } from '../en/invoice-row.ts';

export const invoiceRow: typeof english = {
  number: 'الرقم',
  customer: 'العميل',
  status: 'الحالة',
  way: 'الطريقة',
  created: 'تاريخ الإنشاء',
  due: 'الاستحقاق',
  amount: 'المبلغ',
  draftNumber: 'مسودة',
  noCustomer: 'بلا عميل',
  dueLeft: (amount) => `المتبقي ${amount}`,
};
