import { eventFilterSchema, eventIdSchema } from '../../../shared/schemas/event.ts';
import { replayAllSchema } from '../../../shared/schemas/review.ts';
import { eventPage, eventView, replayEvent } from '../../billing/event-view.ts';
import { replayAll } from '../../billing/review-desk.ts';
import { procedure, router } from '../trpc.ts';

export const eventsRouter = router({
  list: procedure.input(eventFilterSchema).query(({ ctx, input }) => eventPage(ctx.deps, input)),
  get: procedure.input(eventIdSchema).query(({ ctx, input }) => eventView(ctx.deps, input.id)),
  replay: procedure.input(eventIdSchema).mutation(({ ctx, input }) => replayEvent(ctx.deps, input.id)),
  replayAll: procedure.input(replayAllSchema).mutation(({ ctx, input }) => replayAll(ctx.deps, input)),
});
