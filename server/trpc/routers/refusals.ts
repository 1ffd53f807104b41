import { refusalFilterSchema, refusalIdSchema } from '../../../shared/schemas/event.ts';
import { refusalPage, refusalView } from '../../billing/event-view.ts';
import { procedure, router } from '../trpc.ts';

export const refusalsRouter = router({
  list: procedure.input(refusalFilterSchema).query(({ ctx, input }) => refusalPage(ctx.deps, input)),
  get: procedure.input(refusalIdSchema).query(({ ctx, input }) => refusalView(ctx.deps, input.id)),
});
