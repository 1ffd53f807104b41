/**
 * How fast the dashboard is with 100,000 invoices in the book, in a real browser: `bun run bench:dashboard [invoices]`.
 * The first screen with the processor slowed four times, then every list, filter and page a merchant goes through.
 */
import type { BrowserContext } from 'playwright-core';
import { launchBrowser, openPage, picture } from '../support/browser.ts';
import { openDesk, signUp } from '../support/desk.ts';
import { openOfflineBook } from '../support/offline-book.ts';
import { fillBigBook } from './dashboard/big-book.ts';
import { measureWay, type Way } from './dashboard/measure.ts';
import { merchantShops } from './dashboard/shops.ts';

const invoiceCount = Number(process.argv[2] ?? 100_000);
const slowDown = 4;
const rounds = 5;
const paintAimMs = 1_000;
const wayAimMs = 100;

const say = (text: string) => process.stdout.write(`${text}\n`);

const startedAt = performance.now();
const desk = await openDesk({}, async (folder, connections, environment) => {
  const book = openOfflineBook(folder, environment);
  fillBigBook(book, { count: invoiceCount, shops: merchantShops(connections), now: Date.now() });
  await book.close();
});
say(`${invoiceCount} invoices written in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);

const browser = await launchBrowser();
const { page } = await openPage(browser);
try {
  await signUp(desk, page);
  await page.close();
  await measurePaint();
  await measureWays();
} finally {
  await browser.close();
  await desk.close();
}

/** From asking for the page to the frame with its figures, with nothing kept by the browser and with everything. */
async function measurePaint(): Promise<void> {
  for (const cache of ['cold', 'warm'] as const) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const one = await contextOf().newPage();
      const devtools = await contextOf().newCDPSession(one);
      await devtools.send('Network.enable');
      await devtools.send('Network.setCacheDisabled', { cacheDisabled: cache === 'cold' });
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
      await one.addInitScript(() => {
        const look = () => {
          if (!document.querySelector('.figure-amount')) return requestAnimationFrame(look);
          // The frame after the one in which they stand has been painted.
          return requestAnimationFrame(() => Object.assign(window, { figuresAt: performance.now() }));
        };
        requestAnimationFrame(look);
      });
      await one.goto(`${desk.base}/`);
      await one.waitForFunction(() => 'figuresAt' in window);
      times.push(await one.evaluate(() => (window as unknown as { figuresAt: number }).figuresAt));
      await one.close();
    }
    say(
      `the overview with its figures, processor slowed ${slowDown} times, ${cache} cache: ` +
        `${spread(times)} ${verdict(median(times), paintAimMs)}`,
    );
  }
}

/** Every way is walked with its data not asked before: each round begins with a freshly loaded page. */
async function measureWays(): Promise<void> {
  const found = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round++) {
    const one = await contextOf().newPage();
    await one.goto(`${desk.base}/`);
    await one.locator('.figure-amount').first().waitFor();
    // The figures are looked at before anything is pressed.
    await one.waitForTimeout(1_000);
    for (const way of ways(round)) {
      const ms = await measureWay(one, way);
      // The first round fetches the pages' code.
      if (round > 0 && ms !== null) found.set(way.name, [...(found.get(way.name) ?? []), ms]);
    }
    if (round === rounds) await picture(one, 'bench-overview');
    await one.close();
  }
  for (const [name, times] of found) say(`${name}: ${spread(times)} ${verdict(median(times), wayAimMs)}`);
}

function ways(round: number): Way[] {
  const link = (href: string) => `.sidebar a[href="${href}"]`;
  const rows = '.ledger tbody tr';
  return [
    { name: 'invoices', press: link('/invoices'), until: rows, at: '/invoices' },
    {
      name: 'invoices that are open',
      press: '.tab:has(input[value="open"])',
      until: rows,
      at: 'status=open',
    },
    {
      name: 'invoices that are overdue',
      press: '.tab:has(input[value="overdue"])',
      until: rows,
      at: 'overdue',
    },
    { name: 'invoices by words', type: `Amina ${round + 2}`, until: rows, at: 'search=' },
    { name: 'one invoice', press: '.row-link', until: '.timeline-row', at: '/invoices/inv_' },
    { name: 'payments', press: link('/payments'), until: rows, at: '/payments' },
    { name: 'customers', press: link('/customers'), until: rows, at: '/customers' },
    { name: 'events', press: link('/events'), until: rows, at: '/events' },
    { name: 'one event', press: '.row-link', until: '.timeline-row, .facts', at: '/events/evt_' },
    { name: 'messages', press: link('/messages'), until: rows, at: '/messages' },
    { name: 'deliveries', press: link('/deliveries'), until: rows, at: '/deliveries' },
    { name: 'overview', press: link('/'), until: '.figure-amount', at: '/' },
    {
      name: 'overview over 90 days',
      press: '.tab:has(input[value="90"])',
      until: '.figure-amount',
      at: 'days=90',
    },
  ];
}

function contextOf(): BrowserContext {
  const [context] = browser.contexts();
  if (!context) throw new Error('nobody is signed in');
  return context;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function spread(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`;
}

function verdict(ms: number, aimMs: number): string {
  return ms <= aimMs ? `≤ ${aimMs} ✓` : `> ${aimMs} ✗`;
}
