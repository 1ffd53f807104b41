import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import type { Database } from '../../db/client.ts';
import { readSetting, writeSetting } from '../../db/queries/settings.ts';
import { createVault, masterKeyBytes } from '../security/vault.ts';
import { StartError } from './start-error.ts';

/** The setting in which a book remembers which master key its secrets are sealed with. */
const keyIdSetting = 'master_key_id';

interface KeyPlace {
  database: Database;
  /** From `DAFTAR_MASTER_KEY`, in base64; null: the key file is used. */
  given: string | null;
  path: string;
}

/**
 * The master key of this book: given, read from its file, or made at the very first start. A book that has sealed
 * something never gets a new one, because that would make every credential unreadable without saying so.
 * @throws StartError
 */
export function openMasterKey({ database, given, path }: KeyPlace): Uint8Array {
  const known = readSetting(database, keyIdSetting);
  const key = given === null ? (readKeyFile(path) ?? makeKeyFile(path, known)) : Buffer.from(given, 'base64');
  const { keyId } = createVault(key);
  if (known !== null && known !== keyId) {
    const from = given === null ? path : 'DAFTAR_MASTER_KEY';
    throw new StartError(
      'start.key_of_another_book',
      `The master key in ${from} (id ${keyId}) is not the one this book is sealed with (id ${known}). Put the right key there.`,
    );
  }
  if (known === null) writeSetting(database, keyIdSetting, keyId);
  return key;
}

function readKeyFile(path: string): Buffer | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return null;
  if ((stat.mode & 0o077) !== 0) {
    throw new StartError(
      'start.key_unsafe',
      `Others can read the master key: ${path} has mode ${(stat.mode & 0o777).toString(8)}. Run: chmod 600 ${path}`,
    );
  }
  const text = readFileSync(path, 'utf8').trim();
  const key = Buffer.from(text, 'base64');
  if (key.byteLength !== masterKeyBytes || key.toString('base64') !== text) {
    throw new StartError(
      'start.key_unreadable',
      `${path} does not hold a master key: it must be ${masterKeyBytes} bytes in base64.`,
    );
  }
  return key;
}

function makeKeyFile(path: string, known: string | null): Buffer {
  if (known !== null) {
    throw new StartError(
      'start.key_missing',
      `The master key ${path} is missing, but this book is sealed with one (id ${known}). Put the file back, or give the key in DAFTAR_MASTER_KEY.`,
    );
  }
  const key = randomBytes(masterKeyBytes);
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, `${key.toString('base64')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return key;
}
