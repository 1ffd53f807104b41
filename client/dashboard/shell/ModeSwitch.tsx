import { useLocation, useNavigate } from '@solidjs/router';
import { For, type JSX } from 'solid-js';
import { type Mode, modes } from '../../../shared/ledger.ts';
import { t } from '../../i18n/i18n.ts';
import { mode, setMode } from '../data/mode.ts';

const shown: readonly Mode[] = [...modes].reverse();

/** Test or live. */
export function ModeSwitch(): JSX.Element {
  const change = createModeChange();
  return (
    <fieldset class="mode-switch">
      <legend class="sr-only">{t.shell.mode()}</legend>
      <For each={shown}>
        {(choice) => (
          <label class="mode-choice" data-chosen={choice === mode() ? '' : undefined}>
            <input
              class="sr-only"
              type="radio"
              name="mode"
              value={choice}
              checked={choice === mode()}
              onChange={() => change(choice)}
            />
            {t.shell.modes[choice]()}
          </label>
        )}
      </For>
    </fieldset>
  );
}

/** What is open belongs to one mode, so a change of it goes back to the list it came from. */
export function createModeChange(): (next: Mode) => void {
  const navigate = useNavigate();
  const location = useLocation();
  return (next) => {
    setMode(next);
    const [, section = '', inside] = location.pathname.split('/');
    if (inside) navigate(`/${section}`);
  };
}
