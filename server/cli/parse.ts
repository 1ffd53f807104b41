import { parseArgs } from 'node:util';
import { CommandError } from '../failure.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';

export type Invocation =
  | { kind: 'help'; command: Command | null }
  | { kind: 'serve' }
  | {
      kind: 'command';
      command: Command;
      values: Record<string, unknown>;
      json: boolean;
      readsStdin: boolean;
    };

/**
 * What the words on the command line ask for.
 * @throws CommandError `cli.usage`
 */
export function parseCommandLine(words: readonly string[]): Invocation {
  if (words.length === 0 || words[0] === 'help' || words[0] === '--help' || words[0] === '-h') {
    return { kind: 'help', command: null };
  }
  if (words[0] === 'serve' && words.length === 1) return { kind: 'serve' };
  const command = commandAt(words);
  if (!command) return withoutCommand(words);
  const { values, positionals } = parseWords(command, words.slice(command.name.split(' ').length));
  const { help, json, ...given } = values;
  if (help) return { kind: 'help', command };
  const readsStdin = command.stdin !== null && given[command.stdin.option] === true;
  if (command.stdin) delete given[command.stdin.option];
  const named = Object.fromEntries(command.positionals.map((name, index) => [name, positionals[index]]));
  return { kind: 'command', command, values: { ...given, ...named }, json: json === true, readsStdin };
}

function parseWords(command: Command, words: readonly string[]) {
  const options = Object.fromEntries(
    [...command.options, { name: 'help' }, { name: 'json' }].map((option) => [
      option.name,
      { type: 'value' in option && option.value ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  try {
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    if (parsed.positionals.length > command.positionals.length) {
      throw new Error(`unexpected ${parsed.positionals.at(-1)}`);
    }
    return { values: { ...parsed.values } as Record<string, unknown>, positionals: parsed.positionals };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError('cli.usage', `${reason}\nSee: daftar ${command.name} --help`);
  }
}

/** The longest command name at the front wins: `user create` before `user`. */
function commandAt(words: readonly string[]): Command | null {
  return (
    commands.find((command) => command.name === words.slice(0, command.name.split(' ').length).join(' ')) ??
    null
  );
}

function withoutCommand(words: readonly string[]): Invocation {
  if (words.includes('--help')) return { kind: 'help', command: null };
  throw new CommandError('cli.usage', `There is no command “${words.join(' ')}”.\nSee: daftar --help`);
}
