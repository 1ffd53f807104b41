import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { invites, sessions, users } from '../../db/schema/accounts.ts';
import type { SignedInUser } from '../../server/accounts/accounts.ts';
import { inviteLastsMs } from '../../server/accounts/people.ts';
import type { UserRole } from '../../shared/roles.ts';
import { createCaller } from '../support/caller.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

const password = 'correct horse battery';
let book: TestBook;
let owner: SignedInUser;

beforeEach(async () => {
  book = await openTestBook();
  owner = await person('owner', 'owner@example.com');
});

afterEach(() => book.close());

describe('an invite', () => {
  test('makes a person of the invited role and address, who can sign in', async () => {
    const token = await inviteAs(owner, 'amina@example.com', 'bookkeeper');
    expect(await stranger().people.joinView({ token })).toMatchObject({
      email: 'amina@example.com',
      role: 'bookkeeper',
      invitedBy: 'owner',
    });
    await stranger().people.join({ token, name: 'Amina', password });
    const { people, invites: open } = await as(owner).people.list();
    expect(people.map(({ name, role, isYou }) => [name, role, isYou])).toEqual([
      ['owner', 'owner', true],
      ['Amina', 'bookkeeper', false],
    ]);
    expect(open).toEqual([]);
    expect((await signIn('amina@example.com')).status).toBe(200);
  });

  test('works once, also when it is used by twenty at once', async () => {
    const token = await inviteAs(owner, 'amina@example.com', 'viewer');
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => stranger().people.join({ token, name: `P${i}`, password })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(book.deps.database.select().from(users).all()).toHaveLength(2);
    await expectCode(stranger().people.joinView({ token }), 'invite.not_valid');
  });

  test('expires after seven days', async () => {
    const token = await inviteAs(owner, 'amina@example.com', 'viewer');
    book.clock.advance(inviteLastsMs - 1);
    await stranger().people.joinView({ token });
    book.clock.advance(1);
    await expectCode(stranger().people.join({ token, name: 'Amina', password }), 'invite.not_valid');
    expect((await as(owner).people.list()).invites).toMatchObject([{ expired: true }]);
  });

  test('is void once it was taken back, or a newer one was made for the same address', async () => {
    const first = await inviteAs(owner, 'amina@example.com', 'viewer');
    const second = await inviteAs(owner, 'amina@example.com', 'viewer');
    await expectCode(stranger().people.joinView({ token: first }), 'invite.not_valid');
    const [open] = (await as(owner).people.list()).invites;
    await as(owner).people.revokeInvite({ id: open?.id ?? '' });
    await expectCode(stranger().people.join({ token: second, name: 'A', password }), 'invite.not_valid');
    await expectCode(as(owner).people.revokeInvite({ id: open?.id ?? '' }), 'invite.not_found');
  });

  test('is gone with the person who made it', async () => {
    const admin = await person('admin', 'admin@example.com');
    const token = await inviteAs(admin, 'amina@example.com', 'viewer');
    await as(owner).people.remove({ id: admin.id });
    await expectCode(stranger().people.join({ token, name: 'Amina', password }), 'invite.not_valid');
  });

  test('is kept as a hash only, and survives a weak password', async () => {
    const token = await inviteAs(owner, 'amina@example.com', 'viewer');
    expect(JSON.stringify(book.deps.database.select().from(invites).all())).not.toContain(token);
    const weak = stranger().people.join({ token, name: 'Amina', password: 'password1234!' });
    await expectCode(weak, 'account.password_weak');
    await stranger().people.join({ token, name: 'Amina', password });
  });

  test('is refused for somebody who is in the book already', async () => {
    const again = as(owner).people.invite({ email: 'OWNER@example.com', role: 'viewer' });
    await expectCode(again, 'account.email_taken');
  });
});

describe('power over others', () => {
  test('an admin can neither make, change nor remove an owner', async () => {
    const admin = await person('admin', 'admin@example.com');
    const viewer = await person('viewer', 'viewer@example.com');
    const { people } = as(admin);
    await expectCode(people.invite({ email: 'x@example.com', role: 'owner' }), 'people.owner_only');
    await expectCode(people.changeRole({ id: viewer.id, role: 'owner' }), 'people.owner_only');
    await expectCode(people.changeRole({ id: owner.id, role: 'viewer' }), 'people.owner_only');
    await expectCode(people.remove({ id: owner.id }), 'people.owner_only');
    expect(await people.changeRole({ id: viewer.id, role: 'bookkeeper' })).toMatchObject({
      role: 'bookkeeper',
    });
  });

  test.each(['owner', 'admin'] as const)(
    'an %s can’t change their own role or remove themselves',
    async (role) => {
      const self = await person(role, 'self@example.com');
      await expectCode(as(self).people.changeRole({ id: self.id, role: 'viewer' }), 'people.not_yourself');
      await expectCode(as(self).people.remove({ id: self.id }), 'people.not_yourself');
    },
  );

  test('whoever lost their power a moment ago has it no more, whatever their session says', async () => {
    const admin = await person('admin', 'admin@example.com');
    await as(owner).people.changeRole({ id: admin.id, role: 'viewer' });
    const stale = as({ ...admin, role: 'admin' });
    await expectCode(stale.people.invite({ email: 'x@example.com', role: 'admin' }), 'people.owner_only');
  });

  test('two owners who demote each other at once leave one owner', async () => {
    const second = await person('owner', 'second@example.com');
    await Promise.allSettled([
      as(owner).people.changeRole({ id: second.id, role: 'viewer' }),
      as(second).people.changeRole({ id: owner.id, role: 'viewer' }),
    ]);
    expect(owners()).toHaveLength(1);
  });

  test('the last owner can’t be demoted from the console either', () => {
    const { people } = book.deps.accounts;
    expect(() => people.console.changeRole('owner@example.com', 'admin')).toThrow('a book needs one');
    expect(owners()).toHaveLength(1);
  });
});

