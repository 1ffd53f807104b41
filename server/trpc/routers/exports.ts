import type { z } from 'zod';
import type { ExportList } from '../../../shared/exports.ts';
import { auditFilterSchema } from '../../../shared/schemas/audit.ts';
import { customerFilterSchema } from '../../../shared/schemas/customer.ts';
import { deliveryFilterSchema, messageFilterSchema } from '../../../shared/schemas/endpoint.ts';
import { eventFilterSchema, refusalFilterSchema } from '../../../shared/schemas/event.ts';
import { invoiceFilterSchema } from '../../../shared/schemas/invoice.ts';
import { apiRequestFilterSchema } from '../../../shared/schemas/key.ts';
import { paymentFilterSchema } from '../../../shared/schemas/payment.ts';
import { procedure, router } from '../trpc.ts';

/** Where each list is had as a file. Asking here first means that who has to prove themselves is asked to, on the page. */
export const exportsRouter = router({
  invoices: addressOf('invoices', invoiceFilterSchema),
  payments: addressOf('payments', paymentFilterSchema),
  customers: addressOf('customers', customerFilterSchema),
  events: addressOf('events', eventFilterSchema),
  refused: addressOf('refused', refusalFilterSchema),
  messages: addressOf('messages', messageFilterSchema),
  deliveries: addressOf('deliveries', deliveryFilterSchema),
  requests: addressOf('requests', apiRequestFilterSchema),
  audit: addressOf('audit', auditFilterSchema),
});

function addressOf<Schema extends z.ZodType<object, object>>(list: ExportList, schema: Schema) {
  return procedure.input(schema).query(({ input }) => {
    const wanted = Object.entries(input ?? {}).filter(([name]) => name !== 'limit' && name !== 'cursor');
    const query = new URLSearchParams({ filter: JSON.stringify(Object.fromEntries(wanted)) });
    return { path: `/exports/${list}.csv?${query}` };
  });
}
