import { listConnectionPage } from '../../../db/queries/connections.ts';
import {
  connectionListQuery,
  connectionPageSchema,
  connectionSchema,
  pauseInput,
} from '../../../shared/api/connections.ts';
import type { Mode } from '../../../shared/ledger.ts';
import { pauseConnection, resumeConnection } from '../../billing/connections.ts';
import { connectionJson } from '../../billing/provider-json.ts';
import type { Deps } from '../../deps.ts';
import { ownConnection, requireOwn } from '../owned.ts';
import { type Route, route } from '../route.ts';
import { apiPage, byCreation } from './page.ts';

export const connectionRoutes: readonly Route[] = [
  route({
    name: 'listConnections',
    method: 'GET',
    path: '/connections',
    scope: 'connections:read',
    summary: 'List connections, the newest first',
    query: connectionListQuery,
    status: 200,
    answer: connectionPageSchema,
    errors: [],
    handle: ({ deps, mode, query: { cursor, limit, status } }) =>
      apiPage(
        { of: 'connection', cursor, limit },
        (page) => listConnectionPage(deps.database, { mode, status }, page),
        byCreation,
        (rows) => rows.map(connectionJson),
      ),
  }),
  route({
    name: 'getConnection',
    method: 'GET',
    path: '/connections/{id}',
    scope: 'connections:read',
    summary: 'Read a connection',
    of: ownConnection,
    status: 200,
    answer: connectionSchema,
    errors: [],
    handle: ({ own }) => connectionJson(own),
  }),
  route({
    name: 'pauseConnection',
    method: 'POST',
    path: '/connections/{id}/pause',
    scope: 'connections:write',
    summary: 'Make no new links and prompts',
    description: 'What the provider tells is still booked.',
    makes: 'connection',
    of: ownConnection,
    body: pauseInput,
    status: 200,
    answer: connectionSchema,
    errors: [],
    handle: ({ deps, mode, own, body }) => {
      pauseConnection(deps, own.id, body.existing);
      return afresh(deps, own.id, mode);
    },
  }),
  route({
    name: 'resumeConnection',
    method: 'POST',
    path: '/connections/{id}/resume',
    scope: 'connections:write',
    summary: 'Make links and prompts again',
    makes: 'connection',
    of: ownConnection,
    status: 200,
    answer: connectionSchema,
    errors: [],
    handle: ({ deps, mode, own }) => {
      resumeConnection(deps, own.id);
      return afresh(deps, own.id, mode);
    },
  }),
];

function afresh(deps: Deps, id: string, mode: Mode) {
  return connectionJson(requireOwn(ownConnection, deps.database, id, mode));
}
