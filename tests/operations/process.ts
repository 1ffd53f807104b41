import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Finished {
  code: number;
  out: string;
  err: string;
}

export interface ServerProcess {
  url: string;
  pid: number;
  /** Everything it has written so far. */
  output(): string;
  /** The one-time link it printed, or null. */
  setupLink(): string | null;
  signal(name: NodeJS.Signals): void;
  exited: Promise<number>;
}

export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'daftar-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A real server in a process of its own, listening on a free port. */
export async function startServer(
  folder: string,
  environment: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = Bun.spawn([process.execPath, 'server/main.ts'], {
    cwd: root,
    env: environmentFor(folder, environment),
    stdout: 'pipe',
    stderr: 'pipe',
  });
  let output = '';
  void collect(child.stdout, (text) => {
    output += text;
  });
  void collect(child.stderr, (text) => {
    output += text;
  });
  const url = await waitFor(() => {
    if (child.exitCode !== null) throw new Error(`the server ended at once:\n${output}`);
    return /"event":"server\.listening","url":"([^"]+)"/.exec(output)?.[1] ?? null;
  });
  await waitFor(() => (/is open at|setup\?token=/.test(output) ? true : null));
  return {
    url,
    pid: child.pid,
    output: () => output,
    setupLink: () => /\S+\/setup\?token=[\w-]+/.exec(output)?.[0] ?? null,
    signal: (name) => child.kill(name),
    exited: child.exited,
  };
}

/** `daftar …` in a process of its own. */
export function cli(folder: string, words: string[], input = ''): Promise<Finished> {
  return finish([process.execPath, 'server/cli.ts', ...words], environmentFor(folder), input);
}

/** A server that is expected not to start. */
export function failToStart(folder: string, environment: Record<string, string> = {}): Promise<Finished> {
  return finish([process.execPath, 'server/main.ts'], environmentFor(folder, environment), '');
}

async function finish(words: string[], env: Record<string, string>, input: string): Promise<Finished> {
  const child = Bun.spawn(words, {
    cwd: root,
    env,
    stdin: Buffer.from(input),
    stdout: 'pipe',
    stderr: 'pipe',
  });
  const [out, err, code] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  return { code, out, err };
}

function environmentFor(folder: string, more: Record<string, string> = {}): Record<string, string> {
  return { PATH: process.env.PATH ?? '', DAFTAR_DATA: folder, DAFTAR_PORT: '0', ...more };
}

export async function waitFor<T>(look: () => T | null, timeoutMs = 10_000): Promise<T> {
  const giveUpAt = performance.now() + timeoutMs;
  while (performance.now() < giveUpAt) {
    const found = look();
    if (found !== null) return found;
    await Bun.sleep(20);
  }
  throw new Error('what was waited for did not happen');
}

async function collect(stream: ReadableStream<Uint8Array>, take: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) take(decoder.decode(chunk));
}
