import { createEffect, For, type JSX, on } from 'solid-js';
import { keepInSight } from './keep-in-sight.ts';

interface FilterTabsProps {
  label: string;
  choices: readonly { value: string; label: string }[];
  value: string;
  onChoose: (value: string) => void;
}

/** One choice out of few, all in sight: a row of radio buttons that look like an index of the book. */
export function FilterTabs(props: FilterTabsProps): JSX.Element {
  let tabs: HTMLFieldSetElement | undefined;
  createEffect(
    on(
      () => props.value,
      () => keepInSight(tabs, '[data-chosen]'),
    ),
  );
  return (
    <fieldset class="tabs" ref={tabs}>
      <legend class="sr-only">{props.label}</legend>
      <For each={props.choices}>
        {(choice) => (
          <label class="tab" data-chosen={choice.value === props.value ? '' : undefined}>
            <input
              class="sr-only"
              type="radio"
              name={props.label}
              value={choice.value}
              checked={choice.value === props.value}
              onChange={() => props.onChoose(choice.value)}
            />
            {choice.label}
          </label>
        )}
      </For>
    </fieldset>
  );
}
