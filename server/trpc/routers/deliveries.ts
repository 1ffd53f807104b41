import { curlSchema, deliveryFilterSchema, deliveryIdSchema } from '../../../shared/schemas/endpoint.ts';
import { curlOf } from '../../deliveries/curl.ts';
import { resendDelivery } from '../../deliveries/endpoints.ts';
import { deliveryPage, deliveryWithAttempts } from '../../deliveries/views.ts';
import { procedure, router } from '../trpc.ts';

export const deliveriesRouter = router({
  list: procedure.input(deliveryFilterSchema).query(({ ctx, input }) => deliveryPage(ctx.deps, input)),
  get: procedure.input(deliveryIdSchema).query(({ ctx, input }) => deliveryWithAttempts(ctx.deps, input.id)),
  /** Whoever has it can make the same call: it takes the right to send again. */
  curl: procedure.input(curlSchema).query(({ ctx, input }) => curlOf(ctx.deps, input.id, input.attemptId)),
  resend: procedure.input(deliveryIdSchema).mutation(({ ctx, input }) => {
    resendDelivery(ctx.deps, input.id);
    return deliveryWithAttempts(ctx.deps, input.id);
  }),
});
