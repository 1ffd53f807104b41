import * as Kobalte from '@kobalte/core/dialog';
import { type JSX, Show } from 'solid-js';
import { t } from '../i18n/i18n.ts';
import { IconButton } from './IconButton.tsx';
import { followFocus } from './keep-in-sight.ts';
import { createFocusReturn } from './return-focus.ts';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What it shows is not shown again: only its own buttons close it. */
  keep?: boolean;
  /** Asked when it has closed: true if something else takes the focus, so that it does not go back. */
  focusGoesOn?: () => boolean;
  children: JSX.Element;
}

/**
 * A small form above the page. Escape and the veil close it; focus goes to its first field, or to itself, and back to
 * where it was.
 * Parts are taken by their own names: `Dialog.Content` is overwritten as soon as an alert dialog has been loaded.
 */
export function Dialog(props: DialogProps): JSX.Element {
  let content: HTMLElement | undefined;
  const giveBack = createFocusReturn(() => props.open);
  const focusFirst = (event: Event) => {
    const field = content?.querySelector<HTMLElement>('input, select, textarea');
    event.preventDefault();
    (field ?? content)?.focus();
  };
  return (
    <Kobalte.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="veil" />
        <div class="dialog-place">
          <Kobalte.Content
            ref={(element: HTMLElement) => {
              content = element;
            }}
            class="dialog"
            onFocusIn={followFocus}
            onOpenAutoFocus={focusFirst}
            onCloseAutoFocus={(event: Event) =>
              props.focusGoesOn?.() ? event.preventDefault() : giveBack(event)
            }
            onInteractOutside={(event: Event) => props.keep && event.preventDefault()}
            onEscapeKeyDown={(event: Event) => props.keep && event.preventDefault()}
          >
            <div class="row-between">
              <Kobalte.Title class="dialog-title">{props.title}</Kobalte.Title>
              <Show when={!props.keep}>
                <IconButton icon="cross" label={t.common.close()} onClick={() => props.onClose()} />
              </Show>
            </div>
            {props.children}
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}
