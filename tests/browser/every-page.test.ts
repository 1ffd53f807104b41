import { afterAll, beforeAll, expect, test } from 'bun:test';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { languages } from '../../shared/languages.ts';
import { type FullBook, openFullBook } from '../pictures/full-book.ts';
import type { Place } from '../pictures/places.ts';
import { speaks, speakTo, twoByTwo, visit } from '../pictures/visit.ts';
import { launchBrowser } from '../support/browser.ts';

/** Every page the routes know, the pay pages and the documentation; two cores, and other tests beside this one. */
const everyPageMs = 300_000;

let browser: Browser;
let book: FullBook;

beforeAll(async () => {
  browser = await launchBrowser();
  book = await openFullBook(browser);
}, 90_000);

afterAll(async () => {
  await browser.close();
  await book.close();
});

test.each([...languages])(
  'in %s no page has a barrier, and none scrolls sideways on the smallest phone',
  async (language) => {
    const problems: string[] = [];
    await speakTo(book, language);
    const places = book.places.filter((place) => speaks(place, language));
    await twoByTwo(places, async (place) => {
      const page = await book.contexts[place.as].newPage();
      page.on('pageerror', (error) => problems.push(`${place.name}: ${error.message}`));
      const say = (problem: string) => problems.push(`${place.name}: ${problem}`);
      await visit(page, place.url);
      (await barriersOf(page, place, language)).forEach(say);
      await page.setViewportSize({ width: 320, height: 700 });
      (await sidewaysOn(page)).forEach(say);
      await page.close();
    });
    expect(problems).toEqual([]);
  },
  everyPageMs,
);

/** All of WCAG 2.2 AA in every language; what the theme changes, in the other theme too. */
async function barriersOf(page: Page, { kind }: Place, language: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(axe.source);
  const light = await violationsOn(page, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: coloursSeenIn.includes(language) } },
  });
  const dark = coloursSeenIn.includes(language) ? await contrastInTheDark(page) : [];
  const lang = await page.locator('html').getAttribute('lang');
  const wrong = lang === language || kind === 'docs' ? [] : [`it speaks ${lang}`];
  return [...wrong, ...light, ...dark.map((problem) => `in the dark: ${problem}`)];
}

/** The words of a page have the same colours in every language: they are looked at in one of each script. */
const coloursSeenIn = ['en', 'ar'];

async function contrastInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  return violationsOn(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });
}

function violationsOn(page: Page, options: axe.RunOptions): Promise<string[]> {
  return page.evaluate(async (given) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
      // What is below looks like what is above it.
      { include: [['html']], exclude: [['tbody tr:nth-child(n+9)'], ['.json span:nth-child(n+30)']] },
      { ...given, resultTypes: ['violations'] },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, options);
}

/** What reaches beyond the window, if the page can be scrolled to it. */
function sidewaysOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1);
    });
    const names = beyond.slice(0, 4).map(({ tagName, className }) => `${tagName}.${String(className)}`);
    return [`at 320 pixels it scrolls sideways by ${scrollWidth - clientWidth}: ${names.join(' ')}`];
  });
}

test('where less motion is asked for, nothing moves', async () => {
  const page = await book.contexts.owner.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, `${book.desk.base}/`);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        const seconds = (list: string) => Math.max(...list.split(',').map((each) => Number.parseFloat(each)));
        return (
          (animationName !== 'none' && seconds(animationDuration) > 0.01) ||
          seconds(transitionDuration) > 0.01
        );
      })
      .map(({ tagName, className }) => `${tagName}.${String(className)}`),
  );
  expect(moving).toEqual([]);
  await page.close();
}, 30_000);
