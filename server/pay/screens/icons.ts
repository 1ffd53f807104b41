import { html, type Markup } from '../../html.ts';

const frame = (path: Markup): Markup =>
  html`<svg class="icon" viewBox="0 0 22 22" width="22" height="22" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;

export const icons = {
  tick: frame(html`<circle cx="11" cy="11" r="9"/><path d="m7 11.5 2.8 2.8L15 8.5"/>`),
  cross: frame(html`<circle cx="11" cy="11" r="9"/><path d="m8 8 6 6m0-6-6 6"/>`),
  wait: frame(html`<circle cx="11" cy="11" r="9"/><path d="M11 6v5l3 2"/>`),
  phone: frame(html`<rect x="6" y="2" width="10" height="18" rx="2.5"/><path d="M10.2 16.5h1.6"/>`),
  back: frame(html`<path d="M4 8h9.5a4 4 0 0 1 0 8H9M7.500 4.500 4 8l3.500 3.500"/>`),
} as const;
