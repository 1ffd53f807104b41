import { z } from 'zod';
import { modeSchema } from '../../../shared/schemas/common.ts';
import {
  createEndpointSchema,
  endpointIdSchema,
  recoverSchema,
  rotateSecretSchema,
  targetSchema,
  testMessageSchema,
  updateEndpointSchema,
} from '../../../shared/schemas/endpoint.ts';
import {
  createEndpoint,
  deleteEndpoint,
  disableEndpoint,
  enableEndpoint,
  pauseEndpoint,
  requireEndpoint,
  rotateSecret,
  sendPing,
  targetProblem,
  updateEndpoint,
} from '../../deliveries/endpoints.ts';
import { recoverEndpoint } from '../../deliveries/recovery.ts';
import { sendTestMessage } from '../../deliveries/test-message.ts';
import { endpointView, listEndpoints } from '../../deliveries/views.ts';
import { procedure, router } from '../trpc.ts';

export const endpointsRouter = router({
  list: procedure
    .input(z.object({ mode: modeSchema }))
    .query(({ ctx, input }) => listEndpoints(ctx.deps, input.mode)),
  get: procedure
    .input(endpointIdSchema)
    .query(({ ctx, input }) => endpointView(ctx.deps, requireEndpoint(ctx.deps.database, input.id))),
  /** What is wrong with an address while it is typed, as far as that shows without asking anybody. */
  checkUrl: procedure
    .input(targetSchema)
    .query(({ ctx, input }) => ({ problem: targetProblem(ctx.deps, input.mode, input.url) })),
  create: procedure.input(createEndpointSchema).mutation(({ ctx, input: { mode, ...input } }) => {
    const { endpoint, secret } = createEndpoint(ctx.deps, mode, input);
    return { ...endpointView(ctx.deps, endpoint), secret };
  }),
  update: procedure
    .input(updateEndpointSchema)
    .mutation(({ ctx, input: { id, ...change } }) =>
      endpointView(ctx.deps, updateEndpoint(ctx.deps, id, change)),
    ),
  remove: procedure.input(endpointIdSchema).mutation(({ ctx, input }) => deleteEndpoint(ctx.deps, input.id)),
  pause: procedure
    .input(endpointIdSchema)
    .mutation(({ ctx, input }) => endpointView(ctx.deps, pauseEndpoint(ctx.deps, input.id))),
  disable: procedure
    .input(endpointIdSchema)
    .mutation(({ ctx, input }) => endpointView(ctx.deps, disableEndpoint(ctx.deps, input.id))),
  enable: procedure
    .input(endpointIdSchema)
    .mutation(({ ctx, input }) => endpointView(ctx.deps, enableEndpoint(ctx.deps, input.id))),
  rotateSecret: procedure.input(rotateSecretSchema).mutation(({ ctx, input }) => {
    const { endpoint, secret } = rotateSecret(ctx.deps, input.id, input.keepOldMs);
    return { ...endpointView(ctx.deps, endpoint), secret };
  }),
  ping: procedure
    .input(endpointIdSchema)
    .mutation(({ ctx, input }) => ({ messageId: sendPing(ctx.deps, input.id) })),
  sendTest: procedure
    .input(testMessageSchema)
    .mutation(({ ctx, input }) => ({ messageId: sendTestMessage(ctx.deps, input.id, input.type) })),
  recover: procedure
    .input(recoverSchema)
    .mutation(({ ctx, input }) => recoverEndpoint(ctx.deps, input.id, input.since)),
});
