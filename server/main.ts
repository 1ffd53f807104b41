import { runCommand } from './cli/commands.ts';
import { failureOf } from './failure.ts';
import { serve } from './operations/serve.ts';
import { stopOnSignals, stopWithWrapper } from './operations/signals.ts';

try {
  // A turn later, so that signals are already listened for when the book is opened.
  const starting = Promise.resolve().then(() =>
    serve({
      environment: process.env,
      runCommand,
      write: (text) => void process.stdout.write(text),
    }),
  );
  const stop = stopOnSignals(starting);
  await starting;
  if (process.argv.includes('--with-wrapper')) stopWithWrapper(stop);
} catch (error) {
  const { code, message } = failureOf(error);
  const stack = code === 'server.internal' && error instanceof Error ? `\n${error.stack}` : '';
  process.stderr.write(`\nDaftar did not start (${code}).\n${message}${stack}\n\n`);
  process.exitCode = 1;
}
