import { z } from 'zod';
import { modeSchema } from '../../../shared/schemas/common.ts';
import {
  acceptReviewSchema,
  matchEventSchema,
  reviewIdSchema,
  setAsideSchema,
} from '../../../shared/schemas/review.ts';
import { acceptReview, matchEvent, refundReview, reviewDesk, setAside } from '../../billing/review-desk.ts';
import { provenIfLarge } from '../prove-refund.ts';
import { procedure, router } from '../trpc.ts';

export const reviewsRouter = router({
  desk: procedure
    .input(z.object({ mode: modeSchema }))
    .query(({ ctx, input }) => reviewDesk(ctx.deps, input.mode)),
  accept: procedure.input(acceptReviewSchema).mutation(({ ctx, input }) => {
    acceptReview(ctx.deps, input.id, input.note, ctx.cause);
    return { ok: true as const };
  }),
  refundDifference: procedure.input(reviewIdSchema).mutation(async ({ ctx, input }) => {
    await refundReview(ctx.deps, input.id, ctx.cause, provenIfLarge(ctx));
    return { ok: true as const };
  }),
  matchEvent: procedure
    .input(matchEventSchema)
    .mutation(({ ctx, input }) => matchEvent(ctx.deps, input.id, input.invoiceId, ctx.cause)),
  setAside: procedure
    .input(setAsideSchema)
    .mutation(({ ctx, input }) => setAside(ctx.deps, input.id, input.note)),
});
