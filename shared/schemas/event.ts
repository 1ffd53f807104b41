import { z } from 'zod';
import { eventStatuses, refusalReasons } from '../event-status.ts';
import { timeSorts } from '../list-sorts.ts';
import { idSchema, modeSchema, pageSchema } from './common.ts';

export const eventFilterSchema = pageSchema.extend({
  mode: modeSchema,
  status: z.enum(eventStatuses).optional(),
  connectionId: idSchema('connection').optional(),
  type: z.string().max(60).optional(),
  /** Whole: an id of the event or its payment, a receipt, an invoice's number, a phone. */
  search: z.string().trim().max(100).optional(),
  receivedAfter: z.number().int().optional(),
  receivedBefore: z.number().int().optional(),
  sort: z.enum(timeSorts).optional(),
});

export type EventListFilter = z.output<typeof eventFilterSchema>;

export const eventIdSchema = z.object({ id: idSchema('event') });

export const refusalFilterSchema = pageSchema.extend({
  connectionId: idSchema('connection').optional(),
  reason: z.enum(refusalReasons).optional(),
  /** A whole id, or a part of the event's name or of what people see of the body. */
  search: z.string().trim().max(100).optional(),
  lastAfter: z.number().int().optional(),
  lastBefore: z.number().int().optional(),
  sort: z.enum(timeSorts).optional(),
});

export type RefusalListFilter = z.output<typeof refusalFilterSchema>;

export const refusalIdSchema = z.object({ id: idSchema('refusal') });
