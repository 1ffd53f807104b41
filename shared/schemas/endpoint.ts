import { z } from 'zod';
import { deliveryStatuses } from '../delivery-status.ts';
import { timeSorts } from '../list-sorts.ts';
import { messageTypes } from '../message-types.ts';
import { idSchema, modeSchema, pageSchema } from './common.ts';

const dayMs = 86_400_000;

export const messageTypeSchema = z.enum(messageTypes);

const typesSchema = z
  .array(messageTypeSchema)
  .min(1)
  .transform((types) => [...new Set(types)]);

const urlSchema = z.string().trim().min(1).max(2000);

const descriptionSchema = z.string().trim().max(200);

export const endpointInputSchema = z.object({
  url: urlSchema,
  types: typesSchema,
  description: descriptionSchema.optional(),
});

export type EndpointInput = z.infer<typeof endpointInputSchema>;

export const createEndpointSchema = endpointInputSchema.extend({ mode: modeSchema });

export const endpointIdSchema = z.object({ id: idSchema('endpoint') });

export const endpointChangeSchema = z.object({
  url: urlSchema.optional(),
  types: typesSchema.optional(),
  description: descriptionSchema.nullable().optional(),
});

export type EndpointChange = z.infer<typeof endpointChangeSchema>;

export const updateEndpointSchema = endpointIdSchema.extend(endpointChangeSchema.shape);

/** How long the secret before goes on signing beside the new one. */
export const rotateSecretSchema = endpointIdSchema.extend({
  keepOldMs: z
    .number()
    .int()
    .min(0)
    .max(7 * dayMs)
    .default(dayMs),
});

export const recoverSchema = endpointIdSchema.extend({ since: z.number().int().min(0) });

export const messageIdSchema = z.object({ id: idSchema('message') });

export const deliveryIdSchema = z.object({ id: idSchema('delivery') });

export const messageFilterSchema = pageSchema.extend({
  mode: modeSchema,
  type: messageTypeSchema.optional(),
  invoiceId: idSchema('invoice').optional(),
  /** The beginning of a message's id, an invoice's id or its number. */
  search: z.string().trim().max(100).optional(),
  createdAfter: z.number().int().optional(),
  createdBefore: z.number().int().optional(),
  sort: z.enum(timeSorts).optional(),
});

export type MessageListFilter = z.output<typeof messageFilterSchema>;

export const deliveryFilterSchema = pageSchema.extend({
  mode: modeSchema.optional(),
  endpointId: idSchema('endpoint').optional(),
  status: z.enum(deliveryStatuses).optional(),
  type: messageTypeSchema.optional(),
  /** The beginning of a delivery's id or its message's, an invoice's id or its number. */
  search: z.string().trim().max(100).optional(),
  createdAfter: z.number().int().optional(),
  createdBefore: z.number().int().optional(),
  sort: z.enum(timeSorts).optional(),
});

export type DeliveryListFilter = z.output<typeof deliveryFilterSchema>;

export const testMessageSchema = endpointIdSchema.extend({ type: messageTypeSchema });

export const targetSchema = z.object({ mode: modeSchema, url: z.string().max(2000) });

export const curlSchema = deliveryIdSchema.extend({ attemptId: z.number().int().nullable() });
