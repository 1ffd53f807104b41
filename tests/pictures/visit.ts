import type { BrowserContext, Page } from 'playwright-core';
import { type Language, languageCookie } from '../../shared/languages.ts';
import type { FullBook } from './full-book.ts';
import type { Place } from './places.ts';

/** Opens a page and waits until everything on it is there: what it asked for, and its letters. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(
    () =>
      document.querySelector('h1') !== null &&
      document.querySelector('.skeleton, .shell-waiting, .routing') === null &&
      document.fonts.status === 'loaded',
  );
}

/** From here on the book speaks this language to everybody who looks at it. */
export async function speakTo({ contexts, apis, desk, places }: FullBook, language: Language): Promise<void> {
  await Promise.all([
    apis.owner.session.setLanguage.mutate({ language }),
    apis.viewer.session.setLanguage.mutate({ language }),
  ]);
  const origins = [...new Set([desk.base, ...places.map(({ url }) => new URL(url).origin)])];
  const cookiesFor = (url: string) => [
    { name: languageCookie, value: language, url },
    { name: payLanguageCookie, value: language, url },
  ];
  await Promise.all(
    Object.values(contexts).map((context: BrowserContext) => context.addCookies(origins.flatMap(cookiesFor))),
  );
}

/** `server/pay/visit.ts` keeps the payer's choice under this name. */
const payLanguageCookie = 'daftar_pay_language';

/** The documentation speaks one language. */
export const speaks = ({ kind }: Place, language: Language): boolean => kind !== 'docs' || language === 'en';

/** Does the work on every item, two at a time: the machine has two cores. */
export async function twoByTwo<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all([lane(), lane()]);
}
