import { readAudited, readAuditedSettings } from '../../db/queries/audit-subject.ts';
import type { AuditFacts, AuditOutcome } from '../../shared/audit.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import { type IdKind, kindOfId } from '../../shared/ids.ts';
import { type Mode, modes } from '../../shared/ledger.ts';
import { DaftarError } from '../errors.ts';
import { redact } from '../log.ts';
import { type AuditActor, type AuditDeps, writeAudit } from './audit.ts';

/** Something somebody is about to do. */
export interface Act {
  actor: AuditActor;
  /** `connections.pause`, `POST /invoices`, `user create`. */
  action: string;
  input: unknown;
  /** What it is done to, where the input does not say so by its `id`. */
  subject?: Subject;
}

export interface Subject {
  kind: IdKind | 'settings';
  id: string | null;
}

export type ActResult = { ok: true; data: unknown } | { ok: false; error: unknown };

/**
 * Looks at the subject before, and returns what is to be called with the result: that looks again and writes one row
 * with what changed. An act that only its form refused (a field that is missing) is not worth a row.
 */
export function beginAct(
  deps: AuditDeps,
  { actor, action, input, subject }: Act,
): (result: ActResult) => void {
  const known = subject ?? subjectIn(input);
  const before = known ? snapshot(deps, known) : null;
  return (result) => {
    const ending = endingOf(result);
    if (!ending) return;
    const data = result.ok ? result.data : null;
    const seen = known ?? subjectIn(data);
    const after = seen && result.ok ? snapshot(deps, seen) : null;
    writeAudit(deps, {
      actor,
      action,
      ...ending,
      mode: modeIn(input) ?? modeIn(data) ?? modeIn(before) ?? modeIn(after),
      subject: seen,
      asked: askedIn(input),
      ...(result.ok ? changes(before, after) : {}),
    });
  };
}

function endingOf(result: ActResult): { outcome: AuditOutcome; errorCode: ErrorCode | null } | null {
  if (result.ok) return { outcome: 'done', errorCode: null };
  const { error } = result;
  if (!(error instanceof DaftarError)) return { outcome: 'failed', errorCode: 'server.internal' };
  if (error.code === 'request.invalid') return null;
  return { outcome: error.status >= 500 ? 'failed' : 'refused', errorCode: error.code };
}

function subjectIn(value: unknown): Subject | null {
  const id = fieldOf(value, 'id');
  const kind = typeof id === 'string' ? kindOfId(id) : null;
  return kind && typeof id === 'string' ? { kind, id } : null;
}

function snapshot({ database }: AuditDeps, { kind, id }: Subject): AuditFacts | null {
  if (kind === 'settings') return readAuditedSettings(database);
  return id === null ? null : (readAudited(database, kind, id) ?? null);
}

/** Only what is not the same afterwards, and the currency of amounts among it. */
function changes(before: AuditFacts | null, after: AuditFacts | null) {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const changed = [...names].filter(
    (name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]),
  );
  if (changed.some((name) => name.endsWith('Minor')) && !changed.includes('currency'))
    changed.push('currency');
  const pick = (facts: AuditFacts | null) =>
    facts && Object.fromEntries(changed.filter((name) => name in facts).map((name) => [name, facts[name]]));
  return { before: pick(before), after: pick(after) };
}

/** What of an input may be kept: these names only, so that a new field with a secret stays out by itself. */
const askedNames = [
  'amount',
  'amountMinor',
  'at',
  'checkoutId',
  'connectionId',
  'currency',
  'email',
  'expiresAt',
  'finalize',
  'invoiceId',
  'keepOldMs',
  'mode',
  'name',
  'overlapMs',
  'paymentId',
  'phone',
  'provider',
  'reason',
  'role',
  'roles',
  'scopes',
  'since',
  'status',
  'to',
  'type',
  'types',
  'url',
  'verdict',
] as const;

const askedTextMax = 300;
const askedListMax = 2_000;

function askedIn(input: unknown): AuditFacts {
  const asked: Record<string, unknown> = {};
  for (const name of askedNames) {
    const value = fieldOf(input, name);
    if (value !== undefined && value !== null) asked[name] = shortened(redact(value));
  }
  return asked;
}

/** Looked at before the form was checked, so what stands there may be of any size. */
function shortened(value: unknown): unknown {
  const [text, max] =
    typeof value === 'string' ? [value, askedTextMax] : [JSON.stringify(value), askedListMax];
  return text.length > max ? `${text.slice(0, max)}…` : value;
}

function modeIn(value: unknown): Mode | null {
  const mode = fieldOf(value, 'mode');
  return modes.find((known) => known === mode) ?? null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
