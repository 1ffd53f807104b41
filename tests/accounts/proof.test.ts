import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { type Permission, permissions } from '../../server/accounts/permissions.ts';
import { proofLastsMs } from '../../server/accounts/proof.ts';
import { createSignInGuard } from '../../server/accounts/sign-in-guard.ts';
import { createCaller, testOwner } from '../support/caller.ts';
import { cards, connectSandbox, openInvoice, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;

beforeEach(async () => {
  book = await openTestBook();
});

afterEach(() => book.close());

describe('what is dangerous needs a fresh proof', () => {
  const marked = Object.entries<Permission>(permissions).filter(([, { fresh }]) => fresh);

  test.each(marked.map(([path]) => path))('%s', async (path) => {
    expect(await codeAt(path, book.clock.now() - proofLastsMs)).toBe('request.prove_yourself');
    expect(await codeAt(path, null)).toBe('request.prove_yourself');
    expect(await codeAt(path, book.clock.now() - proofLastsMs + 1)).not.toBe('request.prove_yourself');
  });

  test('everything that touches credentials, people, endpoints’ secrets and second factors is marked', () => {
    const dangerous =
      /^(connections\.(create|updateCredentials|manualHook)|endpoints\.(create|update|rotateSecret)|people\.(invite|changeRole|remove)|profile\.(startTotp|confirmTotp|removeTotp|removePasskey|newRecoveryCodes)|security\.setPolicy)$/;
    const named = Object.keys(permissions).filter((path) => dangerous.test(path));
    expect(named.filter((path) => !marked.some(([fresh]) => fresh === path))).toEqual([]);
    expect(named).toHaveLength(15);
  });
});

describe('proving', () => {
  test('with the password makes a stale session fresh for ten minutes', async () => {
    const session = await signedIn();
    book.clock.advance(proofLastsMs);
    expect(await session.invite()).toBe('request.prove_yourself');
    expect(await session.prove({ password: 'wrong horse battery' })).toBe('account.proof_wrong');
    expect(await session.invite()).toBe('request.prove_yourself');
    expect(await session.prove({ password })).toBe('ok');
    expect(await session.invite()).toBe('ok');
  });

  test('is slowed down for who guesses, and open again after the wait', async () => {
    const session = await signedIn();
    for (let i = 0; i < 20; i++) await session.prove({ code: `${100_000 + i}` });
    expect(await session.prove({ password })).toBe('request.too_many');
    book.clock.advance(31_000);
    expect(await session.prove({ password })).toBe('ok');
  });
});

describe('a refund', () => {
  test('needs a fresh proof above the limit of its currency, be it named or all that is left', async () => {
    await connectSandbox(book);
    const invoice = await openInvoice(book, 250_000);
    await payWith(book, invoice, cards.paid);
    await book.settle();
    const [payment] = (await book.call.invoices.get({ id: invoice.id })).payments;
    const stale = createCaller(book.deps, testOwner, { provenAt: null }).payments;
    const refund = (amountMinor?: number) => stale.refund({ id: payment?.id ?? '', amountMinor });
    await expect(refund()).rejects.toMatchObject({ cause: { code: 'request.prove_yourself' } });
    await expect(refund(100_001)).rejects.toMatchObject({ cause: { code: 'request.prove_yourself' } });
    expect((await refund(100_000)).refundedMinor).toBe(100_000);
    await book.call.security.setPolicy({ secondFactorRoles: [], refundProofAboveMinor: { SAR: 5_000 } });
    await expect(refund(5_001)).rejects.toMatchObject({ cause: { code: 'request.prove_yourself' } });
    expect(
      (await book.call.payments.refund({ id: payment?.id ?? '', amountMinor: 5_001 })).refundedMinor,
    ).toBe(105_001);
  });
});

describe('a role that must have a second factor', () => {
  test('reaches nothing before it has one but setting it up', async () => {
    await book.call.security.setPolicy({ secondFactorRoles: ['owner'], refundProofAboveMinor: {} });
    const lacking = createCaller(book.deps, testOwner, { hasSecondFactor: false });
    const codes = new Map<string, string | null>();
    for (const path of Object.keys(permissions)) codes.set(path, await codeOf(lacking, path));
    const open = [...codes].filter(([, code]) => code !== 'request.second_factor_needed');
    expect(open.map(([path]) => path).sort()).toEqual([
      'profile.confirmTotp',
      'profile.newRecoveryCodes',
      'profile.prove',
      'profile.secondFactor',
      'profile.startTotp',
    ]);
    expect(await lacking.session.get()).toMatchObject({ mustEnrol: true });
    const viewer = createCaller(book.deps, { ...testOwner, role: 'viewer' }, { hasSecondFactor: false });
    expect(await codeOf(viewer, 'overview.get')).not.toBe('request.second_factor_needed');
  });
});

describe('guessing', () => {
  const clock = { now: () => now };
  let now = 0;

  test('at one account from many addresses waits longer with each try, up to a quarter of an hour', () => {
    const guard = createSignInGuard(clock);
    let address = 0;
    const attempt = () => guard.begin({ account: 'a@example.com', address: `192.0.2.${++address}` });
    for (let i = 0; i < 20; i++) attempt();
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      const seconds = waitOf(attempt);
      waits.push(seconds);
      now += seconds * 1000;
      attempt();
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  test('does not keep out those who come from where they signed in before', () => {
    const guard = createSignInGuard(clock);
    const home = { account: 'a@example.com', address: '198.51.100.1' };
    guard.begin(home).succeeded();
    for (let i = 0; i < 20; i++) guard.begin({ account: home.account, address: `192.0.2.${i}` });
    expect(waitOf(() => guard.begin({ account: home.account, address: '192.0.2.99' }))).toBe(30);
    guard.begin(home).succeeded();
  });

  test('at many accounts from one address is slowed by the address, whole IPv6 networks alike', () => {
    const guard = createSignInGuard(clock);
    for (let i = 0; i < 30; i++) {
      guard.begin({ account: `p${i}@example.com`, address: `2001:db8:1:2::${i.toString(16)}` });
    }
    const spray = () => guard.begin({ account: 'p99@example.com', address: '2001:db8:1:2:ffff::1' });
    expect(waitOf(spray)).toBe(30);
    guard.begin({ account: 'p99@example.com', address: '2001:db8:1:3::1' });
  });

  test('is not paid for by signing in to an account of one’s own in between', () => {
    const guard = createSignInGuard(clock);
    const address = '203.0.113.5';
    for (let i = 0; i < 30; i++) {
      guard.begin({ account: `p${i}@example.com`, address });
      if (i < 29) guard.begin({ account: 'mine@example.com', address }).succeeded();
    }
    expect(waitOf(() => guard.begin({ account: 'mine@example.com', address }))).toBe(30);
  });

  test('is forgiven by the console', () => {
    const guard = createSignInGuard(clock);
    for (let i = 0; i < 20; i++) guard.begin({ account: 'a@example.com', address: null });
    guard.forgive('a@example.com');
    guard.begin({ account: 'a@example.com', address: null });
  });
});

const password = 'correct horse battery';

async function signedIn() {
  await book.deps.accounts.createUser({ name: 'Maryam', email: 'm@example.com', password, role: 'owner' });
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const body = JSON.stringify({ email: 'm@example.com', password });
  const response = await book.request('/auth/sign-in/email', { method: 'POST', headers, body });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const mutate = async (path: string, input: unknown) => {
    const init = { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(input) };
    const answer = (await (await book.request(`/trpc/${path}`, init)).json()) as {
      error?: { data: { daftarCode: string } };
    };
    return answer.error?.data.daftarCode ?? 'ok';
  };
  return {
    prove: (proof: object) => mutate('profile.prove', proof),
    invite: () => mutate('people.invite', { email: 'amina@example.com', role: 'viewer' }),
  };
}

function codeAt(path: string, provenAt: number | null): Promise<string | null> {
  return codeOf(createCaller(book.deps, testOwner, { provenAt }), path);
}

async function codeOf(caller: ReturnType<typeof createCaller>, path: string): Promise<string | null> {
  const procedure = path
    .split('.')
    .reduce<unknown>((from, name) => (from as Record<string, unknown>)[name], caller);
  if (typeof procedure !== 'function') throw new Error(`there is no procedure ${path}`);
  try {
    await procedure();
    return null;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'other';
  }
}

function waitOf(attempt: () => unknown): number {
  try {
    attempt();
  } catch (error) {
    const { facts } = error as { facts?: { retryAfterSeconds?: number } };
    return facts?.retryAfterSeconds ?? -1;
  }
  return 0;
}
