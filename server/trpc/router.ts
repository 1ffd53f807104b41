import { connectionsRouter } from './routers/connections.ts';
import { customersRouter } from './routers/customers.ts';
import { endpointsRouter } from './routers/endpoints.ts';
import { eventsRouter } from './routers/events.ts';
import { invoicesRouter } from './routers/invoices.ts';
import { liveRouter } from './routers/live.ts';
import { messagesRouter } from './routers/messages.ts';
import { overviewRouter } from './routers/overview.ts';
import { paymentsRouter } from './routers/payments.ts';
import { providersRouter } from './routers/providers.ts';
import { refusalsRouter } from './routers/refusals.ts';
import { reviewsRouter } from './routers/reviews.ts';
import { sandboxRouter } from './routers/sandbox.ts';
import { sessionRouter } from './routers/session.ts';
import { settingsRouter } from './routers/settings.ts';
import { setupRouter } from './routers/setup.ts';
import { router } from './trpc.ts';

/** Door 2: everything the dashboard can ask for and do. */
export const appRouter = router({
  setup: setupRouter,
  session: sessionRouter,
  overview: overviewRouter,
  providers: providersRouter,
  connections: connectionsRouter,
  customers: customersRouter,
  invoices: invoicesRouter,
  payments: paymentsRouter,
  events: eventsRouter,
  reviews: reviewsRouter,
  refusals: refusalsRouter,
  sandbox: sandboxRouter,
  settings: settingsRouter,
  endpoints: endpointsRouter,
  messages: messagesRouter,
  live: liveRouter,
});

export type AppRouter = typeof appRouter;
