import { Tooltip } from '@kobalte/core/tooltip';
import { createSignal, type JSX, Show } from 'solid-js';
import { instantText, relativeText } from '../i18n/format.ts';

const [now, setNow] = createSignal(Date.now());
setInterval(() => setNow(Date.now()), 20_000);

/** The page's idea of now, moved on every twenty seconds: enough for “3 minutes ago”. */
export { now };

/**
 * An instant as people say it, with the absolute one on hover and focus. Inside a row that is one link it takes no
 * focus of its own: the stylesheet shows `data-instant` while the row has it, or is pointed at.
 */
export function When(props: { at: number; focusable?: boolean; text?: string }): JSX.Element {
  const iso = () => new Date(props.at).toISOString();
  const text = () => props.text ?? relativeText(props.at, now());
  return (
    <Show
      when={props.focusable}
      fallback={
        <time class="when" datetime={iso()} data-instant={instantText(props.at)}>
          {text()}
        </time>
      }
    >
      <Tooltip openDelay={200} gutter={6}>
        <Tooltip.Trigger as="time" class="when when-focusable" datetime={iso()} tabIndex={0}>
          {text()}
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content class="tooltip">{instantText(props.at)}</Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip>
    </Show>
  );
}
