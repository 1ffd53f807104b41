import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';

/**
 * What is not seen at first, below the edge of the screen or by no eye at all, is made once the rest has been painted:
 * a slow processor lays out half as much before it shows anything.
 */
export function AfterPaint(props: { fallback?: JSX.Element; children: JSX.Element }): JSX.Element {
  const [isPainted, setIsPainted] = createSignal(false);
  onMount(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setIsPainted(true));
    });
    onCleanup(() => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    });
  });
  return (
    <Show when={isPainted()} fallback={props.fallback}>
      {props.children}
    </Show>
  );
}
