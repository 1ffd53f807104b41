import { z } from 'zod';
import { checkoutKinds } from '../checkout-status.ts';
import { connectionStatuses, hookStates } from '../connection-status.ts';
import { answerSchemas, id, instant, mode, pageOf, pageQuery, requestSchemas } from './common.ts';

export const connectionSchema = z
  .object({
    id: id('connection'),
    mode,
    provider: z.string(),
    name: z.string(),
    kind: z
      .enum(checkoutKinds)
      .nullable()
      .describe('How one pays there: a hosted page, or a prompt on a phone'),
    currencies: z.array(z.string()).nullable().describe('Null: every currency'),
    sandbox: z.boolean(),
    status: z.enum(connectionStatuses),
    hookState: z.enum(hookStates),
    createdAt: instant,
    updatedAt: instant,
  })
  .describe('An account at a provider; its credentials are shown nowhere')
  .register(answerSchemas, { id: 'Connection' });

export const connectionPageSchema = pageOf(connectionSchema, 'ConnectionPage');

export const connectionListQuery = z.strictObject({
  status: z.enum(connectionStatuses).optional(),
  ...pageQuery,
});

export const pauseInput = z
  .strictObject({
    existing: z
      .enum(['keep', 'cancel'])
      .default('keep')
      .describe('Whether links that exist go on working, or are cancelled at the provider'),
  })
  .register(requestSchemas, { id: 'PauseInput' });
