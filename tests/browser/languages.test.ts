import { afterAll, afterEach, beforeAll, describe, expect, test } from 'bun:test';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { isolated } from '../../shared/bidi.ts';
import { type Language, languageNames, languages } from '../../shared/languages.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { openPage, picture } from '../support/browser.ts';
import {
  call,
  type Desk,
  openAt,
  openInvoiceAt,
  openSignedIn,
  owner,
  payElsewhere,
  payLink,
} from '../support/desk.ts';
import { dictionaries } from '../support/dictionaries.ts';

let browser: Browser;
let desk: Desk;
let merchant: BrowserContext;

/** The merchant's own shop: it thanks for everything. */
const shop = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: () => new Response('{}') });

beforeAll(async () => {
  ({ browser, desk, merchant } = await openSignedIn({ DAFTAR_PRIVATE_TARGETS: '127.0.0.0/8' }));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
  await shop.stop(true);
});

const manifest: Record<string, { file: string }> = JSON.parse(
  readFileSync(new URL('../../client/dist/.vite/manifest.json', import.meta.url), 'utf8'),
);

/** Whose words a built file carries, by its address. */
const languageOfFile = new Map<string, string>(
  Object.entries(manifest).flatMap(([source, { file }]) => {
    const language = /^i18n\/(\w+)\//.exec(source)?.[1];
    return language === undefined ? [] : [[`/${file}`, language]];
  }),
);

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
    const fetched = asked.flatMap((path) => languageOfFile.get(path) ?? []);
    expect([...new Set(fetched)]).toEqual(['ar']);
    await page.close();
  }, 30_000);
});

/** The way from a fresh book to a paid invoice is gone in Arabic by `main-job.test.ts`; here is what follows. */
describe('who reads Arabic', () => {
  const words = dictionaries.ar;
  const sara = { name: 'سارة العتيبي', email: 'sara@example.com' };
  const sar = (amount: string) => isolated(`SAR ${amount}`);

  beforeAll(async () => {
    await call(desk, merchant, 'session.setLanguage', { language: 'ar' });
  });

  afterEach(() => Promise.all(merchant.pages().map((page) => page.close())));

  const linked = async (amountMinor: number) => {
    const { id } = await openInvoiceAt(desk, merchant, 'SAR', amountMinor, sara);
    return call<InvoiceView>(desk, merchant, 'invoices.createLink', {
      id,
      connectionId: desk.connections.moyasar,
    });
  };

  test('shares an invoice: its address is copied and scanned, and nobody mistakes its number', async () => {
    const { id, number } = await linked(29_000);
    const { page, errors } = await openAt(desk, merchant, `/invoices/${id}`);
    await page.getByText(words.invoices.ways.pageText).waitFor();
    await page.getByRole('link', { name: words.sending.whatsapp }).waitFor();
    await page.getByRole('button', { name: words.sending.code }).click();
    const title = words.sending.codeTitle(isolated(number ?? ''));
    await page.getByRole('dialog', { name: title }).getByRole('img', { name: title }).waitFor();
    await picture(page, 'arabic-code');
    expect(errors).toEqual([]);
  }, 30_000);

  test('gives a part of a payment back, and sees what becomes of the invoice', async () => {
    const { id, checkouts } = await linked(29_000);
    await payLink(desk, merchant, checkouts[0]?.url ?? '');
    const { page, errors } = await openAt(desk, merchant, `/invoices/${id}`);
    const { act } = words.invoices;
    await page.getByRole('button', { name: act.refund, exact: true }).click({ timeout: 15_000 });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(act.amount(isolated('SAR'))).fill('٤٠');
    await dialog.getByText(act.turns(isolated(words.invoiceStatus.partially_refunded))).waitFor();
    await picture(page, 'arabic-refund');
    await dialog.getByRole('button', { name: act.refundAction(sar('40.00')) }).click();
    await page.getByText(act.state.done(isolated('Moyasar'))).waitFor();
    const chip = page.locator('h1 .chip', { hasText: words.invoiceStatus.partially_refunded });
    await chip.waitFor({ timeout: 15_000 });
    await picture(page, 'arabic-refunded');
    expect(errors).toEqual([]);
  }, 60_000);

  test('voids an invoice after a question that names it', async () => {
    const { id, number } = await linked(18_000);
    const { page, errors } = await openAt(desk, merchant, `/invoices/${id}`);
    const { detail } = words.invoices;
    await page.getByRole('button', { name: detail.void, exact: true }).click();
    const question = page.getByRole('alertdialog', { name: detail.voidTitle(isolated(number ?? '')) });
    await picture(page, 'arabic-void');
    await question.getByRole('button', { name: detail.voidAction }).click();
    await page.locator('h1 .chip', { hasText: words.invoiceStatus.void }).waitFor({ timeout: 15_000 });
    expect(errors).toEqual([]);
  }, 30_000);

  test('decides what Daftar would not: money in another currency is set aside with a note', async () => {
    const { checkouts } = await linked(5_000);
    await payElsewhere(desk, merchant, {
      amount: 5_000,
      currency: 'USD',
      metadata: { daftar_checkout: checkouts[0]?.id ?? '' },
    });
    const { page, errors } = await openAt(desk, merchant, '/review');
    await page.getByText(words.eventReason.wrong_currency).waitFor({ timeout: 15_000 });
    await picture(page, 'arabic-review');
    await page.getByRole('button', { name: words.reviews.setAside, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.reviews.note).fill('دُفعت بالدولار خطأً');
    await dialog.getByRole('button', { name: words.reviews.setAsideAction }).click();
    await page.getByRole('heading', { name: words.reviews.empty }).waitFor();
    expect(errors).toEqual([]);
  }, 60_000);

  test('adds an endpoint, tries it, and finds the delivery with its answer', async () => {
    const { page, errors } = await openAt(desk, merchant, '/endpoints/new');
    const { form, secret, try: trying } = words.endpoints;
    await page.getByLabel(form.url).fill(`http://127.0.0.1:${shop.port}/daftar`);
    await page.getByRole('button', { name: form.create }).click();
    await page.getByText(secret.fresh).waitFor();
    await page.getByRole('button', { name: secret.done }).click();
    await page.getByRole('button', { name: trying.ping }).click();
    await page.getByText(trying.arrived, { exact: true }).waitFor({ timeout: 15_000 });
    await picture(page, 'arabic-endpoint');
    await page.goto(`${desk.base}/deliveries`);
    await page.getByRole('row').filter({ hasText: words.messages.name.ping }).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: words.messages.name.ping }).waitFor();
    await page.getByText(words.deliveries.outcome.delivered, { exact: true }).first().waitFor();
    await picture(page, 'arabic-delivery');
    expect(errors).toEqual([]);
  }, 60_000);
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
