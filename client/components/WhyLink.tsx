import { type JSX, Show } from 'solid-js';
import { isErrorCode } from '../dashboard/data/app-error.ts';
import { t } from '../i18n/i18n.ts';

/** From an error to the page that says why it happens and what ends it; nothing where there is no such page. */
export function WhyLink(props: { code: string }): JSX.Element {
  return (
    <Show when={isErrorCode(props.code) || props.code === 'unreachable'}>
      <a class="quiet-link" href={`/help/errors/${props.code}`}>
        {t.common.whyThis()}
      </a>
    </Show>
  );
}
