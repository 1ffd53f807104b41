import { z } from 'zod';
import { modeSchema } from '../../../shared/schemas/common.ts';
import {
  checkCredentialsSchema,
  connectionIdSchema,
  createConnectionSchema,
  createSandboxConnectionSchema,
  renameConnectionSchema,
  updateCredentialsSchema,
} from '../../../shared/schemas/connection.ts';
import { manualHook, registerHook } from '../../billing/connection-hook.ts';
import { connectionView, listConnections } from '../../billing/connection-view.ts';
import {
  checkCredentials,
  createConnection,
  createSandboxConnection,
  pauseConnection,
  renameConnection,
  requireConnection,
  resumeConnection,
  testConnection,
  tryCredentials,
  updateCredentials,
} from '../../billing/connections.ts';
import { sweepConnection } from '../../billing/sweep.ts';
import { procedure, router, type TrpcDeps } from '../trpc.ts';

export const connectionsRouter = router({
  list: procedure
    .input(z.object({ mode: modeSchema }))
    .query(({ ctx, input }) => listConnections(ctx.deps, input.mode)),
  get: procedure.input(connectionIdSchema).query(({ ctx, input }) => view(ctx.deps, input.id)),
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
  registerHook: procedure.input(connectionIdSchema).mutation(async ({ ctx, input }) => {
    await registerHook(ctx.deps, input.id);
    return view(ctx.deps, input.id);
  }),
  manualHook: procedure
    .input(connectionIdSchema)
    .mutation(({ ctx, input }) => manualHook(ctx.deps, input.id)),
  updateCredentials: procedure
    .input(updateCredentialsSchema)
    .mutation(({ ctx, input }) => updateCredentials(ctx.deps, input.id, input.credentials)),
  rename: procedure
    .input(renameConnectionSchema)
    .mutation(({ ctx, input }) => renameConnection(ctx.deps, input.id, input.name)),
  sweep: procedure
    .input(connectionIdSchema)
    .mutation(({ ctx, input }) => sweepConnection(ctx.deps, input.id)),
  pause: procedure
    .input(connectionIdSchema)
    .mutation(({ ctx, input }) => pauseConnection(ctx.deps, input.id)),
  resume: procedure
    .input(connectionIdSchema)
    .mutation(({ ctx, input }) => resumeConnection(ctx.deps, input.id)),
});

function view(deps: TrpcDeps, id: string) {
  return connectionView(deps, requireConnection(deps, id).record);
}
