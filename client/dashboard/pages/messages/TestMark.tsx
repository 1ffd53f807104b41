import { type JSX, Show } from 'solid-js';
import { t } from '../../../i18n/i18n.ts';

/** Beside what was made up to try an endpoint out. */
export function TestMark(props: { test: boolean }): JSX.Element {
  return (
    <Show when={props.test}>
      <span class="chip chip-void">{t.messages.test()}</span>
    </Show>
  );
}
