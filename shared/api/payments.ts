import { z } from 'zod';
import { actionKinds, actionStatuses } from '../action-status.ts';
import { amountMinorMax } from '../money.ts';
import { paymentFailures } from '../payment-failure.ts';
import { paymentStatuses } from '../payment-status.ts';
import { amount, answerSchemas, id, instant, minorUnits, mode, requestSchemas } from './common.ts';

/** The columns of a payment that stand in messages too. */
export const paymentShape = {
  id: id('payment'),
  mode,
  invoiceId: id('invoice'),
  checkoutId: id('checkout').nullable(),
  connectionId: id('connection'),
  provider: z.string().nullable(),
  providerRef: z.string().describe('The provider’s own id of it'),
  status: z.enum(paymentStatuses),
  currency: z.string(),
  amount,
  paid: amount,
  refunded: amount,
  fee: z.int().nullable().describe('What the provider kept, where it says so'),
  method: z.string().nullable(),
  failure: z.enum(paymentFailures).nullable(),
  receipt: z.string().nullable().describe('The number on the payer’s own receipt'),
  createdAt: instant,
};

export const actionSchema = z
  .object({
    id: id('action'),
    mode,
    paymentId: id('payment'),
    invoiceId: id('invoice'),
    kind: z.enum(actionKinds),
    status: z
      .enum(actionStatuses)
      .describe('It has ended when it is `done` or `refused`; `review` waits for a person to look'),
    amount,
    currency: z.string(),
    failure: z
      .object({ code: z.string(), detail: z.string().nullable() })
      .nullable()
      .describe('Why the provider refused it, or why nobody can tell yet'),
    requestedAt: instant,
    endedAt: instant.nullable(),
  })
  .describe('A refund, capture or void that somebody asked for')
  .register(answerSchemas, { id: 'Action' });

export type ActionJson = z.output<typeof actionSchema>;

export const actionInput = z
  .strictObject({
    amount: minorUnits
      .min(1)
      .max(amountMinorMax)
      .describe('In minor units; absent: all that is left')
      .optional(),
  })
  .register(requestSchemas, { id: 'AmountInput' });
