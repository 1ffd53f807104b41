import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './steps.ts';

/** One digest over everything a step depends on: names and contents of files and folders, and plain values. */
export function digestOf({ paths, values }: { paths: readonly string[]; values: readonly string[] }): string {
  const hash = createHash('sha256');
  for (const value of values) hash.update(`${value}\0`);
  for (const path of paths.flatMap((each) => filesBelow(each)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** True if the step was last done for exactly this digest. */
export function isStamped(stamp: string, digest: string): boolean {
  const path = join(root, stamp);
  return existsSync(path) && readFileSync(path, 'utf8').trim() === digest;
}

export function writeStamp(stamp: string, digest: string): void {
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), `${digest}\n`);
}

const built = new Set(['dist', 'node_modules', 'pictures']);

function filesBelow(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = readdirSyncOrNull(full);
  if (!entries) return [path];
  return entries.filter((entry) => !built.has(entry)).flatMap((entry) => filesBelow(`${path}/${entry}`));
}

function readdirSyncOrNull(path: string): string[] | null {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}