describe('somebody who is removed', () => {
  test('is out at once: session, stream, password and invite link', async () => {
    const amina = await person('bookkeeper', 'amina@example.com');
    const cookie = cookieOf(await signIn('amina@example.com'));
    expect(await roleOf(cookie)).toBe('bookkeeper');
    const [session] = book.deps.database.select().from(sessions).all();
    await as(owner).people.remove({ id: amina.id });
    expect(await roleOf(cookie)).toBeNull();
    expect(book.deps.accounts.sessionLasts(session?.id ?? '')).toBe(false);
    expect((await signIn('amina@example.com')).status).toBe(401);
  });

  test('hears nothing more on a stream that was open', async () => {
    const amina = await person('bookkeeper', 'amina@example.com');
    await signIn('amina@example.com');
    const [session] = book.deps.database.select().from(sessions).all();
    const changes = await createCaller(book.deps, amina, { id: session?.id ?? '' }).live.changes({
      mode: 'test',
    });
    const heard: unknown[] = [];
    const listening = (async () => {
      for await (const change of changes) heard.push(change);
    })();
    const publish = async (id: string) => {
      book.deps.live.publish({ topic: 'invoice', id, mode: 'test' });
      await Bun.sleep(0);
    };
    await publish('before');
    await as(owner).people.remove({ id: amina.id });
    await publish('after');
    await listening;
    expect(heard).toMatchObject([{ id: 'before' }]);
  });

  test('keeps the name in histories, and may be invited again', async () => {
    const amina = await person('bookkeeper', 'amina@example.com');
    await as(owner).people.remove({ id: amina.id });
    const rows = book.deps.database.select().from(users).all();
    expect(rows.find(({ id }) => id === amina.id)?.name).toBe('bookkeeper');
    const token = await inviteAs(owner, 'amina@example.com', 'viewer');
    await stranger().people.join({ token, name: 'Amina', password });
  });
});

test('a change of role counts from the next request on', async () => {
  const amina = await person('bookkeeper', 'amina@example.com');
  const cookie = cookieOf(await signIn('amina@example.com'));
  await as(owner).people.changeRole({ id: amina.id, role: 'viewer' });
  expect(await roleOf(cookie)).toBe('viewer');
});

describe('one’s own account', () => {
  test('changes its password only with the old one, and ends all other sessions', async () => {
    const first = cookieOf(await signIn('owner@example.com'));
    const second = cookieOf(await signIn('owner@example.com'));
    const wrong = await mutate(first, 'profile.changePassword', {
      current: 'wrong horse',
      next: 'brand new horses',
    });
    expect(wrong.status).toBe(422);
    const right = await mutate(first, 'profile.changePassword', {
      current: password,
      next: 'brand new horses',
    });
    expect(right.status).toBe(200);
    expect(await roleOf(first)).toBe('owner');
    expect(await roleOf(second)).toBeNull();
    expect((await signIn('owner@example.com')).status).toBe(401);
    expect((await signIn('owner@example.com', 'brand new horses')).status).toBe(200);
  });

  test('lists its sessions and ends any of them, but nobody else’s', async () => {
    await person('admin', 'admin@example.com');
    const theirs = cookieOf(await signIn('admin@example.com'));
    const first = cookieOf(await signIn('owner@example.com'));
    const second = cookieOf(await signIn('owner@example.com'));
    const listed = await sessionsOf(first);
    expect(listed).toHaveLength(2);
    expect(listed.filter(({ isThis }) => isThis)).toHaveLength(1);
    const [adminSession] = await sessionsOf(theirs);
    expect((await mutate(first, 'profile.endSession', { id: adminSession?.id })).status).toBe(404);
    const other = listed.find(({ isThis }) => !isThis);
    expect((await mutate(first, 'profile.endSession', { id: other?.id })).status).toBe(200);
    expect(await roleOf(second)).toBeNull();
    expect(await roleOf(theirs)).toBe('admin');
  });
});

async function person(role: UserRole, email: string): Promise<SignedInUser> {
  book.clock.advance(1);
  return book.deps.accounts.createUser({ name: role, email, password, role });
}

function as(user: SignedInUser) {
  return createCaller(book.deps, user);
}

function stranger() {
  return createCaller(book.deps, null);
}

async function inviteAs(user: SignedInUser, email: string, role: UserRole): Promise<string> {
  const { link } = await as(user).people.invite({ email, role });
  return new URL(link).searchParams.get('token') ?? '';
}

function owners() {
  return book.deps.database
    .select()
    .from(users)
    .all()
    .filter(({ role }) => role === 'owner');
}

async function expectCode(call: Promise<unknown>, code: string): Promise<void> {
  await expect(call).rejects.toMatchObject({ cause: { code } });
}

function signIn(email: string, typed = password): Promise<Response> {
  return book.request('/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: typed }),
  });
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

function mutate(cookie: string, path: string, input: unknown): Promise<Response> {
  return book.request(`/trpc/${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(input),
  });
}

async function ask<T>(cookie: string, path: string): Promise<T> {
  const answer = (await (await book.request(`/trpc/${path}`, { headers: { cookie } })).json()) as {
    result: { data: T };
  };
  return answer.result.data;
}

async function roleOf(cookie: string): Promise<string | null> {
  return (await ask<{ user: { role: string } } | null>(cookie, 'session.get'))?.user.role ?? null;
}

function sessionsOf(cookie: string) {
  return ask<{ id: string; isThis: boolean }[]>(cookie, 'profile.sessions');
}
