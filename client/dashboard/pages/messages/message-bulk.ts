import type { MessageRow } from '../../../../shared/message-views.ts';
import { now } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import type { BulkList } from '../../lists/picking.tsx';
import type { messageFilterOf } from './message-filter.ts';

/** A message is told anew on the list of its deliveries, where one sees which endpoint lacks it. */
export const messageBulk: BulkList<MessageRow, ReturnType<typeof messageFilterOf>> = {
  nameOf: ({ type, createdAt }) => `${t.messages.name[type]()} · ${clockText(createdAt, now())}`,
  hrefOf: ({ id }) => `/messages/${id}`,
  file: 'messages',
  touches: [],
  read: (filter, page) => api.messages.list.query({ ...filter, ...page }),
  acts: [],
};
