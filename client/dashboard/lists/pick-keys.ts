import { onCleanup } from 'solid-js';
import { latinKey } from '../data/latin-key.ts';
import { isBusy, rowOf, shortcutsOn } from '../data/shortcuts.ts';
import type { Selection } from './selection.ts';

/**
 * The keys of a list whose rows can be ticked: x or the space bar ticks the row one is at, Shift with an arrow takes the
 * next ones along, Escape clears the choice. Letters only as long as single keys do something.
 */
export function createPickKeys<T extends { id: string }>(selection: Selection<T>): void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isBusy(event.target))
      return;
    if (act(event)) event.preventDefault();
  };
  const act = (event: KeyboardEvent): boolean => {
    switch (latinKey(event)) {
      case 'Escape':
        if (selection.picked().length === 0) return false;
        selection.clear();
        return true;
      case 'ArrowDown':
      case 'ArrowUp':
        return event.shiftKey && step(event.key === 'ArrowDown' ? 1 : -1);
      case ' ':
        // On the box itself the browser does it, and on a button it presses that.
        return document.activeElement?.matches('.row-link') === true && toggle();
      case 'x':
        return shortcutsOn() && toggle();
      default:
        return false;
    }
  };
  const toggle = () => {
    const box = boxOf(document.activeElement);
    if (box) selection.toggle(box.value, false);
    return box !== null;
  };
  const step = (by: 1 | -1) => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('#page tbody .tick')];
    const here = boxOf(document.activeElement);
    const next = here && boxes[boxes.indexOf(here) + by];
    if (!next) return false;
    selection.extend(here.value, next.value);
    const there =
      document.activeElement === here ? next : rowOf(next)?.querySelector<HTMLElement>('.row-link');
    there?.focus();
    there?.scrollIntoView({ block: 'nearest' });
    return true;
  };
  document.addEventListener('keydown', press);
  onCleanup(() => document.removeEventListener('keydown', press));
}

function boxOf(element: Element | null): HTMLInputElement | null {
  return rowOf(element)?.querySelector<HTMLInputElement>('tbody .tick') ?? null;
}
