import { z } from 'zod';
import { eventReasons, eventStatuses, eventTopics } from '../event-status.ts';
import { amount, answerSchemas, createdRange, id, instant, mode, pageOf, pageQuery } from './common.ts';

export const eventSchema = z
  .object({
    id: id('event'),
    mode,
    connectionId: id('connection'),
    provider: z.string().nullable(),
    type: z.string().describe('The provider’s own name of it'),
    topic: z.enum(eventTopics),
    status: z.enum(eventStatuses),
    reason: z.enum(eventReasons).nullable(),
    dedupKey: z.string(),
    invoiceId: id('invoice').nullable(),
    paymentId: id('payment').nullable(),
    amount: amount.nullable(),
    currency: z.string().nullable(),
    arrivals: z.int().describe('How often the provider sent it'),
    attempts: z.int(),
    receivedAt: instant,
    appliedAt: instant.nullable(),
  })
  .describe('What a provider told, once, however often it arrived')
  .register(answerSchemas, { id: 'Event' });

export const eventPageSchema = pageOf(eventSchema, 'EventPage');

export const eventListQuery = z.strictObject({
  status: z.enum(eventStatuses).optional(),
  connectionId: id('connection').optional(),
  type: z.string().max(60).optional(),
  ...createdRange,
  ...pageQuery,
});
