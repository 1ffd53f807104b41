import { describe, expect, test } from 'bun:test';
import { setupLinks, users } from '../../db/schema/accounts.ts';
import { accountsStage, owner, post } from './stage.ts';

function tokenOf(link: string | null): string {
  return new URL(link ?? 'http://none/').searchParams.get('token') ?? '';
}

describe('the set-up link', () => {
  test('makes the first account, an owner, who can then sign in', async () => {
    const { accounts } = accountsStage();
    const token = tokenOf(accounts.issueSetupLink());
    expect(await accounts.createOwner({ ...owner, token })).toMatchObject({
      role: 'owner',
      email: owner.email,
    });
    expect((await post(accounts, '/auth/sign-in/email', owner)).status).toBe(200);
  });

  test('works once', async () => {
    const { accounts, database } = accountsStage();
    const token = tokenOf(accounts.issueSetupLink());
    await accounts.createOwner({ ...owner, token });
    const again = accounts.createOwner({ ...owner, email: 'second@example.com', token });
    await expect(again).rejects.toMatchObject({ code: 'setup.already_done' });
    expect(database.select().from(users).all()).toHaveLength(1);
  });

  test('makes one owner when it is used twenty times at once', async () => {
    const { accounts, database } = accountsStage();
    const token = tokenOf(accounts.issueSetupLink());
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        accounts.createOwner({ ...owner, email: `p${i}@example.com`, token }),
      ),
    );
    expect(all.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(database.select().from(users).all()).toHaveLength(1);
  });

  test('is void as soon as a later start printed another', async () => {
    const { accounts } = accountsStage();
    const first = tokenOf(accounts.issueSetupLink());
    const second = tokenOf(accounts.issueSetupLink());
    await expect(accounts.createOwner({ ...owner, token: first })).rejects.toMatchObject({
      code: 'setup.link_invalid',
    });
    await accounts.createOwner({ ...owner, token: second });
  });

  test('stays open after a weak password', async () => {
    const { accounts } = accountsStage();
    const token = tokenOf(accounts.issueSetupLink());
    await expect(accounts.createOwner({ ...owner, password: 'short', token })).rejects.toMatchObject({
      code: 'account.password_weak',
    });
    await accounts.createOwner({ ...owner, token });
  });

  test.each(['', 'guess', 'a'.repeat(32)])('cannot be guessed: %p', async (token) => {
    const { accounts } = accountsStage();
    accounts.issueSetupLink();
    await expect(accounts.createOwner({ ...owner, token })).rejects.toMatchObject({
      code: 'setup.link_invalid',
    });
    expect(accounts.usersExist()).toBe(false);
  });

  test('has at least 128 random bits, and the book keeps only its hash', () => {
    const { accounts, database } = accountsStage();
    const token = tokenOf(accounts.issueSetupLink());
    expect(Buffer.from(token, 'base64url').byteLength).toBeGreaterThanOrEqual(16);
    expect(JSON.stringify(database.select().from(setupLinks).all())).not.toContain(token);
  });

  test('is not made for a book that has a user', async () => {
    const { accounts } = accountsStage();
    await accounts.createUser({ ...owner, role: 'owner' });
    expect(accounts.issueSetupLink()).toBeNull();
  });
});
