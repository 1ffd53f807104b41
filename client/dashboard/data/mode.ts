import { createSignal } from 'solid-js';
import { type Mode, modes } from '../../../shared/ledger.ts';

const key = 'daftar.mode';

const [mode, setModeSignal] = createSignal<Mode>(remembered());

/** The mode the whole dashboard shows; remembered in this browser, on no address. */
export { mode };

export function setMode(next: Mode): void {
  setModeSignal(next);
  localStorage.setItem(key, next);
}

function remembered(): Mode {
  const stored = localStorage.getItem(key);
  return modes.find((known) => known === stored) ?? 'test';
}
