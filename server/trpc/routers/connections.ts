import { z } from 'zod';
import { modeSchema } from '../../../shared/schemas/common.ts';
import {
  checkCredentialsSchema,
  connectionIdSchema,
  createConnectionSchema,
  createSandboxConnectionSchema,
  pauseAllSchema,
  pauseConnectionSchema,
  proveAmountsSchema,
  renameConnectionSchema,
  updateCredentialsSchema,
} from '../../../shared/schemas/connection.ts';
import type { ConnectionView } from '../../../shared/views.ts';
import type { SignedInUser } from '../../accounts/accounts.ts';
import { mayCall } from '../../accounts/permissions.ts';
import { manualHook, registerHook } from '../../billing/connection-hook.ts';
import { connectionView, listConnections, withoutKeys } from '../../billing/connection-view.ts';
import {
  checkCredentials,
  createConnection,
  createSandboxConnection,
  endOldHookSecrets,
  methodsOf,
  pauseAll,
  pauseConnection,
  renameConnection,
  requireConnection,
  resumeAll,
  resumeConnection,
  testConnection,
  tryCredentials,
  updateCredentials,
} from '../../billing/connections.ts';
import { hookHealth } from '../../billing/hook-health.ts';
import { proveAmounts } from '../../billing/prove-amounts.ts';
import { sweepConnection } from '../../billing/sweep.ts';
import { procedure, router, type TrpcDeps } from '../trpc.ts';

export const connectionsRouter = router({
  list: procedure
    .input(z.object({ mode: modeSchema }))
    .query(({ ctx, input }) =>
      listConnections(ctx.deps, input.mode).map((connection) => shownTo(ctx.user, connection)),
    ),
  get: procedure
    .input(connectionIdSchema)
    .query(({ ctx, input }) => shownTo(ctx.user, view(ctx.deps, input.id))),
  check: procedure
    .input(checkCredentialsSchema)
    .mutation(({ input }) => ({ problems: checkCredentials(input) })),
  tryCredentials: procedure
    .input(checkCredentialsSchema)
    .mutation(({ ctx, input }) => tryCredentials(ctx.deps, input)),
  create: procedure
    .input(createConnectionSchema)
    .mutation(({ ctx, input }) => createConnection(ctx.deps, input)),
  createSandbox: procedure
    .input(createSandboxConnectionSchema)
    .mutation(({ ctx, input }) => createSandboxConnection(ctx.deps, input)),
  test: procedure.input(connectionIdSchema).mutation(({ ctx, input }) => testConnection(ctx.deps, input.id)),
  methods: procedure.input(connectionIdSchema).query(({ ctx, input }) => methodsOf(ctx.deps, input.id)),
  registerHook: procedure.input(connectionIdSchema).mutation(async ({ ctx, input }) => {
    await registerHook(ctx.deps, input.id);
    return view(ctx.deps, input.id);
  }),
  manualHook: procedure
    .input(connectionIdSchema)
    .mutation(({ ctx, input }) => manualHook(ctx.deps, input.id)),
  updateCredentials: procedure
    .input(updateCredentialsSchema)
    .mutation(({ ctx, input }) =>
      updateCredentials(ctx.deps, input.id, input.credentials, input.keepOldHookSecretMs),
    ),
  proveAmounts: procedure
    .input(proveAmountsSchema)
    .mutation(({ ctx, input }) => proveAmounts(ctx.deps, input)),
  rename: procedure
    .input(renameConnectionSchema)
    .mutation(({ ctx, input }) => renameConnection(ctx.deps, input.id, input.name)),
  sweep: procedure
    .input(connectionIdSchema)
    .mutation(({ ctx, input }) => sweepConnection(ctx.deps, input.id)),
  health: procedure.input(connectionIdSchema).query(({ ctx, input }) => hookHealth(ctx.deps, input.id)),
  endOldHookSecrets: procedure
    .input(connectionIdSchema)
    .mutation(({ ctx, input }) => endOldHookSecrets(ctx.deps, input.id)),
  pauseAll: procedure.input(pauseAllSchema).mutation(({ ctx, input }) => {
    pauseAll(ctx.deps, input.mode, input.existing);
    return listConnections(ctx.deps, input.mode);
  }),
  resumeAll: procedure.input(z.object({ mode: modeSchema })).mutation(({ ctx, input }) => {
    resumeAll(ctx.deps, input.mode);
    return listConnections(ctx.deps, input.mode);
  }),
  pause: procedure
    .input(pauseConnectionSchema)
    .mutation(({ ctx, input }) => pauseConnection(ctx.deps, input.id, input.existing)),
  resume: procedure
    .input(connectionIdSchema)
    .mutation(({ ctx, input }) => resumeConnection(ctx.deps, input.id)),
});

function shownTo({ role }: SignedInUser, connection: ConnectionView): ConnectionView {
  return mayCall(role, 'connections.updateCredentials') ? connection : withoutKeys(connection);
}

function view(deps: TrpcDeps, id: string) {
  return connectionView(deps, requireConnection(deps, id).record);
}
