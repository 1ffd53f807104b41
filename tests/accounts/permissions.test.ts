import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { pathsFor, permissions, publicProcedures } from '../../server/accounts/permissions.ts';
import { appRouter } from '../../server/trpc/router.ts';
import { publicProcedure, router } from '../../server/trpc/trpc.ts';
import { type UserRole, userRoles } from '../../shared/roles.ts';
import { createCaller, testOwner } from '../support/caller.ts';
import { connectSandbox } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

const procedures = Object.keys(appRouter._def.procedures).sort();
const mutations = new Set(procedures.filter((path) => typeOf(path) === 'mutation'));
const ruled: Record<string, { roles: readonly UserRole[] }> = permissions;

let book: TestBook;

beforeAll(async () => {
  book = await openTestBook();
});

afterAll(() => book.close());

describe('the table of permissions', () => {
  test('has one row for every procedure there is, and no other', () => {
    expect([...Object.keys(permissions), ...publicProcedures].sort()).toEqual(procedures);
  });

  test('lets the owner do everything', () => {
    expect(pathsFor('owner').sort()).toEqual(Object.keys(permissions).sort());
  });

  test('gives each role no more than the one above it', () => {
    for (const [index, role] of userRoles.entries()) {
      const above = userRoles[index - 1];
      if (above) expect(pathsFor(role).filter((path) => !pathsFor(above).includes(path))).toEqual([]);
    }
  });

  test('lets a viewer change nothing but what is their own', () => {
    const changes = pathsFor('viewer').filter((path) => mutations.has(path));
    expect(changes.filter((path) => !/^(profile|savedViews)\.|^session\.setLanguage$/.test(path))).toEqual(
      [],
    );
  });

  test('keeps a bookkeeper from credentials, keys, endpoints, people and settings', () => {
    const changes = pathsFor('bookkeeper').filter((path) => mutations.has(path));
    const kept = changes.filter((path) => /^(connections|endpoints|keys|people|settings)\./.test(path));
    expect(kept.sort()).toEqual(['connections.sweep', 'connections.test']);
  });
});

describe.each([...userRoles])('a session of the role %s', (role) => {
  test.each(Object.keys(permissions))('at %s meets what its row says', async (path) => {
    const code = await codeOf(role, path);
    if (ruled[path]?.roles.includes(role)) expect(code).not.toBe('request.forbidden');
    else expect(code).toBe('request.forbidden');
  });
});

test.each(Object.keys(permissions))('a stranger at %s is asked to sign in', async (path) => {
  expect(await codeOf(null, path)).toBe('request.not_signed_in');
});

test('a procedure that calls itself public without being listed answers nobody', async () => {
  const made = router({ leak: publicProcedure.query(() => 'secret') });
  const leak = made.createCaller({ deps: book.deps, user: testOwner, session: null, address: null }).leak();
  await expect(leak).rejects.toMatchObject({ cause: { code: 'request.forbidden' } });
});

test('a refusal names the roles that may', async () => {
  const viewer = createCaller(book.deps, { ...testOwner, role: 'viewer' });
  const refused = viewer.invoices.remove({ id: 'inv_x' });
  await expect(refused).rejects.toThrow('Only owner, admin, or bookkeeper may do this; you are viewer.');
});

test.each(['bookkeeper', 'viewer'] as const)('a %s sees neither hook token nor hints', async (role) => {
  const { id, hookUrl } = await connectSandbox(book);
  const caller = createCaller(book.deps, { ...testOwner, role });
  const seen = [await caller.connections.get({ id }), ...(await caller.connections.list({ mode: 'test' }))];
  expect(JSON.stringify(seen)).not.toContain(new URL(hookUrl).pathname.split('/').at(-1) ?? '');
  expect(seen.flatMap(({ credentials }) => credentials)).toEqual([]);
});

function typeOf(path: string): string | undefined {
  const kinds = new Map<string, unknown>(Object.entries(appRouter._def.procedures));
  return (kinds.get(path) as { _def: { type: string } } | undefined)?._def.type;
}

/** Calls without input: who is let in is then told that something is missing, which is all this asks. */
async function codeOf(role: UserRole | null, path: string): Promise<string | null> {
  const caller = createCaller(book.deps, role && { ...testOwner, role });
  const procedure = path.split('.').reduce<unknown>(step, caller);
  if (typeof procedure !== 'function') throw new Error(`there is no procedure ${path}`);
  try {
    await procedure();
    return null;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'other';
  }
}

function step(from: unknown, name: string): unknown {
  return (from as Record<string, unknown>)[name];
}
