import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const packages = { express: '5.1.0', 'better-sqlite3': '12.4.1' };

export interface Peer {
  /** The program and the file that it runs. */
  command: readonly string[];
  ranOn: string;
}

/**
 * Makes a folder with Express and better-sqlite3 for Node, once: where there is no ready-made binary, npm builds it,
 * which takes about a minute. Where Node can't be had, Bun runs the same file, and the report says so.
 */
export function preparePeer(say: (text: string) => void): Peer {
  const folder = join(root, 'node_modules/.cache/daftar-bench');
  mkdirSync(folder, { recursive: true });
  copyFileSync(fileURLToPath(new URL('peer.mjs', import.meta.url)), join(folder, 'peer.mjs'));
  const file = join(folder, 'peer.mjs');
  const node = spawnSync('node', ['--version'], { encoding: 'utf8' });
  if (node.status !== 0) return onBun(folder, file, 'there is no Node on this machine');
  const ready = () =>
    spawnSync('node', ['-e', 'new (require("better-sqlite3"))(":memory:")'], { cwd: folder }).status === 0;
  if (!ready()) {
    say('Installing Express and better-sqlite3 for Node, once …');
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: 'ignore',
    });
  }
  if (!ready()) return onBun(folder, file, 'better-sqlite3 could not be built for Node');
  const { express, 'better-sqlite3': driver } = packages;
  return {
    command: ['node', file],
    ranOn: `Node ${node.stdout.trim()}, Express ${express}, better-sqlite3 ${driver}`,
  };
}

function onBun(folder: string, file: string, why: string): Peer {
  if (!existsSync(join(folder, 'node_modules/express')))
    spawnSync(process.execPath, ['add', `express@${packages.express}`], { cwd: folder, stdio: 'ignore' });
  return {
    command: [process.execPath, file],
    ranOn: `Bun ${Bun.version} INSTEAD OF NODE (${why}), Express ${packages.express}, Daftar's own better-sqlite3`,
  };
}
