import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { auditActorKinds, auditOutcomes } from '../../shared/audit.ts';
import { modes } from '../../shared/ledger.ts';

/** Who did what to what, when, from where. Append-only; each row's hash covers the one before. Never a secret. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    position: integer().primaryKey(),
    at: integer().notNull(),
    /** `anonymous` is a sign-in that failed. */
    actorKind: text({ enum: auditActorKinds }).notNull(),
    actorId: text(),
    /** As it was then: people are renamed and removed. */
    actorName: text(),
    address: text(),
    /** Null: it belongs to no mode, as a sign-in does. */
    mode: text({ enum: modes }),
    action: text().notNull(),
    outcome: text({ enum: auditOutcomes }).notNull(),
    errorCode: text(),
    subjectKind: text(),
    subjectId: text(),
    /** JSON; what was asked for, without anything secret. */
    asked: text(),
    /** JSON; what changed, as it was and as it is. */
    before: text(),
    after: text(),
    /** SHA-256 over the hash before and this row, in hex. */
    hash: text().notNull(),
  },
  (table) => [
    index('audit_by_actor').on(table.actorId, table.position),
    index('audit_by_subject').on(table.subjectId, table.position),
    index('audit_by_action').on(table.action, table.position),
    index('audit_by_time').on(table.at, table.position),
  ],
);
