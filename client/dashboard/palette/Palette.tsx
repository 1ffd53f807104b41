import * as Dialog from '@kobalte/core/dialog';
import { useNavigate } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, For, type JSX, on, onCleanup, Show } from 'solid-js';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Icon } from '../../components/Icon.tsx';
import { createFocusReturn } from '../../components/return-focus.ts';
import { t } from '../../i18n/i18n.ts';
import { mode } from '../data/mode.ts';
import { paletteText, setPaletteText } from '../data/palette.ts';
import { queries } from '../data/queries.ts';
import { type Choice, type ChoiceGroup, createCommands, matching } from './commands.ts';
import { helpGroup } from './help-choices.ts';
import { groupsOf, recentGroup } from './hits.ts';
import { PaletteOption } from './PaletteOption.tsx';

const typingMs = 160;

/** Everything from one field: pages, acts, and whatever the book has a number, a name or an id for. */
export function Palette(props: { onClose: () => void }): JSX.Element {
  const navigate = useNavigate();
  const commands = createCommands();
  const giveBack = createFocusReturn(() => true);
  const asked = createRested(() => paletteText().trim());
  const search = useQuery(() => ({
    ...queries.search(mode(), asked()),
    enabled: asked() !== '',
    placeholderData: (before) => before,
  }));
  const found = (): ChoiceGroup[] =>
    asked() === '' || search.isPending || !search.data ? [] : groupsOf(search.data, navigate);
  const isExact = () => asked() !== '' && !search.isPending && search.data?.isExact === true;
  const groups = createMemo((): ChoiceGroup[] => {
    if (paletteText().trim() === '') return [...recentGroup(navigate), ...matching(commands(), '')];
    if (isExact()) return found();
    return [...matching(commands(), paletteText()), ...found(), helpGroup(paletteText(), navigate)];
  });
  /** Whatever is typed may be asked of the help: that alone is no find. */
  const isNothing = () => groups().every(({ id, choices }) => id === 'help' && choices.length === 1);
  const isWaiting = () => paletteText().trim() !== asked() || search.isFetching;
  const run = ({ run: act }: Choice) => {
    props.onClose();
    act();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay class="veil" />
        <div class="palette-place">
          <Dialog.Content class="palette" aria-label={t.find.title()} onCloseAutoFocus={giveBack}>
            <Picker
              text={paletteText()}
              onType={setPaletteText}
              groups={groups()}
              busy={isWaiting()}
              onChoose={run}
            />
            <Show when={search.isError && asked() !== ''}>
              <div class="palette-note">
                <ErrorNotice error={search.error} onRetry={() => void search.refetch()} />
              </div>
            </Show>
            <Show when={isNothing() && !isWaiting() && !search.isError}>
              <p class="palette-note muted">{t.find.nothing(paletteText().trim())}</p>
            </Show>
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface PickerProps {
  text: string;
  onType: (text: string) => void;
  groups: readonly ChoiceGroup[];
  busy: boolean;
  onChoose: (choice: Choice) => void;
}

/** The combobox: the focus stays in the field, the arrows move through the list below it. */
function Picker(props: PickerProps): JSX.Element {
  const all = () => props.groups.flatMap(({ choices }) => choices);
  const [activeId, setActiveId] = createSignal('');
  const active = () => all().find(({ id }) => id === activeId()) ?? all()[0];
  let list: HTMLElement | undefined;
  createEffect(
    on(
      () => props.text,
      () => setActiveId(''),
    ),
  );
  createEffect(() => {
    const id = active()?.id;
    if (id) list?.querySelector(`[id="${CSS.escape(optionId(id))}"]`)?.scrollIntoView({ block: 'nearest' });
  });
  const move = (to: number) => {
    const choices = all();
    const next = choices[(to + choices.length) % choices.length];
    if (next) setActiveId(next.id);
  };
  const press = (event: KeyboardEvent) => {
    const at = all().findIndex(({ id }) => id === active()?.id);
    const chosen = active();
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'PageDown') move(Math.min(at + 8, all().length - 1));
    else if (event.key === 'PageUp') move(Math.max(at - 8, 0));
    else if (event.key === 'Enter' && chosen) props.onChoose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div class="palette-field">
        <Icon name="search" size={18} />
        <input
          class="palette-input"
          type="text"
          role="combobox"
          aria-label={t.find.title()}
          aria-expanded={all().length > 0}
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={active() && optionId(active()?.id ?? '')}
          placeholder={t.find.placeholder()}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          maxLength={200}
          value={props.text}
          onInput={(event) => props.onType(event.currentTarget.value)}
          onKeyDown={press}
        />
        <Show when={props.busy}>
          <span class="spinner" aria-hidden="true" />
        </Show>
      </div>
      <p class="sr-only" role="status">
        {props.text.trim() === '' || props.busy ? '' : t.find.count(all().length)}
      </p>
      <div
        ref={(element) => {
          list = element;
        }}
        id="palette-list"
        class="palette-list"
        role="listbox"
        tabIndex={-1}
        aria-label={t.find.results()}
      >
        <For each={props.groups}>
          {(group) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
            <div role="group" aria-labelledby={`palette-${group.id}`} class="palette-group">
              <div class="palette-label" id={`palette-${group.id}`}>
                {group.label}
              </div>
              <For each={group.choices}>
                {(choice) => (
                  <PaletteOption
                    id={optionId(choice.id)}
                    choice={choice}
                    active={choice.id === active()?.id}
                    onPoint={() => setActiveId(choice.id)}
                    onChoose={() => props.onChoose(choice)}
                  />
                )}
              </For>
            </div>
          )}
        </For>
      </div>
    </>
  );
}

function optionId(id: string): string {
  return `palette-option-${id}`;
}

/** A value as it is once it has stopped changing for a moment. */
function createRested(value: () => string): () => string {
  const [rested, setRested] = createSignal(value());
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(() => {
    const next = value();
    clearTimeout(timer);
    timer = setTimeout(() => setRested(next), next === '' ? 0 : typingMs);
  });
  onCleanup(() => clearTimeout(timer));
  return rested;
}
