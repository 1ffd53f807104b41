import { CommandError } from '../failure.ts';
import type { Command, CommandDeps } from './command.ts';
import { addConnection, listAllConnections, testOneConnection } from './commands/connection.ts';
import { doctor } from './commands/doctor.ts';
import { createUser } from './commands/user.ts';

/** Every command that works on the book. `serve` is not one of them: it is what holds the book. */
export const commands: readonly Command[] = [
  createUser,
  addConnection,
  testOneConnection,
  listAllConnections,
  doctor,
];

export function commandByName(name: string): Command | null {
  return commands.find((command) => command.name === name) ?? null;
}

/** Runs a command that another process asked for. */
export async function runCommand(deps: CommandDeps, name: string, values: unknown): Promise<unknown> {
  const command = commandByName(name);
  if (!command) throw new CommandError('cli.usage', `The running server knows no command “${name}”.`);
  return command.run(deps, values);
}
