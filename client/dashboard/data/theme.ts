import { createSignal } from 'solid-js';

export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

const key = 'daftar.theme';

const [theme, setThemeSignal] = createSignal<Theme>(remembered());

export { theme };

export function setTheme(next: Theme): void {
  setThemeSignal(next);
  localStorage.setItem(key, next);
  showTheme();
}

/** Tells the stylesheet; without a choice the system's colour scheme holds. */
export function showTheme(): void {
  const chosen = theme();
  if (chosen === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

function remembered(): Theme {
  const stored = localStorage.getItem(key);
  return themes.find((known) => known === stored) ?? 'system';
}
