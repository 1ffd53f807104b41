import { z } from 'zod';
import { languageOfUser, setUserLanguage } from '../../../db/queries/accounts.ts';
import type { SessionView } from '../../../shared/people-views.ts';
import { languageSchema } from '../../../shared/schemas/common.ts';
import { pathsFor } from '../../accounts/permissions.ts';
import { lacksSecondFactor } from '../../accounts/policy.ts';
import { timeZoneOf } from '../../billing/time-zone.ts';
import { procedure, publicProcedure, router } from '../trpc.ts';

export const sessionRouter = router({
  get: publicProcedure.query(({ ctx: { user, session, deps } }): SessionView | null =>
    user === null || session === null
      ? null
      : {
          user,
          language: languageOfUser(deps.database, user.id),
          permissions: pathsFor(user.role),
          hasSecondFactor: session.hasSecondFactor,
          mustEnrol: lacksSecondFactor(deps, user.role, session),
          sandboxOn: deps.config.sandboxOn,
          timeZone: timeZoneOf(deps.database),
        },
  ),
  /** How this person reads the dashboard, in every browser from now on. */
  setLanguage: procedure
    .input(z.object({ language: languageSchema }))
    .mutation(({ ctx, input }) =>
      setUserLanguage(ctx.deps.database, ctx.user.id, input.language, ctx.deps.clock.now()),
    ),
});
