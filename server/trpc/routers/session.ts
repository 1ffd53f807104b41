import type { SessionView } from '../../../shared/views.ts';
import { pathsFor } from '../../accounts/permissions.ts';
import { publicProcedure, router } from '../trpc.ts';

export const sessionRouter = router({
  get: publicProcedure.query(({ ctx }): SessionView | null =>
    ctx.user === null
      ? null
      : { user: ctx.user, permissions: pathsFor(ctx.user.role), sandboxOn: ctx.deps.config.sandboxOn },
  ),
});
