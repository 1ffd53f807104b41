import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { languages } from '../../shared/languages.ts';
import { userRoles } from '../../shared/roles.ts';

/** The tables better-auth works on, up to `passkeys`; their names and columns are its contract. */
export const users = sqliteTable('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer({ mode: 'boolean' }).notNull().default(false),
  image: text(),
  role: text({ enum: userRoles }).notNull().default('viewer'),
  twoFactorEnabled: integer({ mode: 'boolean' }).default(false),
  /** How they want the dashboard; null follows the browser. */
  language: text({ enum: languages }),
  /** They left: the row stays so that histories keep their name; its address no longer signs in. */
  removedAt: integer(),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
});

export const sessions = sqliteTable('sessions', {
  id: text().primaryKey(),
  token: text().notNull().unique(),
  userId: text()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
  ipAddress: text(),
  userAgent: text(),
  /** When the person last proved who they are in this session: what is dangerous asks for it again. */
  provenAt: integer({ mode: 'timestamp_ms' }),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
});

export const accounts = sqliteTable('accounts', {
  id: text().primaryKey(),
  accountId: text().notNull(),
  providerId: text().notNull(),
  userId: text()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  accessToken: text(),
  refreshToken: text(),
  idToken: text(),
  accessTokenExpiresAt: integer({ mode: 'timestamp_ms' }),
  refreshTokenExpiresAt: integer({ mode: 'timestamp_ms' }),
  scope: text(),
  password: text(),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
});

export const verifications = sqliteTable('verifications', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
});

/** TOTP: the secret and the recovery codes are sealed by better-auth with our secret. */
export const twoFactors = sqliteTable(
  'two_factors',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    verified: integer({ mode: 'boolean' }).default(true),
    failedVerificationCount: integer().default(0),
    lockedUntil: integer({ mode: 'timestamp_ms' }),
    /** The half-minute of the last code that was used: it and all before it never count again. */
    lastUsedStep: integer(),
  },
  (table) => [
    uniqueIndex('one_two_factor_of_user').on(table.userId),
    index('two_factors_by_secret').on(table.secret),
  ],
);

export const passkeys = sqliteTable(
  'passkeys',
  {
    id: text().primaryKey(),
    name: text(),
    publicKey: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    credentialID: text().notNull(),
    counter: integer().notNull(),
    deviceType: text().notNull(),
    backedUp: integer({ mode: 'boolean' }).notNull(),
    transports: text(),
    createdAt: integer({ mode: 'timestamp_ms' }),
    aaguid: text(),
  },
  (table) => [
    index('passkeys_of_user').on(table.userId),
    index('passkeys_by_credential').on(table.credentialID),
  ],
);

/** A one-time link by which somebody joins with a role; only the hash of its token is kept. */
export const invites = sqliteTable(
  'invites',
  {
    id: text().primaryKey(),
    tokenHash: text().notNull().unique(),
    email: text().notNull(),
    role: text({ enum: userRoles }).notNull(),
    invitedBy: text().references(() => users.id, { onDelete: 'set null' }),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    usedAt: integer(),
    revokedAt: integer(),
  },
  (table) => [
    uniqueIndex('one_open_invite').on(table.email).where(sql`used_at is null and revoked_at is null`),
  ],
);

/** A filtered list a person wants back by one click. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Which list: the first part of its path. */
    page: text().notNull(),
    name: text().notNull(),
    /** The query string of the list's URL. */
    query: text().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [uniqueIndex('one_view_of_name').on(table.userId, table.page, table.name)],
);

/** The one-time link that makes the first account; only the hash of its token is kept. */
export const setupLinks = sqliteTable('setup_links', {
  tokenHash: text().primaryKey(),
  createdAt: integer().notNull(),
  usedAt: integer(),
});
