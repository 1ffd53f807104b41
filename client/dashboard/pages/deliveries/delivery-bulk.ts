import type { DeliveryView } from '../../../../shared/message-views.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { codeText } from '../../error-text.ts';
import type { BulkList } from '../../lists/picking.tsx';
import type { deliveryFilterOf } from './delivery-filter.ts';

export const deliveryBulk: BulkList<DeliveryView, ReturnType<typeof deliveryFilterOf>> = {
  nameOf: ({ type, invoiceNumber, url }) =>
    [t.messages.name[type](), invoiceNumber, url].filter((part) => part !== null).join(' · '),
  hrefOf: ({ id }) => `/deliveries/${id}`,
  file: 'deliveries',
  touches: ['deliveries', 'messages', 'endpoints', 'overview'],
  read: (filter, page) => api.deliveries.list.query({ ...filter, ...page }),
  acts: [
    {
      label: () => t.deliveries.resend(),
      icon: 'retry',
      needs: 'deliveries.resend',
      title: (count) => t.bulk.resendTitle(count),
      text: () => t.bulk.resendText(),
      refusal: ({ resendRefusal }) => (resendRefusal === null ? null : codeText(resendRefusal)),
      run: (id) => api.deliveries.resend.mutate({ id }),
    },
  ],
};
