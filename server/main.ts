import { runCommand } from './cli/commands.ts';
import { failureOf } from './failure.ts';
import { serve } from './operations/serve.ts';
import { stopOnSignals, stopWithWrapper } from './operations/signals.ts';

try {
  const server = await serve({
    environment: process.env,
    runCommand,
    write: (text) => void process.stdout.write(text),
  });
  const stop = stopOnSignals(server);
  if (process.argv.includes('--with-wrapper')) stopWithWrapper(stop);
} catch (error) {
  const { code, message } = failureOf(error);
  const stack = code === 'server.internal' && error instanceof Error ? `\n${error.stack}` : '';
  process.stderr.write(`\nDaftar did not start (${code}).\n${message}${stack}\n\n`);
  process.exitCode = 1;
}
