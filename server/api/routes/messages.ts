import { listDeliveries, shownDeliveryById } from '../../../db/queries/delivery-list.ts';
import { listMessages } from '../../../db/queries/message-list.ts';
import {
  deliveryListQuery,
  deliveryPageSchema,
  deliverySchema,
  messageListQuery,
  messagePageSchema,
  messageSchema,
} from '../../../shared/api/endpoints.ts';
import { unfinishedDeliveries } from '../../../shared/delivery-status.ts';
import {
  deliveryJson,
  deliveryWithTriesJson,
  messageJson,
  messagesJson,
} from '../../deliveries/endpoint-json.ts';
import { resendDelivery } from '../../deliveries/endpoints.ts';
import type { Deps } from '../../deps.ts';
import { ownDelivery, ownMessage } from '../owned.ts';
import { type Route, route } from '../route.ts';
import { apiPage, byCreation } from './page.ts';

export const messageRoutes: readonly Route[] = [
  route({
    name: 'listMessages',
    method: 'GET',
    path: '/messages',
    scope: 'endpoints:read',
    summary: 'List what was told, the newest first',
    query: messageListQuery,
    status: 200,
    answer: messagePageSchema,
    errors: [],
    handle: ({ deps, mode, query: { cursor, limit, ...filter } }) =>
      apiPage(
        { of: 'message', cursor, limit },
        (page) => listMessages(deps.database, { mode, ...filter }, page),
        byCreation,
        (rows) => messagesJson(deps, rows),
      ),
  }),
  route({
    name: 'getMessage',
    method: 'GET',
    path: '/messages/{id}',
    scope: 'endpoints:read',
    summary: 'Read a message',
    of: ownMessage,
    status: 200,
    answer: messageSchema,
    errors: [],
    handle: ({ deps, own }) => messageJson(deps, own),
  }),
  route({
    name: 'listDeliveries',
    method: 'GET',
    path: '/deliveries',
    scope: 'endpoints:read',
    summary: 'List deliveries, the newest first',
    query: deliveryListQuery,
    status: 200,
    answer: deliveryPageSchema,
    errors: [],
    handle: ({ deps, mode, query: { cursor, limit, ...filter } }) =>
      apiPage(
        { of: 'delivery', cursor, limit },
        (page) => listDeliveries(deps.database, { mode, ...filter }, page),
        ({ delivery }) => byCreation(delivery),
        (rows) => rows.map(deliveryJson),
      ),
  }),
  route({
    name: 'getDelivery',
    method: 'GET',
    path: '/deliveries/{id}',
    scope: 'endpoints:read',
    summary: 'Read a delivery with every try of it',
    of: ownDelivery,
    status: 200,
    answer: deliverySchema,
    errors: [],
    handle: ({ deps, own }) => deliveryAnswer(deps, own.id),
  }),
  route({
    name: 'resendDelivery',
    method: 'POST',
    path: '/deliveries/{id}/resend',
    scope: 'endpoints:write',
    summary: 'Send a message to an endpoint again',
    description: 'With the same `webhook-id`, so that the receiver can tell that it is a repeat.',
    makes: 'delivery',
    of: ownDelivery,
    status: 202,
    answer: deliverySchema,
    errors: ['delivery.in_work', 'endpoint.disabled', 'endpoint.not_found'],
    handle: ({ deps, own, subject }) => {
      const begunBefore = subject.resumed && unfinishedDeliveries.includes(own.status);
      if (!begunBefore) resendDelivery(deps, own.id);
      return deliveryAnswer(deps, own.id);
    },
  }),
];

function deliveryAnswer(deps: Deps, id: string) {
  const shown = shownDeliveryById(deps.database, id);
  if (!shown) throw new Error(`delivery ${id} was found and not shown`);
  return deliveryWithTriesJson(deps, shown);
}
