import { apiRequestFilterSchema } from '../../../shared/schemas/key.ts';
import { apiRequestPage } from '../../accounts/api-request-log.ts';
import { procedure, router } from '../trpc.ts';

export const apiRequestsRouter = router({
  list: procedure.input(apiRequestFilterSchema).query(({ ctx, input }) => apiRequestPage(ctx.deps, input)),
});
