import { z } from 'zod';
import { apiScopes } from '../api-scopes.ts';
import { requestOutcomes } from '../key-views.ts';
import { timeSorts } from '../list-sorts.ts';
import { idSchema, modeSchema, pageSchema } from './common.ts';

const dayMs = 86_400_000;

export const keyScopesSchema = z
  .array(z.enum(apiScopes))
  .min(1)
  .transform((scopes) => apiScopes.filter((scope) => scopes.includes(scope)));

export const keyNameSchema = z.string().trim().min(1).max(80);

export const createKeySchema = z.object({
  mode: modeSchema,
  name: keyNameSchema,
  scopes: keyScopesSchema,
  /** Null: until it is revoked. */
  expiresAt: z.number().int().nullable().default(null),
});

export const keyIdSchema = z.object({ id: idSchema('key') });

/** How long the key before goes on working beside the new one. */
export const rotateKeySchema = keyIdSchema.extend({
  overlapMs: z
    .number()
    .int()
    .min(0)
    .max(30 * dayMs)
    .default(dayMs),
});

export const apiRequestFilterSchema = pageSchema.extend({
  mode: modeSchema,
  keyId: idSchema('key').optional(),
  outcome: z.enum(requestOutcomes).optional(),
  /** Part of the path, or a whole request id or error code. */
  search: z.string().trim().max(200).optional(),
  createdAfter: z.number().int().optional(),
  createdBefore: z.number().int().optional(),
  sort: z.enum(timeSorts).optional(),
});

export type ApiRequestListFilter = z.infer<typeof apiRequestFilterSchema>;
