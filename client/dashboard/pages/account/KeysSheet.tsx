import type { JSX } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { CheckField } from '../../../components/CheckField.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { t } from '../../../i18n/i18n.ts';
import { setAbove } from '../../data/palette.ts';
import { shortcutsOn, switchShortcuts } from '../../data/shortcuts.ts';

/** Single keys, on or off in this browser. */
export function KeysSheet(): JSX.Element {
  return (
    <Sheet split title={t.find.keys.title()} lead={t.find.keys.lead()}>
      <div class="stack">
        <CheckField label={t.find.keys.on()} checked={shortcutsOn()} onChange={switchShortcuts} />
        <div>
          <Button icon="keyboard" onClick={() => setAbove('keys')}>
            {t.find.keys.show()}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
