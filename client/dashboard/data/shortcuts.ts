import { createSignal } from 'solid-js';

const key = 'daftar.shortcuts';

const [shortcutsOn, setOn] = createSignal(localStorage.getItem(key) !== 'off');

/** Keys by themselves do something. Whoever speaks to the computer, or slips, switches them off (WCAG 2.1.4). */
export { shortcutsOn };

export function switchShortcuts(on: boolean): void {
  setOn(on);
  localStorage.setItem(key, on ? 'on' : 'off');
}

/** In a field letters are letters, and what lies above the page has its own keys. */
export function isBusy(target: EventTarget | null): boolean {
  const isField =
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'));
  return isField || document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

/** The row of a list that an element stands in. */
export function rowOf(element: Element | null): Element | null {
  return element?.closest('tr, .row') ?? null;
}
