import type { AnyTRPCMutationProcedure, AnyTRPCProcedure } from '@trpc/server';
import type { UnauditedPath } from '../../shared/audit.ts';
import type { PermissionPath, PublicPath } from '../accounts/permissions.ts';
import { apiRequestsRouter } from './routers/api-requests.ts';
import { auditRouter } from './routers/audit.ts';
import { connectionsRouter } from './routers/connections.ts';
import { customersRouter } from './routers/customers.ts';
import { deliveriesRouter } from './routers/deliveries.ts';
import { endpointsRouter } from './routers/endpoints.ts';
import { eventsRouter } from './routers/events.ts';
import { exportsRouter } from './routers/exports.ts';
import { invoicesRouter } from './routers/invoices.ts';
import { keysRouter } from './routers/keys.ts';
import { liveRouter } from './routers/live.ts';
import { messagesRouter } from './routers/messages.ts';
import { overviewRouter } from './routers/overview.ts';
import { paymentsRouter } from './routers/payments.ts';
import { peopleRouter } from './routers/people.ts';
import { profileRouter } from './routers/profile.ts';
import { providersRouter } from './routers/providers.ts';
import { refusalsRouter } from './routers/refusals.ts';
import { reviewsRouter } from './routers/reviews.ts';
import { sandboxRouter } from './routers/sandbox.ts';
import { savedViewsRouter } from './routers/saved-views.ts';
import { searchRouter } from './routers/search.ts';
import { securityRouter } from './routers/security.ts';
import { sessionRouter } from './routers/session.ts';
import { settingsRouter } from './routers/settings.ts';
import { setupRouter } from './routers/setup.ts';
import { router } from './trpc.ts';

/** Door 2: everything the dashboard can ask for and do. */
export const appRouter = router({
  setup: setupRouter,
  session: sessionRouter,
  audit: auditRouter,
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
  deliveries: deliveriesRouter,
  keys: keysRouter,
  apiRequests: apiRequestsRouter,
  people: peopleRouter,
  profile: profileRouter,
  savedViews: savedViewsRouter,
  search: searchRouter,
  exports: exportsRouter,
  security: securityRouter,
  live: liveRouter,
});

export type AppRouter = typeof appRouter;

/** `invoices.create`: every procedure there is, as its permission names it. */
export type ProcedurePath = PathsOf<AppRouter['_def']['record']>;

/** What leaves a row in the audit log: its dictionary has a sentence for each. */
export type AuditedPath = Exclude<
  PathsOf<AppRouter['_def']['record'], AnyTRPCMutationProcedure>,
  UnauditedPath
>;

type PathsOf<Routes, Wanted = AnyTRPCProcedure, Before extends string = ''> = {
  [Name in keyof Routes & string]: Routes[Name] extends Wanted
    ? `${Before}${Name}`
    : Routes[Name] extends AnyTRPCProcedure
      ? never
      : PathsOf<Routes[Name], Wanted, `${Before}${Name}.`>;
}[keyof Routes & string];

type Nothing<Left extends never> = Left;

/** If this does not compile: give the procedure it names a row in `server/accounts/permissions.ts`. */
export type ProceduresWithoutRow = Nothing<Exclude<ProcedurePath, PermissionPath | PublicPath>>;

/** If this does not compile: the row it names has no procedure any more; remove it. */
export type RowsWithoutProcedure = Nothing<Exclude<PermissionPath | PublicPath, ProcedurePath>>;
