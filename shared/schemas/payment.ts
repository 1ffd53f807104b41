import { z } from 'zod';
import { amountMinorMax } from '../money.ts';
import { idSchema } from './common.ts';

export const paymentIdSchema = z.object({ id: idSchema('payment') });

/** No amount: all that is left. */
export const paymentActionSchema = paymentIdSchema.extend({
  amountMinor: z.number().int().min(1).max(amountMinorMax).nullish(),
});

export const refundByHandSchema = paymentIdSchema.extend({
  amountMinor: z.number().int().min(1).max(amountMinorMax),
  note: z.string().trim().min(1).max(500),
});

export const settleActionSchema = z.object({ id: idSchema('action'), verdict: z.enum(['look', 'not_done']) });
