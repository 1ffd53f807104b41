import { hashPassword } from 'better-auth/crypto';
import type { Database, Store } from '../../db/client.ts';
import { emailIsTaken, insertUser, usersByIds } from '../../db/queries/accounts.ts';
import {
  countOwners,
  endSessions,
  findPerson,
  findPersonByEmail,
  findUsableInvite,
  type InviteRow,
  listOpenInvites,
  listPeople,
  type PersonRow,
  replaceInvite,
  replacePassword,
  retirePerson,
  revokeInvite,
  revokeInvitesBy,
  updatePerson,
  useInvite,
} from '../../db/queries/people.ts';
import { forgetPendingSignIns, forgetTrustedDevices } from '../../db/queries/second-factor.ts';
import { newId } from '../../shared/ids.ts';
import type { InviteView, JoinView, PeopleView, PersonView } from '../../shared/people-views.ts';
import type { UserRole } from '../../shared/roles.ts';
import type { Clock } from '../clock.ts';
import { DaftarError } from '../errors.ts';
import type { SignedInUser } from './accounts.ts';
import { hashOfLink, newLinkToken } from './one-time-link.ts';
import { checkPassword, readPerson } from './password.ts';
import type { SecondFactor } from './second-factor.ts';
import type { SignInGuard } from './sign-in-guard.ts';

export const inviteLastsMs = 7 * 24 * 60 * 60_000;

/** Who works in the book. Every act looks at its actor again inside the transaction, as they may just have changed. */
export interface People {
  list(actor: SignedInUser): PeopleView;
  /** The link is shown this once; invites before it to the same address are void. */
  invite(actor: SignedInUser, invite: { email: string; role: UserRole }): InviteView & { link: string };
  revokeInvite(id: string): void;
  /** @throws DaftarError `invite.not_valid` */
  joinView(token: string): JoinView;
  join(person: { token: string; name: string; password: string }): Promise<{ email: string }>;
  changeRole(actor: SignedInUser, id: string, role: UserRole): PersonView;
  remove(actor: SignedInUser, id: string): void;
  /** From the console, which needs nobody's permission. */
  console: {
    list(): PersonView[];
    changeRole(email: string, role: UserRole): PersonView;
    /** A new password, all sessions ended, all waits forgiven; if asked, no second factor either. */
    reset(email: string, password: string, secondFactorToo: boolean): Promise<PersonView>;
  };
}

interface PeopleDeps {
  database: Database;
  clock: Clock;
  url: string;
  guard: SignInGuard;
  secondFactor: SecondFactor;
}

