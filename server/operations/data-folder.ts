import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartError } from './start-error.ts';

/** Where everything the book owns lies. */
export interface DataFolder {
  path: string;
  database: string;
  sandbox: string;
  key: string;
  lock: string;
  socket: string;
}

/**
 * Makes the folder if it is not there, for its owner only.
 * @throws StartError if it can't be made or written
 */
export function openDataFolder(path: string): DataFolder {
  // Everything in it is for its owner only, the files that SQLite makes included.
  process.umask(0o077);
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const message = `The data folder ${folder} can't be used. Make it writable, or set DAFTAR_DATA to another one.`;
    throw new StartError('start.folder_unusable', message, { cause });
  }
  return {
    path: folder,
    database: join(folder, 'daftar.db'),
    sandbox: join(folder, 'sandbox.db'),
    key: join(folder, 'daftar.key'),
    lock: join(folder, 'daftar.lock'),
    socket: join(folder, 'daftar.sock'),
  };
}
