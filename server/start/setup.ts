import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, isStamped, writeStamp } from './stamp.ts';
import { bun, root, run, runTool, timed } from './steps.ts';

const installStamp = 'node_modules/.daftar-installed';
const buildStamp = 'client/dist/.built-from';

/** Brings packages and the dashboard's files up to date; does and says nothing where they are. */
export async function setUp(): Promise<void> {
  await install();
  await build();
}

async function install(): Promise<void> {
  const digest = digestOf({
    paths: ['bun.lock', 'package.json', 'bunfig.toml'],
    values: [Bun.version, process.platform, process.arch],
  });
  if (isStamped(installStamp, digest)) return;
  await timed('Installing packages', () => run(bun, ['install', '--frozen-lockfile'], { quiet: true }));
  writeStamp(installStamp, digest);
}

/** Vite empties `client/dist`, the stamp with it, so a build that was cut short is done again. */
async function build(): Promise<void> {
  const digest = digestOf({
    paths: ['client', 'shared', 'bun.lock', 'tsconfig.json'],
    values: [Bun.version],
  });
  if (isStamped(buildStamp, digest) && existsSync(join(root, 'client/dist/dashboard/index.html'))) return;
  await timed('Building the dashboard', () =>
    runTool('vite', ['build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'], { quiet: true }),
  );
  writeStamp(buildStamp, digest);
}
