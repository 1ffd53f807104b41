import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import type { Mode } from '../../../../shared/ledger.ts';
import type { FieldProblem, FieldView } from '../../../../shared/views.ts';
import { api } from '../../data/api.ts';

const waitMs = 300;

export type Values = Readonly<Record<string, string>>;

/** Keys say which mode they are of: `sk_test_…`, `pk_live_…`. Null while nothing typed says it. */
export function modeOfValues(values: Values): Mode | null {
  for (const value of Object.values(values)) {
    const match = /^\s*[a-z]{2,4}_(test|live)_/.exec(value);
    if (match) return match[1] === 'live' ? 'live' : 'test';
  }
  return null;
}

/** How a provider's keys begin in either mode, by the example beside their field; null where they do not say it. */
export function keyStarts(fields: readonly FieldView[]): Record<Mode, string> | null {
  for (const { placeholder, secret } of fields) {
    const start = secret ? /^[a-z]{2,4}_(?=test_)/.exec(placeholder)?.[0] : undefined;
    if (start) return { test: `${start}test_`, live: `${start}live_` };
  }
  return null;
}

/** Asks the provider's own rules about what is typed, a moment after each change; no network beyond our server. */
export function createCredentialCheck(
  provider: Accessor<string | undefined>,
  mode: Accessor<Mode>,
  values: Accessor<Values>,
): {
  problems: Accessor<readonly FieldProblem[]>;
  checked: Accessor<boolean>;
  show(problems: readonly FieldProblem[]): void;
} {
  const [problems, setProblems] = createSignal<readonly FieldProblem[]>([]);
  const [checked, setChecked] = createSignal(false);
  createEffect(() => {
    const asked = { provider: provider(), mode: mode(), credentials: { ...values() } };
    let current = true;
    setChecked(false);
    const timer = setTimeout(async () => {
      if (asked.provider === undefined) return;
      try {
        const answer = await api.connections.check.mutate({ ...asked, provider: asked.provider });
        if (!current) return;
        setProblems(answer.problems);
        setChecked(true);
      } catch {
        // Only a hint while typing: saving checks again, and says what went wrong.
      }
    }, waitMs);
    onCleanup(() => {
      current = false;
      clearTimeout(timer);
    });
  });
  return { problems, checked, show: setProblems };
}
