import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { type Book, openBook } from '../../server/operations/book.ts';
import { openDataFolder } from '../../server/operations/data-folder.ts';
import type { SafeFetch } from '../../server/security/safe-fetch.ts';
import { createCaller } from './caller.ts';

/** A clock that only moves when a test moves it. */
export interface HandClock {
  now(): number;
  advance(ms: number): void;
}

export interface TestBook {
  book: Book;
  deps: Book['deps'];
  clock: HandClock;
  folder: string;
  logLines: string[];
  /** The dashboard's door, called as a signed-in owner. */
  call: ReturnType<typeof createCaller>;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Lets everything that is due now happen, in the sandbox and in the book, until nothing more does. */
  settle(): Promise<void>;
  /** Closes the book and opens it again on the same files, as a restart does. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

export const startOfTests = Date.UTC(2027, 0, 15, 9, 0, 0);

/** The real book on a real file with the real migrations, the sandbox inside, and nothing started by itself. */
export async function openTestBook(
  environment: Record<string, string> = {},
  more: { safeFetch?: SafeFetch } = {},
): Promise<TestBook> {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-test-'));
  const clock = createHandClock(startOfTests);
  const logLines: string[] = [];
  const config = readConfig({ DAFTAR_DATA: folder, DAFTAR_LOG_LEVEL: 'debug', ...environment });
  const log = createLog({ level: 'debug', write: (line) => logLines.push(line), now: clock.now });
  const open = () =>
    openBook({ config, folder: openDataFolder(folder), clock, log, addressOf: () => '127.0.0.1', ...more });
  const first = open();
  const testBook: TestBook = {
    book: first,
    deps: first.deps,
    call: createCaller(first.deps),
    clock,
    folder,
    logLines,
    request: async (path, init) => testBook.book.answer(new Request(`${config.selfUrl()}${path}`, init)),
    settle: async () => {
      for (let round = 0; round < 20; round++) {
        const sent = (await testBook.deps.sandbox?.runDue()) ?? 0;
        await testBook.book.rooms.settle();
        if (sent === 0) return;
      }
    },
    reopen: async () => {
      await testBook.book.close();
      const book = open();
      Object.assign(testBook, { book, deps: book.deps, call: createCaller(book.deps) });
    },
    close: async () => {
      await testBook.book.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return testBook;
}

export function createHandClock(start: number): HandClock {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}
