import { z } from 'zod';
import { idSchema } from '../../../shared/schemas/common.ts';
import { sandboxFaultsSchema } from '../../../shared/schemas/sandbox.ts';
import { requireConnection } from '../../billing/connections.ts';
import { DaftarError } from '../../errors.ts';
import type { SandboxControl } from '../../sandbox-accounts.ts';
import { procedure, router, type TrpcDeps } from '../trpc.ts';

const connectionSchema = z.object({ connectionId: idSchema('connection') });

export const sandboxRouter = router({
  state: procedure
    .input(connectionSchema)
    .query(({ ctx, input }) => state(controlOf(ctx.deps, input.connectionId))),
  setFaults: procedure
    .input(connectionSchema.extend({ faults: sandboxFaultsSchema }))
    .mutation(({ ctx, input }) => {
      const control = controlOf(ctx.deps, input.connectionId);
      control.setFaults(input.faults);
      return state(control);
    }),
});

const attemptsShown = 50;

function state(control: SandboxControl) {
  return {
    faults: control.faults(),
    attempts: control.attempts(attemptsShown),
    phoneUrl: control.phoneUrl ?? null,
  };
}

function controlOf(deps: TrpcDeps, connectionId: string): SandboxControl {
  const { record, provider, credentials } = requireConnection(deps, connectionId);
  const control = record.sandbox ? (deps.sandbox?.controlOf(provider.id, credentials) ?? null) : null;
  if (control) return control;
  throw new DaftarError(
    'connection.sandbox_off',
    `${record.name} does not talk to the sandbox, or the sandbox is switched off`,
  );
}
