import { createComputed, on } from 'solid-js';

/**
 * For a dialog that no trigger of its own opens: once it is closed the focus is where it was before, or on the heading
 * if that is gone. Whatever took the focus meanwhile keeps it.
 */
export function createFocusReturn(isOpen: () => boolean): (event: Event) => void {
  let before: Element | null = null;
  createComputed(
    on(isOpen, (open) => {
      if (open) before = document.activeElement;
    }),
  );
  return (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const wasSomewhere = before instanceof HTMLElement && before !== document.body && before.isConnected;
    const target = wasSomewhere ? before : document.querySelector('#page h1');
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  };
}
