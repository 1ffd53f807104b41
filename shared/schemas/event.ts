import { z } from 'zod';
import { eventStatuses } from '../event-status.ts';
import { idSchema, modeSchema, pageSchema } from './common.ts';

export const eventFilterSchema = pageSchema.extend({
  mode: modeSchema,
  status: z.enum(eventStatuses).optional(),
  connectionId: idSchema('connection').optional(),
  type: z.string().max(60).optional(),
});

export const eventIdSchema = z.object({ id: idSchema('event') });

export const refusalFilterSchema = pageSchema.extend({ connectionId: idSchema('connection').optional() });

export const refusalIdSchema = z.object({ id: idSchema('refusal') });
