import { z } from 'zod';
import { idSchema, modeSchema } from './common.ts';

/** Field values as typed; which fields there are is the provider's own list, and it validates them. */
export const credentialsInputSchema = z.record(z.string().max(40), z.string().max(4000));

export const checkCredentialsSchema = z.object({
  provider: z.string().max(40),
  mode: modeSchema,
  credentials: credentialsInputSchema,
});

export const createConnectionSchema = checkCredentialsSchema.extend({
  name: z.string().trim().min(1).max(80).optional(),
});

export const createSandboxConnectionSchema = z.object({
  provider: z.string().max(40),
  name: z.string().trim().min(1).max(80).optional(),
});

export const updateCredentialsSchema = z.object({
  id: idSchema('connection'),
  credentials: credentialsInputSchema,
});

export const connectionIdSchema = z.object({ id: idSchema('connection') });

export const renameConnectionSchema = connectionIdSchema.extend({ name: z.string().trim().min(1).max(80) });
