import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadResult } from './load.ts';

/** One of the servers that are compared. Only one of them runs at a time; the others are stopped in their tracks. */
export interface Contender {
  name: string;
  what: string;
  pid: number;
  port: number;
  path: string;
  secret: string;
  rounds: Round[];
}

export type Round = LoadResult & { cpuMicrosPerCall: number | null };

const loadFile = fileURLToPath(new URL('load.ts', import.meta.url));

/** Lets the load generator loose on one server for a while. */
export async function runRound(
  { pid, port, path, secret }: Omit<Contender, 'rounds'>,
  load: Pick<LoadOrder, 'connections' | 'durationMs'>,
): Promise<Round> {
  process.kill(pid, 'SIGCONT');
  const cpuBefore = cpuMsOf(pid);
  const order: LoadOrder = { port, path, secret, ...load };
  const child = Bun.spawn([process.execPath, loadFile, JSON.stringify(order)], {
    stdout: 'pipe',
    stderr: 'inherit',
  });
  const result = JSON.parse(await new Response(child.stdout).text()) as LoadResult;
  const cpuAfter = cpuMsOf(pid);
  process.kill(pid, 'SIGSTOP');
  const cpuMicrosPerCall =
    cpuBefore === null || cpuAfter === null ? null : ((cpuAfter - cpuBefore) * 1000) / result.calls;
  return { ...result, cpuMicrosPerCall };
}

/** Time on the processor, its own and the kernel's for it; null where nothing tells. */
function cpuMsOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Starts a server that prints `listening PORT`. */
export async function startPlain(command: readonly string[], environment: Record<string, string>) {
  const child = Bun.spawn([...command], {
    env: { ...process.env, ...environment },
    stdout: 'pipe',
    stderr: 'inherit',
  });
  const reader = child.stdout.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (!/listening \d+\n/.test(text)) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`${command.join(' ')} ended before it listened: ${text}`);
    text += decoder.decode(value);
  }
  return { pid: child.pid, port: Number(/listening (\d+)/.exec(text)?.[1]), exited: child.exited };
}
