import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { codeOf, cookiesOf, openVictim, password, type Victim } from './victim.ts';

let victim: Victim;

beforeEach(async () => {
  victim = await openVictim();
});

afterEach(() => victim.book.close());

const session = (cookie: string) => /daftar_session=([^;]+)/.exec(cookie)?.[1] ?? '';

describe('cross-site request forgery', () => {
  const business = { name: 'Stolen', timeZone: 'UTC', address: '', taxNumber: '', email: '', phone: '' };

  test.each([
    ['a form of another site', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a sister site', { origin: 'http://evil.127.0.0.1:3000' }],
    ['another port', { origin: 'http://127.0.0.1:4000' }],
    ['a browser that says cross-site only', { 'sec-fetch-site': 'cross-site' }],
    ['a browser that says same-site only', { 'sec-fetch-site': 'same-site' }],
    ['something that hides where it comes from', {} as Record<string, string>],
    [
      'a form that poses as plain text',
      { origin: 'https://evil.example', 'content-type': 'text/plain' } as Record<string, string>,
    ],
  ])('by %s, with the owner’s cookie, changes nothing', async (_who, headers) => {
    await victim.user('owner');
    const owner = await victim.browser('owner@example.com');
    const response = await owner.mutate('settings.setBusiness', business, headers);
    expect(response.status).toBe(403);
    expect((await victim.book.call.settings.business()).name).not.toBe('Stolen');
  });

  test('by a link: nothing that changes anything answers to GET', async () => {
    await victim.user('owner');
    const owner = await victim.browser('owner@example.com');
    const response = await owner.query('settings.setBusiness', business);
    expect(response.status).toBe(405);
    expect((await victim.book.call.settings.business()).name).not.toBe('Stolen');
  });

  test('at the sign-out, to lock somebody out of their work, ends no session', async () => {
    await victim.user('owner');
    const { cookie } = await victim.browser('owner@example.com');
    const response = await victim.book.request('/auth/sign-out', {
      method: 'POST',
      headers: { cookie, origin: 'https://evil.example', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(403);
    expect(victim.count('sessions')).toBe(1);
  });

  test('at the REST API: a cookie opens nothing there', async () => {
    await victim.user('owner');
    const { cookie } = await victim.browser('owner@example.com');
    const response = await victim.book.request('/api/v1/invoices', { headers: { cookie } });
    expect(await codeOf(response)).toBe('api.key_missing');
  });
});

describe('session fixation', () => {
  test('a session that was there before the sign-in is not the one after it', async () => {
    await victim.user('owner');
    await victim.user('viewer');
    const attacker = cookiesOf(await victim.signIn('viewer@example.com'));
    const signedIn = cookiesOf(await victim.signIn('owner@example.com', password, attacker));
    expect(session(signedIn)).not.toBe('');
    expect(session(signedIn)).not.toBe(session(attacker));
    const held = await victim.with(attacker).query('session.get');
    expect(JSON.stringify(await held.json())).not.toContain('owner@example.com');
  });

  test('a session that somebody made up is never adopted', async () => {
    await victim.user('owner');
    const planted = 'daftar_session=attacker-chose-this.c2lnbmF0dXJl';
    const signedIn = cookiesOf(await victim.signIn('owner@example.com', password, planted));
    expect(session(signedIn)).not.toContain('attacker-chose-this');
    expect(await codeOf(await victim.with(planted).query('overview.get', { mode: 'test' }))).toBe(
      'request.not_signed_in',
    );
  });
});

describe('a stolen session', () => {
  async function stolen() {
    await victim.user('owner');
    await victim.user('admin');
    const admin = await victim.browser('admin@example.com');
    const thief = victim.with(admin.cookie);
    const isIn = async () => (await thief.query('connections.list', { mode: 'test' })).status === 200;
    expect(await isIn()).toBe(true);
    return { admin, isIn };
  }

  test('opens nothing after its owner has signed out', async () => {
    const { admin, isIn } = await stolen();
    await victim.book.request('/auth/sign-out', {
      method: 'POST',
      headers: { cookie: admin.cookie, origin: victim.origin, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await isIn()).toBe(false);
  });

  test('opens nothing after the password was changed elsewhere', async () => {
    const { isIn } = await stolen();
    const elsewhere = await victim.browser('admin@example.com');
    const changed = await elsewhere.mutate('profile.changePassword', {
      current: password,
      next: 'another long passphrase',
    });
    expect(changed.status).toBe(200);
    expect(await isIn()).toBe(false);
  });

  test('opens nothing after its person was removed', async () => {
    const { isIn } = await stolen();
    const { people } = await victim.book.call.people.list();
    const admin = people.find(({ email }) => email === 'admin@example.com');
    await victim.book.deps.accounts.people.remove(
      {
        id: people.find(({ role }) => role === 'owner')?.id ?? '',
        name: 'owner',
        email: 'owner@example.com',
        role: 'owner',
      },
      admin?.id ?? '',
    );
    expect(await isIn()).toBe(false);
  });

  test('is not enough for what is dangerous once ten minutes have passed', async () => {
    await victim.user('owner');
    const owner = await victim.browser('owner@example.com');
    victim.book.clock.advance(11 * 60_000);
    const response = await owner.mutate('keys.create', {
      mode: 'test',
      name: 'x',
      scopes: ['invoices:read'],
    });
    expect(await codeOf(response)).toBe('request.prove_yourself');
    expect(victim.count('api_keys')).toBe(0);
  });
});

describe('password spraying', () => {
  test('over many accounts from one address is stopped, whether the accounts exist or not', async () => {
    for (let i = 0; i < 5; i++) await victim.user('viewer', `person${i}@example.com`);
    const statuses: number[] = [];
    for (let i = 0; i < 40; i++) {
      statuses.push((await victim.signIn(`person${i}@example.com`, 'Summer2027 password')).status);
    }
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(30);
  });
});

describe('finding out who has an account', () => {
  test('a wrong password and an unknown address get the same answer', async () => {
    await victim.user('owner');
    const known = await victim.signIn('owner@example.com', 'wrong horse battery');
    const unknown = await victim.signIn('nobody@example.com', 'wrong horse battery');
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
  });
});
