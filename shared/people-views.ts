import type { Language } from './languages.ts';
import type { UserRole } from './roles.ts';

/** Who is signed in, and what the page may show them. */
export interface SessionView {
  user: { id: string; name: string; email: string; role: UserRole };
  /** The procedures their role may call. */
  permissions: string[];
  /** How they want the dashboard; null follows the browser. */
  language: Language | null;
  hasSecondFactor: boolean;
  /** The owner asks for a second factor of their role; nothing else is answered before they have one. */
  mustEnrol: boolean;
  sandboxOn: boolean;
  /** The business's. */
  timeZone: string;
}

/** Somebody who can sign in, as those who look after people see them. */
export interface PersonView {
  id: string;
  name: string;
  email: string;
  role: UserRole;
  hasSecondFactor: boolean;
  joinedAt: number;
  /** Null while they have no session. */
  lastSeenAt: number | null;
  isYou: boolean;
}

export interface InviteView {
  id: string;
  email: string;
  role: UserRole;
  invitedBy: string | null;
  createdAt: number;
  expiresAt: number;
  expired: boolean;
}

export interface PeopleView {
  people: PersonView[];
  invites: InviteView[];
}

/** What the page behind an invite says before anybody has joined. */
export interface JoinView {
  email: string;
  role: UserRole;
  invitedBy: string | null;
  expiresAt: number;
}

export interface SecondFactorView {
  totp: boolean;
  recoveryCodesLeft: number;
  passkeys: { id: string; name: string | null; createdAt: number | null; synced: boolean }[];
}

export interface SessionRowView {
  id: string;
  isThis: boolean;
  address: string | null;
  userAgent: string | null;
  signedInAt: number;
  lastSeenAt: number;
}
