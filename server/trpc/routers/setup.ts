import { z } from 'zod';
import { publicProcedure, router } from '../trpc.ts';

const ownerSchema = z.object({
  token: z.string().max(200),
  name: z.string().max(200),
  email: z.string().max(254),
  password: z.string().max(1000),
});

export const setupRouter = router({
  state: publicProcedure.query(({ ctx }) => ({ needed: !ctx.deps.accounts.usersExist() })),
  createOwner: publicProcedure.input(ownerSchema).mutation(async ({ ctx, input }) => {
    await ctx.deps.accounts.createOwner(input);
    return { ok: true as const };
  }),
});
