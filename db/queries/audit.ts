import { and, asc, desc, eq, gt, gte, like, lt, or } from 'drizzle-orm';
import type { AuditFilter } from '../../shared/schemas/audit.ts';
import type { Store } from '../client.ts';
import { auditLog } from '../schema/audit.ts';
import { equals } from './keyset.ts';

export type AuditRecord = typeof auditLog.$inferSelect;

export function lastAuditRow(store: Store): AuditRecord | undefined {
  return store.select().from(auditLog).orderBy(desc(auditLog.position)).limit(1).get();
}

export function insertAuditRow(store: Store, record: AuditRecord): void {
  store.insert(auditLog).values(record).run();
}

/** One row more than the limit where there is a next page. */
export function auditPage(store: Store, filter: AuditFilter): AuditRecord[] {
  const { actorId, actorKind, subjectId, action, outcome, text, from, until, before, limit } = filter;
  const anywhere = `%${(text ?? '').replace(/[%_]/g, '')}%`;
  return store
    .select()
    .from(auditLog)
    .where(
      and(
        before === undefined ? undefined : lt(auditLog.position, before),
        equals(auditLog.actorId, actorId),
        equals(auditLog.actorKind, actorKind),
        equals(auditLog.subjectId, subjectId),
        equals(auditLog.action, action),
        equals(auditLog.outcome, outcome),
        from === undefined ? undefined : gte(auditLog.at, from),
        until === undefined ? undefined : lt(auditLog.at, until),
        text
          ? or(
              like(auditLog.action, anywhere),
              like(auditLog.actorName, anywhere),
              like(auditLog.address, anywhere),
              eq(auditLog.subjectId, text),
            )
          : undefined,
      ),
    )
    .orderBy(desc(auditLog.position))
    .limit(limit + 1)
    .all();
}

/** The rows behind a position, in order. */
export function auditSlice(store: Store, after: number, limit: number): AuditRecord[] {
  return store
    .select()
    .from(auditLog)
    .where(gt(auditLog.position, after))
    .orderBy(asc(auditLog.position))
    .limit(limit)
    .all();
}
