import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findKey } from '../../db/queries/keys.ts';
import { isKeyText, newKeyText } from '../../server/accounts/api-key-text.ts';
import {
  authenticate,
  createKey,
  type NewKey,
  revokeKey,
  rotateKey,
} from '../../server/accounts/api-keys.ts';
import { DaftarError } from '../../server/errors.ts';
import { redact } from '../../server/log.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

beforeEach(async () => {
  book = await openTestBook();
});

afterEach(() => book.close());

function make(change: Partial<NewKey> = {}) {
  const input: NewKey = { mode: 'test', name: 'Shop', scopes: ['invoices:read'], expiresAt: null, ...change };
  return createKey(book.deps, input, null);
}

/** What a call with this key is told. */
function told(key: string): ErrorCode | 'welcome' {
  try {
    authenticate(book.deps, `Bearer ${key}`);
    return 'welcome';
  } catch (error) {
    if (error instanceof DaftarError) return error.code;
    throw error;
  }
}

const afterTheAnswer = () => new Promise((resolve) => setImmediate(resolve));

describe('the text of a key', () => {
  test.each(['test', 'live'] as const)('says its mode and carries a checksum: %s', (mode) => {
    const text = newKeyText(mode);
    expect(text).toMatch(new RegExp(`^dk_${mode}_[0-9A-Za-z]{49}$`));
    expect(isKeyText(text)).toBe(true);
  });

  test('with any one character changed, lost or doubled is no key', () => {
    const text = newKeyText('test');
    const slips = [...text].flatMap((character, at) => [
      text.slice(0, at) + (character === 'x' ? 'y' : 'x') + text.slice(at + 1),
      text.slice(0, at) + text.slice(at + 1),
      text.slice(0, at) + character + text.slice(at),
    ]);
    expect(slips.filter(isKeyText)).toEqual([]);
  });

  test('never comes twice, and is cut out of the log', () => {
    const texts = Array.from({ length: 500 }, () => newKeyText('live'));
    expect(new Set(texts).size).toBe(500);
    for (const text of texts) expect(redact(`call with ${text}!`)).toBe('call with [redacted]!');
  });
});

describe('a call', () => {
  test('is known by its key, with its mode and scopes', () => {
    const { key, record } = make({ mode: 'live', scopes: ['invoices:read', 'payments:write'] });
    expect(authenticate(book.deps, `Bearer ${key}`)).toEqual({
      keyId: record.id,
      name: 'Shop',
      mode: 'live',
      scopes: new Set(['invoices:read', 'payments:write'] as const),
    });
    expect(authenticate(book.deps, `bearer  ${key}`).keyId).toBe(record.id);
  });

  test.each([
    ['nothing', null, 'api.key_missing'],
    ['an empty header', '', 'api.key_missing'],
    ['a scheme without a key', 'Bearer', 'api.key_missing'],
    ['basic authentication', 'Basic ZGs6', 'api.key_missing'],
    ['two words', 'Bearer dk_test_a b', 'api.key_missing'],
    ['a provider’s key', 'Bearer sk_test_abcdef', 'api.key_invalid'],
    ['a key of another server', `Bearer ${newKeyText('test')}`, 'api.key_invalid'],
  ])('with %s is refused', (_, header, code) => {
    const attempt = () => authenticate(book.deps, header);
    expect(attempt).toThrow(expect.objectContaining({ code, status: 401 }));
  });

  test('with a mistyped key is told so, and not that the key is unknown', () => {
    const { key } = make();
    const mistyped = key.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));
    expect(() => authenticate(book.deps, `Bearer ${mistyped}`)).toThrow('a character is wrong or missing');
    expect(() => authenticate(book.deps, `Bearer ${newKeyText('test')}`)).toThrow('does not know the key');
  });

  test('is refused from the moment its key is revoked, also after a restart', async () => {
    const { key, record } = make();
    expect(told(key)).toBe('welcome');
    revokeKey(book.deps, record.id);
    expect(told(key)).toBe('api.key_revoked');
    await book.reopen();
    expect(told(key)).toBe('api.key_revoked');
  });

  test('is refused from the moment its key expires', () => {
    const { key } = make({ expiresAt: book.clock.now() + dayMs });
    book.clock.advance(dayMs - 1);
    expect(told(key)).toBe('welcome');
    book.clock.advance(1);
    expect(told(key)).toBe('api.key_expired');
  });
});

