import { createSignal, type JSX, lazy, Show, Suspense } from 'solid-js';
import { dateText, instantText, relativeText } from '../i18n/format.ts';

const [now, setNow] = createSignal(Date.now());
setInterval(() => setNow(Date.now()), 20_000);

/** The page's idea of now, moved on every twenty seconds: enough for “3 minutes ago”. */
export { now };

const FocusableWhen = lazy(() => import('./FocusableWhen.tsx').then((m) => ({ default: m.FocusableWhen })));

/**
 * An instant as people say it, with the absolute one on hover and focus. Inside a row that is one link it takes no
 * focus of its own: the stylesheet shows `data-instant` while the row has it, or is pointed at.
 */
export function When(props: { at: number; focusable?: boolean; text?: string }): JSX.Element {
  const iso = () => new Date(props.at).toISOString();
  const text = () => props.text ?? relativeText(props.at, now());
  /** “3 minutes ago” means nothing on paper. */
  const paper = () => (props.text === undefined ? dateText(props.at) : undefined);
  const plain = () => (
    <time class="when" datetime={iso()} data-instant={instantText(props.at)} data-paper={paper()}>
      {text()}
    </time>
  );
  return (
    <Show when={props.focusable} fallback={plain()}>
      <Suspense fallback={plain()}>
        <FocusableWhen iso={iso()} text={text()} instant={instantText(props.at)} paper={paper()} />
      </Suspense>
    </Show>
  );
}
