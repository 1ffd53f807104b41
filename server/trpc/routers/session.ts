import type { SessionView } from '../../../shared/views.ts';
import { publicProcedure, router } from '../trpc.ts';

export const sessionRouter = router({
  get: publicProcedure.query(({ ctx }): SessionView | null =>
    ctx.user === null ? null : { user: ctx.user, sandboxOn: ctx.deps.config.sandboxOn },
  ),
});
