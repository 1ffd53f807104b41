import {
  deliveryFilterSchema,
  deliveryIdSchema,
  messageFilterSchema,
  messageIdSchema,
} from '../../../shared/schemas/endpoint.ts';
import { resendDelivery } from '../../deliveries/endpoints.ts';
import { deliveryPage, deliveryWithAttempts, messagePage, messageView } from '../../deliveries/views.ts';
import { procedure, router } from '../trpc.ts';

export const messagesRouter = router({
  list: procedure.input(messageFilterSchema).query(({ ctx, input }) => messagePage(ctx.deps, input)),
  get: procedure.input(messageIdSchema).query(({ ctx, input }) => messageView(ctx.deps, input.id)),
  deliveries: procedure.input(deliveryFilterSchema).query(({ ctx, input }) => deliveryPage(ctx.deps, input)),
  delivery: procedure
    .input(deliveryIdSchema)
    .query(({ ctx, input }) => deliveryWithAttempts(ctx.deps, input.id)),
  resend: procedure.input(deliveryIdSchema).mutation(({ ctx, input }) => {
    resendDelivery(ctx.deps, input.id);
    return deliveryWithAttempts(ctx.deps, input.id);
  }),
});
