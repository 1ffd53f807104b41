import { existsSync } from 'node:fs';
import { run, StepError, timed } from './steps.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const applications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * The browser for the browser tests: the one in `CHROMIUM_PATH`, one that is installed, or Debian's own package.
 * @throws StepError with what to do, where it can't be had
 */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new StepError(`CHROMIUM_PATH is ${given}, but there is no such file.`);
  }
  return installed() ?? (await installFromDebian());
}

function installed(): string | null {
  const onPath = names.map((name) => Bun.which(name)).find((path) => path !== null);
  return onPath ?? applications.find((path) => existsSync(path)) ?? null;
}

async function installFromDebian(): Promise<string> {
  const apt = Bun.which('apt-get');
  if (!apt || process.getuid?.() !== 0) {
    throw new StepError(
      'The browser tests need Chromium. Install it (on Debian: apt-get install chromium) or set CHROMIUM_PATH.',
    );
  }
  await timed("Installing Chromium from Debian's packages", () => {
    run(apt, ['update', '-qq'], { quiet: true });
    run(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { quiet: true });
  });
  const path = installed();
  if (!path) throw new StepError('Chromium was installed, but is not in the PATH. Set CHROMIUM_PATH.');
  return path;
}
