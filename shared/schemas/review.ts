import { z } from 'zod';
import { eventStatuses } from '../event-status.ts';
import { idSchema, modeSchema } from './common.ts';

const note = z.string().trim().min(1).max(500);

export const acceptReviewSchema = z.object({ id: idSchema('review'), note });
export const reviewIdSchema = z.object({ id: idSchema('review') });
export const setAsideSchema = z.object({ id: idSchema('event'), note });
export const matchEventSchema = z.object({ id: idSchema('event'), invoiceId: idSchema('invoice') });
export const replayAllSchema = z.object({
  mode: modeSchema,
  status: z.enum(eventStatuses),
  type: z.string().max(60).optional(),
});
