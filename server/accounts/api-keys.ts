import type { Store } from '../../db/client.ts';
import {
  type ApiKeyRecord,
  findKey,
  findKeyByHash,
  insertKey,
  revokeKeyRecord,
  setKeySuccessor,
  touchKey,
} from '../../db/queries/keys.ts';
import { type ApiScope, apiScopes } from '../../shared/api-scopes.ts';
import { newId } from '../../shared/ids.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { hashOfKey, hintOfKey, isKeyText, newKeyText } from './api-key-text.ts';

/** Who calls the REST API, and what they may do there. */
export interface ApiPrincipal {
  keyId: string;
  name: string;
  mode: Mode;
  scopes: ReadonlySet<ApiScope>;
}

export interface NewKey {
  mode: Mode;
  name: string;
  scopes: readonly ApiScope[];
  /** Null: until it is revoked. */
  expiresAt: number | null;
}

/** A key that was just made: its text is known now and never again. */
export interface MadeKey {
  record: ApiKeyRecord;
  key: string;
}

type KeyDeps = Pick<Deps, 'database' | 'clock' | 'live'>;

const minuteMs = 60_000;

/**
 * Finds whose key this is. The row is read each time, so a revoked key is refused from the next call on.
 * @throws DaftarError `api.key_missing`, `api.key_invalid`, `api.key_expired`, `api.key_revoked`
 */
export function authenticate(
  deps: Pick<Deps, 'database' | 'clock'>,
  authorization: string | null,
): ApiPrincipal {
  const now = deps.clock.now();
  const record = requireUsable(recordOf(deps.database, readBearer(authorization)), now);
  noteUse(deps, record, now);
  const { id, name, mode, scopes } = record;
  return { keyId: id, name, mode, scopes: new Set(apiScopes.filter((scope) => scopes.includes(scope))) };
}

/** Makes a key; its text is returned this once. @param createdBy the user, or null for the console */
export function createKey(deps: KeyDeps, input: NewKey, createdBy: string | null): MadeKey {
  const now = deps.clock.now();
  if (input.expiresAt !== null && input.expiresAt <= now)
    throw new DaftarError('request.invalid', 'expiresAt has passed already; give a time to come');
  const made = insertFresh(deps.database, input, { createdBy, now });
  publish(deps, made.record);
  return made;
}

/**
 * Makes a key that takes over from this one, with the same name, scopes and span of life. The old one works for
 * `overlapMs` more, so that programs can change in peace.
 * @throws DaftarError `key.not_found`, `key.not_active`
 */
export function rotateKey(
  deps: KeyDeps,
  id: string,
  { overlapMs, createdBy }: { overlapMs: number; createdBy: string | null },
): MadeKey {
  const now = deps.clock.now();
  const made = deps.database.transaction(
    (tx) => {
      const old = requireRotatable(requireKey(tx, id), now);
      const { mode, name } = old;
      const expiresAt = old.expiresAt === null ? null : now + (old.expiresAt - old.createdAt);
      const scopes = apiScopes.filter((scope) => old.scopes.includes(scope));
      const fresh = insertFresh(tx, { mode, name, scopes, expiresAt }, { createdBy, now });
      const endsAt = Math.min(now + overlapMs, old.expiresAt ?? Number.POSITIVE_INFINITY);
      setKeySuccessor(tx, id, { successorId: fresh.record.id, expiresAt: endsAt });
      return fresh;
    },
    { behavior: 'immediate' },
  );
  publish(deps, made.record);
  return made;
}

/** Ends a key at once. Doing it again changes nothing. @throws DaftarError `key.not_found` */
export function revokeKey(deps: KeyDeps, id: string): ApiKeyRecord {
  requireKey(deps.database, id);
  revokeKeyRecord(deps.database, id, deps.clock.now());
  const record = requireKey(deps.database, id);
  publish(deps, record);
  return record;
}

function readBearer(authorization: string | null): string {
  const [, text] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? [];
  if (text === undefined)
    throw new DaftarError('api.key_missing', 'Send the header Authorization: Bearer dk_test_… or dk_live_…');
  if (!isKeyText(text))
    throw new DaftarError(
      'api.key_invalid',
      'This is no key of Daftar: a character is wrong or missing. Copy it again, in whole.',
    );
  return text;
}

function recordOf(store: Store, text: string): ApiKeyRecord {
  const record = findKeyByHash(store, hashOfKey(text));
  if (record) return record;
  throw new DaftarError(
    'api.key_invalid',
    'This server does not know the key. It may belong to another one.',
  );
}

function requireUsable(record: ApiKeyRecord, now: number): ApiKeyRecord {
  if (record.revokedAt !== null)
    throw new DaftarError('api.key_revoked', `The key ${record.id} was revoked. Make a new one.`);
  if (record.expiresAt !== null && record.expiresAt <= now)
    throw new DaftarError(
      'api.key_expired',
      record.successorId === null
        ? `The key ${record.id} has expired. Make a new one.`
        : `The key ${record.id} was rotated. Use the one that took over, ${record.successorId}.`,
    );
  return record;
}

function requireKey(store: Store, id: string): ApiKeyRecord {
  const record = findKey(store, id);
  if (record) return record;
  throw new DaftarError('key.not_found', `There is no key ${id}`);
}

function requireRotatable(record: ApiKeyRecord, now: number): ApiKeyRecord {
  const ended = record.revokedAt !== null || (record.expiresAt !== null && record.expiresAt <= now);
  if (!ended && record.successorId === null) return record;
  throw new DaftarError(
    'key.not_active',
    ended ? 'This key has ended; make a new one' : 'This key was rotated already; rotate its successor',
  );
}

function insertFresh(
  store: Store,
  { mode, name, scopes, expiresAt }: NewKey,
  { createdBy, now }: { createdBy: string | null; now: number },
): MadeKey {
  const key = newKeyText(mode);
  const record: ApiKeyRecord = {
    id: newId('key', now),
    mode,
    name,
    hash: hashOfKey(key),
    hint: hintOfKey(key),
    scopes,
    createdBy,
    createdAt: now,
    expiresAt,
    lastUsedAt: null,
    revokedAt: null,
    successorId: null,
  };
  insertKey(store, record);
  return { record, key };
}

/** At most once a minute, after the call was answered: a commit costs more than all the rest of it. */
function noteUse({ database }: Pick<Deps, 'database'>, { id, lastUsedAt }: ApiKeyRecord, now: number): void {
  const staleAt = now - minuteMs;
  if (lastUsedAt !== null && lastUsedAt > staleAt) return;
  setImmediate(() => {
    if (database.$client.open) touchKey(database, id, now, staleAt);
  });
}

function publish({ live }: KeyDeps, { id, mode }: ApiKeyRecord): void {
  live.publish({ topic: 'key', id, mode });
}
