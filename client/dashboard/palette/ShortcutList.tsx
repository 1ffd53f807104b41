import { For, type JSX } from 'solid-js';
import { CheckField } from '../../components/CheckField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { t } from '../../i18n/i18n.ts';
import { isApple } from '../data/palette.ts';
import { shortcutsOn, switchShortcuts } from '../data/shortcuts.ts';
import { mayOpen, pageLinks } from '../shell/pages.ts';
import { places } from '../shell/shortcuts.ts';

/** What the keys do, and the switch for those who do not want them. */
export function ShortcutList(props: { onClose: () => void }): JSX.Element {
  const acts = (): [keys: readonly string[], does: string][] => [
    [[isApple ? '⌘' : 'Ctrl', 'K'], t.find.title()],
    [['c'], t.invoices.new()],
    [['/'], t.find.keys.search()],
    [['j'], t.find.keys.next()],
    [['k'], t.find.keys.before()],
    [['Enter'], t.find.keys.open()],
    [['x'], t.find.keys.pick()],
    [['Shift', '↓'], t.find.keys.pickNext()],
    [['Esc'], t.find.keys.clear()],
    [['?'], t.find.keys.title()],
  ];
  const goes = (): [keys: readonly string[], does: string][] =>
    Object.entries(places).flatMap(([letter, href]) => {
      const page = pageLinks.find((link) => link.href === href && mayOpen(link));
      return page ? [[['g', letter], page.label()]] : [];
    });
  return (
    <Dialog open onClose={() => props.onClose()} title={t.find.keys.title()}>
      <p class="muted">{t.find.keys.lead()}</p>
      <dl class="keys">
        <For each={[...acts(), ...goes()]}>
          {([keys, does]) => (
            <div class="keys-row">
              <dt>{does}</dt>
              <dd dir="ltr">
                <For each={keys}>{(key) => <kbd>{key}</kbd>}</For>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <CheckField label={t.find.keys.on()} checked={shortcutsOn()} onChange={switchShortcuts} />
    </Dialog>
  );
}
