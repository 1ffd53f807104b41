import { listEndpointPage } from '../../../db/queries/endpoints.ts';
import { findMessage } from '../../../db/queries/messages.ts';
import {
  endpointChange,
  endpointInput,
  endpointListQuery,
  endpointPageSchema,
  endpointSchema,
  keepOldMs,
  messageSchema,
  newEndpointSchema,
  recoverInput,
  rotateSecretInput,
  testMessageInput,
} from '../../../shared/api/endpoints.ts';
import { endpointJson, endpointsJson, messageJson } from '../../deliveries/endpoint-json.ts';
import {
  createEndpoint,
  deleteEndpoint,
  enableEndpoint,
  pauseEndpoint,
  rotateSecret,
  updateEndpoint,
} from '../../deliveries/endpoints.ts';
import { recoverEndpoint } from '../../deliveries/recovery.ts';
import { sendTestMessage } from '../../deliveries/test-message.ts';
import type { Deps } from '../../deps.ts';
import { ownEndpoint, ownMessage, requireOwn } from '../owned.ts';
import { type Route, route } from '../route.ts';
import { apiPage, byCreation } from './page.ts';

export const endpointRoutes: readonly Route[] = [
  route({
    name: 'createEndpoint',
    method: 'POST',
    path: '/endpoints',
    scope: 'endpoints:write',
    summary: 'Name an address that is told what happens',
    description: 'The answer shows the secret that signs its messages, this once.',
    makes: 'endpoint',
    body: endpointInput,
    status: 201,
    answer: newEndpointSchema,
    errors: ['endpoint.url_not_allowed'],
    handle: ({ deps, mode, body, subject }) => {
      const input = { ...body, description: body.description ?? '' };
      const before = ownEndpoint.find(deps.database, subject.id);
      // Nobody has seen the secret of one that a former try made: it gets another.
      return withSecret(
        deps,
        before ? rotateSecret(deps, subject.id, 0) : createEndpoint(deps, mode, input, subject.id),
      );
    },
  }),
  route({
    name: 'listEndpoints',
    method: 'GET',
    path: '/endpoints',
    scope: 'endpoints:read',
    summary: 'List endpoints, the newest first',
    query: endpointListQuery,
    status: 200,
    answer: endpointPageSchema,
    errors: [],
    handle: ({ deps, mode, query: { cursor, limit, status } }) =>
      apiPage(
        { of: 'endpoint', cursor, limit },
        (page) => listEndpointPage(deps.database, { mode, status }, page),
        byCreation,
        (rows) => endpointsJson(deps, rows),
      ),
  }),
  route({
    name: 'getEndpoint',
    method: 'GET',
    path: '/endpoints/{id}',
    scope: 'endpoints:read',
    summary: 'Read an endpoint',
    of: ownEndpoint,
    status: 200,
    answer: endpointSchema,
    errors: [],
    handle: ({ deps, own }) => endpointJson(deps, own),
  }),
  route({
    name: 'updateEndpoint',
    method: 'PATCH',
    path: '/endpoints/{id}',
    scope: 'endpoints:write',
    summary: 'Change an endpoint',
    of: ownEndpoint,
    body: endpointChange,
    status: 200,
    answer: endpointSchema,
    errors: ['endpoint.url_not_allowed'],
    handle: ({ deps, own, body }) => endpointJson(deps, updateEndpoint(deps, own.id, body)),
  }),
  route({
    name: 'deleteEndpoint',
    method: 'DELETE',
    path: '/endpoints/{id}',
    scope: 'endpoints:write',
    summary: 'End an endpoint',
    of: ownEndpoint,
    status: 204,
    errors: [],
    handle: ({ deps, own }) => {
      deleteEndpoint(deps, own.id);
      return undefined;
    },
  }),
  route({
    name: 'rotateEndpointSecret',
    method: 'POST',
    path: '/endpoints/{id}/rotate-secret',
    scope: 'endpoints:write',
    summary: 'Get a fresh secret',
    description:
      'The one before goes on signing beside it for a while, so that the receiver can change in peace.',
    makes: 'endpoint',
    of: ownEndpoint,
    body: rotateSecretInput,
    status: 200,
    answer: newEndpointSchema,
    errors: [],
    handle: ({ deps, own, body }) => withSecret(deps, rotateSecret(deps, own.id, keepOldMs(body))),
  }),
  route({
    name: 'testEndpoint',
    method: 'POST',
    path: '/endpoints/{id}/test',
    scope: 'endpoints:write',
    summary: 'Send a test message',
    makes: 'message',
    of: ownEndpoint,
    body: testMessageInput,
    status: 202,
    answer: messageSchema,
    errors: ['endpoint.disabled'],
    handle: ({ deps, mode, own, body, subject }) => {
      if (!findMessage(deps.database, subject.id)) sendTestMessage(deps, own.id, body.type, subject.id);
      return messageJson(deps, requireOwn(ownMessage, deps.database, subject.id, mode));
    },
  }),
  route({
    name: 'recoverEndpoint',
    method: 'POST',
    path: '/endpoints/{id}/recover',
    scope: 'endpoints:write',
    summary: 'Make up for what it missed since a time',
    description: '`recovery` of the endpoint shows how far that has come.',
    makes: 'endpoint',
    of: ownEndpoint,
    body: recoverInput,
    status: 202,
    answer: endpointSchema,
    errors: ['endpoint.disabled'],
    handle: ({ deps, own, body }) => {
      recoverEndpoint(deps, own.id, body.since);
      return endpointJson(deps, own);
    },
  }),
  route({
    name: 'pauseEndpoint',
    method: 'POST',
    path: '/endpoints/{id}/pause',
    scope: 'endpoints:write',
    summary: 'Let its messages wait',
    makes: 'endpoint',
    of: ownEndpoint,
    status: 200,
    answer: endpointSchema,
    errors: [],
    handle: ({ deps, own }) => endpointJson(deps, pauseEndpoint(deps, own.id)),
  }),
  route({
    name: 'enableEndpoint',
    method: 'POST',
    path: '/endpoints/{id}/enable',
    scope: 'endpoints:write',
    summary: 'Let a paused or disabled endpoint hear again',
    makes: 'endpoint',
    of: ownEndpoint,
    status: 200,
    answer: endpointSchema,
    errors: [],
    handle: ({ deps, own }) => endpointJson(deps, enableEndpoint(deps, own.id)),
  }),
];

function withSecret(deps: Deps, { endpoint, secret }: ReturnType<typeof createEndpoint>) {
  return { ...endpointJson(deps, endpoint), secret };
}
