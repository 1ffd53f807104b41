import type { Route } from './route.ts';
import { checkoutRoutes } from './routes/checkouts.ts';
import { connectionRoutes } from './routes/connections.ts';
import { customerRoutes } from './routes/customers.ts';
import { endpointRoutes } from './routes/endpoints.ts';
import { eventRoutes } from './routes/events.ts';
import { invoiceRoutes } from './routes/invoices.ts';
import { mailRoutes } from './routes/mails.ts';
import { messageRoutes } from './routes/messages.ts';
import { paymentRoutes } from './routes/payments.ts';

/** Everything that the REST API can do. */
export const apiRoutes: readonly Route[] = [
  ...customerRoutes,
  ...invoiceRoutes,
  ...mailRoutes,
  ...checkoutRoutes,
  ...paymentRoutes,
  ...eventRoutes,
  ...endpointRoutes,
  ...messageRoutes,
  ...connectionRoutes,
];
