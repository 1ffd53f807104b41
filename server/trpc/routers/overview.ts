import { z } from 'zod';
import { modeSchema } from '../../../shared/schemas/common.ts';
import { overview } from '../../billing/overview.ts';
import { procedure, router } from '../trpc.ts';

export const overviewRouter = router({
  get: procedure
    .input(z.object({ mode: modeSchema }))
    .query(({ ctx, input }) => overview(ctx.deps, input.mode)),
});
