import type { JSX } from 'solid-js';

/** Turns while something is under way; the words beside it say what. */
export function Spinner(): JSX.Element {
  return <span class="spinner" aria-hidden="true" />;
}
