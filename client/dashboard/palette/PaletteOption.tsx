import { For, type JSX, Show } from 'solid-js';
import { Icon } from '../../components/Icon.tsx';
import type { Choice } from './commands.ts';

interface PaletteOptionProps {
  id: string;
  choice: Choice;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

export function PaletteOption(props: PaletteOptionProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above it has the focus and the keys
    <div
      id={props.id}
      class="palette-option"
      role="option"
      tabIndex={-1}
      aria-selected={props.active}
      onPointerMove={() => props.onPoint()}
      onClick={() => props.onChoose()}
    >
      <Icon name={props.choice.icon} />
      <span class="palette-words">
        <bdi class="palette-name" lang={props.choice.lang} dir={props.choice.ltr ? 'ltr' : undefined}>
          {props.choice.label}
        </bdi>
        <Show when={props.choice.detail}>
          <bdi class="palette-detail">{props.choice.detail}</bdi>
        </Show>
      </span>
      <Show when={props.choice.aside}>
        <span class="palette-aside">{props.choice.aside}</span>
      </Show>
      <Show when={props.choice.keys}>
        {(keys) => (
          <span class="palette-keys" aria-hidden="true" dir="ltr">
            <For each={keys()}>{(key) => <kbd>{key}</kbd>}</For>
          </span>
        )}
      </Show>
    </div>
  );
}
