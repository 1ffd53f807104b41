import { Dialog as Kobalte } from '@kobalte/core/dialog';
import type { JSX } from 'solid-js';
import { t } from '../i18n/i18n.ts';
import { IconButton } from './IconButton.tsx';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: JSX.Element;
}

/** A small form above the page. Escape and the veil close it; focus goes back to where it was. */
export function Dialog(props: DialogProps): JSX.Element {
  return (
    <Kobalte open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="veil" />
        <div class="dialog-place">
          <Kobalte.Content class="dialog">
            <div class="row-between">
              <Kobalte.Title class="dialog-title">{props.title}</Kobalte.Title>
              <IconButton icon="cross" label={t.common.close()} onClick={() => props.onClose()} />
            </div>
            {props.children}
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  );
}
