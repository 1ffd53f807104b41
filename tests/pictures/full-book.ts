import { createTRPCClient, httpLink } from '@trpc/client';
import type { Browser, BrowserContext } from 'playwright-core';
import type { AppRouter } from '../../server/trpc/router.ts';
import { openMailServer } from '../mail/mail-server.ts';
import { cli, temporaryFolder } from '../operations/process.ts';
import { openPage } from '../support/browser.ts';
import { type Desk, freePort, openDesk, printedSetupLink, signUp } from '../support/desk.ts';
import { startRealServer } from '../support/real-server.ts';
import { type Examples, type Place, placesOfRoutes } from './places.ts';
import { tellStories } from './stories.ts';

export type Api = ReturnType<typeof createTRPCClient<AppRouter>>;

/** A book in which every page has something to show, and who looks at it. */
export interface FullBook {
  desk: Desk;
  contexts: Record<Place['as'], BrowserContext>;
  apis: Record<'owner' | 'viewer', Api>;
  places: Place[];
  close(): Promise<void>;
}

const password = 'correct horse battery';

/** The demo's weeks, and after them whatever the demo does not tell. */
export async function openFullBook(browser: Browser): Promise<FullBook> {
  const mails = await openMailServer();
  const receiver = openReceiver();
  const desk = await openDesk({
    DAFTAR_PRIVATE_TARGETS: '127.0.0.0/8',
    DAFTAR_SMTP_URL: mails.url,
    DAFTAR_MAIL_FROM: 'bills@noor.example',
  });
  const fresh = await openFreshServer();
  const close = async () => {
    await Promise.all([desk.close(), fresh.close(), mails.close(), receiver.stop(true)]);
  };
  try {
    await filledWithDemo(desk);
    const owner = await signedUp(browser, desk);
    const ownerApi = apiOf(desk, await cookiesOf(owner));
    const told = await tellStories({ desk, merchant: owner, api: ownerApi, receiver: receiver.url.origin });
    const viewer = await joined(browser, desk, ownerApi);
    const { link } = await ownerApi.people.invite.mutate({ email: 'hodan@example.com', role: 'bookkeeper' });
    const examples: Examples = {
      ...told.examples,
      '/sign-in': '/sign-in',
      '/setup': await fresh.setupLink(),
      '/join': link,
      '*': '/a/page/that/is/not/there',
    };
    const { base } = desk;
    const dashboard = { as: 'owner', kind: 'dashboard' } as const;
    return {
      desk,
      contexts: { owner, viewer, stranger: (await openPage(browser)).page.context() },
      apis: { owner: ownerApi, viewer: apiOf(desk, await cookiesOf(viewer)) },
      places: [
        ...placesOfRoutes(base, examples),
        ...Object.entries(told.more).map(([name, path]) => ({ name, url: base + path, ...dashboard })),
        { name: 'no-permission', url: `${base}/keys`, as: 'viewer', kind: 'dashboard' },
        { name: 'first-run', url: fresh.base, as: 'stranger', kind: 'dashboard' },
        ...Object.entries(told.payPages).map(
          ([name, url]): Place => ({ name: `pay-${name}`, url, as: 'stranger', kind: 'pay' }),
        ),
        { name: 'api-docs', url: `${base}/api/docs`, as: 'stranger', kind: 'docs' },
      ],
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the dashboard asks its server, by somebody who is signed in. */
function apiOf({ base }: Desk, cookie: string): Api {
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${base}/trpc`, headers: { cookie, origin: base } })],
  });
}

async function cookiesOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function filledWithDemo({ folder }: Desk): Promise<void> {
  const { code, err } = await cli(folder, ['demo']);
  if (code !== 0) throw new Error(`the demo ended with ${code}: ${err}`);
}

async function signedUp(browser: Browser, desk: Desk): Promise<BrowserContext> {
  const { page } = await openPage(browser);
  await signUp(desk, page);
  await page.close();
  return page.context();
}

/** Somebody who was invited and may only look. */
async function joined(browser: Browser, { base }: Desk, api: Api): Promise<BrowserContext> {
  const { link } = await api.people.invite.mutate({ email: 'amina@example.com', role: 'viewer' });
  const { page } = await openPage(browser);
  await page.goto(link);
  await page.locator('input[autocomplete=name]').fill('Amina');
  await page.locator('input[type=password]').first().fill(password);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(`${base}/`);
  await page.close();
  return page.context();
}

/** A server whose book nobody has opened yet. */
async function openFreshServer() {
  const folder = temporaryFolder();
  const port = freePort();
  const base = `http://127.0.0.1:${port}`;
  const server = await startRealServer(folder.path, {
    environment: { DAFTAR_PORT: String(port), DAFTAR_URL: base },
  });
  return {
    base,
    setupLink: () => printedSetupLink(server),
    close: async () => {
      server.kill('SIGTERM');
      await server.exited;
      folder.remove();
    },
  };
}

/** The merchant's own systems: one takes everything, one is down, one is gone. */
function openReceiver() {
  return Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: ({ url }) => {
      const { pathname } = new URL(url);
      if (pathname === '/stock') return new Response('{"error":"the database is down"}', { status: 500 });
      if (pathname === '/old-shop') return new Response('gone', { status: 410 });
      return new Response('{"thanks":true}');
    },
  });
}
