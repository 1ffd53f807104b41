/** The columns of invoices in a list. */
export const invoiceRow = {
  number: 'Number',
  customer: 'Customer',
  status: 'Status',
  way: 'Way',
  created: 'Written',
  due: 'Due',
  amount: 'Amount',
  draftNumber: 'Draft',
  noCustomer: 'No customer',
  dueLeft: (amount: string) => `${amount} left`,
};
