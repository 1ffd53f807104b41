import { describe, expect, test } from 'bun:test';
import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { sameSecret } from '../../server/security/constant-time.ts';
import { createVault, deriveKey, VaultError, type VaultProblem } from '../../server/security/vault.ts';

const masterKey = randomBytes(32);
const vault = createVault(masterKey);
const place = 'con_01j/secretKey';

describe('the vault', () => {
  test('gives back exactly what it sealed, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string({ minLength: 1 }), (plain, boundTo) => {
        const opened = vault.open(vault.seal(plain, boundTo), boundTo);
        expect(Buffer.compare(opened, Buffer.from(plain))).toBe(0);
      }),
    );
    expect(vault.open(vault.seal('دفتر ✓', place), place).toString('utf8')).toBe('دفتر ✓');
  });

  test('opens with a vault made later from the same master key', () => {
    const sealed = vault.seal('sk_test_1', place);
    expect(createVault(Buffer.from(masterKey)).open(sealed, place).toString()).toBe('sk_test_1');
  });

  test('seals the same value differently each time, and never shows it', () => {
    const sealed = Array.from({ length: 50 }, () => vault.seal('sk_test_secret', place));
    expect(new Set(sealed.map((record) => record.toString('hex'))).size).toBe(50);
    expect(sealed.every((record) => !record.includes('sk_test_secret'))).toBe(true);
  });

  test('refuses a value that was moved to another record or field', () => {
    const sealed = vault.seal('sk_test_1', place);
    expect(problemOf(() => vault.open(sealed, 'con_01j/webhookSecret'))).toBe('moved_or_changed');
    expect(problemOf(() => vault.open(sealed, 'con_02k/secretKey'))).toBe('moved_or_changed');
  });

  test('refuses a value in which any single bit was changed', () => {
    const sealed = vault.seal('sk_test_1', place);
    for (let bit = 0; bit < sealed.byteLength * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(problemOf(() => vault.open(changed, place))).not.toBeNull();
    }
  });

  test('names the wrong master key as the reason, with both key ids and neither key', () => {
    const other = createVault(randomBytes(32));
    const sealed = other.seal('sk_test_1', place);
    expect(problemOf(() => vault.open(sealed, place))).toBe('other_key');
    expect(() => vault.open(sealed, place)).toThrow(other.keyId);
    expect(() => vault.open(sealed, place)).toThrow(vault.keyId);
  });

  test('calls a value that was never sealed unreadable', () => {
    expect(problemOf(() => vault.open(Buffer.alloc(0), place))).toBe('unreadable');
    expect(problemOf(() => vault.open(Buffer.from('sk_test_in_clear'), place))).toBe('unreadable');
    expect(problemOf(() => vault.open(Buffer.alloc(80), place))).toBe('unreadable');
  });

  test('takes only a master key of 32 bytes, and derives unrelated keys from it', () => {
    expect(() => createVault(randomBytes(16))).toThrow('32 bytes');
    expect(deriveKey(masterKey, 'a').equals(deriveKey(masterKey, 'b'))).toBe(false);
    expect(deriveKey(masterKey, 'a').includes(masterKey.subarray(0, 8))).toBe(false);
  });
});

describe('comparing secrets', () => {
  test('is true for equal texts only', () => {
    expect(sameSecret('whsec_1', 'whsec_1')).toBe(true);
    expect(sameSecret('whsec_1', 'whsec_2')).toBe(false);
    expect(sameSecret('whsec_1', 'whsec_11')).toBe(false);
  });

  test('fails closed: an empty secret matches nothing', () => {
    expect(sameSecret('', '')).toBe(false);
    expect(sameSecret('', 'x')).toBe(false);
  });
});

function problemOf(open: () => unknown): VaultProblem | null {
  try {
    open();
    return null;
  } catch (error) {
    if (error instanceof VaultError) return error.problem;
    throw error;
  }
}
