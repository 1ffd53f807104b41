import { describe, expect, test } from 'bun:test';
import { accounts as accountRows, sessions, users } from '../../db/schema/accounts.ts';
import { accountsStage, cookiesOf, owner, post } from './stage.ts';

const dayMs = 24 * 60 * 60 * 1000;

async function signedIn(options: { url?: string } = {}) {
  const stage = accountsStage(options);
  await stage.accounts.createUser({ ...owner, role: 'owner' });
  const response = await post(stage.accounts, '/auth/sign-in/email', owner);
  return { ...stage, response, cookie: cookiesOf(response) };
}

function withCookie(cookie: string): Request {
  return new Request('http://127.0.0.1:3000/trpc/session.get', { headers: { cookie } });
}

describe('signing in', () => {
  test('with the right password opens a session that names the person and their role', async () => {
    const { accounts, response, cookie } = await signedIn();
    expect(response.status).toBe(200);
    const session = await accounts.sessionOf(withCookie(cookie));
    expect(session?.user).toMatchObject({ name: 'Maryam', email: owner.email, role: 'owner' });
    expect(session?.user.id).toStartWith('usr_');
  });

  test('lasts fourteen days', async () => {
    const { database, response } = await signedIn();
    expect(response.headers.get('set-cookie')).toContain('Max-Age=1209600');
    const row = database.select().from(sessions).get();
    const leftMs = (row?.expiresAt.getTime() ?? 0) - Date.now();
    expect(Math.round(leftMs / dayMs)).toBe(14);
  });

  test('takes the address in any case', async () => {
    const { accounts } = await signedIn();
    const response = await post(accounts, '/auth/sign-in/email', { ...owner, email: 'Maryam@Example.COM' });
    expect(response.status).toBe(200);
  });

  test('with a wrong password and with an unknown address are refused alike', async () => {
    const { accounts } = await signedIn();
    const wrong = await post(accounts, '/auth/sign-in/email', { ...owner, password: 'wrong horse battery' });
    const unknown = await post(accounts, '/auth/sign-in/email', { ...owner, email: 'nobody@example.com' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
  });

  test('is refused after ten tries a minute from one address, and open again a minute later', async () => {
    const { accounts, wait } = await signedIn();
    const attempt = (address: string) =>
      post(accounts, '/auth/sign-in/email', { ...owner, password: 'wrong horse battery' }, { address });
    const statuses = [];
    for (let i = 0; i < 11; i++) statuses.push((await attempt('198.51.100.1')).status);
    expect(statuses.at(-2)).toBe(401);
    expect(statuses.at(-1)).toBe(429);
    const refused = await attempt('198.51.100.1');
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refused.json()).toMatchObject({ code: 'request.too_many' });
    expect((await attempt('198.51.100.2')).status).toBe(401);
    wait(61_000);
    expect((await post(accounts, '/auth/sign-in/email', owner, { address: '198.51.100.1' })).status).toBe(
      200,
    );
  });

  test('ignores an address header that the caller made up', async () => {
    const { accounts } = await signedIn();
    let last = 0;
    for (let i = 0; i < 11; i++) {
      const request = new Request('http://127.0.0.1:3000/auth/sign-in/email', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: 'http://127.0.0.1:3000',
          'x-daftar-client-address': `203.0.113.${i}`,
          'x-forwarded-for': `203.0.113.${i}`,
        },
        body: JSON.stringify({ ...owner, password: 'wrong horse battery' }),
      });
      last = (await accounts.handler(request, '198.51.100.9')).status;
    }
    expect(last).toBe(429);
  });

  test('writes neither password nor hash to the log', async () => {
    const { accounts, lines } = await signedIn();
    await post(accounts, '/auth/sign-in/email', { ...owner, password: 'wrong horse battery' });
    expect(lines.join('\n')).not.toContain('horse');
  });
});

