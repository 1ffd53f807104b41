import { renameViewSchema, savedViewIdSchema, saveViewSchema } from '../../../shared/schemas/saved-view.ts';
import { listSavedViews, removeView, renameView, saveView } from '../../accounts/saved-views.ts';
import { procedure, router } from '../trpc.ts';

/** Each person's own. */
export const savedViewsRouter = router({
  list: procedure.query(({ ctx }) => listSavedViews(ctx.deps, ctx.user.id)),
  save: procedure.input(saveViewSchema).mutation(({ ctx, input }) => saveView(ctx.deps, ctx.user.id, input)),
  rename: procedure
    .input(renameViewSchema)
    .mutation(({ ctx, input }) => renameView(ctx.deps, ctx.user.id, input.id, input.name)),
  remove: procedure.input(savedViewIdSchema).mutation(({ ctx, input }) => {
    removeView(ctx.deps, ctx.user.id, input.id);
    return { ok: true as const };
  }),
});
