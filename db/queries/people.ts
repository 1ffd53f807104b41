import { and, count, desc, eq, gt, isNull, max, ne } from 'drizzle-orm';
import type { Store } from '../client.ts';
import { accounts, invites, passkeys, sessions, twoFactors, users } from '../schema/accounts.ts';

export type PersonRow = typeof users.$inferSelect;
export type InviteRow = typeof invites.$inferSelect;

/** Everybody who can sign in, in the order in which they came. */
export function listPeople(store: Store): (PersonRow & { lastSeenAt: Date | null })[] {
  const seen = store
    .select({ userId: sessions.userId, lastSeenAt: max(sessions.updatedAt).as('last_seen_at') })
    .from(sessions)
    .groupBy(sessions.userId)
    .as('seen');
  return store
    .select({ person: users, lastSeenAt: seen.lastSeenAt })
    .from(users)
    .leftJoin(seen, eq(seen.userId, users.id))
    .where(isNull(users.removedAt))
    .orderBy(users.createdAt, users.id)
    .all()
    .map(({ person, lastSeenAt }) => ({ ...person, lastSeenAt: lastSeenAt ? new Date(lastSeenAt) : null }));
}

export function findPerson(store: Store, id: string): PersonRow | undefined {
  return store
    .select()
    .from(users)
    .where(and(eq(users.id, id), isNull(users.removedAt)))
    .get();
}

export function findPersonByEmail(store: Store, email: string): PersonRow | undefined {
  return store.select().from(users).where(eq(users.email, email)).get();
}

export function countOwners(store: Store): number {
  const owners = and(eq(users.role, 'owner'), isNull(users.removedAt));
  return store.select({ owners: count() }).from(users).where(owners).get()?.owners ?? 0;
}

export function updatePerson(
  store: Store,
  id: string,
  change: Partial<Pick<PersonRow, 'name' | 'role' | 'twoFactorEnabled'>>,
  now: number,
): void {
  store
    .update(users)
    .set({ ...change, updatedAt: new Date(now) })
    .where(eq(users.id, id))
    .run();
}

/** Nothing that opens the book is left; the row and the name stay for the histories that name it. */
export function retirePerson(store: Store, id: string, now: number): void {
  store.delete(sessions).where(eq(sessions.userId, id)).run();
  store.delete(accounts).where(eq(accounts.userId, id)).run();
  store.delete(passkeys).where(eq(passkeys.userId, id)).run();
  store.delete(twoFactors).where(eq(twoFactors.userId, id)).run();
  store
    .update(users)
    .set({
      email: `${id}@removed.invalid`,
      role: 'viewer',
      twoFactorEnabled: false,
      removedAt: now,
      updatedAt: new Date(now),
    })
    .where(eq(users.id, id))
    .run();
}

export function passwordHashOf(store: Store, userId: string): string | null {
  const credential = and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'));
  return store.select({ hash: accounts.password }).from(accounts).where(credential).get()?.hash ?? null;
}

export function replacePassword(store: Store, userId: string, hash: string, now: number): void {
  const credential = and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'));
  store
    .update(accounts)
    .set({ password: hash, updatedAt: new Date(now) })
    .where(credential)
    .run();
}

/** Invites that were neither used nor taken back, the newest first; some may have expired. */
export function listOpenInvites(store: Store): InviteRow[] {
  return store.select().from(invites).where(isOpen()).orderBy(desc(invites.createdAt)).all();
}

/** Voids the invites before it to the same address. */
export function replaceInvite(store: Store, invite: typeof invites.$inferInsert): void {
  store
    .update(invites)
    .set({ revokedAt: invite.createdAt })
    .where(and(eq(invites.email, invite.email), isOpen()))
    .run();
  store.insert(invites).values(invite).run();
}

/** True if it was open until now. */
export function revokeInvite(store: Store, id: string, now: number): boolean {
  const open = and(eq(invites.id, id), isOpen());
  return store.update(invites).set({ revokedAt: now }).where(open).run().changes === 1;
}

export function findUsableInvite(store: Store, tokenHash: string, now: number): InviteRow | undefined {
  return store.select().from(invites).where(usable(tokenHash, now)).get();
}

/** True for the one call that uses the invite up. */
export function useInvite(store: Store, tokenHash: string, now: number): boolean {
  return store.update(invites).set({ usedAt: now }).where(usable(tokenHash, now)).run().changes === 1;
}

/** Invites that somebody made who may not invite any more go with them. */
export function revokeInvitesBy(store: Store, userId: string, now: number): void {
  store
    .update(invites)
    .set({ revokedAt: now })
    .where(and(eq(invites.invitedBy, userId), isOpen()))
    .run();
}

function isOpen() {
  return and(isNull(invites.usedAt), isNull(invites.revokedAt));
}

function usable(tokenHash: string, now: number) {
  return and(eq(invites.tokenHash, tokenHash), isOpen(), gt(invites.expiresAt, now));
}

export type SessionRow = typeof sessions.$inferSelect;

export function listSessions(store: Store, userId: string): SessionRow[] {
  return store
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, new Date())))
    .orderBy(desc(sessions.updatedAt))
    .all();
}

export function sessionExists(store: Store, id: string): boolean {
  return store.select({ id: sessions.id }).from(sessions).where(eq(sessions.id, id)).get() !== undefined;
}

/** Marks that the session is in use, and from where it was last. */
export function touchSession(store: Store, id: string, now: number): void {
  store
    .update(sessions)
    .set({ updatedAt: new Date(now) })
    .where(eq(sessions.id, id))
    .run();
}

export function markProven(store: Store, sessionId: string, now: number): void {
  store
    .update(sessions)
    .set({ provenAt: new Date(now) })
    .where(eq(sessions.id, sessionId))
    .run();
}

/** True if there was such a session of theirs. */
export function endSession(store: Store, userId: string, sessionId: string): boolean {
  const one = and(eq(sessions.id, sessionId), eq(sessions.userId, userId));
  return store.delete(sessions).where(one).run().changes === 1;
}

/** Ends all sessions of a person, but for the one they are in, if it is named. */
export function endSessions(store: Store, userId: string, butSessionId: string | null): number {
  const all = eq(sessions.userId, userId);
  const which = butSessionId === null ? all : and(all, ne(sessions.id, butSessionId));
  return store.delete(sessions).where(which).run().changes;
}
