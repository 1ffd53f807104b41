import type { ErrorCode } from './error-codes.ts';
import type { IdKind } from './ids.ts';
import type { Mode } from './ledger.ts';

/** Who can do something. `anonymous` is somebody who is not signed in, such as at a sign-in that failed. */
export const auditActorKinds = ['user', 'key', 'console', 'system', 'anonymous'] as const;
export type AuditActorKind = (typeof auditActorKinds)[number];

/** `refused`: not allowed, or not possible. `failed`: it went wrong on the way. */
export const auditOutcomes = ['done', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** Sign-ins and what belongs to them; every other action is a procedure, a route, or a command by its own name. */
export const signInActions = [
  'sign_in',
  'sign_in.code',
  'sign_in.recovery_code',
  'sign_in.passkey',
  'passkey.added',
  'sign_out',
] as const;
export type SignInAction = (typeof signInActions)[number];

/** Commands of the console that change the book. */
export const consoleActions = [
  'user create',
  'user role',
  'user reset',
  'connection add',
  'key create',
  'key rotate',
  'key revoke',
  'demo',
] as const;
export type ConsoleAction = (typeof consoleActions)[number];

/** Mutations of the dashboard that change nothing anybody would ask about later: they leave no row. */
export const unauditedPaths = [
  'session.setLanguage',
  'connections.tryCredentials',
  'connections.test',
  'connections.check',
  'endpoints.checkUrl',
  'savedViews.save',
  'savedViews.rename',
  'savedViews.remove',
] as const;
export type UnauditedPath = (typeof unauditedPaths)[number];

export type AuditFacts = Readonly<Record<string, unknown>>;

export interface AuditRowView {
  position: number;
  at: number;
  actor: { kind: AuditActorKind; id: string | null; name: string | null };
  address: string | null;
  mode: Mode | null;
  action: string;
  outcome: AuditOutcome;
  errorCode: ErrorCode | null;
  subject: { kind: IdKind | 'settings'; id: string | null } | null;
  /** Of an invoice that the book still has, as it is now. */
  subjectNumber: string | null;
  /** What was asked for, as far as it may be shown. */
  asked: AuditFacts | null;
  before: AuditFacts | null;
  after: AuditFacts | null;
}

/** Whether the chain of hashes holds from the first row to the last. */
export interface AuditChainView {
  intact: boolean;
  rows: number;
  /** The first row that does not follow from the one before. */
  brokenAt: number | null;
  /** Of the last row: whoever keeps it elsewhere can tell later that nothing was cut off. */
  headHash: string;
}
