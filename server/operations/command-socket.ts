import { chmodSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';
import { type Failure, failureOf } from '../failure.ts';
import type { Log } from '../log.ts';
import { StartError } from './start-error.ts';

/** Runs a command of this name in the process that holds the book. */
export type RunCommand = (name: string, values: unknown) => Promise<unknown>;

export interface CommandSocket {
  close(): Promise<void>;
}

export type CommandReply = { ok: true; result: unknown } | { ok: false; failure: Failure };

/** The kernel's limit for the path of a Unix socket, with its closing zero. */
const pathBytesMax = 107;

const callSchema = z.object({ name: z.string(), values: z.unknown() });

/** Where commands come in while a server runs: a socket that only the owner of the data folder can open. */
export function openCommandSocket(path: string, run: RunCommand, log: Log): CommandSocket {
  rmSync(path, { force: true });
  const before = process.umask(0o177);
  try {
    const server = Bun.serve({
      unix: shortest(path),
      fetch: async (request, server) => {
        server.timeout(request, 0);
        return Response.json(await reply(request));
      },
    });
    chmodSync(path, 0o600);
    return {
      close: async () => {
        await server.stop(true);
        rmSync(path, { force: true });
      },
    };
  } finally {
    process.umask(before);
  }

  async function reply(request: Request): Promise<CommandReply> {
    try {
      const { name, values } = callSchema.parse(await request.json());
      return { ok: true, result: (await run(name, values)) ?? null };
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'server.internal') log.error('command.failed', { error });
      return { ok: false, failure };
    }
  }
}

/** Asks the running server; null where none answers at this path. */
export async function callCommandSocket(
  path: string,
  name: string,
  values: unknown,
): Promise<CommandReply | null> {
  try {
    const response = await fetch('http://daftar/command', {
      unix: shortest(path),
      method: 'POST',
      body: JSON.stringify({ name, values }),
    });
    return (await response.json()) as CommandReply;
  } catch {
    return null;
  }
}

function shortest(path: string): string {
  const candidates = [path, relative(process.cwd(), path)].sort((a, b) => a.length - b.length);
  const [best = path] = candidates;
  if (Buffer.byteLength(best) <= pathBytesMax) return best;
  throw new StartError(
    'start.socket_path_too_long',
    `The data folder's path is too long for a socket: ${path}. Choose a shorter DAFTAR_DATA.`,
  );
}
