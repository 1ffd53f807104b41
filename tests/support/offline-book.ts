import { systemClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { type Book, openBook } from '../../server/operations/book.ts';
import { openDataFolder } from '../../server/operations/data-folder.ts';

/** The book of a data folder as a command opens it: no server runs, and nothing works by itself. */
export function openOfflineBook(folder: string, environment: Record<string, string> = {}): Book {
  const log = createLog({ level: 'error', write: () => {}, now: systemClock.now });
  return openBook({
    config: readConfig({ DAFTAR_DATA: folder, ...environment }),
    folder: openDataFolder(folder),
    clock: systemClock,
    log,
    addressOf: () => null,
  });
}
