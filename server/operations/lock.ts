import { chmodSync } from 'node:fs';
import { openSqlite, type Sqlite } from '../../db/client.ts';
import { StartError } from './start-error.ts';

export interface Lock {
  release(): void;
}

/** Which process holds the book, as far as it could say so. */
export interface Holder {
  pid: number;
  doing: string;
}

/** The book is in use by another process. */
export class LockedError extends StartError {
  constructor(
    readonly holder: Holder | null,
    folder: string,
  ) {
    const who = holder ? `process ${holder.pid} (${holder.doing})` : 'another process';
    super(
      'start.already_running',
      `The book in ${folder} is in use by ${who}. Only one process may write it; stop that one first.`,
    );
  }
}

/**
 * Takes the book for this process. The lock is a write transaction on a tiny SQLite file, so the operating system
 * itself holds it: it ends with the process however that dies, and nothing stale can be left or wrongly taken over.
 * @throws LockedError if another process has it
 */
export function takeLock(path: string, folder: string, holder: Holder): Lock {
  const file = openLockFile(path, folder);
  try {
    file.exec('BEGIN IMMEDIATE');
    file.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL, doing TEXT NOT NULL)');
    file.exec('DELETE FROM holder');
    file.prepare('INSERT INTO holder VALUES (?, ?)').run(holder.pid, holder.doing);
    file.exec('COMMIT');
    file.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const other = isBusy(error) ? readHolder(file) : null;
    file.close();
    throw isBusy(error) ? new LockedError(other, folder) : error;
  }
  return {
    release: () => {
      if (file.open) file.close();
    },
  };
}

function openLockFile(path: string, folder: string): Sqlite {
  try {
    const file = openSqlite(path);
    file.pragma('busy_timeout = 0');
    chmodSync(path, 0o600);
    return file;
  } catch (error) {
    if (isBusy(error)) throw new LockedError(null, folder);
    const message = `The lock file ${path} can't be used. If no Daftar runs on this folder, delete it and start again.`;
    throw new StartError('start.folder_unusable', message, { cause: error });
  }
}

function readHolder(file: Sqlite): Holder | null {
  try {
    return (file.prepare('SELECT pid, doing FROM holder').get() as Holder | undefined) ?? null;
  } catch {
    return null;
  }
}

function isBusy(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code ?? '').startsWith('SQLITE_BUSY');
}
