import { auditFilterSchema } from '../../../shared/schemas/audit.ts';
import { readAudit, verifyAudit } from '../../accounts/audit.ts';
import { procedure, router } from '../trpc.ts';

export const auditRouter = router({
  list: procedure.input(auditFilterSchema).query(({ ctx, input }) => readAudit(ctx.deps.database, input)),
  verify: procedure.query(({ ctx }) => verifyAudit(ctx.deps.database)),
});
