import { type JSX, Show } from 'solid-js';

interface EmptyProps {
  /** Absent where the page's own heading has said it. */
  title?: string;
  text: string;
  /** The one act that ends the emptiness. */
  action?: JSX.Element;
}

/** A blank page of the book, ruled and waiting. */
export function Empty(props: EmptyProps): JSX.Element {
  return (
    <div class="empty">
      <Show when={props.title}>
        <h2 class="empty-title">{props.title}</h2>
      </Show>
      <p class="empty-text">{props.text}</p>
      <div class="empty-action">{props.action}</div>
    </div>
  );
}
