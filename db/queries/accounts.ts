import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Language } from '../../shared/languages.ts';
import type { UserRole } from '../../shared/roles.ts';
import type { Store } from '../client.ts';
import { accounts, setupLinks, users } from '../schema/accounts.ts';

export interface NewUser {
  id: string;
  name: string;
  /** In lower case, as sign-in looks it up. */
  email: string;
  role: UserRole;
  passwordHash: string;
  now: number;
}

export function anyUserExists(store: Store): boolean {
  return store.select({ id: users.id }).from(users).limit(1).get() !== undefined;
}

export function emailIsTaken(store: Store, email: string): boolean {
  return store.select({ id: users.id }).from(users).where(eq(users.email, email)).get() !== undefined;
}

/** A person and their password, in the two rows that better-auth reads. Call it inside a transaction. */
export function insertUser(store: Store, user: NewUser): void {
  const now = new Date(user.now);
  store
    .insert(users)
    .values({
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role,
      createdAt: now,
      updatedAt: now,
    })
    .run();
  store
    .insert(accounts)
    .values({
      id: crypto.randomUUID(),
      accountId: user.id,
      providerId: 'credential',
      userId: user.id,
      password: user.passwordHash,
      createdAt: now,
      updatedAt: now,
    })
    .run();
}

export function languageOfUser(store: Store, id: string): Language | null {
  return (
    store.select({ language: users.language }).from(users).where(eq(users.id, id)).get()?.language ?? null
  );
}

export function setUserLanguage(store: Store, id: string, language: Language, now: number): void {
  store
    .update(users)
    .set({ language, updatedAt: new Date(now) })
    .where(eq(users.id, id))
    .run();
}

/** Keeps this link's hash and voids every link before it. */
export function replaceSetupLink(store: Store, tokenHash: string, now: number): void {
  store.delete(setupLinks).where(isNull(setupLinks.usedAt)).run();
  store.insert(setupLinks).values({ tokenHash, createdAt: now }).run();
}

export function setupLinkIsOpen(store: Store, tokenHash: string): boolean {
  return store.select().from(setupLinks).where(openLink(tokenHash)).get() !== undefined;
}

/** True for the one call that uses the link up. */
export function useSetupLink(store: Store, tokenHash: string, now: number): boolean {
  return store.update(setupLinks).set({ usedAt: now }).where(openLink(tokenHash)).run().changes === 1;
}

function openLink(tokenHash: string) {
  return and(eq(setupLinks.tokenHash, tokenHash), isNull(setupLinks.usedAt));
}

/** Names by id, for histories that say who did what. */
export function usersByIds(store: Store, ids: readonly string[]): Map<string, string> {
  if (ids.length === 0) return new Map();
  const rows = store
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...ids]))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
