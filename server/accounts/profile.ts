import { hashPassword } from 'better-auth/crypto';
import type { Database } from '../../db/client.ts';
import {
  endSession,
  endSessions,
  listSessions,
  replacePassword,
  updatePerson,
} from '../../db/queries/people.ts';
import { forgetPendingSignIns, forgetTrustedDevices } from '../../db/queries/second-factor.ts';
import type { SessionRowView } from '../../shared/people-views.ts';
import type { Clock } from '../clock.ts';
import { DaftarError } from '../errors.ts';
import type { SignedInUser } from './accounts.ts';
import { checkPassword } from './password.ts';
import type { Prover } from './proof.ts';

/** What people look after themselves: name, password, and where they are signed in. */
export interface Profile {
  rename(userId: string, name: string): void;
  /** Ends all other sessions. @throws DaftarError `account.proof_wrong`, `account.password_weak` */
  changePassword(
    user: SignedInUser,
    sessionId: string,
    passwords: { current: string; next: string },
    address: string | null,
  ): Promise<void>;
  sessions(userId: string, sessionId: string): SessionRowView[];
  endSession(userId: string, sessionId: string): void;
  /** All but the one they are in. */
  endOtherSessions(userId: string, sessionId: string): { ended: number };
}

export function createProfile(deps: { database: Database; clock: Clock; prover: Prover }): Profile {
  const { database, clock, prover } = deps;

  async function changePassword(
    user: SignedInUser,
    sessionId: string,
    { current, next }: { current: string; next: string },
    address: string | null,
  ): Promise<void> {
    await prover.check(user.id, { password: current }, address);
    checkPassword(next, user.email);
    const hash = await hashPassword(next);
    database.transaction((tx) => {
      replacePassword(tx, user.id, hash, clock.now());
      endSessions(tx, user.id, sessionId);
      forgetTrustedDevices(tx, user.id);
      forgetPendingSignIns(tx, user.id);
    });
  }

  function sessions(userId: string, sessionId: string): SessionRowView[] {
    return listSessions(database, userId).map((row) => ({
      id: row.id,
      isThis: row.id === sessionId,
      address: row.ipAddress || null,
      userAgent: row.userAgent || null,
      signedInAt: row.createdAt.getTime(),
      lastSeenAt: row.updatedAt.getTime(),
    }));
  }

  return {
    rename: (userId, name) => updatePerson(database, userId, { name }, clock.now()),
    changePassword,
    sessions,
    endSession: (userId, sessionId) => {
      if (!endSession(database, userId, sessionId))
        throw new DaftarError('account.session_not_found', 'This session has ended already.');
    },
    endOtherSessions: (userId, sessionId) => {
      forgetTrustedDevices(database, userId);
      return { ended: endSessions(database, userId, sessionId) };
    },
  };
}
