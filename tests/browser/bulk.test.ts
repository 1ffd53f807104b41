import { afterAll, afterEach, beforeAll, expect, test } from 'bun:test';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { AuditRowView } from '../../shared/audit.ts';
import type { DeliveryView } from '../../shared/message-views.ts';
import type { EventRow, InvoiceRow, InvoiceView, Page as Rows } from '../../shared/views.ts';
import { accessibilityProblems, picture } from '../support/browser.ts';
import { call, type Desk, openAt, openInvoiceAt, openSignedIn, payElsewhere } from '../support/desk.ts';
import { lineOf } from '../support/shop.ts';

let browser: Browser;
let desk: Desk;
let merchant: BrowserContext;
let invoices: InvoiceView[];

/** Five open invoices; the first of them is void, and the last two have an address to be sent to. */
beforeAll(async () => {
  ({ browser, desk, merchant } = await openSignedIn({
    DAFTAR_PRIVATE_TARGETS: '127.0.0.0/8',
    DAFTAR_SMTP_URL: 'smtp://127.0.0.1:9',
  }));
  const endpoint = { mode: 'test', url: `${desk.base}/healthz`, types: ['invoice.voided'] };
  await call(desk, merchant, 'endpoints.create', endpoint);
  invoices = [];
  for (const amount of [1_000, 2_000, 3_000, 4_000, 5_000]) {
    const email = amount > 3_000 ? `${amount}@example.com` : undefined;
    invoices.push(
      await openInvoiceAt(desk, merchant, 'SAR', amount, {
        name: `Amina ${amount}`,
        ...(email && { email }),
      }),
    );
  }
  await call(desk, merchant, 'invoices.void', { id: invoices[0]?.id });
}, 90_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
});

afterEach(() => Promise.all(merchant.pages().map((page) => page.close())));

async function openStill(path: string): Promise<{ page: Page; errors: string[]; bar: Locator }> {
  const { page, errors } = await openAt(desk, merchant, path);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return { page, errors, bar: page.getByRole('region', { name: 'Chosen rows' }) };
}

