import { z } from 'zod';
import { modeSchema } from '../../../shared/schemas/common.ts';
import { findCustomers } from '../../billing/customers.ts';
import { procedure, router } from '../trpc.ts';

export const customersRouter = router({
  search: procedure
    .input(z.object({ mode: modeSchema, text: z.string().max(100) }))
    .query(({ ctx, input }) => findCustomers(ctx.deps.database, input.mode, input.text)),
});
