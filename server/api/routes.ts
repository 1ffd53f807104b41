import type { Route } from './route.ts';
import { customerRoutes } from './routes/customers.ts';
import { invoiceRoutes } from './routes/invoices.ts';

/** Everything that the REST API can do. */
export const apiRoutes: readonly Route[] = [...customerRoutes, ...invoiceRoutes];
