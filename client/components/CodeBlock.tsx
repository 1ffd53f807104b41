import type { JSX } from 'solid-js';
import { CopyButton } from './CopyButton.tsx';

/** A few lines to run elsewhere, with their copy button. */
export function CodeBlock(props: { label: string; text: string; what: string }): JSX.Element {
  return (
    <div class="stack-tight">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="json" dir="ltr" tabIndex={0} aria-label={props.label}>
        <pre>
          <code>{props.text}</code>
        </pre>
      </section>
      <div class="row">
        <CopyButton text={props.text} what={props.what} words small />
      </div>
    </div>
  );
}