export function createPeople({ database, clock, url, guard, secondFactor }: PeopleDeps): People {
  function list(actor: SignedInUser): PeopleView {
    const rows = listOpenInvites(database);
    const names = usersByIds(
      database,
      rows.flatMap(({ invitedBy }) => invitedBy ?? []),
    );
    return {
      people: listPeople(database).map((row) => personView(row, actor.id)),
      invites: rows.map((row) => inviteView(row, names)),
    };
  }

  function invite(actor: SignedInUser, { email, role }: { email: string; role: UserRole }) {
    const { token, tokenHash } = newLinkToken();
    const now = clock.now();
    const row = {
      id: newId('invite', now),
      tokenHash,
      email,
      role,
      invitedBy: actor.id,
      createdAt: now,
      expiresAt: now + inviteLastsMs,
      usedAt: null,
      revokedAt: null,
    };
    database.transaction((tx) => {
      requireAuthority(tx, actor, [role]);
      if (emailIsTaken(tx, email)) throw emailTaken(email);
      replaceInvite(tx, row);
    });
    return {
      ...inviteView(row, new Map([[actor.id, actor.name]])),
      link: `${url}/join?token=${token}`,
    };
  }

  function joinView(token: string): JoinView {
    const row = findUsableInvite(database, hashOfLink(token), clock.now());
    if (!row) throw inviteNotValid();
    const { email, role, invitedBy, expiresAt } = row;
    const names = usersByIds(database, invitedBy ? [invitedBy] : []);
    return { email, role, invitedBy: names.get(invitedBy ?? '') ?? null, expiresAt };
  }

  async function join({ token, name, password }: { token: string; name: string; password: string }) {
    const tokenHash = hashOfLink(token);
    // Looked at before the costly password hash, so that a stranger can't make the server work; decided below.
    const { email } = joinView(token);
    const person = readPerson({ name, email, password });
    const passwordHash = await hashPassword(person.password);
    const now = clock.now();
    database.transaction((tx) => {
      const open = findUsableInvite(tx, tokenHash, now);
      if (!open || !useInvite(tx, tokenHash, now)) throw inviteNotValid();
      if (emailIsTaken(tx, open.email)) throw emailTaken(open.email);
      insertUser(tx, {
        id: newId('user', now),
        name: person.name,
        email: open.email,
        role: open.role,
        passwordHash,
        now,
      });
    });
    return { email };
  }

  function changeRole(actor: SignedInUser, id: string, role: UserRole): PersonView {
    return database.transaction((tx) => {
      const person = requirePerson(tx, id);
      if (id === actor.id) throw notYourself();
      requireAuthority(tx, actor, [person.role, role]);
      return personView({ ...setRole(tx, person, role), lastSeenAt: null }, actor.id);
    });
  }

  function remove(actor: SignedInUser, id: string): void {
    database.transaction((tx) => {
      const person = requirePerson(tx, id);
      if (id === actor.id) throw notYourself();
      requireAuthority(tx, actor, [person.role]);
      secondFactor.removeAll(tx, id);
      revokeInvitesBy(tx, id, clock.now());
      retirePerson(tx, id, clock.now());
      requireAnOwner(tx);
    });
  }

  function setRole(store: Store, person: PersonRow, role: UserRole): PersonRow {
    updatePerson(store, person.id, { role }, clock.now());
    if (role !== 'owner' && role !== 'admin') revokeInvitesBy(store, person.id, clock.now());
    requireAnOwner(store);
    return { ...person, role };
  }

  function personView(row: PersonRow & { lastSeenAt: Date | null }, you: string | null): PersonView {
    const { id, name, email, role } = row;
    return {
      id,
      name,
      email,
      role,
      hasSecondFactor: secondFactor.has(id),
      joinedAt: row.createdAt.getTime(),
      lastSeenAt: row.lastSeenAt?.getTime() ?? null,
      isYou: id === you,
    };
  }

  function inviteView(row: InviteRow, names: ReadonlyMap<string, string>): InviteView {
    const { id, email, role, createdAt, expiresAt } = row;
    const invitedBy = names.get(row.invitedBy ?? '') ?? null;
    return { id, email, role, invitedBy, createdAt, expiresAt, expired: expiresAt <= clock.now() };
  }

  async function reset(email: string, password: string, secondFactorToo: boolean): Promise<PersonView> {
    const person = requireByEmail(email);
    const { id } = person;
    checkPassword(password, person.email);
    const passwordHash = await hashPassword(password);
    database.transaction((tx) => {
      replacePassword(tx, id, passwordHash, clock.now());
      endSessions(tx, id, null);
      forgetTrustedDevices(tx, id);
      forgetPendingSignIns(tx, id);
      if (secondFactorToo) secondFactor.removeAll(tx, id);
      else secondFactor.unlock(tx, id);
    });
    guard.forgive(person.email);
    guard.forgive(`proof of ${id}`);
    return personView({ ...requirePerson(database, id), lastSeenAt: null }, null);
  }

  function requireByEmail(email: string): PersonRow {
    const person = findPersonByEmail(database, email.trim().toLowerCase());
    if (person && person.removedAt === null) return person;
    throw new DaftarError('people.not_found', `Nobody signs in as ${email}. See: daftar user list`);
  }

  return {
    list,
    invite,
    revokeInvite: (id) => {
      if (!revokeInvite(database, id, clock.now()))
        throw new DaftarError('invite.not_found', 'This invite was used or taken back already.');
    },
    joinView,
    join,
    changeRole,
    remove,
    console: {
      list: () => listPeople(database).map((row) => personView(row, null)),
      changeRole: (email, role) =>
        database.transaction((tx) =>
          personView({ ...setRole(tx, requireByEmail(email), role), lastSeenAt: null }, null),
        ),
      reset,
    },
  };
}

function requirePerson(store: Store, id: string): PersonRow {
  const person = findPerson(store, id);
  if (person) return person;
  throw new DaftarError('people.not_found', 'This person is not in the book any more.');
}

/** Only owners make, change or remove owners; what the actor is counts now, not when the request came in. */
function requireAuthority(store: Store, actor: SignedInUser, touched: readonly UserRole[]): void {
  const role = findPerson(store, actor.id)?.role;
  if (role === 'owner') return;
  if (role === 'admin' && !touched.includes('owner')) return;
  throw new DaftarError('people.owner_only', 'Only an owner may do this to an owner.');
}

function requireAnOwner(store: Store): void {
  if (countOwners(store) > 0) return;
  throw new DaftarError('people.last_owner', 'Make somebody else an owner first: a book needs one.');
}

function notYourself(): DaftarError {
  return new DaftarError('people.not_yourself', 'Nobody changes their own role or removes themselves.');
}

function emailTaken(email: string): DaftarError {
  return new DaftarError('account.email_taken', `There already is a user with the address ${email}.`);
}

function inviteNotValid(): DaftarError {
  return new DaftarError('invite.not_valid', 'This invite was used, was taken back, or has expired.');
}
