import { consoleActions } from '../../shared/audit.ts';
import { onTheConsole } from '../accounts/audit.ts';
import { beginAct } from '../accounts/audit-act.ts';
import { CommandError } from '../failure.ts';
import type { BookInUse } from '../operations/book.ts';
import type { Command } from './command.ts';
import { addConnection, listAllConnections, testOneConnection } from './commands/connection.ts';
import { demo } from './commands/demo.ts';
import { doctor } from './commands/doctor.ts';
import { createApiKey, listApiKeys, revokeApiKey, rotateApiKey } from './commands/key.ts';
import { sweep } from './commands/sweep.ts';
import { changeUserRole, createUser, listUsers, resetUser } from './commands/user.ts';

/** Every command that works on the book. `serve` is not one of them: it is what holds the book. */
export const commands: readonly Command[] = [
  createUser,
  listUsers,
  changeUserRole,
  resetUser,
  addConnection,
  testOneConnection,
  listAllConnections,
  createApiKey,
  listApiKeys,
  rotateApiKey,
  revokeApiKey,
  sweep,
  doctor,
  demo,
];

export function commandByName(name: string): Command | null {
  return commands.find((command) => command.name === name) ?? null;
}

/** Runs a command that another process asked for. */
export async function runCommand(book: BookInUse, name: string, values: unknown): Promise<unknown> {
  const command = commandByName(name);
  if (!command) throw new CommandError('cli.usage', `The running server knows no command “${name}”.`);
  return runAudited(book, command, values);
}

const changing: ReadonlySet<string> = new Set(consoleActions);

/** Whoever has the console may do everything; the log says that it was done there. */
export async function runAudited(book: BookInUse, command: Command, values: unknown): Promise<unknown> {
  if (!changing.has(command.name)) return command.run(book, values);
  const end = beginAct(book, { actor: onTheConsole, action: command.name, input: values });
  try {
    const result = await command.run(book, values);
    end({ ok: true, data: result });
    return result;
  } catch (error) {
    end({ ok: false, error });
    throw error;
  }
}
