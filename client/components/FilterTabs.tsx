import { For, type JSX } from 'solid-js';

interface FilterTabsProps {
  label: string;
  choices: readonly { value: string; label: string }[];
  value: string;
  onChoose: (value: string) => void;
}

/** One choice out of few, all in sight: a row of radio buttons that look like an index of the book. */
export function FilterTabs(props: FilterTabsProps): JSX.Element {
  return (
    <fieldset class="tabs">
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
