import { and, asc, desc, eq, gt, gte, like, lt, or } from 'drizzle-orm';
import type { AuditListFilter } from '../../shared/schemas/audit.ts';
import type { Store } from '../client.ts';
import { auditLog } from '../schema/audit.ts';
import { equals, isWithin, unindexed } from './keyset.ts';

export type AuditRecord = typeof auditLog.$inferSelect;

export function lastAuditRow(store: Store): AuditRecord | undefined {
  return store.select().from(auditLog).orderBy(desc(auditLog.position)).limit(1).get();
}

export function insertAuditRow(store: Store, record: AuditRecord): void {
  store.insert(auditLog).values(record).run();
}

/** Those with positions from `slice.from` to before `slice.before`, in the order asked for. */
export function listAuditRows(
  store: Store,
  filter: Omit<AuditListFilter, 'cursor' | 'limit'>,
  slice: { from: number; before: number; limit: number },
): AuditRecord[] {
  const { actorId, actorKind, subjectId, action, outcome, text, from, until } = filter;
  const anywhere = `%${(text ?? '').replace(/[%_]/g, '')}%`;
  return store
    .select()
    .from(auditLog)
    .where(
      and(
        gte(auditLog.position, slice.from),
        lt(auditLog.position, slice.before),
        equals(auditLog.actorId, actorId),
        equals(auditLog.actorKind, actorKind),
        equals(auditLog.subjectId, subjectId),
        equals(auditLog.action, action),
        equals(auditLog.outcome, outcome),
        isWithin(unindexed(auditLog.at), from, until),
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
    .orderBy(filter.sort === 'oldest' ? asc(auditLog.position) : desc(auditLog.position))
    .limit(slice.limit)
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
