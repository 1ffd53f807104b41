import { connectionIdSchema } from '../../../shared/schemas/connection.ts';
import { refusalFilterSchema, refusalIdSchema } from '../../../shared/schemas/event.ts';
import { recheckRefusals } from '../../billing/recheck.ts';
import { refusalPage, refusalView } from '../../billing/refusal-view.ts';
import { procedure, router } from '../trpc.ts';

export const refusalsRouter = router({
  list: procedure.input(refusalFilterSchema).query(({ ctx, input }) => refusalPage(ctx.deps, input)),
  get: procedure.input(refusalIdSchema).query(({ ctx, input }) => refusalView(ctx.deps, input.id)),
  recheck: procedure
    .input(connectionIdSchema)
    .mutation(({ ctx, input }) => recheckRefusals(ctx.deps, input.id)),
});
