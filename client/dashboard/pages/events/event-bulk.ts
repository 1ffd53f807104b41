import { eventsInWork } from '../../../../shared/event-status.ts';
import type { EventRow } from '../../../../shared/views.ts';
import { now } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { codeText } from '../../error-text.ts';
import type { BulkList } from '../../lists/picking.tsx';
import type { eventFilterOf } from './event-filter.ts';
import { eventTypeName } from './event-words.ts';

export const eventBulk: BulkList<EventRow, ReturnType<typeof eventFilterOf>> = {
  nameOf: ({ type, receivedAt }) => `${eventTypeName(type)} · ${clockText(receivedAt, now())}`,
  hrefOf: ({ id }) => `/events/${id}`,
  file: 'events',
  touches: ['events', 'reviews', 'overview'],
  read: (filter, page) => api.events.list.query({ ...filter, ...page }),
  acts: [
    {
      label: () => t.events.detail.replay(),
      icon: 'retry',
      needs: 'events.replay',
      title: (count) => t.bulk.replayTitle(count),
      text: () => t.events.detail.replayText(),
      refusal: ({ status }) => (eventsInWork.includes(status) ? codeText('event.in_work') : null),
      run: (id) => api.events.replay.mutate({ id }),
    },
  ],
};
