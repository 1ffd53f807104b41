import type { PaymentRow } from '../../../../shared/payment-views.ts';
import { moneyText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import type { BulkList } from '../../lists/picking.tsx';
import type { paymentFilterOf } from './payment-filter.ts';

/** Money goes back one by one, where one sees whose it is: many payments are only good for a file. */
export const paymentBulk: BulkList<PaymentRow, ReturnType<typeof paymentFilterOf>> = {
  nameOf: ({ amountMinor, currency, customerName, invoiceNumber }) =>
    [moneyText(amountMinor, currency), customerName ?? t.invoiceRow.noCustomer(), invoiceNumber]
      .filter((part) => part !== null)
      .join(' · '),
  hrefOf: ({ id }) => `/payments/${id}`,
  file: 'payments',
  touches: [],
  read: (filter, page) => api.payments.list.query({ ...filter, ...page }),
  acts: [],
};
