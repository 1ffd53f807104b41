import {
  changeRoleSchema,
  inviteIdSchema,
  inviteSchema,
  joinSchema,
  joinTokenSchema,
  personIdSchema,
} from '../../../shared/schemas/people.ts';
import { procedure, publicProcedure, router } from '../trpc.ts';

export const peopleRouter = router({
  list: procedure.query(({ ctx }) => ctx.deps.accounts.people.list(ctx.user)),
  invite: procedure
    .input(inviteSchema)
    .mutation(({ ctx, input }) => ctx.deps.accounts.people.invite(ctx.user, input)),
  revokeInvite: procedure.input(inviteIdSchema).mutation(({ ctx, input }) => {
    ctx.deps.accounts.people.revokeInvite(input.id);
    return { ok: true as const };
  }),
  changeRole: procedure
    .input(changeRoleSchema)
    .mutation(({ ctx, input }) => ctx.deps.accounts.people.changeRole(ctx.user, input.id, input.role)),
  remove: procedure.input(personIdSchema).mutation(({ ctx, input }) => {
    ctx.deps.accounts.people.remove(ctx.user, input.id);
    return { ok: true as const };
  }),
  /** What the page behind an invite shows; the token is the permission. */
  joinView: publicProcedure
    .input(joinTokenSchema)
    .query(({ ctx, input }) => ctx.deps.accounts.people.joinView(input.token)),
  join: publicProcedure.input(joinSchema).mutation(({ ctx, input }) => ctx.deps.accounts.people.join(input)),
});
