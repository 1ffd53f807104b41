import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { createSignInGuard } from '../../../server/accounts/sign-in-guard.ts';
import { createApiLimits } from '../../../server/api/limits.ts';
import { createPayLimits } from '../../../server/pay/limits.ts';
import { openVictim, type Victim } from './victim.ts';

let victim: Victim;

beforeEach(async () => {
  victim = await openVictim();
});

afterEach(() => victim.book.close());

describe('filling the audit log', () => {
  const batch = (paths: readonly string[], input: unknown, cookie = '') =>
    victim.book.request(`/trpc/${paths.join(',')}?batch=1`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(cookie === '' ? {} : { cookie, origin: victim.origin }),
      },
      body: JSON.stringify(Object.fromEntries(paths.map((_, i) => [i, input]))),
    });

  test('by a stranger who calls everything at once leaves no row, and is seen in the server’s log', async () => {
    const token = 'a'.repeat(32);
    const person = { token, name: 'x', email: 'x@example.com', password: 'a long enough passphrase' };
    await batch(Array<string>(50).fill('connections.pauseAll'), { mode: 'test' });
    await batch(Array<string>(50).fill('people.join'), person);
    await batch(Array<string>(50).fill('setup.createOwner'), person);
    expect(victim.count('audit_log')).toBe(0);
    const seen = victim.book.logLines.filter((line) => line.includes('audit.stranger_refused'));
    expect(seen).toHaveLength(150);
    expect(seen.join()).toContain('invite.not_valid');
    expect(seen.join()).not.toContain(token);
  });

  test('by a reader who hands in megabytes leaves a short row', async () => {
    await victim.user('viewer');
    const viewer = await victim.browser('viewer@example.com');
    const much = 'y'.repeat(100_000);
    await batch(
      ['keys.create'],
      { mode: 'test', name: much, scopes: [much], email: { much } },
      viewer.cookie,
    );
    const [row] = (await victim.book.call.audit.list({ action: 'keys.create' })).rows;
    expect(row?.outcome).toBe('refused');
    expect(JSON.stringify(row?.asked).length).toBeLessThan(5_000);
  });
});

describe('having a whole IPv6 network', () => {
  const addresses = Array.from({ length: 2_000 }, (_, i) => `2001:db8:1:2::${i.toString(16)}`);

  test('gives a stranger at the REST API no more tries than one address has', () => {
    const limits = createApiLimits(victim.book.clock);
    expect(addresses.filter((address) => limits.ofStranger(address).allowed)).toHaveLength(30);
    expect(limits.ofStranger('2001:db8:1:3::1').allowed).toBe(true);
  });

  test('asks no more phones from pay pages than one address does', async () => {
    const limits = createPayLimits(victim.book.clock);
    const asked = await Promise.all(addresses.map((address, i) => limits.mayPrompt(address, `inv_${i}`)));
    expect(asked.filter(Boolean)).toHaveLength(100);
    expect(await limits.mayPrompt('2001:db8:1:3::1', 'inv_other')).toBe(true);
  });
});

describe('locking the owner out', () => {
  test('even from the owner’s own network ends as soon as the console forgives', async () => {
    const guard = createSignInGuard(victim.book.clock);
    const tries = { account: 'owner@example.com', address: null };
    guard.begin(tries).succeeded();
    for (let i = 0; i < 20; i++) guard.begin(tries);
    expect(() => guard.begin(tries)).toThrow();
    guard.forgive('owner@example.com');
    expect(() => guard.begin(tries)).not.toThrow();
  });

  test('is forgiven by the console in whatever case the address is typed there', async () => {
    await victim.user('owner');
    const statuses = [];
    for (let i = 0; i < 21; i++) {
      if (i % 9 === 0) victim.book.clock.advance(61_000);
      statuses.push((await victim.signIn('owner@example.com', 'wrong horse battery')).status);
    }
    expect(statuses.at(-1)).toBe(429);
    await victim.book.deps.accounts.people.console.reset('Owner@Example.com', 'from the console 1', false);
    victim.book.clock.advance(61_000);
    expect((await victim.signIn('owner@example.com', 'from the console 1')).status).toBe(200);
  });
});
