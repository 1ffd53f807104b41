import { z } from 'zod';
import { overviewDays } from '../../../shared/overview-views.ts';
import { modeSchema } from '../../../shared/schemas/common.ts';
import { mayCall } from '../../accounts/permissions.ts';
import { overview } from '../../billing/overview.ts';
import { procedure, router } from '../trpc.ts';

export const overviewRouter = router({
  get: procedure
    .input(z.object({ mode: modeSchema, days: z.literal([...overviewDays]).default(30) }))
    .query(({ ctx, input }) =>
      overview(ctx.deps, input, {
        isOwner: ctx.user.role === 'owner',
        hasSecondFactor: ctx.deps.accounts.secondFactor.has(ctx.user.id),
        mayManageKeys: mayCall(ctx.user.role, 'keys.list'),
      }),
    ),
});
