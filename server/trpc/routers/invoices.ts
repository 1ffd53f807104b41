import type { Mode } from '../../../shared/ledger.ts';
import { idSchema } from '../../../shared/schemas/common.ts';
import {
  createInvoiceSchema,
  type InvoiceInput,
  invoiceFilterSchema,
  invoiceIdSchema,
  sendInvoiceSchema,
  sendPromptSchema,
  updateInvoiceSchema,
} from '../../../shared/schemas/invoice.ts';
import { withPhoneRead } from '../../billing/customer-phone.ts';
import { finalizeInvoice } from '../../billing/finalize.ts';
import { invoicePage, invoiceView } from '../../billing/invoice-view.ts';
import { createDraft, removeDraft, requireInvoice, updateDraft } from '../../billing/invoices.ts';
import { createLink, retryLink } from '../../billing/links.ts';
import { sendPrompt } from '../../billing/prompts.ts';
import { mailViews, sendInvoice } from '../../billing/send-invoice.ts';
import { voidInvoice } from '../../billing/void.ts';
import { wayViews } from '../../billing/ways-to-pay.ts';
import type { Deps } from '../../deps.ts';
import { mailPreview } from '../../mail/preview.ts';
import { procedure, router } from '../trpc.ts';

export const invoicesRouter = router({
  list: procedure.input(invoiceFilterSchema).query(({ ctx, input }) => invoicePage(ctx.deps, input)),
  get: procedure.input(invoiceIdSchema).query(({ ctx, input }) => invoiceView(ctx.deps, input.id)),
  ways: procedure
    .input(invoiceIdSchema)
    .query(({ ctx, input }) => wayViews(ctx.deps, requireInvoice(ctx.deps.database, input.id))),
  create: procedure.input(createInvoiceSchema).mutation(async ({ ctx, input }) => {
    const { mode, finalize, ...invoice } = input;
    const { id } = createDraft(ctx.deps, mode, withCustomerRead(ctx.deps, mode, invoice), ctx.cause);
    if (finalize) await finalizeInvoice(ctx.deps, id, ctx.cause);
    return invoiceView(ctx.deps, id);
  }),
  update: procedure.input(updateInvoiceSchema).mutation(({ ctx, input }) => {
    const { id, seenUpdatedAt, ...invoice } = input;
    const { mode } = requireInvoice(ctx.deps.database, id);
    updateDraft(ctx.deps, id, withCustomerRead(ctx.deps, mode, invoice), ctx.cause, seenUpdatedAt);
    return invoiceView(ctx.deps, id);
  }),
  remove: procedure.input(invoiceIdSchema).mutation(({ ctx, input }) => {
    removeDraft(ctx.deps, input.id);
    return { ok: true as const };
  }),
  finalize: procedure.input(invoiceIdSchema).mutation(async ({ ctx, input }) => {
    await finalizeInvoice(ctx.deps, input.id, ctx.cause);
    return invoiceView(ctx.deps, input.id);
  }),
  void: procedure.input(invoiceIdSchema).mutation(async ({ ctx, input }) => {
    await voidInvoice(ctx.deps, input.id, ctx.cause);
    return invoiceView(ctx.deps, input.id);
  }),
  createLink: procedure
    .input(invoiceIdSchema.extend({ connectionId: idSchema('connection') }))
    .mutation(async ({ ctx, input }) => {
      await createLink(ctx.deps, input.id, input.connectionId, ctx.cause);
      return invoiceView(ctx.deps, input.id);
    }),
  sendPrompt: procedure.input(sendPromptSchema).mutation(async ({ ctx, input }) => {
    await sendPrompt(ctx.deps, input.id, input.connectionId, input.phone, ctx.cause);
    return invoiceView(ctx.deps, input.id);
  }),
  mails: procedure.input(invoiceIdSchema).query(({ ctx, input }) => mailViews(ctx.deps, input.id)),
  mailPreview: procedure.input(invoiceIdSchema).query(({ ctx, input }) => mailPreview(ctx.deps, input.id)),
  send: procedure
    .input(sendInvoiceSchema)
    .mutation(({ ctx, input: { id, to } }) => sendInvoice(ctx.deps, id, { to }, ctx.cause)),
  retryLink: procedure
    .input(invoiceIdSchema.extend({ checkoutId: idSchema('checkout') }))
    .mutation(async ({ ctx, input }) => {
      await retryLink(ctx.deps, input.id, input.checkoutId, ctx.cause);
      return invoiceView(ctx.deps, input.id);
    }),
});

/** An invoice whose customer is typed with it. */
function withCustomerRead(deps: Deps, mode: Mode, invoice: InvoiceInput): InvoiceInput {
  const { customer } = invoice;
  return customer ? { ...invoice, customer: withPhoneRead(deps, { mode, phone: null }, customer) } : invoice;
}
