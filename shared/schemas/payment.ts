import { z } from 'zod';
import { paymentSorts } from '../list-sorts.ts';
import { amountMinorMax } from '../money.ts';
import { paymentStatuses } from '../payment-status.ts';
import { currencySchema, idSchema, modeSchema, pageSchema } from './common.ts';

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

const amountBound = z.number().int().min(0).max(amountMinorMax);

export const paymentFilterSchema = pageSchema.extend({
  mode: modeSchema,
  status: z.enum(paymentStatuses).optional(),
  sort: z.enum(paymentSorts).optional(),
  connectionId: idSchema('connection').optional(),
  invoiceId: idSchema('invoice').optional(),
  customerId: idSchema('customer').optional(),
  method: z.string().trim().min(1).max(40).optional(),
  currency: currencySchema.optional(),
  amountMinMinor: amountBound.optional(),
  amountMaxMinor: amountBound.optional(),
  createdAfter: z.number().int().optional(),
  createdBefore: z.number().int().optional(),
  /** Whole: the provider's id, a receipt, the id of a link or prompt, a phone, an invoice's number, an id of ours. */
  search: z.string().trim().max(100).optional(),
});

export type PaymentListFilter = z.output<typeof paymentFilterSchema>;
