import { z } from 'zod';
import { idSchema, modeSchema } from '../../../shared/schemas/common.ts';
import { credentialsInputSchema } from '../../../shared/schemas/connection.ts';
import type { ConnectionView } from '../../../shared/views.ts';
import { listConnections } from '../../billing/connection-view.ts';
import { createConnection, createSandboxConnection, testConnection } from '../../billing/connections.ts';
import { defineCommand } from '../command.ts';

const addSchema = z
  .object({
    provider: z.string(),
    mode: modeSchema,
    name: z.string().trim().min(1).max(80).optional(),
    sandbox: z.boolean().default(false),
    credentials: credentialsInputSchema.optional(),
  })
  .refine(({ sandbox, credentials }) => sandbox !== (credentials !== undefined), {
    path: ['credentials'],
    error: 'give either --sandbox, or --credentials-stdin and the credentials as JSON on standard input',
  })
  .refine(({ sandbox, mode }) => !sandbox || mode === 'test', {
    path: ['mode'],
    error: 'the sandbox only serves --mode test',
  });

export const addConnection = defineCommand({
  name: 'connection add',
  summary: 'Connect an account at a provider, or one at the built-in sandbox.',
  options: [
    { name: 'provider', value: 'PROVIDER', help: 'such as moyasar' },
    { name: 'mode', value: 'MODE', help: 'test or live' },
    { name: 'name', value: 'NAME', help: 'how it is called in the dashboard' },
    { name: 'sandbox', help: 'a fresh test account at the built-in emulator' },
    { name: 'credentials-stdin', help: 'read the credentials as one JSON object from standard input' },
  ],
  stdin: { option: 'credentials-stdin', field: 'credentials', json: true },
  input: addSchema,
  run: async (deps, { provider, mode, name, sandbox, credentials = {} }) => {
    const connection = sandbox
      ? await createSandboxConnection(deps, { provider, name })
      : await createConnection(deps, { provider, mode, name, credentials });
    return brief(connection);
  },
  text: ({ id, hookUrl, hookState, hookProblem }) =>
    [id, `hook: ${hookUrl} (${hookState}${hookProblem ? `: ${hookProblem}` : ''})`].join('\n'),
});

export const testOneConnection = defineCommand({
  name: 'connection test',
  summary: 'Ask the provider whether the credentials of a connection work.',
  positionals: ['id'],
  input: z.object({ id: idSchema('connection') }),
  run: async (deps, { id }) => ({ id, ...(await testConnection(deps, id)) }),
  text: ({ ok, code, detail, tookMs }) =>
    `${ok ? 'It works' : `It does not work: ${code}${detail ? ` (${detail})` : ''}`}, after ${tookMs} ms.`,
  isGood: ({ ok }) => ok,
});

export const listAllConnections = defineCommand({
  name: 'connection list',
  summary: 'List the connections.',
  options: [{ name: 'mode', value: 'MODE', help: 'only test or only live' }],
  input: z.object({ mode: modeSchema.optional() }),
  run: (deps, { mode }) =>
    (mode ? [mode] : modeSchema.options).flatMap((each) => listConnections(deps, each)).map(brief),
  text: (connections) =>
    connections.length === 0
      ? 'There are no connections yet.'
      : connections
          .map(({ id, provider, mode, status, name }) => [id, provider, mode, status, name].join('  '))
          .join('\n'),
});

function brief(connection: ConnectionView) {
  const { id, provider, mode, status, hookUrl, name, sandbox, hookState, hookProblem } = connection;
  return { id, provider, mode, status, hookUrl, name, sandbox, hookState, hookProblem };
}
