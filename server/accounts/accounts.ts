import { hashPassword } from 'better-auth/crypto';
import type { Database } from '../../db/client.ts';
import { anyUserExists, emailIsTaken, insertUser } from '../../db/queries/accounts.ts';
import { sessionExists, touchSession } from '../../db/queries/people.ts';
import { newId } from '../../shared/ids.ts';
import type { UserRole } from '../../shared/roles.ts';
import type { Clock } from '../clock.ts';
import { DaftarError } from '../errors.ts';
import type { Live } from '../live.ts';
import type { Log } from '../log.ts';
import { cookie, createAuth } from './auth.ts';
import { type NewPerson, readPerson } from './password.ts';
import { createPeople, type People } from './people.ts';
import { createProfile, type Profile } from './profile.ts';
import { createProver, type Prover, type SessionFacts } from './proof.ts';
import { createSecondFactor, type SecondFactor } from './second-factor.ts';
import { createSetup, type Setup } from './setup.ts';
import { createSignInAudit } from './sign-in-audit.ts';
import { createSignInDoor } from './sign-in-door.ts';
import { createSignInGuard } from './sign-in-guard.ts';

export interface AccountsDeps {
  database: Database;
  clock: Clock;
  log: Log;
  live: Live;
  /** The public base URL. */
  url: string;
  /** Origins whose pages may sign in. */
  trustedOrigins: readonly string[];
  /** Signs session cookies; derived from the master key. */
  secret: string;
}

export interface SignedInUser {
  id: string;
  name: string;
  email: string;
  role: UserRole;
}

export interface Session {
  user: SignedInUser;
  session: SessionFacts;
}

/** Who may use the dashboard: sign-in over HTTP, everything else from inside. */
export interface Accounts extends Setup {
  /** Answers `/auth/*`. `address` is the caller's, for the limit on tries. */
  handler(request: Request, address: string | null): Promise<Response>;
  sessionOf(request: Request): Promise<Session | null>;
  /** False as soon as it was ended, wherever that happened. */
  sessionLasts(id: string): boolean;
  /** `Set-Cookie` values that keep a session in use alive; empty when nothing is due. */
  renewSession(request: Request): Promise<string[]>;
  /** @throws DaftarError `account.password_weak`, `account.email_taken` */
  createUser(user: NewPerson & { role: UserRole }): Promise<SignedInUser>;
  usersExist(): boolean;
  people: People;
  profile: Profile;
  secondFactor: SecondFactor;
  prover: Prover;
}

/** How exact “last seen” is: a session is not written to with every request. */
const seenWithinMs = 60_000;

export function createAccounts(deps: AccountsDeps): Accounts {
  const { database, clock, url } = deps;
  const guard = createSignInGuard(clock);
  const secondFactor = createSecondFactor({
    database,
    clock,
    sealingKey: async () => (await auth.$context).secretConfig,
  });
  const auth = createAuth({ ...deps, useTotp: secondFactor.useTotp });
  const prover = createProver({ database, clock, guard, secondFactor });
  const handler = createSignInDoor({
    database,
    clock,
    guard,
    secondFactor,
    sessionOf,
    sessionCookie: cookie('session', url.startsWith('https:')).name,
    answer: (request) => auth.handler(request),
    audit: createSignInAudit(deps),
  });

  async function sessionOf(request: Request): Promise<Session | null> {
    if (!request.headers.has('cookie')) return null;
    const query = { disableRefresh: true };
    const found = await auth.api.getSession({ headers: request.headers, query });
    if (!found) return null;
    const { id, name, email, role } = found.user;
    const { session } = found;
    if (Math.abs(clock.now() - session.updatedAt.getTime()) > seenWithinMs)
      touchSession(database, session.id, clock.now());
    return {
      user: { id, name, email, role: role as UserRole },
      session: {
        id: session.id,
        provenAt: session.provenAt?.getTime() ?? null,
        hasSecondFactor: found.user.twoFactorEnabled === true,
      },
    };
  }

  async function renewSession(request: Request): Promise<string[]> {
    if (!request.headers.has('cookie')) return [];
    const { headers } = await auth.api.getSession({ headers: request.headers, returnHeaders: true });
    return headers.getSetCookie();
  }

  async function preparePerson(input: NewPerson & { role: UserRole }) {
    const person = readPerson(input);
    const passwordHash = await hashPassword(person.password);
    const now = clock.now();
    const user: SignedInUser = {
      id: newId('user', now),
      name: person.name,
      email: person.email,
      role: input.role,
    };
    return { user, row: { ...user, passwordHash, now } };
  }

  async function createUser(input: NewPerson & { role: UserRole }): Promise<SignedInUser> {
    const { user, row } = await preparePerson(input);
    database.transaction((transaction) => {
      if (emailIsTaken(transaction, user.email)) {
        throw new DaftarError(
          'account.email_taken',
          `There already is a user with the address ${user.email}.`,
        );
      }
      insertUser(transaction, row);
    });
    return user;
  }

  return {
    handler,
    sessionOf,
    sessionLasts: (id) => sessionExists(database, id),
    renewSession,
    createUser,
    usersExist: () => anyUserExists(database),
    people: createPeople({ database, clock, url, guard, secondFactor }),
    profile: createProfile({ database, clock, prover }),
    secondFactor,
    prover,
    ...createSetup({ database, clock, url, preparePerson }),
  };
}
