import { createHash } from 'node:crypto';
import type { Store } from '../../db/client.ts';
import {
  type AuditRecord,
  auditSlice,
  insertAuditRow,
  lastAuditRow,
  listAuditRows,
} from '../../db/queries/audit.ts';
import { invoiceNumbers } from '../../db/queries/audit-subject.ts';
import { pageOf } from '../../db/queries/keyset.ts';
import type {
  AuditActorKind,
  AuditChainView,
  AuditFacts,
  AuditOutcome,
  AuditRowView,
} from '../../shared/audit.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import type { IdKind } from '../../shared/ids.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { AuditListFilter } from '../../shared/schemas/audit.ts';
import type { Page } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { numberIn, slicedPage } from './sliced-page.ts';

export interface AuditActor {
  kind: AuditActorKind;
  id: string | null;
  /** As it is now: people are renamed and removed, the row stays. */
  name: string | null;
  /** From where. */
  address: string | null;
}

export interface AuditEntry {
  actor: AuditActor;
  action: string;
  outcome: AuditOutcome;
  errorCode?: ErrorCode | null;
  mode?: Mode | null;
  subject?: { kind: IdKind | 'settings'; id: string | null } | null;
  asked?: AuditFacts | null;
  before?: AuditFacts | null;
  after?: AuditFacts | null;
}

export type AuditDeps = Pick<Deps, 'database' | 'clock' | 'log' | 'live'>;

export const onTheConsole: AuditActor = { kind: 'console', id: null, name: null, address: null };

/**
 * Appends one row, chained to the row before it. The log line repeats its hash: whoever keeps the log elsewhere can tell
 * later that no row was cut off the end.
 */
export function writeAudit({ database, clock, log, live }: AuditDeps, entry: AuditEntry): void {
  const row = database.transaction((tx) => {
    const last = lastAuditRow(tx);
    const record = {
      position: (last?.position ?? 0) + 1,
      at: clock.now(),
      actorKind: entry.actor.kind,
      actorId: entry.actor.id,
      actorName: entry.actor.name,
      address: entry.actor.address,
      mode: entry.mode ?? null,
      action: entry.action,
      outcome: entry.outcome,
      errorCode: entry.errorCode ?? null,
      subjectKind: entry.subject?.kind ?? null,
      subjectId: entry.subject?.id ?? null,
      asked: textOf(entry.asked),
      before: textOf(entry.before),
      after: textOf(entry.after),
    };
    const chained = { ...record, hash: chainHash(last?.hash ?? '', record) };
    insertAuditRow(tx, chained);
    return chained;
  });
  log.info('audit.written', { position: row.position, action: row.action, hash: row.hash });
  live.publish({ topic: 'audit', id: String(row.position), mode: null });
}

/** A page of the log in the order asked for. */
export async function readAudit(
  store: Store,
  { cursor, limit, ...filter }: AuditListFilter,
): Promise<Page<AuditRowView>> {
  const last = lastAuditRow(store)?.position;
  const rows = await slicedPage({
    ends: last === undefined ? null : { first: 1, last },
    behind: numberIn(cursor),
    isRising: filter.sort === 'oldest',
    limit,
    read: (slice) => listAuditRows(store, filter, slice),
  });
  const page = pageOf(rows, limit, ({ at, position }) => ({ at, id: String(position) }));
  const numbers = invoiceNumbers(
    store,
    page.rows.flatMap(({ subjectKind, subjectId }) => (subjectKind === 'invoice' && subjectId) || []),
  );
  return { rows: page.rows.map((row) => viewOf(row, numbers)), nextCursor: page.nextCursor };
}

/** Follows the chain from the first row to the last, in slices, so that nothing else waits for it. */
export async function verifyAudit(store: Store): Promise<AuditChainView> {
  let link: ChainLink = { position: 0, hash: '' };
  for (;;) {
    const slice = auditSlice(store, link.position, 500);
    const followed = followChain(link, slice);
    if (followed.brokenAt !== null) {
      return { intact: false, rows: link.position, brokenAt: followed.brokenAt, headHash: '' };
    }
    link = followed.link;
    if (slice.length === 0) return { intact: true, rows: link.position, brokenAt: null, headHash: link.hash };
    await Bun.sleep(0);
  }
}

export interface ChainLink {
  position: number;
  hash: string;
}

/** Where a run of rows that begins behind `link` ends, or the first of them that does not follow. */
export function followChain(
  link: ChainLink,
  rows: readonly AuditRecord[],
): { link: ChainLink; brokenAt: number | null } {
  let at = link;
  for (const { hash, ...record } of rows) {
    if (record.position !== at.position + 1 || chainHash(at.hash, record) !== hash) {
      return { link: at, brokenAt: at.position + 1 };
    }
    at = { position: record.position, hash };
  }
  return { link: at, brokenAt: null };
}

function chainHash(before: string, record: Omit<AuditRecord, 'hash'>): string {
  const { position, at, actorKind, actorId, actorName, address, mode, action, outcome } = record;
  const { errorCode, subjectKind, subjectId, asked, before: was, after } = record;
  const who = [actorKind, actorId, actorName, address];
  const what = [mode, action, outcome, errorCode, subjectKind, subjectId, asked, was, after];
  return createHash('sha256')
    .update(JSON.stringify([before, position, at, ...who, ...what]))
    .digest('hex');
}

function viewOf(record: AuditRecord, numbers: ReadonlyMap<string, string>): AuditRowView {
  return {
    position: record.position,
    at: record.at,
    actor: { kind: record.actorKind, id: record.actorId, name: record.actorName },
    address: record.address,
    mode: record.mode,
    action: record.action,
    outcome: record.outcome,
    errorCode: record.errorCode as ErrorCode | null,
    subject:
      record.subjectKind === null
        ? null
        : { kind: record.subjectKind as IdKind | 'settings', id: record.subjectId },
    subjectNumber: numbers.get(record.subjectId ?? '') ?? null,
    asked: factsOf(record.asked),
    before: factsOf(record.before),
    after: factsOf(record.after),
  };
}

function textOf(facts: AuditFacts | null | undefined): string | null {
  return facts && Object.keys(facts).length > 0 ? JSON.stringify(facts) : null;
}

function factsOf(text: string | null): AuditFacts | null {
  return text === null ? null : (JSON.parse(text) as AuditFacts);
}
