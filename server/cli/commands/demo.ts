import { z } from 'zod';
import { fillWithDemo } from '../../operations/demo.ts';
import { defineCommand } from '../command.ts';

export const demo = defineCommand({
  name: 'demo',
  summary: 'Fill a test book with some weeks of made-up invoices and payments.',
  input: z.object({}),
  run: (book) => fillWithDemo(book),
  text: ({ connectionId, invoices, payments, refunds }) =>
    `${invoices} invoices, ${payments} payments and ${refunds} refunds at ${connectionId}, all of it made up.`,
});
