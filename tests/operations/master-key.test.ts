import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../db/client.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { openMasterKey } from '../../server/operations/master-key.ts';
import { temporaryFolder } from './process.ts';

let folder = temporaryFolder();
let database: Database;
let path = '';

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder.path, 'daftar.key');
  database = openDatabase(':memory:');
  migrateDatabase(database);
});

afterEach(() => {
  database.$client.close();
  folder.remove();
});

const open = (given: string | null = null) => Buffer.from(openMasterKey({ database, given, path }));

describe('the master key', () => {
  test('is made at the first start, for its owner only, and found again at the next', () => {
    const key = open();
    expect(key.byteLength).toBe(32);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(open().equals(key)).toBe(true);
  });

  test('that others could read stops the start and says what to do', () => {
    open();
    chmodSync(path, 0o644);
    expect(() => open()).toThrow(`chmod 600 ${path}`);
  });

  test('that is gone is never replaced by a new one', () => {
    open();
    rmSync(path);
    expect(() => open()).toThrow('is missing');
    expect(existsSync(path)).toBe(false);
  });

  test('of another book is refused, from the file and from the environment', () => {
    open();
    expect(() => open(randomBytes(32).toString('base64'))).toThrow('DAFTAR_MASTER_KEY');
    writeFileSync(path, randomBytes(32).toString('base64'));
    expect(() => open()).toThrow('not the one this book is sealed with');
  });

  test('from the environment needs no file and makes none', () => {
    const given = randomBytes(32).toString('base64');
    expect(open(given).toString('base64')).toBe(given);
    expect(existsSync(path)).toBe(false);
  });

  test('of a lost file can be given back through the environment', () => {
    open();
    const saved = readFileSync(path, 'utf8').trim();
    rmSync(path);
    expect(open(saved).toString('base64')).toBe(saved);
  });

  test.each(['', 'hello', 'A'.repeat(43)])('that is damaged is refused: %p', (content) => {
    writeFileSync(path, content, { mode: 0o600 });
    expect(() => open()).toThrow('does not hold a master key');
  });
});
