import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { type Book, openBook } from '../../server/operations/book.ts';
import { openDataFolder } from '../../server/operations/data-folder.ts';
import { createCaller } from '../support/caller.ts';

/** The real book behind a real port, with its workers and the sandbox running, and its merchant's desk at hand. */
export interface PayServer {
  url: string;
  deps: Book['deps'];
  call: ReturnType<typeof createCaller>;
  close(): Promise<void>;
}

export async function openPayServer(): Promise<PayServer> {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-pay-'));
  const config = readConfig({ DAFTAR_DATA: folder, DAFTAR_PORT: '0' });
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const server = Bun.serve({ hostname: config.host, port: 0, fetch: (request) => answer(request) });
  config.listensOn(server.port ?? 0);
  const book = openBook({
    config,
    folder: openDataFolder(folder),
    clock: systemClock,
    log: createLog({ level: 'error', write: () => {}, now: systemClock.now }),
    addressOf: (request) => server.requestIP(request)?.address ?? null,
  });
  answer = book.answer;
  book.start();
  return {
    url: config.selfUrl(),
    deps: book.deps,
    call: createCaller(book.deps),
    close: async () => {
      await server.stop(true);
      await book.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
