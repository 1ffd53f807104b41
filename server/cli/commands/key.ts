import { z } from 'zod';
import { apiScopes } from '../../../shared/api-scopes.ts';
import { modeSchema } from '../../../shared/schemas/common.ts';
import { keyIdSchema, keyNameSchema, keyScopesSchema } from '../../../shared/schemas/key.ts';
import { keyView, listKeys } from '../../accounts/api-key-view.ts';
import { createKey, revokeKey, rotateKey } from '../../accounts/api-keys.ts';
import { defineCommand } from '../command.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const createApiKey = defineCommand({
  name: 'key create',
  summary: 'Make a key for the REST API; it is printed this once.',
  options: [
    { name: 'mode', value: 'MODE', help: 'test or live' },
    { name: 'name', value: 'NAME', help: 'what it is for' },
    { name: 'scopes', value: 'SCOPES', help: `with commas between, of: ${apiScopes.join(', ')}` },
    { name: 'days', value: 'DAYS', help: 'how long it works (default: until it is revoked)' },
  ],
  input: z.object({
    mode: modeSchema,
    name: keyNameSchema,
    scopes: z
      .string()
      .transform((text) => text.split(',').map((scope) => scope.trim()))
      .pipe(keyScopesSchema),
    days: z.coerce.number().int().min(1).max(3650).optional(),
  }),
  run: (deps, { days, ...input }) => {
    const expiresAt = days === undefined ? null : deps.clock.now() + days * dayMs;
    const { record, key } = createKey(deps, { ...input, expiresAt }, null);
    return { id: record.id, key };
  },
  text: ({ id, key }) => `${key}\nThis is the only time it is shown. Its id is ${id}.`,
});

export const listApiKeys = defineCommand({
  name: 'key list',
  summary: 'List the keys of the REST API; the keys themselves are not kept.',
  options: [{ name: 'mode', value: 'MODE', help: 'only test or only live' }],
  input: z.object({ mode: modeSchema.optional() }),
  run: (deps, { mode }) => (mode ? [mode] : modeSchema.options).flatMap((each) => listKeys(deps, each)),
  text: (keys) =>
    keys.length === 0
      ? 'There are no keys yet.'
      : keys
          .map(({ id, mode, hint, status, name, scopes }) =>
            [id, mode, hint, status, name, scopes.join(',')].join('  '),
          )
          .join('\n'),
});

export const rotateApiKey = defineCommand({
  name: 'key rotate',
  summary: 'Make a key that takes over from another; both work until the overlap ends.',
  positionals: ['id'],
  options: [{ name: 'hours', value: 'HOURS', help: 'how long the old one works on (default: 24)' }],
  input: keyIdSchema.extend({ hours: z.coerce.number().int().min(0).max(720).default(24) }),
  run: (deps, { id, hours }) => {
    const { record, key } = rotateKey(deps, id, { overlapMs: hours * hourMs, createdBy: null });
    return { id: record.id, key, replaces: id, oldWorksFor: hours };
  },
  text: ({ id, key, replaces, oldWorksFor }) =>
    `${key}\nThis is the only time it is shown. Its id is ${id}. ${replaces} works for ${oldWorksFor} h more at most.`,
});

export const revokeApiKey = defineCommand({
  name: 'key revoke',
  summary: 'End a key at once.',
  positionals: ['id'],
  input: keyIdSchema,
  run: (deps, { id }) => keyView(deps, revokeKey(deps, id)),
  text: ({ id, name }) => `${id} (${name}) is revoked.`,
});
