import { listEvents } from '../../../db/queries/event-list.ts';
import { eventListQuery, eventPageSchema, eventSchema } from '../../../shared/api/events.ts';
import { eventJson } from '../../billing/provider-json.ts';
import { ownEvent } from '../owned.ts';
import { type Route, route } from '../route.ts';
import { apiPage } from './page.ts';

export const eventRoutes: readonly Route[] = [
  route({
    name: 'listEvents',
    method: 'GET',
    path: '/events',
    scope: 'events:read',
    summary: 'List what providers told, the newest first',
    description: '`createdAfter` and `createdBefore` hold for the time it was received.',
    query: eventListQuery,
    status: 200,
    answer: eventPageSchema,
    errors: [],
    handle: ({ deps, mode, query: { cursor, limit, createdAfter, createdBefore, ...filter } }) =>
      apiPage(
        { of: 'event', cursor, limit },
        (page) =>
          listEvents(
            deps.database,
            { mode, receivedAfter: createdAfter, receivedBefore: createdBefore, ...filter },
            page,
          ),
        ({ receivedAt, id }) => ({ at: receivedAt, id }),
        (rows) => rows.map((event) => eventJson(deps, event)),
      ),
  }),
  route({
    name: 'getEvent',
    method: 'GET',
    path: '/events/{id}',
    scope: 'events:read',
    summary: 'Read an event',
    of: ownEvent,
    status: 200,
    answer: eventSchema,
    errors: [],
    handle: ({ deps, own }) => eventJson(deps, own),
  }),
];
