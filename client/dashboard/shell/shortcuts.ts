import { useNavigate } from '@solidjs/router';
import { onCleanup } from 'solid-js';
import { latinKey } from '../data/latin-key.ts';
import { above, paletteText, setAbove, setPaletteText } from '../data/palette.ts';
import { can } from '../data/permissions.ts';
import { isBusy, rowOf, shortcutsOn } from '../data/shortcuts.ts';

/** `g`, then one of these, goes there. */
export const places = {
  o: '/',
  i: '/invoices',
  u: '/customers',
  p: '/payments',
  r: '/review',
  e: '/events',
  c: '/connections',
  n: '/endpoints',
  m: '/messages',
  d: '/deliveries',
  s: '/settings',
  h: '/help',
} as const;

const sequenceMs = 1500;

/** Listens for keys as long as the shell is there; never while somebody types, and never over a dialog. */
export function createShortcuts(): void {
  const navigate = useNavigate();
  let goSince = Number.NEGATIVE_INFINITY;
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const key = latinKey(event);
    if ((event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey && key === 'k') {
      event.preventDefault();
      setAbove('palette');
      return;
    }
    if (above() === 'palette') return typeAhead(event);
    if (!shortcutsOn() || event.metaKey || event.ctrlKey || event.altKey || isBusy(event.target)) return;
    const isSecond = event.timeStamp - goSince < sequenceMs;
    goSince = Number.NEGATIVE_INFINITY;
    if (isSecond && key in places) {
      event.preventDefault();
      navigate(places[key as keyof typeof places]);
      return;
    }
    if (key === 'g') goSince = event.timeStamp;
    else if (act(key)) event.preventDefault();
  };

  function act(key: string): boolean {
    switch (key) {
      case '/':
        return focusOn(document.querySelector<HTMLElement>('#page search input[type="search"]'));
      case 'c':
        if (can('invoices.create')) navigate('/invoices/new');
        return true;
      case '?':
        setAbove('keys');
        return true;
      case 'j':
        return step(1);
      case 'k':
        return step(-1);
      default:
        return false;
    }
  }

  document.addEventListener('keydown', press);
  onCleanup(() => document.removeEventListener('keydown', press));
}

/** Whoever opens the palette goes on typing: what comes before its field has the focus is kept for it. */
function typeAhead(event: KeyboardEvent): void {
  const isEarly = document.activeElement?.closest('.palette') === null || document.activeElement === null;
  if (!isEarly || event.key.length !== 1 || event.metaKey || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  setPaletteText(paletteText() + event.key);
}

/** The next row of the list on the page, or the one before; its link takes the focus, so that Enter opens it. */
function step(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('#page .row-link')];
  const here = rowOf(document.activeElement);
  const at = links.findIndex((link) => rowOf(link) === here && here !== null);
  const next = at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by;
  return focusOn(links[next]);
}

function focusOn(element: HTMLElement | null | undefined): boolean {
  if (!element) return false;
  element.focus();
  element.scrollIntoView({ block: 'nearest' });
  return true;
}
