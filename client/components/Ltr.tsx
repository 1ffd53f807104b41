import type { JSX } from 'solid-js';

/** Ids, addresses, secrets and JSON read from left to right in every language. */
export function Ltr(props: { children: JSX.Element; mono?: boolean }): JSX.Element {
  return (
    <bdi dir="ltr" classList={{ mono: props.mono ?? true }}>
      {props.children}
    </bdi>
  );
}
