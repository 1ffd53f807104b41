import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Subprocess } from 'bun';
import { type Database, openReadOnly } from '../../db/client.ts';
import { hookUrlOf } from '../../server/billing/connection-hook.ts';
import { createSandboxConnection } from '../../server/billing/connections.ts';
import { openDataFolder } from '../../server/operations/data-folder.ts';
import { openOfflineBook } from './offline-book.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** A hook of a sandbox connection in a data folder, with the secret that its calls prove themselves with. */
export interface PreparedFolder {
  folder: string;
  connectionId: string;
  hookPath: string;
  secret: string;
  /** The book's file, read by somebody else than the server. */
  read<T>(query: (database: Database) => T): T;
  remove(): void;
}

/** A book with one connection, made as a command makes it before any server runs. */
export async function prepareFolder(): Promise<PreparedFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-real-'));
  const files = openDataFolder(folder);
  const book = openOfflineBook(folder);
  const { id } = await createSandboxConnection(book.deps, { provider: 'moyasar' });
  const connection = book.deps.connections.byId(id);
  const secret = connection?.credentials.webhookSecret;
  if (!connection || !secret) throw new Error('the sandbox connection has no hook secret');
  const hookPath = new URL(hookUrlOf(book.deps, connection.record)).pathname;
  await book.close();
  return {
    folder,
    connectionId: id,
    hookPath,
    secret,
    read: (query) => {
      const database = openReadOnly(files.database);
      try {
        return query(database);
      } finally {
        database.$client.close();
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The server as it is started in earnest, in a process of its own. */
export interface RealServer {
  port: number;
  pid: number;
  process: Subprocess<'ignore', 'pipe', 'pipe'>;
  /** What it has written so far. */
  output(): string;
  kill(signal: 'SIGKILL' | 'SIGTERM'): void;
  exited: Promise<number>;
}

/** Starts `server/main.ts` on any free port and waits until it listens. */
export async function startRealServer(
  folder: string,
  { environment = {}, flags = [] }: { environment?: Record<string, string>; flags?: readonly string[] } = {},
): Promise<RealServer> {
  const child = Bun.spawn([process.execPath, ...flags, main], {
    env: { PATH: process.env.PATH, DAFTAR_DATA: folder, DAFTAR_PORT: '0', ...environment },
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
  });
  let text = '';
  const listening = Promise.withResolvers<number>();
  const follow = async (stream: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
      text += decoder.decode(chunk, { stream: true });
      const address = /"event":"server\.listening".*"address":"http:\/\/[^"]*:(\d+)"/.exec(text)?.[1];
      if (address) listening.resolve(Number(address));
    }
  };
  void follow(child.stdout);
  void follow(child.stderr);
  void child.exited.then((code) =>
    listening.reject(new Error(`the server ended (${code}) before it listened:\n${text}`)),
  );
  return {
    port: await listening.promise,
    pid: child.pid,
    process: child,
    output: () => text,
    kill: (signal) => child.kill(signal),
    exited: child.exited,
  };
}