describe('rotating a key', () => {
  test('lets both work until the overlap ends', () => {
    const old = make({ scopes: ['events:read'] });
    const fresh = rotateKey(book.deps, old.record.id, { overlapMs: hourMs, createdBy: null });
    expect(fresh.record).toMatchObject({ name: 'Shop', mode: 'test', scopes: ['events:read'] });
    expect(findKey(book.deps.database, old.record.id)?.successorId).toBe(fresh.record.id);
    expect([told(old.key), told(fresh.key)]).toEqual(['welcome', 'welcome']);
    book.clock.advance(hourMs);
    expect([told(old.key), told(fresh.key)]).toEqual(['api.key_expired', 'welcome']);
  });

  test('without an overlap ends the old one at once', () => {
    const old = make();
    rotateKey(book.deps, old.record.id, { overlapMs: 0, createdBy: null });
    expect(told(old.key)).toBe('api.key_expired');
  });

  test('gives the new one the same span of life, and never lengthens that of the old', () => {
    const old = make({ expiresAt: book.clock.now() + 30 * dayMs });
    book.clock.advance(29 * dayMs);
    const { record } = rotateKey(book.deps, old.record.id, { overlapMs: 7 * dayMs, createdBy: null });
    expect(record.expiresAt).toBe(book.clock.now() + 30 * dayMs);
    expect(findKey(book.deps.database, old.record.id)?.expiresAt).toBe(book.clock.now() + dayMs);
  });

  test.each<[string, (id: string) => void]>([
    ['revoked', (id) => revokeKey(book.deps, id)],
    ['rotated', (id) => rotateKey(book.deps, id, { overlapMs: dayMs, createdBy: null })],
    ['expired', () => book.clock.advance(2 * dayMs)],
  ])('is refused for one that is %s already', (_, end) => {
    const { record } = make({ expiresAt: book.clock.now() + dayMs });
    end(record.id);
    const again = () => rotateKey(book.deps, record.id, { overlapMs: 0, createdBy: null });
    expect(again).toThrow(expect.objectContaining({ code: 'key.not_active' }));
  });
});

describe('the book', () => {
  test('keeps neither a key nor anything it could be made from', async () => {
    const { key, record } = make();
    authenticate(book.deps, `Bearer ${key}`);
    await afterTheAnswer();
    const random = key.slice('dk_test_'.length, -6);
    for (const name of ['daftar.db', 'daftar.db-wal']) {
      const path = join(book.folder, name);
      if (existsSync(path)) expect(readFileSync(path).includes(random)).toBe(false);
    }
    expect(record.hint).toBe(`…${key.slice(-4)}`);
    expect(book.logLines.join()).not.toContain(random);
  });

  test('notes the use of a key once a minute, after the answer', async () => {
    const { key, record } = make();
    const lastUsedAt = () => findKey(book.deps.database, record.id)?.lastUsedAt;
    const first = book.clock.now();
    expect(told(key)).toBe('welcome');
    expect(lastUsedAt()).toBeNull();
    await afterTheAnswer();
    expect(lastUsedAt()).toBe(first);
    book.clock.advance(59_999);
    expect(told(key)).toBe('welcome');
    await afterTheAnswer();
    expect(lastUsedAt()).toBe(first);
    book.clock.advance(1);
    expect(told(key)).toBe('welcome');
    await afterTheAnswer();
    expect(lastUsedAt()).toBe(first + 60_000);
  });

  test('does not make a key whose end has passed', () => {
    expect(() => make({ expiresAt: book.clock.now() })).toThrow('has passed already');
  });
});
