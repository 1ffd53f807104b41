import { z } from 'zod';
import { modeSchema } from '../../../shared/schemas/common.ts';
import {
  createCustomerSchema,
  customerFilterSchema,
  customerIdSchema,
  updateCustomerSchema,
} from '../../../shared/schemas/customer.ts';
import { withPhoneRead } from '../../billing/customer-phone.ts';
import { customerDetailView, customerPage, findCustomers } from '../../billing/customer-view.ts';
import { createCustomer, removeCustomer, requireCustomer, updateCustomer } from '../../billing/customers.ts';
import { procedure, router } from '../trpc.ts';

export const customersRouter = router({
  search: procedure
    .input(z.object({ mode: modeSchema, text: z.string().max(100) }))
    .query(({ ctx, input }) => findCustomers(ctx.deps, input.mode, input.text)),
  list: procedure.input(customerFilterSchema).query(({ ctx, input }) => customerPage(ctx.deps, input)),
  get: procedure.input(customerIdSchema).query(({ ctx, input }) => customerDetailView(ctx.deps, input.id)),
  create: procedure.input(createCustomerSchema).mutation(({ ctx, input: { mode, ...customer } }) => {
    const { id } = createCustomer(ctx.deps, mode, withPhoneRead(ctx.deps, { mode, phone: null }, customer));
    return customerDetailView(ctx.deps, id);
  }),
  update: procedure.input(updateCustomerSchema).mutation(({ ctx, input: { id, ...change } }) => {
    const known = requireCustomer(ctx.deps.database, id);
    updateCustomer(ctx.deps, id, withPhoneRead(ctx.deps, known, change));
    return customerDetailView(ctx.deps, id);
  }),
  remove: procedure.input(customerIdSchema).mutation(({ ctx, input }) => {
    removeCustomer(ctx.deps, input.id);
    return { ok: true as const };
  }),
});
