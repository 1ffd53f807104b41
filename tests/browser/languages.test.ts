import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Language, languageNames, languages } from '../../shared/languages.ts';
import { openPage, picture } from '../support/browser.ts';
import { type Desk, openSignedIn, owner } from '../support/desk.ts';
import { dictionaries } from '../support/dictionaries.ts';

let browser: Browser;
let desk: Desk;
let merchant: BrowserContext;

beforeAll(async () => {
  ({ browser, desk, merchant } = await openSignedIn());
}, 60_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
});

const speaks = (page: Page) =>
  page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);

/** By the menu at the foot of the sidebar, under its own name. */
async function choose(page: Page, from: Language, to: Language): Promise<void> {
  await page.getByRole('button', { name: dictionaries[from].shell.accountMenu }).click();
  await page.getByRole('menuitemradio', { name: languageNames[to] }).click();
  await page.getByRole('link', { name: dictionaries[to].shell.invoices, exact: true }).first().waitFor();
  await page.keyboard.press('Escape');
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${desk.base}/sign-in`);
  await page.locator('input[type=email]').fill(owner.email);
  await page.locator('input[type=password]').fill(owner.password);
  await page.locator('form button[type=submit]').click();
  await page.locator('.sidebar').waitFor();
}

describe('a language is chosen', () => {
  test('in place: the page turns round, what was typed stays, and nothing is loaded again', async () => {
    const page = await merchant.newPage();
    await page.goto(`${desk.base}/invoices/new`);
    await page.getByLabel('Description').first().fill('Wedding cake');
    await page.evaluate(() => {
      Object.assign(window, { isSameDocument: true });
    });
    await choose(page, 'en', 'ar');
    expect(await speaks(page)).toBe('ar rtl');
    const line = page.getByLabel(dictionaries.ar.invoiceForm.description).first();
    expect(await line.inputValue()).toBe('Wedding cake');
    expect(await page.evaluate(() => 'isSameDocument' in window)).toBe(true);
    await page.getByRole('heading', { level: 1, name: dictionaries.ar.invoiceForm.newTitle }).waitFor();
    await picture(page, 'language-in-place');
    await page.close();
  }, 30_000);

  test('for good: it is there before anything is drawn, and with the person in another browser', async () => {
    const page = await merchant.newPage();
    const answer = await page.goto(`${desk.base}/invoices`);
    expect(await answer?.text()).toContain('<html lang="ar" dir="rtl">');
    await page.getByRole('heading', { level: 1, name: dictionaries.ar.invoices.title }).waitFor();
    await page.close();

    const { page: elsewhere } = await openPage(browser, { locale: 'fr-FR' });
    await elsewhere.goto(`${desk.base}/sign-in`);
    await elsewhere.getByRole('heading', { name: dictionaries.fr.account.signIn.title }).waitFor();
    await signIn(elsewhere);
    await elsewhere.getByRole('heading', { level: 1, name: dictionaries.ar.overview.title }).waitFor();
    expect(await speaks(elsewhere)).toBe('ar rtl');
    await elsewhere.context().close();
  }, 30_000);

  test('before sign-in too, by its own name', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${desk.base}/sign-in`);
    for (const language of ['sw', 'fr', 'ar', 'en'] as const) {
      await page.getByRole('button', { name: languageNames[language], exact: true }).click();
      await page.getByRole('heading', { name: dictionaries[language].account.signIn.title }).waitFor();
    }
    await page.getByRole('button', { name: languageNames.sw, exact: true }).click();
    await page.getByRole('heading', { name: dictionaries.sw.account.signIn.title }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: dictionaries.sw.account.signIn.title }).waitFor();
    await page.context().close();
  }, 30_000);

  test('and is the only one that is fetched', async () => {
    const page = await merchant.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(desk.base);
    await page.getByRole('heading', { level: 1, name: dictionaries.ar.overview.title }).waitFor();
    expect(asked.filter((path) => /\/(first|rest)-[^/]+\.js$/.test(path))).toHaveLength(1);
    await page.close();
  }, 30_000);
});

test.each([...languages])(
  'in %s the overview and an invoice form show themselves in its words',
  async (language) => {
    const { page, errors } = await openPage(browser);
    await page.context().addCookies(await merchant.cookies());
    await page.goto(desk.base);
    await page.locator('h1').waitFor();
    const now = await currentLanguage(page);
    if (now !== language) await choose(page, now, language);
    await page.getByRole('heading', { level: 1, name: dictionaries[language].overview.title }).waitFor();
    await picture(page, `overview-in-${language}`);
    await page.goto(`${desk.base}/invoices/new`);
    await page
      .getByRole('heading', { level: 1, name: dictionaries[language].invoiceForm.newTitle })
      .waitFor();
    await picture(page, `form-in-${language}`);
    expect(errors).toEqual([]);
    await page.context().close();
  },
  30_000,
);

async function currentLanguage(page: Page): Promise<Language> {
  const lang = await page.locator('html').getAttribute('lang');
  return languages.find((each) => each === lang) ?? 'en';
}
