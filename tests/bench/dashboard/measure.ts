import type { Page } from 'playwright-core';

/** One step of a merchant: what is pressed, or typed into the search, and what stands there when it is done. */
export interface Way {
  name: string;
  press?: string;
  type?: string;
  /** Is there once the page shows what was asked for. */
  until: string;
  /** Part of the address by then. */
  at: string;
}

/** How long the search waits for more letters. */
const typingMs = 250;

/**
 * From the press to the frame with the last change that it led to, measured inside the page: the end is known once
 * nothing has moved for a while. The press is a click without a pointer on its way, so nothing was fetched beforehand.
 * Null where the page has nothing to press.
 */
export async function measureWay(page: Page, { press, type, until, at }: Way): Promise<number | null> {
  const target = press ?? 'input[type=search]';
  if ((await page.locator(target).count()) === 0) return null;
  const ms = await page.evaluate(
    ({ target, type, until, at }) =>
      new Promise<number>((resolve, reject) => {
        const quietMs = 400;
        const startedAt = performance.now();
        let shownAt = startedAt;
        const watch = new MutationObserver(() => {
          requestAnimationFrame(() => {
            shownAt = performance.now();
          });
        });
        const look = () => {
          const isThere = location.href.includes(at) && document.querySelector(until) !== null;
          const isWaiting = document.querySelector('main .skeleton') !== null;
          const now = performance.now();
          if (isThere && !isWaiting && now - shownAt > quietMs) {
            watch.disconnect();
            resolve(shownAt - startedAt);
          } else if (now - startedAt > 20_000) reject(new Error(`${target} ${type ?? ''}: nothing came`));
          else setTimeout(look, 50);
        };
        const element = document.querySelector<HTMLInputElement>(target);
        if (!element) return reject(new Error(`${target} is gone`));
        watch.observe(document.body, { childList: true, subtree: true, characterData: true });
        if (type === undefined) element.click();
        else {
          element.value = type;
          element.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        look();
      }),
    { target, type, until, at },
  );
  return type === undefined ? ms : ms - typingMs;
}
