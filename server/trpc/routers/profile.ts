import {
  newPasswordSchema,
  passkeyIdSchema,
  profileSchema,
  proofSchema,
  renamePasskeySchema,
  sessionIdSchema,
  totpCodeSchema,
} from '../../../shared/schemas/people.ts';
import { procedure, router } from '../trpc.ts';

const done = { ok: true as const };

/** What everybody looks after themselves; each procedure works on whoever calls it and on nobody else. */
export const profileRouter = router({
  rename: procedure.input(profileSchema).mutation(({ ctx, input }) => {
    ctx.deps.accounts.profile.rename(ctx.user.id, input.name);
    return done;
  }),
  changePassword: procedure.input(newPasswordSchema).mutation(async ({ ctx, input }) => {
    await ctx.deps.accounts.profile.changePassword(ctx.user, ctx.session.id, input, ctx.address);
    return done;
  }),
  sessions: procedure.query(({ ctx }) => ctx.deps.accounts.profile.sessions(ctx.user.id, ctx.session.id)),
  endSession: procedure.input(sessionIdSchema).mutation(({ ctx, input }) => {
    ctx.deps.accounts.profile.endSession(ctx.user.id, input.id);
    return done;
  }),
  endOtherSessions: procedure.mutation(({ ctx }) =>
    ctx.deps.accounts.profile.endOtherSessions(ctx.user.id, ctx.session.id),
  ),
  /** Lets this session do what is dangerous for ten minutes. */
  prove: procedure.input(proofSchema).mutation(async ({ ctx, input }) => {
    await ctx.deps.accounts.prover.prove(ctx.user.id, ctx.session.id, input, ctx.address);
    return done;
  }),
  secondFactor: procedure.query(({ ctx }) => ctx.deps.accounts.secondFactor.view(ctx.user.id)),
  startTotp: procedure.mutation(({ ctx }) => ctx.deps.accounts.secondFactor.startTotp(ctx.user.id)),
  confirmTotp: procedure
    .input(totpCodeSchema)
    .mutation(({ ctx, input }) => ctx.deps.accounts.secondFactor.confirmTotp(ctx.user.id, input.code)),
  removeTotp: procedure.mutation(async ({ ctx }) => {
    await ctx.deps.accounts.secondFactor.removeTotp(ctx.user.id);
    return done;
  }),
  newRecoveryCodes: procedure.mutation(async ({ ctx }) => ({
    recoveryCodes: await ctx.deps.accounts.secondFactor.newRecoveryCodes(ctx.user.id),
  })),
  renamePasskey: procedure.input(renamePasskeySchema).mutation(({ ctx, input }) => {
    ctx.deps.accounts.secondFactor.renamePasskey(ctx.user.id, input.id, input.name);
    return done;
  }),
  removePasskey: procedure.input(passkeyIdSchema).mutation(async ({ ctx, input }) => {
    await ctx.deps.accounts.secondFactor.removePasskey(ctx.user.id, input.id);
    return done;
  }),
});
