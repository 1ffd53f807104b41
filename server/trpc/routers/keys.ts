import { z } from 'zod';
import type { NewKeyView } from '../../../shared/key-views.ts';
import { modeSchema } from '../../../shared/schemas/common.ts';
import { createKeySchema, keyIdSchema, rotateKeySchema } from '../../../shared/schemas/key.ts';
import { keyView, listKeys } from '../../accounts/api-key-view.ts';
import { createKey, type MadeKey, revokeKey, rotateKey } from '../../accounts/api-keys.ts';
import type { Deps } from '../../deps.ts';
import { procedure, router } from '../trpc.ts';

export const keysRouter = router({
  list: procedure
    .input(z.object({ mode: modeSchema }))
    .query(({ ctx, input }) => listKeys(ctx.deps, input.mode)),
  create: procedure
    .input(createKeySchema)
    .mutation(({ ctx, input }) => shownOnce(ctx.deps, createKey(ctx.deps, input, ctx.user.id))),
  rotate: procedure
    .input(rotateKeySchema)
    .mutation(({ ctx, input: { id, overlapMs } }) =>
      shownOnce(ctx.deps, rotateKey(ctx.deps, id, { overlapMs, createdBy: ctx.user.id })),
    ),
  revoke: procedure
    .input(keyIdSchema)
    .mutation(({ ctx, input }) => keyView(ctx.deps, revokeKey(ctx.deps, input.id))),
});

function shownOnce(deps: Deps, { record, key }: MadeKey): NewKeyView {
  return { ...keyView(deps, record), key };
}
