import { z } from 'zod';
import type { LiveChange } from '../../../shared/live-change.ts';
import { modeSchema } from '../../../shared/schemas/common.ts';
import type { Live } from '../../live.ts';
import { procedure, router } from '../trpc.ts';

export const liveRouter = router({
  changes: procedure.input(z.object({ mode: modeSchema })).subscription(async function* ({
    ctx,
    input,
    signal,
  }) {
    for await (const change of changesUntil(ctx.deps.live, signal)) {
      // A stream outlives the call that opened it: who was signed out or removed meanwhile hears nothing more.
      if (!ctx.deps.accounts.sessionLasts(ctx.session.id)) return;
      if (change.mode === null || change.mode === input.mode) yield change;
    }
  }),
});

const waitingMax = 1_000;

/** Changes as they are published; the same change told twice before it was read is told once. */
async function* changesUntil(live: Live, signal: AbortSignal | undefined): AsyncGenerator<LiveChange> {
  const waiting = new Map<string, LiveChange>();
  let wake = () => {};
  const unsubscribe = live.subscribe((change) => {
    if (waiting.size < waitingMax) waiting.set(`${change.topic}/${change.id}`, change);
    wake();
  });
  signal?.addEventListener('abort', () => wake());
  try {
    while (!signal?.aborted) {
      const changes = [...waiting.values()];
      waiting.clear();
      yield* changes;
      if (waiting.size > 0 || signal?.aborted) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    unsubscribe();
  }
}
