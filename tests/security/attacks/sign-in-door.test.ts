import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../../server/app.ts';
import { codeOf, openVictim, password, type Victim } from './victim.ts';

let victim: Victim;

beforeEach(async () => {
  victim = await openVictim();
  await victim.user('owner');
});

afterEach(() => victim.book.close());

const post = (path: string, body: string, headers: Record<string, string>) =>
  victim.book.request(path, { method: 'POST', headers: { origin: victim.origin, ...headers }, body });

describe('hiding from the limits whose account is tried', () => {
  test.each([
    [
      'application/x-www-form-urlencoded',
      new URLSearchParams({ email: 'owner@example.com', password }).toString(),
    ],
    ['text/plain', JSON.stringify({ email: 'owner@example.com', password })],
    ['application/jsonp', JSON.stringify({ email: 'owner@example.com', password })],
  ])('by a sign-in as %s opens no session, be the password right', async (type, body) => {
    const response = await post('/auth/sign-in/email', body, { 'content-type': type });
    expect(await codeOf(response)).toBe('request.invalid');
    expect(victim.count('sessions')).toBe(0);
  });
});

describe('sharing one browser’s answer with another through a cache', () => {
  test.each([
    '/auth/get-session',
    '/auth/passkey/generate-authenticate-options',
    '/auth/passkey/generate-register-options',
  ])('at %s: the answer may be kept by nobody', async (path) => {
    const { cookie } = await victim.browser('owner@example.com');
    const response = await victim.book.request(path, { headers: { cookie } });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('taking a session out of a cache', () => {
  test('from a page that renewed its cookie: that answer may be kept by nobody', async () => {
    const { cookie } = await victim.browser('owner@example.com');
    const clientFolder = join(victim.book.folder, 'client');
    mkdirSync(join(clientFolder, 'dashboard'), { recursive: true });
    writeFileSync(join(clientFolder, 'dashboard/index.html'), '<!doctype html>');
    const app = createApp({ ...victim.book.deps, addressOf: () => null, clientFolder }, []);
    const open = () =>
      app.handle(new Request(`${victim.origin}/`, { headers: { cookie, accept: 'text/html' } }));
    expect((await open()).headers.get('cache-control')).toBe('no-cache');
    const soon = Date.now() + 3 * 24 * 60 * 60_000;
    victim.book.deps.database.$client.prepare('update sessions set expires_at = ?').run(soon);
    const renewed = await open();
    expect(renewed.headers.get('set-cookie')).toMatch(/daftar_session=.+Max-Age=1209600/);
    expect(renewed.headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('adding a passkey of one’s own to a stolen session', () => {
  test('that has proved nothing lately is refused, and stands in the audit log', async () => {
    const { cookie } = await victim.browser('owner@example.com');
    victim.book.clock.advance(11 * 60_000);
    const headers = { cookie, 'content-type': 'application/json' };
    const response = await post('/auth/passkey/verify-registration', '{"response":{"id":"x"}}', headers);
    expect(await codeOf(response)).toBe('request.prove_yourself');
    const [row] = (await victim.book.call.audit.list({ action: 'passkey.added' })).rows;
    expect(row).toMatchObject({ outcome: 'refused', errorCode: 'request.prove_yourself' });
    expect(row?.actor.name).toBe('owner');
  });

  test('by a stranger leaves no row', async () => {
    const headers = { 'content-type': 'application/json' };
    await post('/auth/passkey/verify-registration', '{"response":{"id":"x"}}', headers);
    expect(victim.count('audit_log')).toBe(0);
  });
});
