import { type JSX, Show } from 'solid-js';
import type { NewKeyView } from '../../../../shared/key-views.ts';
import { Button } from '../../../components/Button.tsx';
import { CopyField } from '../../../components/CopyField.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { t } from '../../../i18n/i18n.ts';

/** The one time a key is on a screen. */
export function KeyOnce(props: { made: NewKeyView | undefined; onClose: () => void }): JSX.Element {
  return (
    <Dialog
      open={props.made !== undefined}
      onClose={props.onClose}
      title={t.developers.keys.onceTitle()}
      keep
    >
      <Show when={props.made}>
        {(made) => (
          <div class="stack">
            <Notice tone="waiting" icon="alert">
              {t.developers.keys.onceText()}
            </Notice>
            <CopyField label={t.developers.keys.key()} value={made().key} />
            <p class="muted small">{t.developers.keys.onceWhere()}</p>
            <div class="dialog-actions">
              <Button kind="main" onClick={() => props.onClose()}>
                {t.developers.keys.onceDone()}
              </Button>
            </div>
          </div>
        )}
      </Show>
    </Dialog>
  );
}
