import type { JSX } from 'solid-js';

/** Code or a body as it is: from left to right, in its own box that scrolls. */
export function CodeBox(props: { label: string; children: JSX.Element }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="json" dir="ltr" tabIndex={0} aria-label={props.label}>
      <pre>
        <code>{props.children}</code>
      </pre>
    </section>
  );
}
