import { z } from 'zod';
import { attemptOutcomes, deliveryStatuses, disabledReasons, endpointStatuses } from '../delivery-status.ts';
import { messageTypes } from '../message-types.ts';
import {
  answerSchemas,
  createdRange,
  id,
  instant,
  instantInput,
  mode,
  pageOf,
  pageQuery,
  requestSchemas,
} from './common.ts';

const hourMs = 3_600_000;

const count = z.int().min(0);

const recoverySchema = z
  .object({
    since: instant,
    startedAt: instant,
    filledAt: instant.nullable().describe('Null: it still looks for what was missed'),
    restarted: count.describe('Deliveries that had been given up, or waited for their next try'),
    added: count.describe('Messages it had never been sent'),
    waiting: count,
    delivered: count,
    givenUp: count,
  })
  .describe('Making up for what an endpoint missed, and how far that has come')
  .register(answerSchemas, { id: 'Recovery' });

const endpointShape = {
  id: id('endpoint'),
  mode,
  url: z.string(),
  description: z.string().nullable(),
  types: z.array(z.enum(messageTypes)),
  status: z.enum(endpointStatuses),
  disabledAt: instant.nullable(),
  disabledReason: z.enum(disabledReasons).nullable(),
  failingSinceAt: instant.nullable().describe('Since when every try has failed; null: the last one did not'),
  createdAt: instant,
  updatedAt: instant,
  waiting: count.describe('Deliveries on their way; not in lists').optional(),
  recovery: recoverySchema.nullable().describe('The last one; not in lists').optional(),
};

export const endpointSchema = z
  .object(endpointShape)
  .describe('An address of yours that is told what happens')
  .register(answerSchemas, { id: 'Endpoint' });

export const newEndpointSchema = z
  .object({ ...endpointShape, secret: z.string().describe('Signs messages; shown this once') })
  .register(answerSchemas, { id: 'EndpointWithSecret' });

export const endpointPageSchema = pageOf(endpointSchema, 'EndpointPage');

const url = z.string().trim().min(1).max(2000).describe('https, and reachable from outside');

const types = z
  .array(z.enum(messageTypes))
  .min(1)
  .transform((list) => [...new Set(list)]);

const description = z.string().trim().max(200);

export const endpointInput = z
  .strictObject({ url, types, description: description.optional() })
  .register(requestSchemas, { id: 'EndpointInput' });

export const endpointChange = z
  .strictObject({ url: url.optional(), types: types.optional(), description: description.nullish() })
  .register(requestSchemas, { id: 'EndpointChange' });

export const rotateSecretInput = z
  .strictObject({
    keepOldHours: z
      .int()
      .min(0)
      .max(7 * 24)
      .default(24)
      .describe('How long the secret before goes on signing beside the new one'),
  })
  .register(requestSchemas, { id: 'RotateSecretInput' });

export function keepOldMs({ keepOldHours }: z.output<typeof rotateSecretInput>): number {
  return keepOldHours * hourMs;
}

export const testMessageInput = z
  .strictObject({
    type: z
      .enum(messageTypes)
      .default('ping')
      .describe('Other types come with made-up data and `"test": true`'),
  })
  .register(requestSchemas, { id: 'TestMessageInput' });

export const recoverInput = z
  .strictObject({ since: instantInput })
  .register(requestSchemas, { id: 'RecoverInput' });

export const endpointListQuery = z.strictObject({
  status: z.enum(endpointStatuses).optional(),
  ...pageQuery,
});

const deliveryShape = {
  id: id('delivery'),
  mode,
  messageId: id('message'),
  endpointId: id('endpoint'),
  type: z.enum(messageTypes),
  invoiceId: id('invoice').nullable(),
  url: z.string(),
  status: z.enum(deliveryStatuses),
  attempts: count,
  lastOutcome: z.enum(attemptOutcomes).nullable(),
  lastStatusCode: z.int().nullable(),
  nextAttemptAt: instant.nullable(),
  createdAt: instant,
  deliveredAt: instant.nullable(),
};

const attemptSchema = z
  .object({
    at: instant,
    tookMs: count,
    outcome: z.enum(attemptOutcomes),
    statusCode: z.int().nullable(),
    detail: z.string().nullable(),
    requestHeaders: z.record(z.string(), z.string()),
    responseText: z.string().nullable().describe('The first 2 kB'),
  })
  .register(answerSchemas, { id: 'DeliveryAttempt' });

export const deliverySchema = z
  .object({ ...deliveryShape, tries: z.array(attemptSchema).describe('Not in lists').optional() })
  .describe('One message on its way to one endpoint')
  .register(answerSchemas, { id: 'Delivery' });

export const deliveryPageSchema = pageOf(deliverySchema, 'DeliveryPage');

export const deliveryListQuery = z.strictObject({
  endpointId: id('endpoint').optional(),
  messageId: id('message').optional(),
  status: z.enum(deliveryStatuses).optional(),
  type: z.enum(messageTypes).optional(),
  ...createdRange,
  ...pageQuery,
});

export const messageSchema = z
  .object({
    id: id('message'),
    mode,
    type: z.enum(messageTypes),
    test: z.boolean().describe('Made up, to try an endpoint out'),
    invoiceId: id('invoice').nullable(),
    sequence: z.int().nullable().describe('Counts the messages of one invoice from 1'),
    createdAt: instant,
    deliveryCounts: z
      .object({ pending: count, sending: count, delivered: count, retrying: count, exhausted: count })
      .describe('How many of its deliveries stand where'),
    body: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('What is sent; null: it is no longer kept. Not in lists')
      .optional(),
    deliveries: z.array(deliverySchema).describe('Not in lists').optional(),
  })
  .describe('One thing that Daftar tells')
  .register(answerSchemas, { id: 'Message' });

export const messagePageSchema = pageOf(messageSchema, 'MessagePage');

export const messageListQuery = z.strictObject({
  type: z.enum(messageTypes).optional(),
  invoiceId: id('invoice').optional(),
  ...createdRange,
  ...pageQuery,
});
