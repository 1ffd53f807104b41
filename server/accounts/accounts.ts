import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import type { Database } from '../../db/client.ts';
import { anyUserExists, emailIsTaken, insertUser } from '../../db/queries/accounts.ts';
import { newId } from '../../shared/ids.ts';
import type { UserRole } from '../../shared/roles.ts';
import type { Clock } from '../clock.ts';
import { DaftarError } from '../errors.ts';
import type { Log } from '../log.ts';
import { problem } from '../problem.ts';
import { addressHeader, createAuth, passwordLengthMax, passwordLengthMin } from './auth.ts';
import { createSetup, type Setup } from './setup.ts';

export interface AccountsDeps {
  database: Database;
  clock: Clock;
  log: Log;
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

/** Who may use the dashboard: sign-in over HTTP, everything else from inside. */
export interface Accounts extends Setup {
  /** Answers `/auth/*`. `address` is the caller's, for the limit on tries. */
  handler(request: Request, address: string | null): Promise<Response>;
  sessionOf(request: Request): Promise<{ user: SignedInUser } | null>;
  /** `Set-Cookie` values that keep a session in use alive; empty when nothing is due. */
  renewSession(request: Request): Promise<string[]>;
  /** @throws DaftarError `account.password_weak`, `account.email_taken` */
  createUser(user: NewPerson & { role: UserRole }): Promise<SignedInUser>;
  usersExist(): boolean;
}

const personSchema = z.object({
  name: z.string().trim().min(1).max(80),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  password: z.string(),
});

export type NewPerson = z.input<typeof personSchema>;

/** The only paths of better-auth that are reachable; its others are not ours to offer yet. */
const mounted: Readonly<Record<string, string>> = {
  '/auth/sign-in/email': 'POST',
  '/auth/sign-out': 'POST',
  '/auth/get-session': 'GET',
};

export function createAccounts(deps: AccountsDeps): Accounts {
  const { database, clock } = deps;
  const auth = createAuth(deps);

  async function handler(request: Request, address: string | null): Promise<Response> {
    const path = new URL(request.url).pathname;
    if (mounted[path] !== request.method) return problem({ code: 'request.not_found' });
    const headers = new Headers(request.headers);
    headers.delete(addressHeader);
    if (address !== null) headers.set(addressHeader, address);
    const response = await auth.handler(new Request(request, { headers }));
    return response.status === 429 ? tooMany(response) : response;
  }

  async function sessionOf(request: Request): Promise<{ user: SignedInUser } | null> {
    if (!request.headers.has('cookie')) return null;
    const query = { disableRefresh: true };
    const session = await auth.api.getSession({ headers: request.headers, query });
    if (!session) return null;
    const { id, name, email, role } = session.user;
    return { user: { id, name, email, role: role as UserRole } };
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
    renewSession,
    createUser,
    usersExist: () => anyUserExists(database),
    ...createSetup({ database, clock, url: deps.url, preparePerson }),
  };
}

function readPerson(input: NewPerson): z.output<typeof personSchema> {
  const person = personSchema.safeParse(input);
  if (!person.success) {
    const fields = person.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new DaftarError('request.invalid', `Give a name and a valid e-mail address (${fields}).`);
  }
  checkPassword(person.data.password, person.data.email);
  return person.data;
}

function checkPassword(password: string, email: string): void {
  const characters = [...password].length;
  const tooSimple = new Set(password).size < 5 || password.toLowerCase() === email;
  if (characters >= passwordLengthMin && password.length <= passwordLengthMax && !tooSimple) return;
  throw new DaftarError(
    'account.password_weak',
    `A password needs ${passwordLengthMin} to ${passwordLengthMax} characters, at least five different ones, and must not be the e-mail address.`,
    { facts: { lengthMin: passwordLengthMin, lengthMax: passwordLengthMax } },
  );
}

function tooMany(response: Response): Response {
  const seconds = response.headers.get('x-retry-after') ?? '60';
  const answer = problem({ code: 'request.too_many', detail: `Too many tries. Wait ${seconds} seconds.` });
  answer.headers.set('retry-after', seconds);
  return answer;
}
