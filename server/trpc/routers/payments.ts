import {
  paymentActionSchema,
  paymentFilterSchema,
  paymentIdSchema,
  refundByHandSchema,
  settleActionSchema,
} from '../../../shared/schemas/payment.ts';
import { invoiceView } from '../../billing/invoice-view.ts';
import { type ActionWish, requestAction } from '../../billing/payment-actions.ts';
import { paymentDetailView, paymentPage } from '../../billing/payment-view.ts';
import { recordRefundByHand } from '../../billing/refund-by-hand.ts';
import { settleAction } from '../../billing/settle-action.ts';
import type { Cause } from '../../billing/timeline.ts';
import { provenIfLarge } from '../prove-refund.ts';
import { procedure, router, type TrpcDeps } from '../trpc.ts';

/** Each change answers with the invoice as it is afterwards; how the provider took it stands in its `actions`. */
export const paymentsRouter = router({
  list: procedure.input(paymentFilterSchema).query(({ ctx, input }) => paymentPage(ctx.deps, input)),
  get: procedure.input(paymentIdSchema).query(({ ctx, input }) => paymentDetailView(ctx.deps, input.id)),
  refund: procedure.input(paymentActionSchema).mutation(({ ctx, input }) => {
    const refund = { paymentId: input.id, amountMinor: input.amountMinor ?? null };
    return perform(ctx.deps, { ...refund, kind: 'refund', allow: provenIfLarge(ctx) }, ctx.cause);
  }),
  capture: procedure
    .input(paymentActionSchema)
    .mutation(({ ctx, input }) =>
      perform(
        ctx.deps,
        { paymentId: input.id, kind: 'capture', amountMinor: input.amountMinor ?? null },
        ctx.cause,
      ),
    ),
  void: procedure
    .input(paymentIdSchema)
    .mutation(({ ctx, input }) =>
      perform(
        ctx.deps,
        { paymentId: input.id, kind: 'void', amountMinor: null, allow: provenIfLarge(ctx) },
        ctx.cause,
      ),
    ),
  refundByHand: procedure.input(refundByHandSchema).mutation(({ ctx, input: { id, ...refund } }) => {
    const wish = { paymentId: id, ...refund, allow: provenIfLarge(ctx) };
    const { invoiceId } = recordRefundByHand(ctx.deps, wish, ctx.cause);
    return invoiceView(ctx.deps, invoiceId);
  }),
  settleAction: procedure.input(settleActionSchema).mutation(async ({ ctx, input }) => {
    await settleAction(ctx.deps, input.id, input.verdict, ctx.cause);
    return { ok: true as const };
  }),
});

async function perform(deps: TrpcDeps, wish: ActionWish, cause: Cause) {
  const { invoiceId } = await requestAction(deps, wish, cause);
  return invoiceView(deps, invoiceId);
}
