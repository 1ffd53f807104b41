import { messageFilterSchema, messageIdSchema } from '../../../shared/schemas/endpoint.ts';
import { messagePage, messageView } from '../../deliveries/views.ts';
import { procedure, router } from '../trpc.ts';

export const messagesRouter = router({
  list: procedure.input(messageFilterSchema).query(({ ctx, input }) => messagePage(ctx.deps, input)),
  get: procedure.input(messageIdSchema).query(({ ctx, input }) => messageView(ctx.deps, input.id)),
});
