import { type Clock, systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { CommandError, type Failure, failureOf } from '../failure.ts';
import { createLog } from '../log.ts';
import { type Book, openBook } from '../operations/book.ts';
import { createBookKeeper } from '../operations/book-keeper.ts';
import { callCommandSocket } from '../operations/command-socket.ts';
import { type DataFolder, openDataFolder } from '../operations/data-folder.ts';
import { LockedError, takeLock } from '../operations/lock.ts';
import type { Command } from './command.ts';
import { runAudited } from './commands.ts';
import { helpFor } from './help.ts';
import { type Invocation, parseCommandLine } from './parse.ts';

export interface Terminal {
  environment: Record<string, string | undefined>;
  out(text: string): void;
  err(text: string): void;
  readInput(): Promise<string>;
}

const waitForServerMs = 15_000;

/** Does what the words ask for and answers the exit code: 0 only for success. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  const json = words.includes('--json');
  try {
    const invocation = parseCommandLine(words);
    if (invocation.kind === 'help') terminal.out(helpFor(invocation.command));
    if (invocation.kind === 'serve') await import('../main.ts');
    if (invocation.kind !== 'command') return Number(process.exitCode ?? 0);
    return await runOne(invocation, terminal);
  } catch (error) {
    report(failureOf(error), json, terminal);
    return failureOf(error).code === 'cli.usage' ? 2 : 1;
  }
}

async function runOne(
  { command, values, readsStdin, json }: Extract<Invocation, { kind: 'command' }>,
  terminal: Terminal,
): Promise<number> {
  const complete = readsStdin ? { ...values, ...readField(command, await terminal.readInput()) } : values;
  command.check(complete);
  const result = await runWhereTheBookIs(command, complete, terminal);
  terminal.out(json ? JSON.stringify(result) : command.text(result));
  return command.isGood(result) ? 0 : 1;
}

function readField(command: Command, input: string): Record<string, unknown> {
  if (!command.stdin) return {};
  const { field, json } = command.stdin;
  if (!json) return { [field]: input.replace(/\r?\n$/, '') };
  try {
    return { [field]: JSON.parse(input) };
  } catch {
    throw new CommandError(
      'cli.usage',
      `Standard input is not JSON; --${command.stdin.option} expects one object.`,
    );
  }
}

/** Inside the running server if there is one; else here, with the book opened for as long as it takes. */
async function runWhereTheBookIs(command: Command, values: unknown, terminal: Terminal): Promise<unknown> {
  const config = readConfig(terminal.environment);
  const folder = openDataFolder(config.dataFolder);
  const giveUpAt = performance.now() + waitForServerMs;
  for (;;) {
    const reply = await callCommandSocket(folder.socket, command.name, values);
    if (reply?.ok) return reply.result;
    if (reply) throw new CommandError(reply.failure.code, reply.failure.message, reply.failure);
    try {
      return await runHere(command, values, { config, folder, terminal });
    } catch (error) {
      if (!(error instanceof LockedError) || performance.now() > giveUpAt) throw error;
      await Bun.sleep(100);
    }
  }
}

interface Here {
  config: ReturnType<typeof readConfig>;
  folder: DataFolder;
  terminal: Terminal;
}

async function runHere(
  command: Command,
  values: unknown,
  { config, folder, terminal }: Here,
): Promise<unknown> {
  const lock = takeLock(folder.lock, folder.path, { pid: process.pid, doing: command.name });
  try {
    const log = createLog({ level: 'warn', write: terminal.err, now: systemClock.now });
    const openAt = (clock: Clock): Book => openBook({ config, folder, clock, log, addressOf: () => null });
    const keeper = createBookKeeper({ gate: null, clock: systemClock, openAt });
    try {
      return await keeper.use((book) => runAudited(book, command, values));
    } finally {
      await keeper.close();
    }
  } finally {
    lock.release();
  }
}

function report(failure: Failure, json: boolean, { err }: Terminal): void {
  if (json) err(JSON.stringify(failure));
  else err(`${failure.message} (${failure.code})`);
}
