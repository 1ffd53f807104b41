import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's own folder; every path of the set-up is below it. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bun itself: under `npx` it is not in the PATH. */
export const bun = process.execPath;

export class StepError extends Error {
  override readonly name = 'StepError';
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Runs a step and says how long it took. */
export async function timed<T>(title: string, step: () => T | Promise<T>): Promise<T> {
  const startedAt = performance.now();
  say(`▸ ${title} …`);
  const result = await step();
  say(`  ${title}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * Runs a program and lets it write to this terminal.
 * @throws StepError if it does not end well
 */
export function run(program: string, words: readonly string[], more: { quiet?: boolean } = {}): void {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd: root,
    stdio: more.quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    env: more.quiet || !process.stdout.isTTY ? { ...process.env, NO_COLOR: '1' } : process.env,
  });
  if (status === 0) return;
  if (more.quiet) say(`${stdout ?? ''}${stderr ?? ''}`);
  throw new StepError(
    `${program} ${words.join(' ')} ${error ? `did not run: ${error.message}` : `ended with ${status}`}`,
  );
}

/** A tool of node_modules, run by Bun whatever its first line says. */
export function runTool(name: string, words: readonly string[], more: { quiet?: boolean } = {}): void {
  run(bun, ['--bun', 'run', name, ...words], more);
}
