import type { Database } from '../../db/client.ts';
import {
  anyUserExists,
  insertUser,
  type NewUser,
  replaceSetupLink,
  setupLinkIsOpen,
  useSetupLink,
} from '../../db/queries/accounts.ts';
import type { UserRole } from '../../shared/roles.ts';
import type { Clock } from '../clock.ts';
import { DaftarError } from '../errors.ts';
import type { SignedInUser } from './accounts.ts';
import { hashOfLink, newLinkToken } from './one-time-link.ts';
import type { NewPerson } from './password.ts';

/** The first account: made with a one-time link that only the server's own output shows. */
export interface Setup {
  /** A fresh link, the ones before it void; null as soon as there is a user. */
  issueSetupLink(): string | null;
  /** @throws DaftarError `setup.already_done`, `setup.link_invalid`, `account.password_weak` */
  createOwner(owner: NewPerson & { token: string }): Promise<SignedInUser>;
}

interface SetupDeps {
  database: Database;
  clock: Clock;
  url: string;
  preparePerson(person: NewPerson & { role: UserRole }): Promise<{ user: SignedInUser; row: NewUser }>;
}

export function createSetup({ database, clock, url, preparePerson }: SetupDeps): Setup {
  function issueSetupLink(): string | null {
    if (anyUserExists(database)) return null;
    const { token, tokenHash } = newLinkToken();
    database.transaction((transaction) => replaceSetupLink(transaction, tokenHash, clock.now()));
    return `${url}/setup?token=${token}`;
  }

  async function createOwner({ token, ...person }: NewPerson & { token: string }): Promise<SignedInUser> {
    const tokenHash = hashOfLink(token);
    // Looked at before the costly password hash, so that a stranger can't make the server work; decided below.
    if (anyUserExists(database)) throw alreadyDone();
    if (!setupLinkIsOpen(database, tokenHash)) throw linkInvalid();
    const { user, row } = await preparePerson({ ...person, role: 'owner' });
    database.transaction((transaction) => {
      if (anyUserExists(transaction)) throw alreadyDone();
      if (!useSetupLink(transaction, tokenHash, clock.now())) throw linkInvalid();
      insertUser(transaction, row);
    });
    return user;
  }

  return { issueSetupLink, createOwner };
}

function alreadyDone(): DaftarError {
  return new DaftarError('setup.already_done', 'This book has its first account already. Sign in instead.');
}

function linkInvalid(): DaftarError {
  return new DaftarError(
    'setup.link_invalid',
    'This set-up link is not valid. Each start of the server prints a fresh one and voids the others.',
  );
}
