import type { z } from 'zod';
import type { BookInUse } from '../operations/book.ts';

/** One `--option`; those with a `value` take one, the others are switches. */
export interface Option {
  name: string;
  /** What stands for the value in the help, such as `EMAIL`. */
  value?: string;
  help: string;
}

/** A command as data: the help, the parsing, the checking and the answer are all drawn from it. */
export interface Command {
  /** One or two words, such as `connection add`. */
  name: string;
  summary: string;
  /** Names of the values that stand without an option. */
  positionals: readonly string[];
  options: readonly Option[];
  /** The switch that makes standard input be read, and the field it becomes. */
  stdin: { option: string; field: string; json: boolean } | null;
  /** @throws ZodError if the values don't fit the command */
  check(raw: unknown): unknown;
  run(book: BookInUse, raw: unknown): Promise<unknown>;
  /** The answer for people. */
  text(result: unknown): string;
  /** False where the command ran but its answer is bad news. */
  isGood(result: unknown): boolean;
}

interface Definition<Input extends z.ZodType, Result> {
  name: string;
  summary: string;
  positionals?: readonly string[];
  options?: readonly Option[];
  stdin?: Command['stdin'];
  input: Input;
  run(book: BookInUse, input: z.output<Input>): Promise<Result> | Result;
  text(result: Result): string;
  isGood?(result: Result): boolean;
}

/** Closes over the types of input and answer, so that the table of commands needs neither generics nor casts. */
export function defineCommand<Input extends z.ZodType, Result>(
  definition: Definition<Input, Result>,
): Command {
  const { input, run, text, isGood = () => true } = definition;
  return {
    name: definition.name,
    summary: definition.summary,
    positionals: definition.positionals ?? [],
    options: definition.options ?? [],
    stdin: definition.stdin ?? null,
    check: (raw) => input.parse(raw),
    run: async (book, raw) => run(book, input.parse(raw)),
    text: (result) => text(result as Result),
    isGood: (result) => isGood(result as Result),
  };
}
