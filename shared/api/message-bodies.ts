import { z } from 'zod';
import { disabledReasons } from '../delivery-status.ts';
import { type MessageType, messageTypes } from '../message-types.ts';
import { answerSchemas, id, instant, mode } from './common.ts';
import { checkoutSchema, invoiceSchema, paymentSchema } from './invoices.ts';

const about = {
  invoice: z.object({ invoice: invoiceSchema }),
  payment: z.object({ payment: paymentSchema }),
  checkout: z.object({ checkout: checkoutSchema }),
  connection: z.object({
    connection: z.object({
      id: id('connection'),
      name: z.string(),
      provider: z.string(),
      mode,
      status: z.string(),
      findings: z.array(z.string()).describe('What is wrong; empty once it has recovered'),
    }),
  }),
  endpoint: z.object({
    endpoint: z.object({
      id: id('endpoint'),
      url: z.string(),
      status: z.literal('disabled'),
      reason: z.enum(disabledReasons),
      disabledAt: instant,
    }),
  }),
  ping: z.object({ endpoint: z.object({ id: id('endpoint'), url: z.string() }) }),
};

type About = keyof typeof about;

/** What a message of each type says: the schema of the body that is signed and sent. */
export const messageBodies: ReadonlyMap<MessageType, z.ZodType> = new Map(
  messageTypes.map((type) => [type, bodyOf(type)]),
);

function bodyOf(type: MessageType): z.ZodType {
  const [subject] = type.split('.') as [About];
  return z
    .object({
      type: z.literal(type),
      timestamp: instant.describe('When it happened'),
      mode,
      test: z.literal(true).optional().describe('Only in a message that was made up to try an endpoint out'),
      sequence: z
        .int()
        .min(1)
        .optional()
        .describe('Counts the messages about one invoice: put them in order by it'),
      data: about[subject],
    })
    .register(answerSchemas, { id: nameOf(type) });
}

/** `invoice.partially_paid` → `InvoicePartiallyPaidMessage`. */
function nameOf(type: MessageType): string {
  const words = type.split(/[._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Message`;
}
