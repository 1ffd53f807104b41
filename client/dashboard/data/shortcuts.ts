import { createSignal } from 'solid-js';

const key = 'daftar.shortcuts';

const [shortcutsOn, setOn] = createSignal(localStorage.getItem(key) !== 'off');

/** Keys by themselves do something. Whoever speaks to the computer, or slips, switches them off (WCAG 2.1.4). */
export { shortcutsOn };

export function switchShortcuts(on: boolean): void {
  setOn(on);
  localStorage.setItem(key, on ? 'on' : 'off');
}
