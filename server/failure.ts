import { z } from 'zod';
import type { FieldProblem } from '../shared/views.ts';
import { ConfigError } from './config.ts';
import { DaftarError, type ErrorFacts } from './errors.ts';
import { StartError } from './operations/start-error.ts';

/** Why a command failed, in a form that crosses the socket. */
export interface Failure {
  code: string;
  message: string;
  facts?: ErrorFacts;
  fieldProblems?: readonly FieldProblem[];
}

export class CommandError extends Error {
  override readonly name = 'CommandError';
  constructor(
    readonly code: string,
    message: string,
    readonly more: Pick<Failure, 'facts' | 'fieldProblems'> = {},
  ) {
    super(message);
  }
}

export function failureOf(error: unknown): Failure {
  if (error instanceof CommandError) return { code: error.code, message: error.message, ...error.more };
  if (error instanceof DaftarError) {
    const { code, message, facts, fieldProblems } = error;
    return {
      code,
      message,
      ...(Object.keys(facts).length > 0 ? { facts } : {}),
      ...(fieldProblems.length > 0 ? { fieldProblems } : {}),
    };
  }
  if (error instanceof StartError) return { code: error.code, message: error.message };
  if (error instanceof ConfigError) return { code: 'start.config_invalid', message: error.message };
  if (error instanceof z.ZodError) return { code: 'cli.usage', message: problemsOf(error) };
  return { code: 'server.internal', message: error instanceof Error ? error.message : String(error) };
}

function problemsOf(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => `${path.length === 0 ? '' : `--${path.join('.')}: `}${message}`)
    .join('\n');
}
