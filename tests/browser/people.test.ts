import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openDatabase } from '../../db/client.ts';
import { sessions } from '../../db/schema/accounts.ts';
import { stepAt, totpAt } from '../../server/accounts/totp.ts';
import { cli } from '../operations/process.ts';
import { launchBrowser, openPage, picture } from '../support/browser.ts';
import { freePort, printedSetupLink } from '../support/desk.ts';
import { type RealServer, startRealServer } from '../support/real-server.ts';

setDefaultTimeout(120_000);

const password = 'correct horse battery';
const stepMs = 30_000;

let server: RealServer;
let browser: Browser;
let base: string;
/** What the person of these tests has on paper. */
let recoveryCodes: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'daftar-people-'));

beforeAll(async () => {
  browser = await launchBrowser();
  const port = freePort();
  // Passkeys need a name: no browser knows them at a bare address.
  base = `http://localhost:${port}`;
  server = await startRealServer(folder, {
    environment: { DAFTAR_PORT: String(port), DAFTAR_URL: base },
  });
});

afterAll(async () => {
  await browser.close();
  server.kill('SIGTERM');
  await server.exited;
  rmSync(folder, { recursive: true, force: true });
});

test('a book gets its people: set up, invite, join, a role that sees no more than it may', async () => {
  const { page, errors } = await openPage(browser);
  await page.goto(await printedSetupLink(server));
  await page.getByLabel('Your name').fill('Maryam');
  await page.getByLabel(/e-mail/i).fill('maryam@example.com');
  await page.getByLabel('Password').first().fill(password);
  await page.locator('form button[type=submit]').click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();

  await page.goto(`${base}/settings/people`);
  await page.getByText('You are alone in this book').waitFor();
  await picture(page, 'people-alone');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('Their e-mail').fill('amina@example.com');
  await page.getByLabel('Role', { exact: true }).selectOption('viewer');
  await picture(page, 'people-invite');
  await page.getByRole('button', { name: 'Make the invite' }).click();
  const link = await page.getByRole('textbox', { name: 'Invite link' }).inputValue();
  await picture(page, 'people-invite-made');
  await page.getByRole('button', { name: 'I have sent it' }).click();
  await page.getByRole('heading', { name: 'Open invites' }).waitFor();

  const amina = await openPage(browser, { viewport: { width: 390, height: 844 } });
  await amina.page.goto(link);
  await amina.page.getByText('Maryam invites you.').waitFor();
  await picture(amina.page, 'join-phone');
  await amina.page.getByLabel('Your name').fill('Amina');
  await amina.page.getByLabel('Password').first().fill(password);
  await amina.page.getByRole('button', { name: 'Join' }).click();
  await amina.page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  expect(await amina.page.getByRole('link', { name: 'New invoice' }).count()).toBe(0);
  await amina.page.goto(`${base}/invoices/new`);
  await amina.page.getByRole('heading', { name: 'Not for your role' }).waitFor();
  await picture(amina.page, 'no-permission-phone');

  await page.reload();
  await page.getByLabel('Role of Amina').waitFor();
  await picture(page, 'people');
  await page.getByRole('button', { name: 'Remove Amina' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove Amina' }).click();
  await page.getByText('You are alone in this book').waitFor();
  await amina.page.reload();
  await amina.page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect([...errors, ...amina.errors.filter((text) => !text.includes('401'))]).toEqual([]);
  await page.context().close();
  await amina.page.context().close();
});

test('an authenticator app is enrolled, asked for at sign-in, and its codes are on paper', async () => {
  const { page, errors } = await openPage(browser);
  await signIn(page);
  await page.goto(`${base}/settings/account`);
  await page.getByRole('button', { name: 'Set up the app' }).click();
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  await picture(page, 'enrol-app');
  const key = await page.getByRole('textbox', { name: 'Key' }).inputValue();
  const used = codeOf(key, 0);
  await page.getByLabel('Code from the app').fill(used);
  await page.getByRole('button', { name: 'Turn it on' }).click();
  const shown = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await shown.nth(9).waitFor();
  const codes = await shown.allInnerTexts();
  expect(codes).toHaveLength(10);
  recoveryCodes = codes;
  await picture(page, 'recovery-codes');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('10 codes are left.').waitFor();
  await picture(page, 'account');

  await page.context().clearCookies();
  await signIn(page);
  await page.getByRole('heading', { name: 'One more step' }).waitFor();
  await picture(page, 'second-step');
  await page.getByLabel('Code from the app').fill(used);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('The code is not right, or was used before.').waitFor();
  await page.getByLabel('Code from the app').fill(codeOf(key, 1));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();

  await page.context().clearCookies();
  await signIn(page);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(spareCode());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  expect(errors.filter((text) => !text.includes('401'))).toEqual([]);
  await page.context().close();
});

test('a passkey is added after a fresh proof, signs in alone, and answers for its person', async () => {
  const { page, errors } = await openPage(browser);
  await addAuthenticator(page);
  await signIn(page, spareCode());
  await page.goto(`${base}/settings/account`);
  makeStale();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the passkey').fill('Work laptop');
  await page.getByRole('dialog').getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('heading', { name: 'Is it you?' }).waitFor();
  await picture(page, 'prove');
  await page.getByLabel('Your password').fill('wrong horse battery');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('That is not right.').waitFor();
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('Work laptop').waitFor();
  await picture(page, 'account-passkey');

  await page.context().clearCookies();
  await page.goto(`${base}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
  await picture(page, 'sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();

  makeStale();
  await page.goto(`${base}/settings/people`);
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('Their e-mail').fill('amina@example.com');
  await page.getByRole('button', { name: 'Make the invite' }).click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('textbox', { name: 'Invite link' }).waitFor();
  expect(errors.filter((text) => !/40[13]|422/.test(text))).toEqual([]);
  await page.context().close();
});

test('whoever must have a second factor is led to it before anything else', async () => {
  const words = ['user', 'create', '--email', 'saleh@example.com', '--role', 'admin', '--password-stdin'];
  expect(await cli(folder, words, password)).toMatchObject({ code: 0 });
  const owner = await openPage(browser);
  await signIn(owner.page, spareCode());
  await owner.page.goto(`${base}/settings/people`);
  await owner.page.getByLabel('Admin').check();
  await owner.page.getByRole('button', { name: 'Save the rules' }).click();
  await owner.page.getByText('The security rules are saved.').waitFor();
  await picture(owner.page, 'people-policy');
  await owner.page.context().close();

  const saleh = await openPage(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await signIn(saleh.page, null, 'saleh@example.com');
  await saleh.page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
  await picture(saleh.page, 'enrol-phone-dark');
  await saleh.page.getByRole('button', { name: 'Set up the app' }).click();
  const key = await saleh.page.getByRole('textbox', { name: 'Key' }).inputValue();
  await picture(saleh.page, 'enrol-app-phone-dark');
  await saleh.page.getByLabel('Code from the app').fill(codeOf(key, 0));
  await saleh.page.getByRole('button', { name: 'Turn it on' }).click();
  await saleh.page.getByRole('list', { name: 'Recovery codes' }).waitFor();
  await picture(saleh.page, 'enrol-codes-phone-dark');
  await saleh.page.getByRole('button', { name: 'Open the book' }).click();
  await saleh.page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  await saleh.page.goto(`${base}/settings/account`);
  await saleh.page.getByText('10 codes are left.').waitFor();
  await picture(saleh.page, 'account-phone-dark');
  await saleh.page.goto(`${base}/settings/people`);
  await saleh.page.getByText('Only an owner can change them.').waitFor();
  await picture(saleh.page, 'people-phone-dark');
  await saleh.page.context().close();
});

async function signIn(
  page: Page,
  recovery: string | null = null,
  email = 'maryam@example.com',
): Promise<void> {
  await page.goto(`${base}/sign-in`);
  await page.getByLabel(/e-mail/i).fill(email);
  await page.getByLabel('Password').first().fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: /Overview|One more step|second factor/, level: 1 }).waitFor();
  if (recovery === null) return;
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recovery);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
}

function spareCode(): string {
  return recoveryCodes.shift() ?? '';
}

/** As the app on the phone shows it now, or some half-minutes later. */
function codeOf(key: string, stepsAhead: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return totpAt(String.fromCharCode(...bytes), stepAt(Date.now() + stepsAhead * stepMs));
}

/** As if every session had been proved long ago. */
function makeStale(): void {
  const database = openDatabase(join(folder, 'daftar.db'));
  database
    .update(sessions)
    .set({ provenAt: new Date(0) })
    .run();
  database.$client.close();
}

/** A device that has a finger on it: Chromium's own emulation of one. */
async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
