import { z } from 'zod';
import { languages } from '../languages.ts';
import { mailStatuses } from '../mails.ts';
import { answerSchemas, id, instant, pageOf, requestSchemas } from './common.ts';

export const mailSchema = z
  .object({
    id: id('mail'),
    invoiceId: id('invoice'),
    to: z.string(),
    language: z.enum(languages),
    status: z.enum(mailStatuses),
    attempts: z.int().min(0),
    nextAttemptAt: instant.nullable(),
    failure: z
      .object({ code: z.string(), detail: z.string().nullable() })
      .nullable()
      .describe('What the mail server said against it at the last try'),
    createdAt: instant,
    sentAt: instant.nullable(),
  })
  .describe('An invoice on its way by mail')
  .register(answerSchemas, { id: 'Mail' });

export const mailPageSchema = pageOf(mailSchema, 'MailPage');

export const sendInput = z
  .strictObject({ to: z.email().max(254).describe('Left out: the customer’s own address').optional() })
  .register(requestSchemas, { id: 'SendInput' });
