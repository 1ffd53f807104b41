import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { apiWith, makeKey, orderOf } from '../../api/stage.ts';
import { createCaller, testOwner } from '../../support/caller.ts';
import { connectSandbox, openInvoice } from '../../support/shop.ts';
import { codeOf, openVictim, password, type Victim } from './victim.ts';

let victim: Victim;

beforeEach(async () => {
  victim = await openVictim();
});

afterEach(() => victim.book.close());

describe('a race at an invite', () => {
  const joined = (token: string, name: string) =>
    victim.with('').mutate('people.join', { token, name, password: 'a long enough passphrase' });

  async function invited(): Promise<{ token: string; id: string }> {
    const owner = await victim.user('owner');
    const actor = { ...testOwner, ...owner };
    const invite = victim.book.deps.accounts.people.invite(actor, {
      email: 'new@example.com',
      role: 'bookkeeper',
    });
    return { token: new URL(invite.link).searchParams.get('token') ?? '', id: invite.id };
  }

  test('twenty who use the link at once make one person', async () => {
    const { token } = await invited();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => joined(token, `Person ${i}`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(victim.count('users')).toBe(2);
  });

  test('one who uses it while it is taken back does not get in afterwards', async () => {
    const { token, id } = await invited();
    // The password's hash takes a while: the invite is gone when it is done.
    const joining = joined(token, 'Late');
    victim.book.deps.accounts.people.revokeInvite(id);
    expect((await joining).status).not.toBe(200);
    expect(victim.count('users')).toBe(1);
  });
});

describe('taking more power than one has', () => {
  test('by slipping a role into a form: names and joins take none', async () => {
    const { id } = await victim.user('viewer');
    const viewer = await victim.browser('viewer@example.com');
    await viewer.mutate('profile.rename', { name: 'Me', role: 'owner', id });
    const signedIn = await victim.book.request('/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: victim.origin },
      body: JSON.stringify({ email: 'viewer@example.com', password, role: 'owner' }),
    });
    expect(signedIn.status).toBe(200);
    const session = (await (await viewer.query('session.get')).json()) as {
      result: { data: { user: { role: string } } };
    };
    expect(session.result.data.user.role).toBe('viewer');
  });

  test('by raising oneself: an admin stays an admin', async () => {
    await victim.user('owner');
    const { id } = await victim.user('admin');
    const admin = await victim.browser('admin@example.com');
    const raised = await admin.mutate('people.changeRole', { id, role: 'owner' });
    expect(await codeOf(raised)).toMatch(/^(person|request|people)\./);
    expect((await admin.query('security.policy')).status).toBe(200);
    expect(
      (await admin.mutate('security.setPolicy', { secondFactorRoles: [], refundProofAboveMinor: {} })).status,
    ).toBe(403);
    const invite = await admin.mutate('people.invite', { email: 'mine@example.com', role: 'owner' });
    expect(invite.status).toBe(403);
  });

  test('by calling the library behind the sign-in: its other doors are shut', async () => {
    await victim.user('viewer');
    const { cookie } = await victim.browser('viewer@example.com');
    for (const path of [
      '/auth/admin/set-role',
      '/auth/update-user',
      '/auth/sign-up/email',
      '/auth/two-factor/disable',
    ]) {
      const response = await victim.book.request(path, {
        method: 'POST',
        headers: { cookie, origin: victim.origin, 'content-type': 'application/json' },
        body: JSON.stringify({ role: 'owner', email: 'x@example.com', password, name: 'x' }),
      });
      expect(`${path} ${response.status}`).toBe(`${path} 404`);
    }
  });

  test('by ending somebody else’s session or touching their second factor', async () => {
    await victim.user('owner');
    await victim.user('viewer');
    const owner = await victim.browser('owner@example.com');
    const viewer = await victim.browser('viewer@example.com');
    const row = victim.book.deps.database.$client
      .prepare("select s.id from sessions s join users u on u.id = s.user_id where u.role = 'owner'")
      .pluck()
      .get();
    await viewer.mutate('profile.endSession', { id: row });
    expect((await owner.query('people.list')).status).toBe(200);
  });
});

describe('reaching over from one mode into the other', () => {
  test('a test key finds nothing of live, by any id, in any list', async () => {
    const live = apiWith(victim.book, makeKey(victim.book, 'live').key);
    const thief = apiWith(victim.book, makeKey(victim.book, 'test').key);
    const made = await live('POST', '/invoices', orderOf());
    expect(made.status).toBe(201);
    const { id, customer } = made.body as { id: string; customer: { id: string } };
    for (const [method, path, body] of [
      ['GET', `/invoices/${id}`],
      ['POST', `/invoices/${id}/finalize`, {}],
      ['POST', `/invoices/${id}/void`, {}],
      ['PATCH', `/invoices/${id}`, { reference: 'mine' }],
      ['DELETE', `/invoices/${id}`],
      ['GET', `/customers/${customer.id}`],
      ['GET', '/invoices?reference=order-123'],
    ] as const) {
      const answer = await thief(method, path, body);
      if (answer.status === 200) expect(answer.body).toEqual({ data: [], nextCursor: null });
      else expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 404`);
    }
    expect((await live('GET', `/invoices/${id}`)).body).toMatchObject({
      reference: 'order-123',
      status: 'draft',
    });
  });

  test('a live invoice can’t be paid through a test connection', async () => {
    const { id: connectionId } = await connectSandbox(victim.book);
    const { id } = await victim.book.call.invoices.create({
      mode: 'live',
      currency: 'SAR',
      lines: [
        { description: 'x', quantityMilli: 1000, unitAmountMinor: 5000, discountMinor: 0, taxRateMilli: 0 },
      ],
      finalize: true,
    });
    await expect(victim.book.call.invoices.createLink({ id, connectionId })).rejects.toThrow();
    expect(victim.count('checkouts')).toBe(0);
  });

  test('an invoice can’t name a customer of the other mode', async () => {
    const { customer } = await openInvoice(victim.book);
    const refused = victim.book.call.invoices.create({
      mode: 'live',
      currency: 'SAR',
      customerId: customer?.id ?? '',
      lines: [
        { description: 'x', quantityMilli: 1000, unitAmountMinor: 5000, discountMinor: 0, taxRateMilli: 0 },
      ],
      finalize: false,
    });
    await expect(refused).rejects.toMatchObject({ cause: { code: 'customer.not_found' } });
  });

  test('an id of one kind opens nothing of another', async () => {
    const { id } = await openInvoice(victim.book);
    const caller = createCaller(victim.book.deps);
    await expect(caller.endpoints.get({ id: id.replace('inv_', 'end_') })).rejects.toMatchObject({
      cause: { code: 'endpoint.not_found' },
    });
  });
});

test('a role that was taken away is gone at the next request, whatever the session was opened with', async () => {
  await victim.user('owner');
  const { id } = await victim.user('admin');
  const admin = await victim.browser('admin@example.com');
  expect((await admin.query('keys.list', { mode: 'test' })).status).toBe(200);
  victim.book.deps.accounts.people.console.changeRole('admin@example.com', 'viewer');
  expect(await codeOf(await admin.query('keys.list', { mode: 'test' }))).toBe('request.forbidden');
  expect(id).toStartWith('usr_');
});
