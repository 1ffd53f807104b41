import { createSignal, For, type JSX } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { t } from '../../../i18n/i18n.ts';

export type Existing = 'keep' | 'cancel';

const choices: readonly Existing[] = ['keep', 'cancel'];

interface PauseDialogProps {
  open: boolean;
  title: string;
  action: string;
  busy: boolean;
  problem?: JSX.Element;
  onClose: () => void;
  onPause: (existing: Existing) => void;
}

/** Asks what happens to the links that customers already have. */
export function PauseDialog(props: PauseDialogProps): JSX.Element {
  const [existing, setExisting] = createSignal<Existing>('keep');
  const text = () => ({ keep: t.connections.pause.keepText(), cancel: t.connections.pause.cancelText() });
  return (
    <Dialog open={props.open} onClose={props.onClose} title={props.title}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.busy) props.onPause(existing());
        }}
      >
        <p class="muted">{t.connections.pause.text()}</p>
        <fieldset class="stack-tight">
          <legend class="field-label">{t.connections.pause.existing()}</legend>
          <For each={choices}>
            {(choice) => (
              <label class="choice-card" data-chosen={choice === existing() ? '' : undefined}>
                <input
                  class="sr-only"
                  type="radio"
                  name="existing"
                  value={choice}
                  checked={choice === existing()}
                  onChange={() => setExisting(choice)}
                />
                <span class="strong">{t.connections.pause[choice]()}</span>
                <span class="muted small">{text()[choice]}</span>
              </label>
            )}
          </For>
        </fieldset>
        {props.problem}
        <div class="dialog-actions">
          <Button onClick={() => props.onClose()}>{t.common.cancel()}</Button>
          <Button kind={existing() === 'cancel' ? 'danger' : 'main'} type="submit" busy={props.busy}>
            {props.action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