async function ask<T>(path: string, input: object): Promise<T> {
  const address = `${desk.base}/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const answer = (await (await merchant.request.get(address)).json()) as { result: { data: T } };
  return answer.result.data;
}

const textsOf = async (rows: Locator) =>
  (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));

test('chosen invoices are voided together; who can’t be is named with the reason, before and after', async () => {
  const { page, errors, bar } = await openStill('/invoices');
  await page.getByRole('checkbox', { name: 'Choose INV-000004' }).click();
  await page.getByRole('checkbox', { name: 'Choose INV-000001' }).click({ modifiers: ['Shift'] });
  await bar.getByText('4 rows chosen').waitFor();
  await picture(page, 'bulk-bar');
  expect(await accessibilityProblems(page)).toEqual([]);

  await bar.getByRole('button', { name: 'Void', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Void 3 invoices?' });
  await question.getByText('This is possible for 3 of 4 chosen.').waitFor();
  const leftOut = question.getByRole('list', { name: 'Left out' }).getByRole('listitem');
  expect(await textsOf(leftOut)).toEqual([expect.stringMatching(/INV-000001 The invoice is not open/)]);
  await picture(page, 'bulk-question');
  expect(await accessibilityProblems(page)).toEqual([]);

  // Somebody else is quicker with one of them while the question stands.
  await call(desk, merchant, 'invoices.void', { id: invoices[2]?.id });
  await question.getByRole('button', { name: 'Void', exact: true }).click();
  const run = page.getByRole('article', { name: 'Progress: Void' });
  await run.getByText('Done: 2. Refused: 1.').waitFor();
  expect(await run.evaluate((card) => card.contains(document.activeElement))).toBe(true);
  expect(await bar.count()).toBe(0);
  const refused = run.getByRole('list', { name: 'Refused' }).getByRole('listitem');
  expect(await textsOf(refused)).toEqual([expect.stringMatching(/INV-000003 The invoice is not open/)]);
  await picture(page, 'bulk-ended');
  expect(await accessibilityProblems(page)).toEqual([]);

  // It stays while one walks on, leads to what was refused, and tries that alone again.
  await run.getByRole('link', { name: 'INV-000003' }).click();
  await page.getByRole('heading', { name: /INV-000003/, level: 1 }).waitFor();
  await run.getByRole('button', { name: 'Try the refused again (1)' }).click();
  await run.getByText('Done: 2. Refused: 1.').waitFor();
  await run.getByRole('button', { name: 'Close' }).click();
  await run.waitFor({ state: 'detached' });
  const { rows } = await ask<Rows<InvoiceRow>>('invoices.list', { mode: 'test', status: 'void' });
  expect(rows).toHaveLength(4);
  expect(errors).toEqual([]);
}, 60_000);

test('by keys alone all that match are chosen beyond the screen, finalized in their order, stopped, and gone on with', async () => {
  for (let amount = 1; amount <= 60; amount++)
    await call(desk, merchant, 'invoices.create', {
      mode: 'test',
      currency: 'KES',
      lines: [lineOf(amount * 100)],
    });
  const { page, errors, bar } = await openStill('/invoices?status=draft');
  await page.locator('tbody tr').nth(49).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await bar.getByText('1 row chosen').waitFor();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await bar.getByText('3 rows chosen').waitFor();
  await page.keyboard.press('Shift+ArrowUp');
  await bar.getByText('2 rows chosen').waitFor();
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  await page.keyboard.press('Space');
  await bar.getByRole('button', { name: 'Choose all on the screen' }).press('Enter');
  await bar.getByText('50 rows chosen').waitFor();
  await bar.getByRole('button', { name: 'Choose all that match' }).press('Enter');
  await bar.getByText('60 rows chosen').waitFor();
  await bar.getByRole('button', { name: 'Finalize' }).press('Enter');

  // The third waits at the door until the run was stopped.
  const held = Promise.withResolvers<void>();
  let calls = 0;
  await page.route('**/trpc/invoices.finalize*', async (route) => {
    if (++calls === 3) await held.promise;
    await route.continue();
  });
  const question = page.getByRole('dialog', { name: 'Finalize 60 invoices?' });
  await question.getByRole('button', { name: 'Finalize' }).press('Enter');
  const run = page.getByRole('article', { name: 'Progress: Finalize' });
  await run.getByText('2 of 60').waitFor();
  await picture(page, 'bulk-running');

  // One walks on within the book, and is asked before the tab is closed.
  await page.getByRole('link', { name: 'Customers' }).click();
  await page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor();
  const warned = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  expect((await warned).type()).toBe('beforeunload');
  await (await warned).dismiss();
  await page.getByRole('link', { name: 'Invoices' }).click();
  await run.getByText('2 of 60').waitFor();
  await run.getByRole('button', { name: 'Stop' }).press('Enter');
  held.resolve();
  await run.getByText('Done: 3. Refused: 0. Not begun: 57.').waitFor();
  expect(calls).toBe(3);
  await picture(page, 'bulk-stopped');
  await run.getByRole('button', { name: 'Go on (57)' }).press('Enter');
  await run.getByText('Done: 60. Refused: 0.').waitFor();
  const { rows } = await ask<Rows<InvoiceRow>>('invoices.list', {
    mode: 'test',
    currency: 'KES',
    limit: 100,
  });
  const numbers = rows.toSorted((a, b) => a.totalMinor - b.totalMinor).map(({ number }) => number ?? '');
  expect(numbers).toEqual(numbers.toSorted());
  expect(numbers).toHaveLength(60);
  expect(errors).toEqual([]);
}, 60_000);

test('what is wrong with all of them stops a run, which says so and goes on when it is mended; who has no address is left out', async () => {
  const fresh = [];
  for (const email of ['a@example.com', undefined, 'b@example.com'])
    fresh.push(await openInvoiceAt(desk, merchant, 'MRU', 1_000, { name: 'Zahra', ...(email && { email }) }));
  const { page, errors, bar } = await openStill('/invoices?currency=MRU');
  await page.locator('tbody tr').nth(2).waitFor();
  await page.getByRole('checkbox', { name: 'Choose all on the screen' }).check();
  await bar.getByRole('button', { name: 'Send by mail' }).click();
  const question = page.getByRole('dialog', { name: 'Send 2 invoices by mail?' });
  await question.getByText(fresh[1]?.number ?? '').waitFor();
  await question.getByRole('button', { name: 'Send by mail' }).click();
  const run = page.getByRole('article', { name: 'Progress: Send by mail' });
  await run.getByText('Not begun: 2.').waitFor();
  await run.getByText('No sender is set').waitFor();
  const business = { name: 'Noor Coffee', timeZone: 'Asia/Riyadh', address: '', email: 'hello@noor.example' };
  await call(desk, merchant, 'settings.setBusiness', business);
  await run.getByRole('button', { name: 'Go on (2)' }).click();
  await run.getByText('Done: 2. Refused: 0.').waitFor();
  const sent = await Promise.all(
    fresh.map(async ({ id }) => (await ask<unknown[]>('invoices.mails', { id })).length),
  );
  expect(sent).toEqual([1, 0, 1]);
  expect(errors).toEqual([]);
}, 60_000);

test('chosen events are replayed, chosen deliveries sent again, and chosen customers are had as a file', async () => {
  for (const amount of [700, 800]) await payElsewhere(desk, merchant, { amount, currency: 'SAR' });
  const act = async (path: string, button: string, title: RegExp) => {
    const { page, errors, bar } = await openStill(path);
    await page.locator('tbody tr').nth(1).waitFor();
    await page.getByRole('checkbox', { name: 'Choose all on the screen' }).check();
    await bar.getByRole('button', { name: button }).click();
    await page.getByRole('dialog', { name: title }).getByRole('button', { name: button }).click();
    const run = page.getByRole('article', { name: `Progress: ${button}` });
    await run.getByText(/Done: [1-9]\d*\. Refused: 0\./).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await picture(page, `bulk-${button.split(' ')[0]}`);
    expect(errors).toEqual([]);
    return page;
  };
  const subjects = async (action: string) =>
    (await ask<{ rows: AuditRowView[] }>('audit.list', { action })).rows
      .map(({ subject }) => subject?.id)
      .sort();
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

  await act('/events', 'Replay', /^Replay \d+ events\?$/);
  const events = await ask<Rows<EventRow>>('events.list', { mode: 'test' });
  expect(await subjects('events.replay')).toEqual(idsOf(events.rows));

  await act('/deliveries', 'Send again', /^Send \d+ messages again\?$/);
  const deliveries = await ask<Rows<DeliveryView>>('deliveries.list', { mode: 'test' });
  expect(await subjects('deliveries.resend')).toEqual(idsOf(deliveries.rows));

  const { page, bar } = await openStill('/customers');
  await page.getByRole('checkbox', { name: 'Choose Zahra' }).first().check();
  await page.getByRole('checkbox', { name: 'Choose Amina 1000' }).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    bar.getByRole('button', { name: 'Export these rows' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^daftar-customers-.*\.csv$/);
  const [, ...lines] = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines.map((line) => line.split(',')[0]).sort()).toEqual(['Amina 1000', 'Zahra']);
}, 60_000);

test('who may only look at the book can choose nothing', async () => {
  const person = { email: 'viewer@example.com', password: 'correct horse battery' };
  const { link } = await call<{ link: string }>(desk, merchant, 'people.invite', {
    email: person.email,
    role: 'viewer',
  });
  const viewer = await browser.newContext();
  const token = new URL(link).searchParams.get('token');
  await call(desk, viewer, 'people.join', { token, name: 'Salma', password: person.password });
  await viewer.request.post(`${desk.base}/auth/sign-in/email`, {
    data: person,
    headers: { origin: desk.base },
  });
  for (const path of ['/invoices', '/deliveries']) {
    const { page } = await openAt(desk, viewer, path);
    await page.locator('tbody tr').first().waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
  }
  await viewer.close();
}, 60_000);

test('on an Arabic phone the bar and the run open, fit, and have no barrier', async () => {
  await call(desk, merchant, 'session.setLanguage', { language: 'ar' });
  const { page, errors } = await openStill('/invoices?currency=SAR');
  await page.setViewportSize({ width: 320, height: 740 });
  await page.getByRole('checkbox', { name: /^اختيار .*INV-000005/ }).check();
  await page.getByRole('checkbox', { name: /^اختيار .*INV-000001/ }).check();
  const bar = page.getByRole('region', { name: 'الصفوف المختارة' });
  await bar.waitFor();
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await picture(page, 'bulk-arabic-phone');
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await bar.getByRole('button', { name: 'إلغاء الفواتير' }).click();
  const question = page.getByRole('dialog', { name: /إلغاء الفواتير/ });
  await picture(page, 'bulk-arabic-question');
  expect(await accessibilityProblems(page)).toEqual([]);
  await question.getByRole('button', { name: 'إلغاء الفواتير' }).click();
  await page.getByText(/^تم: .*1/).waitFor();
  await picture(page, 'bulk-arabic-ended');
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
}, 60_000);
