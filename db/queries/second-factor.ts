import { and, count, eq, isNull, like, lt, or } from 'drizzle-orm';
import type { Store } from '../client.ts';
import { passkeys, twoFactors, verifications } from '../schema/accounts.ts';

export type TwoFactorRow = typeof twoFactors.$inferSelect;
export type PasskeyRow = typeof passkeys.$inferSelect;

export function findTwoFactor(store: Store, userId: string): TwoFactorRow | undefined {
  return store.select().from(twoFactors).where(eq(twoFactors.userId, userId)).get();
}

/** A new secret that does not count before its first code was right; recovery codes stay as they are. */
export function replaceSecret(
  store: Store,
  userId: string,
  sealed: { secret: string; backupCodes: string },
): void {
  const fresh = { secret: sealed.secret, verified: false, lastUsedStep: null };
  store
    .insert(twoFactors)
    .values({ id: crypto.randomUUID(), userId, backupCodes: sealed.backupCodes, ...fresh })
    .onConflictDoUpdate({ target: twoFactors.userId, set: fresh })
    .run();
}

export function updateTwoFactor(
  store: Store,
  userId: string,
  change: Partial<Pick<TwoFactorRow, 'verified' | 'backupCodes' | 'failedVerificationCount' | 'lockedUntil'>>,
): void {
  store.update(twoFactors).set(change).where(eq(twoFactors.userId, userId)).run();
}

export function deleteTwoFactor(store: Store, userId: string): void {
  store.delete(twoFactors).where(eq(twoFactors.userId, userId)).run();
}

/** True for the one call that uses up this half-minute of this person's codes, and with it all before. */
export function claimStep(store: Store, userId: string, step: number): boolean {
  const unused = or(isNull(twoFactors.lastUsedStep), lt(twoFactors.lastUsedStep, step));
  const mine = and(eq(twoFactors.userId, userId), unused);
  return store.update(twoFactors).set({ lastUsedStep: step }).where(mine).run().changes === 1;
}

/** True if the codes were still the ones that were read: of two calls at once with one code, one wins. */
export function swapRecoveryCodes(store: Store, userId: string, read: string, next: string): boolean {
  const same = and(eq(twoFactors.userId, userId), eq(twoFactors.backupCodes, read));
  return store.update(twoFactors).set({ backupCodes: next }).where(same).run().changes === 1;
}

export function listPasskeys(store: Store, userId: string): PasskeyRow[] {
  return store.select().from(passkeys).where(eq(passkeys.userId, userId)).orderBy(passkeys.createdAt).all();
}

export function countPasskeys(store: Store, userId: string): number {
  const mine = eq(passkeys.userId, userId);
  return store.select({ passkeys: count() }).from(passkeys).where(mine).get()?.passkeys ?? 0;
}

export function ownerOfPasskey(store: Store, credentialId: string): string | null {
  const one = eq(passkeys.credentialID, credentialId);
  return store.select({ userId: passkeys.userId }).from(passkeys).where(one).get()?.userId ?? null;
}

export function renamePasskey(store: Store, userId: string, id: string, name: string): boolean {
  const mine = and(eq(passkeys.id, id), eq(passkeys.userId, userId));
  return store.update(passkeys).set({ name }).where(mine).run().changes === 1;
}

export function deletePasskey(store: Store, userId: string, id: string): boolean {
  const mine = and(eq(passkeys.id, id), eq(passkeys.userId, userId));
  return store.delete(passkeys).where(mine).run().changes === 1;
}

export function deletePasskeys(store: Store, userId: string): void {
  store.delete(passkeys).where(eq(passkeys.userId, userId)).run();
}

/** Devices on which somebody asked not to be asked again. */
export function forgetTrustedDevices(store: Store, userId: string): void {
  const trusted = and(eq(verifications.value, userId), like(verifications.identifier, 'trust-device-%'));
  store.delete(verifications).where(trusted).run();
}

/** Sign-ins of this person that wait for their second step. */
export function forgetPendingSignIns(store: Store, userId: string): void {
  const pending = and(eq(verifications.value, userId), like(verifications.identifier, '2fa-%'));
  store.delete(verifications).where(pending).run();
}
