import { useLocation, useNavigate } from '@solidjs/router';
import { createUniqueId, For, type JSX } from 'solid-js';
import { type Mode, modes } from '../../../shared/ledger.ts';
import { t } from '../../i18n/i18n.ts';
import { mode, setMode } from '../data/mode.ts';
import { giveUpUnsaved, hasUnsaved } from '../data/unsaved.ts';

const shown: readonly Mode[] = [...modes].reverse();

/** Sections whose pages are the same in both modes. */
const modeless: readonly string[] = ['settings', 'help'];

/** Test or live. */
export function ModeSwitch(): JSX.Element {
  const change = createModeChange();
  const name = createUniqueId();
  let switcher: HTMLFieldSetElement | undefined;
  const choose = async (choice: Mode) => {
    await change(choice);
    // Whoever stays for what they typed stays in its mode.
    const current = switcher?.querySelector<HTMLInputElement>(`[value="${mode()}"]`);
    if (current) current.checked = true;
  };
  return (
    <fieldset ref={switcher} class="mode-switch">
      <legend class="sr-only">{t.shell.mode()}</legend>
      <For each={shown}>
        {(choice) => (
          <label class="mode-choice" data-chosen={choice === mode() ? '' : undefined}>
            <input
              class="sr-only"
              type="radio"
              name={name}
              value={choice}
              checked={choice === mode()}
              onChange={() => void choose(choice)}
            />
            {t.shell.modes[choice]()}
          </label>
        )}
      </For>
    </fieldset>
  );
}

/**
 * What is open mostly belongs to one mode, so a change of it goes back to the list it came from. What is typed belongs to it
 * too: it must not be saved in the other.
 */
export function createModeChange(): (next: Mode) => Promise<void> {
  const navigate = useNavigate();
  const location = useLocation();
  return async (next) => {
    const [, section = '', inside] = location.pathname.split('/');
    if (modeless.includes(section)) return setMode(next);
    if (inside && hasUnsaved()) {
      const { askToLeave } = await import('../unsaved-guard.ts');
      if (!(await askToLeave())) return;
    }
    giveUpUnsaved();
    setMode(next);
    if (inside) navigate(`/${section}`);
  };
}
