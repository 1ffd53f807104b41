/**
 * `bun run start` on a fresh clone: packages, dashboard, server. Imports nothing from node_modules, because at its
 * start there may be none.
 */
import { join } from 'node:path';
import { checkEverything } from './start/check.ts';
import { setUp } from './start/setup.ts';
import { bun, root, StepError, say } from './start/steps.ts';

const [flag = '', ...words] = process.argv.slice(2);

try {
  await setUp();
  if (flag === '--test') process.exitCode = (await checkEverything(words)) ? 0 : 1;
  else if (flag === '--watch') become([bun, '--watch', join(root, 'server/main.ts')]);
  else if (flag === '') become([bun, join(root, 'server/main.ts'), ...wrapperFlag()]);
  else if (flag !== '--build') throw new StepError(`There is no option ${flag}.`);
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  say(`\n${error.message}`);
  process.exitCode = 1;
}

/** The server takes this process over: one process less, and signals reach it directly. */
function become(words: [string, ...string[]]): void {
  if (!process.execve)
    throw new StepError('This system can’t start the server in place. Run: bun server/main.ts');
  process.execve(words[0], words, process.env as Record<string, string>);
}

/** npm says in the environment that it runs us; then the server has to watch whether npm is still there. */
function wrapperFlag(): string[] {
  return process.env.npm_config_user_agent?.startsWith('npm/') ? ['--with-wrapper'] : [];
}
