import { createSignal } from 'solid-js';

/** What lies above the page by a key: the palette, or the list of keys. */
export type Above = 'palette' | 'keys';

const [above, setAboveSignal] = createSignal<Above | null>(null);

export { above };

export function setAbove(next: Above | null): void {
  setPaletteText('');
  setAboveSignal(next);
}

/** What is typed into the palette; before its field is there, keys are kept here. */
const [paletteText, setPaletteText] = createSignal('');

export { paletteText, setPaletteText };

/** ⌘ where keyboards have it. */
export const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
