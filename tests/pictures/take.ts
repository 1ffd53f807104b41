/**
 * `bun run pictures [folder [part of a name]]`: every page in English and Arabic, light and dark, on a desk and on a
 * phone, and one page that shows them all. `--languages fr,sw` and `--themes light` take others, or fewer.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { languages as everyLanguage, type Language } from '../../shared/languages.ts';
import { launchBrowser } from '../support/browser.ts';
import { contactSheet } from './contact-sheet.ts';
import { openFullBook } from './full-book.ts';
import type { Place } from './places.ts';
import { speaks, speakTo, twoByTwo, visit } from './visit.ts';

const sizes = { desktop: { width: 1360, height: 860 }, phone: { width: 390, height: 844 } } as const;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    languages: { type: 'string', default: 'en,ar' },
    themes: { type: 'string', default: 'light,dark' },
  },
});
const [target = 'pictures', only = ''] = positionals;
const languages = z.array(z.enum(everyLanguage)).parse(values.languages.split(','));
const themes = z.array(z.enum(['light', 'dark'])).parse(values.themes.split(','));
const folder = resolve(target);
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
const book = await openFullBook(browser);
let lastTaken: Promise<void> = Promise.resolve();
const taken: { place: Place; language: Language }[] = [];
try {
  const places = book.places.filter(({ name }) => name.includes(only));
  for (const language of languages) {
    await speakTo(book, language);
    await twoByTwo(
      places.filter((place) => speaks(place, language)),
      async (place) => {
        const page = await book.contexts[place.as].newPage();
        await visit(page, place.url);
        await takeAll(page, `${place.name}.${language}`);
        await page.close();
        taken.push({ place, language });
      },
    );
  }
  const names = places.map(({ name }) => name);
  writeFileSync(
    join(folder, 'index.html'),
    contactSheet({ names, languages, themes, sizes: Object.keys(sizes) }),
  );
  process.stdout.write(
    `${taken.length * themes.length * 2} pictures of ${places.length} pages: ${join(folder, 'index.html')}\n`,
  );
} finally {
  await browser.close();
  await book.close();
}

/** One page after the other: Chromium mixes the pictures of two pages that change their sizes at once. */
function takeAll(page: Page, name: string): Promise<void> {
  lastTaken = lastTaken.then(() => takeEach(page, name));
  return lastTaken;
}

async function takeEach(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const theme of themes) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      // As high as the page: what stands at a window's edge then stands at the page's.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: viewport.width, height });
      await drawn(page);
      await page.screenshot({ path: join(folder, `${name}.${theme}.${size}.png`) });
    }
  }
}

/** Chromium shows a change of size or colours one frame later. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
