import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { modes } from '../../shared/ledger.ts';
import { users } from './accounts.ts';

/** A key of the REST API. Shown once; only its hash and its last four characters stay. */
export const apiKeys = sqliteTable(
  'api_keys',
  {
    id: text().primaryKey(),
    mode: text({ enum: modes }).notNull(),
    name: text().notNull(),
    /** SHA-256 of the whole key, in hex: it has 256 random bits, so a slow hash would add nothing. */
    hash: text().notNull().unique(),
    hint: text().notNull(),
    scopes: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    /** Null: made on the console. */
    createdBy: text().references(() => users.id, { onDelete: 'set null' }),
    createdAt: integer().notNull(),
    /** Null: until it is revoked. A key that was rotated ends here too. */
    expiresAt: integer(),
    lastUsedAt: integer(),
    revokedAt: integer(),
    /** The key that took over when this one was rotated. */
    successorId: text(),
  },
  (table) => [index('keys_by_time').on(table.mode, table.createdAt, table.id)],
);

/** What an `Idempotency-Key` stands for: first the work in hand, then its answer. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    mode: text({ enum: modes }).notNull(),
    method: text().notNull(),
    path: text().notNull(),
    key: text().notNull(),
    /** SHA-256 of the body as it came, in hex. */
    bodyDigest: text().notNull(),
    /** The id the effect gets, chosen before it: whether that object exists tells whether the effect happened. */
    subjectId: text().notNull(),
    createdAt: integer().notNull(),
    /** Null: still running, or cut off by a crash. */
    completedAt: integer(),
    status: integer(),
    /** The answer's body, sealed: it may carry a secret that is shown once. */
    sealedBody: blob({ mode: 'buffer' }),
    headers: text({ mode: 'json' }).$type<Record<string, string>>(),
  },
  (table) => [
    primaryKey({ columns: [table.mode, table.method, table.path, table.key] }),
    index('idempotency_by_age').on(table.createdAt),
  ],
);

/** A week of requests at the REST API, for the developer who asks what their program did. No bodies. */
export const apiRequests = sqliteTable(
  'api_requests',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    requestId: text().notNull(),
    /** Null: the key was not one of ours. */
    mode: text({ enum: modes }),
    keyId: text(),
    at: integer().notNull(),
    method: text().notNull(),
    path: text().notNull(),
    status: integer().notNull(),
    /** The stable code, where the answer was an error. */
    errorCode: text(),
    tookMs: integer().notNull(),
    replayed: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('requests_by_mode').on(table.mode, table.id),
    index('requests_of_key').on(table.keyId, table.id),
    index('requests_by_status').on(table.mode, table.status, table.id),
    index('requests_by_age').on(table.at),
  ],
);
