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

/** What is opened by its address may be of the other mode: it is shown in its own, never under the other's banner. */
export function followMode(opened: unknown): void {
  if (typeof opened !== 'object' || opened === null || !('mode' in opened)) return;
  const its = modes.find((known) => known === opened.mode);
  if (its && its !== mode()) setMode(its);
}

function remembered(): Mode {
  const stored = localStorage.getItem(key);
  return modes.find((known) => known === stored) ?? 'test';
}
