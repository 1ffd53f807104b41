import { securityPolicySchema } from '../../../shared/schemas/people.ts';
import { readPolicy, writePolicy } from '../../accounts/policy.ts';
import { procedure, router } from '../trpc.ts';

export const securityRouter = router({
  policy: procedure.query(({ ctx }) => readPolicy(ctx.deps)),
  setPolicy: procedure.input(securityPolicySchema).mutation(({ ctx, input }) => writePolicy(ctx.deps, input)),
});