describe('cookies', () => {
  test('over https are Secure, HttpOnly, SameSite and tied to the host', async () => {
    const stage = accountsStage({ url: 'https://pay.example.com' });
    await stage.accounts.createUser({ ...owner, role: 'owner' });
    const options = { origin: 'https://pay.example.com' };
    const response = await post(stage.accounts, '/auth/sign-in/email', owner, options);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toStartWith('__Host-daftar_session=');
    expect(cookie).toContain('Secure');
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Domain');
  });

  test('that were changed by a single character open nothing', async () => {
    const { accounts, cookie } = await signedIn();
    const changed = cookie.replace(/=(.)/, (_, first: string) => `=${first === 'a' ? 'b' : 'a'}`);
    expect(await accounts.sessionOf(withCookie(changed))).toBeNull();
  });

  test('made from the stored session alone, without our signature, open nothing', async () => {
    const { accounts, database } = await signedIn();
    const stored = database.select().from(sessions).get()?.token ?? '';
    expect(stored).not.toBe('');
    expect(await accounts.sessionOf(withCookie(`daftar_session=${stored}`))).toBeNull();
  });

  test('are renewed once a session is more than a day old', async () => {
    const { accounts, database, cookie } = await signedIn();
    expect(await accounts.renewSession(withCookie(cookie))).toEqual([]);
    database
      .update(sessions)
      .set({ expiresAt: new Date(Date.now() + 3 * dayMs) })
      .run();
    const renewed = await accounts.renewSession(withCookie(cookie));
    expect(renewed.join()).toContain('Max-Age=1209600');
    const row = database.select().from(sessions).get();
    expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(13 * dayMs);
  });
});

describe('signing out', () => {
  test('ends the session on the server, not only in the browser', async () => {
    const { accounts, database, cookie } = await signedIn();
    expect((await post(accounts, '/auth/sign-out', {}, { cookie })).status).toBe(200);
    expect(database.select().from(sessions).all()).toEqual([]);
    expect(await accounts.sessionOf(withCookie(cookie))).toBeNull();
  });
});

describe('every other door of the library', () => {
  test.each([
    '/auth/sign-up/email',
    '/auth/sign-in/social',
    '/auth/change-password',
    '/auth/update-user',
    '/auth/delete-user',
    '/auth/request-password-reset',
    '/auth/reset-password',
    '/auth/two-factor/enable',
    '/auth/two-factor/disable',
    '/auth/two-factor/generate-backup-codes',
    '/auth/two-factor/get-totp-uri',
    '/auth/passkey/delete-passkey',
    '/auth/passkey/update-passkey',
    '/auth/sign-in/email/',
    '/auth//sign-up/email',
    '/auth/%73ign-up/email',
  ])('is shut: POST %s', async (path) => {
    const { accounts, database, cookie } = await signedIn();
    const body = {
      ...owner,
      email: 'stranger@example.com',
      role: 'owner',
      newPassword: 'another long password',
    };
    const response = await post(accounts, path, body, { cookie });
    expect(response.status).toBe(404);
    expect(database.select().from(users).all()).toHaveLength(1);
  });
});

describe('making a user', () => {
  test('keeps a scrypt hash with its own salt, never the password', async () => {
    const { accounts, database } = accountsStage();
    await accounts.createUser({ ...owner, role: 'viewer' });
    await accounts.createUser({ ...owner, email: 'second@example.com', role: 'viewer' });
    const hashes = database.select().from(accountRows).all();
    expect(hashes.map((row) => row.password ?? '').join()).not.toContain('horse');
    expect(hashes[0]?.password).not.toBe(hashes[1]?.password);
    expect(hashes[0]?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });

  test.each([
    'short',
    'elevenchars',
    'aaaaaaaaaaaaaaaa',
    owner.email,
    'x1y2z'.repeat(30),
    'Password1234!',
    'p@ssw0rdp@ssw0rd',
    '012345678901',
  ])('refuses the password %p', async (password) => {
    const { accounts } = accountsStage();
    const made = accounts.createUser({ ...owner, password, role: 'viewer' });
    await expect(made).rejects.toMatchObject({ code: 'account.password_weak' });
    expect(accounts.usersExist()).toBe(false);
  });

  test('refuses an address that is taken, also in another case and when two come at once', async () => {
    const { accounts, database } = accountsStage();
    const both = await Promise.allSettled([
      accounts.createUser({ ...owner, role: 'viewer' }),
      accounts.createUser({ ...owner, email: 'MARYAM@example.com', role: 'viewer' }),
    ]);
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'account.email_taken' });
    expect(database.select().from(users).all()).toHaveLength(1);
  });
});
