import { businessSchema } from '../../../shared/schemas/settings.ts';
import { readBusiness, writeBusiness } from '../../billing/business.ts';
import { procedure, router } from '../trpc.ts';

export const settingsRouter = router({
  business: procedure.query(({ ctx }) => readBusiness(ctx.deps)),
  setBusiness: procedure.input(businessSchema).mutation(({ ctx, input }) => writeBusiness(ctx.deps, input)),
});
