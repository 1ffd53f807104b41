import { createSignal } from 'solid-js';

/** What lies above the page by a key: the palette, or the list of keys. */
export type Above = 'palette' | 'keys';

const [above, setAbove] = createSignal<Above | null>(null);

export { above, setAbove };

/** ⌘ where keyboards have it. */
export const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
