import { z } from 'zod';
import { amountMinorMax } from '../money.ts';
import { idSchema, modeSchema } from './common.ts';

/** Field values as typed, null for none; which fields there are is the provider's own list, and it validates them. */
export const credentialsInputSchema = z
  .record(z.string().max(40), z.string().max(4000).nullable())
  .transform((values) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
    ),
  );

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
  /** How long the hook secret before stays valid beside the new one; at most 30 days. */
  keepOldHookSecretMs: z
    .number()
    .int()
    .min(0)
    .max(30 * 86_400_000)
    .default(0),
});

export const connectionIdSchema = z.object({ id: idSchema('connection') });

const existing = z.enum(['keep', 'cancel']).default('keep');

export const pauseConnectionSchema = connectionIdSchema.extend({ existing });
export const pauseAllSchema = z.object({ mode: modeSchema, existing });

export const renameConnectionSchema = connectionIdSchema.extend({ name: z.string().trim().min(1).max(80) });

/** What the payer's own message says of a controlled payment. */
export const proveAmountsSchema = connectionIdSchema.extend({
  receipt: z.string().trim().min(6).max(20),
  amountMinor: z.number().int().min(1).max(amountMinorMax),
});
