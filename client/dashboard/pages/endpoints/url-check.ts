import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import type { Mode } from '../../../../shared/ledger.ts';
import type { TargetProblem } from '../../../../shared/target-problems.ts';
import { api } from '../../data/api.ts';

const waitMs = 300;

/** Asks Daftar's own rules about an address, a moment after each change; nobody else is asked. */
export function createUrlCheck(mode: Accessor<Mode>, url: Accessor<string>): Accessor<TargetProblem | null> {
  const [problem, setProblem] = createSignal<TargetProblem | null>(null);
  createEffect(() => {
    const asked = { mode: mode(), url: url().trim() };
    setProblem(null);
    if (asked.url === '') return;
    let current = true;
    const timer = setTimeout(async () => {
      try {
        const answer = await api.endpoints.checkUrl.query(asked);
        if (current) setProblem(answer.problem);
      } catch {
        // Only a hint while typing: saving checks again, and says what went wrong.
      }
    }, waitMs);
    onCleanup(() => {
      current = false;
      clearTimeout(timer);
    });
  });
  return problem;
}
