import { createEffect, type JSX } from 'solid-js';
import { t } from '../../i18n/i18n.ts';
import type { Selection } from './selection.ts';

interface PickRowProps<T extends { id: string }> {
  selection: Selection<T>;
  row: { id: string; name: string };
}

/** Ticks one row; with Shift, all from the one before. */
export function PickRow<T extends { id: string }>(props: PickRowProps<T>): JSX.Element {
  return (
    <label class="tick-area">
      <input
        type="checkbox"
        class="tick"
        value={props.row.id}
        aria-label={t.bulk.pick(props.row.name)}
        checked={props.selection.has(props.row.id)}
        onClick={(event) => props.selection.toggle(props.row.id, event.shiftKey)}
      />
    </label>
  );
}

/** Ticks all rows on the screen, or takes every tick off. */
export function PickAll<T extends { id: string }>(props: { selection: Selection<T> }): JSX.Element {
  /** No attribute can say “some of them”: it is a property of the box. */
  const showSome = (box: HTMLInputElement) =>
    createEffect(() => {
      box.indeterminate = props.selection.picked().length > 0 && !props.selection.isWhole();
    });
  return (
    <label class="tick-area">
      <input
        ref={showSome}
        type="checkbox"
        class="tick"
        aria-label={t.bulk.pickAll()}
        checked={props.selection.isWhole()}
        onChange={(event) =>
          event.currentTarget.checked ? props.selection.pickAll() : props.selection.clear()
        }
      />
    </label>
  );
}
