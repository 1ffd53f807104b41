import { createSignal, onCleanup } from 'solid-js';

const [isUpgraded, setUpgraded] = createSignal(false);

/** True once a file of this page could not be had although the server answers: a newer Daftar has taken its place. */
export { isUpgraded };

/** Notices a part of the page that could not be fetched, whoever wanted it: a page, a dialog, a menu. */
export function watchForUpgrade(): void {
  const look = () => void serverAnswers().then((answers) => answers && setUpgraded(true));
  window.addEventListener('vite:preloadError', look);
  onCleanup(() => window.removeEventListener('vite:preloadError', look));
}

/** What a page says instead of the browser's own words, when its files could not be had. */
export class FilesMissing extends Error {}

/** True where the way to the server is open, whatever else could not be had. */
export async function serverAnswers(): Promise<boolean> {
  const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null);
  return answer?.ok ?? false;
}

const key = 'daftar.reloaded';
const tooSoonMs = 10_000;

/** Loads the page again, unless that was just done for the same page and did not help. */
export function reloadOnce(): boolean {
  const [path, at] = (sessionStorage.getItem(key) ?? '').split(' ');
  if (path === location.pathname && Date.now() - Number(at) < tooSoonMs) return false;
  sessionStorage.setItem(key, `${location.pathname} ${Date.now()}`);
  location.reload();
  return true;
}
